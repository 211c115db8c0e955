import { indexTargets } from '../layout/buildWorkbookPlan';
import type { PeriodCode } from '../model/basics';
import { parsePeriod } from '../model/calendar';
import type { Catalog, CatalogDocument } from '../model/catalog';
import { factsOfCatalog } from './catalogFacts';
import { buildCheckContext, type CheckContext, type OwnedMeasure } from './checkContext';

/** What several files hold together, however they were read. */
export interface MergedRecords extends Pick<
  CheckContext,
  'figures' | 'earlier' | 'ledger' | 'returns' | 'expectedUnits' | 'quotas' | 'closings'
> {
  readonly catalog: Catalog;
  /** Documents that the files are of. */
  readonly documents: readonly CatalogDocument[];
  readonly period: PeriodCode;
  readonly asOf: string | null;
  /** Of every period, each with its unit and period. */
  readonly measures: readonly OwnedMeasure[];
  readonly assessments: CheckContext['assessments'];
  readonly cellOf: CheckContext['cellOf'];
}

/** The latest of the periods that ends before this one begins. */
function periodBefore(measures: readonly OwnedMeasure[], period: PeriodCode): PeriodCode | null {
  const start = parsePeriod(period)?.start ?? '';
  const endOf = (code: PeriodCode) => parsePeriod(code)?.end ?? '';
  return measures.reduce<PeriodCode | null>((latest, { period: code }) => {
    if (!code || endOf(code) >= start) return latest;
    return latest === null || endOf(code) > endOf(latest) ? code : latest;
  }, null);
}

/** Several files as the rules look at them: a summary's sections, or files checked together. */
export function buildMergedRecords(records: MergedRecords): CheckContext {
  const { catalog, documents, measures, period, ...rest } = records;
  const before = periodBefore(measures, period);
  const ofPeriod = (code: PeriodCode | null) =>
    measures.filter((one) => code !== null && one.period === code);
  return buildCheckContext({
    ...rest,
    kind: 'merged',
    period,
    targets: indexTargets(documents),
    ...factsOfCatalog(catalog, documents),
    measures: ofPeriod(period),
    earlierMeasures: ofPeriod(before),
  });
}
