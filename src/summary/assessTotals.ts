import { assessTarget } from '../assess/assessTarget';
import type { Assessment } from '../model/assessment';
import type { IsoDate } from '../model/basics';
import { parsePeriod } from '../model/calendar';
import type { Target } from '../model/catalog';
import type { Observation } from '../model/observation';
import type { SummaryOptions } from './summaryOptions';
import type { TargetTotal } from './rollUpTarget';

/** A total as an observation of the whole place, so that a target is judged as one. */
function observe(total: TargetTotal): Observation {
  const { targetId, period, value, added, deducted, numerator, denominator } = total;
  const first = total.lineage[0];
  return {
    targetId,
    unitId: '',
    period,
    periodEnd: parsePeriod(period)?.end ?? '',
    value,
    previous: null,
    added,
    deducted,
    numerator,
    denominator,
    entryState: null,
    obsStatus: value === null ? 'missing' : 'final',
    explanation: null,
    evidence: null,
    lineage: {
      sha256: first?.sha256 ?? null,
      file: first?.file ?? null,
      sheet: first?.sheet ?? '',
      row: first?.row ?? 0,
      column: first?.column ?? 0,
    },
  };
}

/** Judges a target by its totals of every period, one observation each. */
export function assessTotals(
  target: Target,
  totals: readonly TargetTotal[],
  asOf: IsoDate,
  { settings, method, thresholds }: SummaryOptions,
): Assessment {
  const set = settings.get(target.id);
  return assessTarget({
    target,
    observations: totals.map(observe),
    asOf,
    method,
    thresholds,
    baseline: set ? set.baseline : target.baseline,
    planStart: set ? set.planStart : target.planStart,
    planShares: set?.planShares ?? null,
  });
}
