import type { AssessmentInput } from '../../src/assess/methodTypes';
import { DEFAULT_THRESHOLDS } from '../../src/assess/thresholds';
import { parsePeriod } from '../../src/model/calendar';
import type { Target } from '../../src/model/catalog';
import type { Observation } from '../../src/model/observation';
import { buildTarget } from './paneBuilders';

/** A plan of 730 days, of which the year 2022 is exactly half. */
export const TWO_YEARS = { planStart: '2022-01-01', deadline: '2023-12-31' } as const;

/** A figure of a period; a null value with parts in `change` is a share by its parts. */
export function observe(
  period: string,
  value: number | null,
  change: Partial<Observation> = {},
): Observation {
  const periodEnd = parsePeriod(period)?.end;
  if (periodEnd === undefined) throw new Error(`no period ${period}`);
  return {
    targetId: buildTarget().id,
    unitId: 'unit-1',
    period,
    periodEnd,
    value,
    previous: null,
    added: null,
    deducted: null,
    numerator: null,
    denominator: null,
    entryState: null,
    obsStatus: 'final',
    explanation: null,
    evidence: null,
    lineage: { sha256: null, file: null, sheet: '数据', row: 4, column: 11 },
    ...change,
  };
}

/** From 0 to 100 in two years, judged at the end of the first. */
export function buildInput(
  observations: readonly Observation[],
  change: Partial<Omit<AssessmentInput, 'target'>> & { readonly target?: Partial<Target> } = {},
): AssessmentInput {
  const { target, ...others } = change;
  return {
    target: buildTarget({ value: 100, ...TWO_YEARS, ...target }),
    observations,
    asOf: '2022-12-31',
    method: 'pace',
    thresholds: DEFAULT_THRESHOLDS,
    baseline: 0,
    planStart: target?.planStart ?? TWO_YEARS.planStart,
    planShares: null,
    ...others,
  };
}
