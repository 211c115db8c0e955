import type {
  CheckContext,
  OwnedMeasure,
  ReceivedReturn,
  TaskClosing,
} from '../check/checkContext';
import { buildMergedRecords } from '../check/mergedRecords';
import { cellReference } from '../model/a1';
import type { ReceiptEntry, TargetSummary } from '../model/summary';
import type { StateRows } from './stateRows';
import type { SummaryOptions } from './summaryOptions';
import type { ReportedMeasure } from './winners';

function own({ row, unitId, period }: ReportedMeasure): OwnedMeasure {
  return { ...row, unitId, period };
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

/**
 * What came in as the rules look at it. A finding points at the cell its record is known by, since
 * the files' other columns are not kept.
 */
export function buildMergedContext(
  rows: StateRows,
  totals: readonly TargetSummary[],
  { catalog, expectation, quotas, closings }: SummaryOptions,
): CheckContext {
  const { period } = rows;
  return buildMergedRecords({
    catalog,
    documents: rows.documents,
    period,
    asOf: rows.asOf,
    figures: rows.figures.map(({ row }) => row),
    earlier: [],
    measures: rows.measures.map(own),
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
