import type { Assessment, TippingFigure } from '../model/assessment';
import type { Locale } from '../model/basics';
import type { Target } from '../model/catalog';
import { RATIO_DECIMALS, roundTo } from '../model/rounding';
import { dayText, unitWord } from './sentences';
import { statusWord } from './statusIcons';
import { fillMessage, texts } from './texts';

function isCounted({ unitCode }: Target): boolean {
  return unitCode !== 'percent' && unitCode !== 'month';
}

/** Things counted come whole, and what is needed of them is never rounded down. */
function neededText(target: Target, amount: number): string {
  const exact = roundTo(Math.abs(amount), RATIO_DECIMALS);
  const scale = isCounted(target) ? 1 : 100;
  return String(roundTo(Math.ceil(roundTo(exact * scale, RATIO_DECIMALS)) / scale, 2));
}

/** A projection is never rounded towards the target: what falls short by a hair falls short. */
function projectedText(target: Target, projected: number): string {
  const scale = isCounted(target) ? 1 : 100;
  const scaled = roundTo(projected * scale, RATIO_DECIMALS);
  const whole = target.direction === 'decrease' ? Math.ceil(scaled) : Math.floor(scaled);
  return String(roundTo(whole / scale, 2));
}

function describeRequired(target: Target, assessment: Assessment, locale: Locale): string {
  const words = texts(locale).assessment;
  const { requiredPace } = assessment;
  if (requiredPace === null) return '';
  const { frequency, periodsLeft, perPeriod } = requiredPace;
  return fillMessage(words.requiredPace, {
    left: fillMessage(words.periodsLeft[frequency], { count: periodsLeft }),
    period: words.perPeriod[frequency],
    way: perPeriod < 0 ? words.required.less : words.required.more,
    amount: neededText(target, perPeriod),
    unit: unitWord(target, locale),
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
    projected: projectedText(target, projected),
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

/** The figures of the judged period that would tip the status, a sentence each; none: empty. */
export function describeTipping(
  target: Target,
  { wouldChange }: Pick<Assessment, 'wouldChange'>,
  locale: Locale,
): string {
  const words = texts(locale).assessment;
  const say = (template: string, tipping: TippingFigure | null) =>
    tipping === null
      ? []
      : [
          fillMessage(template, {
            figure: tipping.figure,
            unit: unitWord(target, locale),
            status: statusWord(tipping.progressStatus, target.measureKind, locale),
          }),
        ];
  return [
    ...say(words.wouldImprove, wouldChange.better),
    ...say(words.wouldWorsen, wouldChange.worse),
  ].join(locale === 'en-US' ? ' ' : '');
}
