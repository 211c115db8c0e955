import { COMPARATOR_SIGNS } from '../../../i18n/sentences';
import { statusWord } from '../../../i18n/statusIcons';
import { fillMessage } from '../../../i18n/texts';
import type { TippingFigure } from '../../../model/assessment';
import { roundNeeded, roundProjected } from '../../../model/figureSteps';
import type { TargetProgress } from '../../../pipeline';
import { formatDate, namePeriod } from '../../format/dates';
import {
  formatDifference,
  formatPoints,
  formatQuantity,
  formatShare,
  formatTargetValue,
} from '../../format/quantities';
import type { Pane } from '../../pane';

/** A symbol of the arithmetic with its value, both as shown. */
export type Fact = readonly [term: string, value: string];

/** Baseline, figure, target and dates. */
export function listGivens({ session, words }: Pane, progress: TargetProgress): readonly Fact[] {
  const { target, assessment } = progress;
  const { facts } = words.alerts;
  const quantity = (value: number): string => formatQuantity(value, target, session.locale);
  const difference = (value: number): string => formatDifference(value, target, session.locale);
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
    ...(distance === null || distance === 0
      ? []
      : [[facts.distance, difference(distance)] as const]),
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
  return [
    ...(elapsedShare === null ? [] : [[elapsed, percent(elapsedShare)] as const]),
    ...(done === null ? [] : [[facts.progress, percent(done)] as const]),
    ...(gap === null
      ? []
      : [
          [
            facts.gap,
            fillMessage(facts.points, { gap: formatPoints(gap, session.locale) }),
          ] as const,
        ]),
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
    const amount = formatQuantity(roundNeeded(target, perPeriod), target, locale);
    const period = words.assessment.perPeriod[frequency];
    outlook.push([facts.required, fillMessage(facts.requiredOf, { period, amount, left })]);
  }
  if (projected !== null && projectedBy !== null) {
    const method = words.status.method[projectedBy];
    const rounded = roundProjected(target, projected);
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
