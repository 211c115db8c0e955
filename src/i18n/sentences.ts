import type { Assessment } from '../model/assessment';
import type { IsoDate, Locale } from '../model/basics';
import type { Comparator, Target } from '../model/catalog';
import { RATIO_DECIMALS, roundTo } from '../model/rounding';
import { fillMessage, texts } from './texts';

export const COMPARATOR_SIGNS: Readonly<Record<Comparator, string>> = {
  '>=': '≥',
  '<=': '≤',
  '=': '＝',
};

type Parts = Readonly<Record<string, string | number>>;

/** 计量单位 as shown: printed in Chinese, a word in English. */
export function unitWord(target: Pick<Target, 'unitMeasure' | 'unitCode'>, locale: Locale): string {
  return texts(locale).workbook.units[target.unitCode] || target.unitMeasure;
}

/** A share's unit: the difference of two shares is in points. */
export const SHARE_UNITS: readonly string[] = ['%', '％'];

/** 计量单位 of a difference between two figures: 个百分点 between shares. */
export function differenceUnit(
  target: Pick<Target, 'unitMeasure' | 'unitCode'>,
  locale: Locale,
): string {
  const unit = unitWord(target, locale);
  return SHARE_UNITS.includes(unit) ? texts(locale).workbook.sentence.sharePoints : unit;
}

export function dayText(day: IsoDate, locale: Locale): string {
  const [year = '', mm = '', dd = ''] = day.split('-');
  const parts = { year, mm, dd, month: Number(mm), day: Number(dd) };
  return fillMessage(texts(locale).workbook.sentence.day, parts);
}

/** Nine decimals first, as in the sheet: the noise of a subtraction must not tip the last digit. */
function round(value: number, decimals: number): string {
  return String(roundTo(roundTo(value, RATIO_DECIMALS), decimals));
}

/** How far ahead or behind, in words; what rounds to nothing is not called 0 points behind. */
function describeGap(gap: number, locale: Locale): string {
  const words = texts(locale).workbook.sentence.gap;
  const exact = roundTo(gap, RATIO_DECIMALS);
  if (exact === 0) return words.level;
  const points = roundTo(Math.abs(exact), 1);
  return fillMessage(exact < 0 ? words.behind : words.ahead, {
    points: points === 0 ? words.little : points,
  });
}

function describePace(assessment: Assessment, common: Parts, locale: Locale): string {
  const { workbook, assessment: others } = texts(locale);
  const words = workbook.sentence;
  const parts = {
    ...common,
    baseline: round(assessment.baseline ?? 0, 2),
    progress: round((assessment.progress ?? 0) * 100, 1),
    elapsed: round((assessment.elapsedShare ?? 0) * 100, 1),
    gap: describeGap(assessment.gap ?? 0, locale),
    ratio: round(assessment.ratio ?? 0, 2),
  };
  if (assessment.paceBasis === 'straightLine') return fillMessage(words.pace, parts);
  const isPlanned = assessment.ratio !== null;
  return fillMessage(isPlanned ? others.paceByPlan : others.paceNothingPlanned, parts);
}

function describeGrowth(assessment: Assessment, common: Parts, locale: Locale): string {
  const words = texts(locale).assessment;
  const { growth } = assessment;
  if (growth === null) return describePace(assessment, common, locale);
  const sentence = fillMessage(words.growth, {
    ...common,
    baseline: round(assessment.baseline ?? 0, 2),
    observed: round(growth.observed * 100, 2),
    required: round(growth.required * 100, 2),
    value: round(growth.value, 2),
    score: round(growth.score, 1),
  });
  return growth.isZeroReplaced ? `${sentence}${words.zeroReplaced}` : sentence;
}

function describeTrend(assessment: Assessment, common: Parts, locale: Locale): string {
  const words = texts(locale).assessment;
  const { trend, projected } = assessment;
  if (trend === null) return describePace(assessment, common, locale);
  const { away, reaches, misses } = words.trendOutcome;
  const isMissing = assessment.progressStatus === 'reversing' ? away : misses;
  const outcome = fillMessage(trend.miss <= 0 ? reaches : isMissing, {
    miss: round(trend.miss * 100, 1),
  });
  return fillMessage(words.trend, {
    ...common,
    changes: trend.changes,
    change: round(trend.yearlyChange, 2),
    projected: round(projected ?? 0, 2),
    outcome,
  });
}

function describeMethod(assessment: Assessment, common: Parts, locale: Locale): string {
  if (assessment.methodUsed === 'growth') return describeGrowth(assessment, common, locale);
  if (assessment.methodUsed === 'trend') return describeTrend(assessment, common, locale);
  const sentence = describePace(assessment, common, locale);
  if (assessment.fallbackReason === null) return sentence;
  const { assessment: words, status } = texts(locale);
  return fillMessage(words.fallback, {
    sentence,
    note: status.fallback[assessment.fallbackReason],
  });
}

/**
 * The arithmetic of an assessment in one sentence. Of pace by the straight line it is word for
 * word what the sheet's formula says (`layout/targetFormulas.ts` joins the same messages).
 */
export function describeAssessment(target: Target, assessment: Assessment, locale: Locale): string {
  const { workbook, status } = texts(locale);
  const words = workbook.sentence;
  const unit = unitWord(target, locale);
  const reason = assessment.reason ? status.reason[assessment.reason] : '';
  if (assessment.progressStatus === 'noData') return words.noData;
  if (assessment.current === null) return fillMessage(words.notAssessableBare, { reason });
  const headline = fillMessage(words.headline, {
    date: dayText(assessment.currentPeriodEnd ?? '', locale),
    value: round(assessment.current, 2),
    unit,
    comparator: COMPARATOR_SIGNS[target.comparator],
    target: target.value,
  });
  const changeUnit = differenceUnit(target, locale);
  const distance = round(assessment.distance ?? 0, 2);
  const common = { headline, unit, changeUnit, reason, distance };
  switch (assessment.progressStatus) {
    case 'met':
    case 'metLate':
    case 'missed':
    case 'finalPending':
    case 'stale':
    case 'notAssessable':
      return fillMessage(words[assessment.progressStatus], { ...common, unit: changeUnit });
    default:
      return describeMethod(assessment, common, locale);
  }
}
