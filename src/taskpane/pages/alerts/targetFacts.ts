import { COMPARATOR_SIGNS } from '../../../i18n/sentences';
import { statusWord } from '../../../i18n/statusIcons';
import { fillMessage } from '../../../i18n/texts';
import type { TippingFigure } from '../../../model/assessment';
import type { TargetProgress } from '../../../pipeline';
import { formatDate, namePeriod } from '../../format/dates';
import { formatQuantity, formatShare, formatTargetValue } from '../../format/quantities';
import type { Pane } from '../../pane';

/** A symbol of the arithmetic with its value, both as shown. */
export type Fact = readonly [term: string, value: string];

/** Baseline, figure, target and dates. */
export function listGivens({ session, words }: Pane, progress: TargetProgress): readonly Fact[] {
  const { target, assessment } = progress;
  const { facts } = words.alerts;
  const quantity = (value: number): string => formatQuantity(value, target, session.locale);
  const { current, currentPeriod, distance } = assessment;
  const period = currentPeriod === null ? '' : namePeriod(currentPeriod, session.locale, words);
  const inPeriod = session.locale === 'zh-CN' ? `（${period}）` : ` (${period})`;
  return [
    [
      facts.baseline,
      assessment.baseline === null ? facts.noBaseline : quantity(assessment.baseline),
    ],
    [facts.current, current === null ? facts.none : quantity(current) + inPeriod],
    [facts.target, formatTargetValue(target, session.locale)],
    ...(distance === null || distance === 0 ? [] : [[facts.distance, quantity(distance)] as const]),
    [
      facts.planStart,
      assessment.planStart === null ? facts.none : formatDate(assessment.planStart, session.locale),
    ],
    [facts.deadline, formatDate(assessment.deadline, session.locale)],
  ];
}

/** τ, p, their gap and ratio; nothing that cannot be said is made up. */
export function listPaceFacts({ session, words }: Pane, progress: TargetProgress): readonly Fact[] {
  const { assessment } = progress;
  const { facts } = words.alerts;
  const { elapsedShare, progress: done, gap, ratio, paceBasis } = assessment;
  const percent = (share: number): string => `${formatShare(share, session.locale)}%`;
  const elapsed = paceBasis === 'plan' ? facts.elapsedByPlan : facts.elapsed;
  const points = (value: number): string =>
    `${value > 0 ? '+' : ''}${formatShare(value / 100, session.locale)}`;
  return [
    ...(elapsedShare === null ? [] : [[elapsed, percent(elapsedShare)] as const]),
    ...(done === null ? [] : [[facts.progress, percent(done)] as const]),
    ...(gap === null
      ? []
      : [[facts.gap, fillMessage(facts.points, { gap: points(gap) })] as const]),
    ...(ratio === null ? [] : [[facts.ratio, String(Math.round(ratio * 1000) / 1000)] as const]),
  ];
}

/** What is needed, where things lead, and what would change the status; before the deadline only. */
export function listOutlook({ session, words }: Pane, progress: TargetProgress): readonly Fact[] {
  const { target, assessment } = progress;
  const { facts } = words.alerts;
  const { locale } = session;
  const { requiredPace, projected, projectedBy, reachedOn } = assessment;
  const isDown = target.direction === 'decrease';
  const outlook: Fact[] = [];
  if (requiredPace) {
    const { perPeriod, periodsLeft, frequency } = requiredPace;
    const left = fillMessage(words.assessment.periodsLeft[frequency], { count: periodsLeft });
    const amount = formatQuantity(neededAmount(progress, perPeriod), target, locale);
    const period = words.assessment.perPeriod[frequency];
    outlook.push([facts.required, fillMessage(facts.requiredOf, { period, amount, left })]);
  }
  if (projected !== null && projectedBy !== null) {
    const method = words.status.method[projectedBy];
    const rounded = roundAway(projected, isCounted(progress), isDown);
    outlook.push(
      [fillMessage(facts.projected, { method }), formatQuantity(rounded, target, locale)],
      [facts.reachedOn, reachedOn === null ? facts.never : formatDate(reachedOn, locale)],
    );
  }
  const { better, worse } = assessment.wouldChange;
  const tip = ({ figure, progressStatus }: TippingFigure, sign: string): string =>
    `${sign}${formatQuantity(figure, target, locale)} → ${statusWord(progressStatus, target.measureKind, locale)}`;
  const tips = [
    ...(better ? [tip(better, COMPARATOR_SIGNS[isDown ? '<=' : '>='])] : []),
    ...(worse ? [tip(worse, COMPARATOR_SIGNS[isDown ? '>=' : '<='])] : []),
  ];
  if (tips.length > 0) outlook.push([facts.tipping, tips.join('\n')]);
  return outlook;
}

function isCounted({ target: { unitCode } }: TargetProgress): boolean {
  return unitCode !== 'percent' && unitCode !== 'month';
}

/** Things counted come whole, and what is needed of them is never rounded down. */
function neededAmount(progress: TargetProgress, perPeriod: number): number {
  const scale = isCounted(progress) ? 1 : 100;
  const needed = Math.ceil(Number((Math.abs(perPeriod) * scale).toFixed(9))) / scale;
  return perPeriod < 0 ? -needed : needed;
}

/** A projection is never rounded towards the target. */
function roundAway(value: number, isWhole: boolean, isDown: boolean): number {
  const scaled = Number((value * (isWhole ? 1 : 100)).toFixed(9));
  return (isDown ? Math.ceil(scaled) : Math.floor(scaled)) / (isWhole ? 1 : 100);
}
