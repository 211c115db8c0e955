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

/** 计量单位 as shown: printed in Chinese, a word in English. */
export function unitWord(target: Pick<Target, 'unitMeasure' | 'unitCode'>, locale: Locale): string {
  return texts(locale).workbook.units[target.unitCode] || target.unitMeasure;
}

function dayText(day: IsoDate, locale: Locale): string {
  const [year = '', mm = '', dd = ''] = day.split('-');
  const parts = { year, mm, dd, month: Number(mm), day: Number(dd) };
  return fillMessage(texts(locale).workbook.sentence.day, parts);
}

/** Nine decimals first, as in the sheet: the noise of a subtraction must not tip the last digit. */
function round(value: number, decimals: number): string {
  return String(roundTo(roundTo(value, RATIO_DECIMALS), decimals));
}

/**
 * The arithmetic of an assessment in one sentence, word for word what the sheet's formula says
 * (`layout/targetFormulas.ts` joins the same messages).
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
  const common = { headline, unit, reason, distance: round(assessment.distance ?? 0, 2) };
  switch (assessment.progressStatus) {
    case 'met':
    case 'metLate':
    case 'missed':
    case 'finalPending':
    case 'stale':
    case 'notAssessable':
      return fillMessage(words[assessment.progressStatus], common);
    default: {
      const gap = assessment.gap ?? 0;
      return fillMessage(words.pace, {
        ...common,
        baseline: round(assessment.baseline ?? 0, 2),
        progress: round((assessment.progress ?? 0) * 100, 1),
        elapsed: round((assessment.elapsedShare ?? 0) * 100, 1),
        gapWord: Number(round(gap, RATIO_DECIMALS)) < 0 ? words.behind : words.ahead,
        gap: round(Math.abs(gap), 1),
        ratio: round(assessment.ratio ?? 0, 2),
      });
    }
  }
}
