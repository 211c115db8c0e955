import type { Assessment } from '../model/assessment';
import type { Locale } from '../model/basics';
import type { Target } from '../model/catalog';
import { roundNeeded, roundProjected } from '../model/figureSteps';
import { dayText, differenceUnit, unitWord } from './sentences';
import { fillMessage, texts } from './texts';

function describeRequired(target: Target, assessment: Assessment, locale: Locale): string {
  const words = texts(locale).assessment;
  const { requiredPace } = assessment;
  if (requiredPace === null) return '';
  const { frequency, periodsLeft, perPeriod } = requiredPace;
  return fillMessage(words.requiredPace, {
    left: fillMessage(words.periodsLeft[frequency], { count: periodsLeft }),
    period: words.perPeriod[frequency],
    way: perPeriod < 0 ? words.required.less : words.required.more,
    amount: roundNeeded(target, Math.abs(perPeriod)),
    unit: differenceUnit(target, locale),
  });
}

function describeProjection(target: Target, assessment: Assessment, locale: Locale): string {
  const words = texts(locale).assessment;
  const { projected, projectedBy, reachedOn, deadline } = assessment;
  const isOpen = assessment.progressStatus !== 'met';
  if (projected === null || projectedBy === null || !isOpen) return '';
  const reached = reachedOn !== null && reachedOn <= deadline ? 'inTime' : 'late';
  const outcome = fillMessage(words.reached[reachedOn === null ? 'never' : reached], {
    date: reachedOn === null ? '' : dayText(reachedOn, locale),
  });
  return fillMessage(words.projection[projectedBy], {
    projected: roundProjected(target, projected),
    unit: unitWord(target, locale),
    outcome,
  });
}

/**
 * What is needed from here and where things lead, in one or two sentences; empty where neither can
 * be said (target reached, deadline past, no figure).
 */
export function describeOutlook(target: Target, assessment: Assessment, locale: Locale): string {
  return [
    describeRequired(target, assessment, locale),
    describeProjection(target, assessment, locale),
  ]
    .filter((sentence) => sentence !== '')
    .join(locale === 'en-US' ? ' ' : '');
}
