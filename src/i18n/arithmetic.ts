import type { Assessment } from '../model/assessment';
import type { Locale } from '../model/basics';
import { RATIO_DECIMALS, roundTo } from '../model/rounding';
import { fillMessage, texts } from './texts';

function round(value: number | null, decimals: number): string {
  return value === null ? '—' : String(roundTo(roundTo(value, RATIO_DECIMALS), decimals));
}

function share(value: number | null): string {
  return round(value === null ? null : value * 100, 2);
}

/** The symbols of design.md section 9 with their values; empty where a method did not judge. */
export function describeArithmetic(assessment: Assessment, locale: Locale): string {
  const words = texts(locale).assessment.arithmetic;
  const { growth, trend, methodUsed } = assessment;
  const common = {
    baseline: round(assessment.baseline, 2),
    current: round(assessment.current, 2),
    target: round(assessment.targetValue, 2),
  };
  if (assessment.current === null) return '';
  if (growth !== null) {
    return fillMessage(words.growth, {
      ...common,
      observed: share(growth.observed),
      required: share(growth.required),
      value: round(growth.value, 3),
      score: round(growth.score, 2),
    });
  }
  if (trend !== null) {
    return fillMessage(words.trend, {
      ...common,
      change: round(trend.yearlyChange, 2),
      projected: round(assessment.projected, 2),
      miss: share(trend.miss),
    });
  }
  if (methodUsed !== 'pace' || assessment.progress === null) return '';
  return fillMessage(words.pace, {
    ...common,
    progress: share(assessment.progress),
    elapsed: share(assessment.elapsedShare),
    ratio: round(assessment.ratio, 3),
  });
}
