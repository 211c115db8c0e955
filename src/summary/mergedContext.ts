import {
  buildCheckContext,
  type CheckContext,
  type KnownMeasure,
  type OwnedMeasure,
  type ReceivedReturn,
  type TaskClosing,
} from '../check/checkContext';
import { indexTargets } from '../layout/buildWorkbookPlan';
import { cellReference } from '../model/a1';
import type { PeriodCode } from '../model/basics';
import { parsePeriod } from '../model/calendar';
import type { CatalogDocument } from '../model/catalog';
import type { ReceiptEntry, TargetSummary } from '../model/summary';
import type { StateRows } from './stateRows';
import type { SummaryOptions } from './summaryOptions';
import type { ReportedMeasure } from './winners';

/** Measures by id; a task without any stands for itself. */
function indexMeasures(documents: readonly CatalogDocument[]): ReadonlyMap<string, KnownMeasure> {
  return new Map(
    documents
      .flatMap(({ tasks }) => tasks)
      .flatMap((task) => task.measures.map((measure) => [measure.id, { task, measure }] as const)),
  );
}

function own({ row, unitId, period }: ReportedMeasure): OwnedMeasure {
  return { ...row, unitId, period };
}

/** The latest period that ends before this one begins. */
function periodBefore(periods: readonly PeriodCode[], period: PeriodCode): PeriodCode | null {
  const start = parsePeriod(period)?.start ?? '';
  return periods.filter((code) => (parsePeriod(code)?.end ?? '') < start).at(-1) ?? null;
}

/** Returns that count or wait for a decision; of files with the very same figures one. */
function listReturns(receipts: readonly ReceiptEntry[]): readonly ReceivedReturn[] {
  const seen = new Set<string>();
  return receipts.flatMap(({ source, outcome }) => {
    const { template, submission, sha256 } = source;
    const isRunning = outcome === 'accepted' || outcome === 'undecided';
    const content = source.carries.join();
    if (source.kind !== 'return' || template === null || !isRunning || seen.has(content)) return [];
    seen.add(content);
    const lineage = { sha256, file: source.names[0] ?? null, sheet: '', row: 0, column: 0 };
    return [{ template, submission, lineage }];
  });
}

function listClosings(closings: SummaryOptions['closings']): readonly TaskClosing[] {
  return [...closings].flatMap(([taskId, entries]) => {
    const last = entries.at(-1);
    if (last?.taskStatus !== 'closed') return [];
    const lineage = { sha256: null, file: null, sheet: '', row: 0, column: 0 };
    return [{ taskId, verifiedBy: last.by, verifiedOn: last.on, lineage }];
  });
}

/** Members of the units that stand for several. */
function listGroups(documents: readonly CatalogDocument[]): CheckContext['groups'] {
  const units = documents.flatMap((entry) => entry.units);
  return new Map(
    units.filter(({ members }) => members.length > 0).map(({ id, members }) => [id, members]),
  );
}

/**
 * What came in as the rules look at it. A finding points at the cell its record is known by, since
 * the files' other columns are not kept.
 */
export function buildMergedContext(
  rows: StateRows,
  totals: readonly TargetSummary[],
  { catalog, expectation, quotas, closings }: SummaryOptions,
): CheckContext {
  const { period, documents } = rows;
  const before = periodBefore(rows.periods, period);
  const measuresOf = (code: PeriodCode | null) =>
    rows.measures.filter((one) => one.period === code).map(own);
  return buildCheckContext({
    kind: 'merged',
    period,
    asOf: rows.asOf,
    targets: indexTargets(documents),
    indicators: new Map(catalog.indicators.map((indicator) => [indicator.id, indicator])),
    documents: new Map(catalog.documents.map(({ document }) => [document.id, document])),
    groups: listGroups(documents),
    measuresById: indexMeasures(documents),
    figures: rows.figures.map(({ row }) => row),
    measures: measuresOf(period),
    earlierMeasures: measuresOf(before),
    ledger: rows.entries.map(({ row, unitId, period: of }) => ({ ...row, unitId, period: of })),
    closings: listClosings(closings),
    quotas,
    expectedUnits: (expectation?.units ?? []).map(({ unitId, name, dueDate }) => {
      return { unitId, name, period, dueDate };
    }),
    returns: listReturns(rows.receipts),
    assessments: new Map(
      totals.flatMap(({ targetId, assessment }) => (assessment ? [[targetId, assessment]] : [])),
    ),
    cellOf: ({ lineage }) =>
      lineage.sheet === '' ? null : cellReference(lineage.row, lineage.column),
  });
}
