import type { KeyOutcome, MergedState } from '../model/merged';
import type { Coverage, Expectation, Summary, UnitSummary } from '../model/summary';
import { coverUnits } from './coverage';
import { buildMergedContext } from './mergedContext';
import { countFiles } from './receipts';
import { rollUpTargets } from './rollUpTargets';
import { rollUpTasks } from './rollUpTasks';
import { readStateRows } from './stateRows';
import { listFindings } from './summaryFindings';
import type { SummaryOptions } from './summaryOptions';
import { listLedger } from './winners';

/** The roll as a coverage: who was to report, and did. */
function coverRoll(units: readonly UnitSummary[], expectation: Expectation | null): Coverage {
  const idsOf = (wanted: (unit: UnitSummary) => boolean) =>
    units.filter(wanted).map(({ unitId }) => unitId);
  const isKnown = (expectation?.units.length ?? 0) > 0;
  return coverUnits(
    isKnown ? idsOf(({ isExpected }) => isExpected) : null,
    new Set(idsOf(({ roll }) => roll !== 'missing')),
    new Set(idsOf(({ roll }) => roll === 'late')),
  );
}

/** True where figures that came in are made up; they are never merged with real ones. */
function holdsSamples({ sources }: MergedState): boolean {
  return [...sources.values()].some(
    ({ template, carries }) => carries.length > 0 && template?.isSample === true,
  );
}

/**
 * The summary of a merged state: totals by aggregation with coverage and lineage, tasks, roll-call,
 * receipts, assessments and findings. All of it follows from the state and the options; the order in
 * which files came makes no difference. Null where nothing came and no period was asked for.
 */
export function buildSummary(
  state: MergedState,
  outcomes: readonly KeyOutcome[],
  options: SummaryOptions,
): Summary | null {
  const rows = readStateRows(state, outcomes, options);
  if (rows === null) return null;
  const { period, asOf, documents, units, receipts } = rows;
  const targets = rollUpTargets(rows, options);
  const context = buildMergedContext(rows, targets, options);
  const measures = rows.measures.filter((one) => one.period === period);
  return {
    documentIds: documents.map(({ document }) => document.id),
    period,
    asOf,
    isSample: holdsSamples(state),
    targets,
    tasks: rollUpTasks(documents, measures, options.closings, asOf),
    units,
    coverage: coverRoll(units, options.expectation),
    figures: rows.figures.map(({ row }) => row),
    ledger: listLedger(rows.entries, rows.fileOf),
    receipts,
    fileCounts: countFiles(receipts),
    conflicts: outcomes.filter((outcome) => outcome.kind === 'conflict'),
    findings: [...options.mergeFindings, ...listFindings(context, targets, receipts, rows.nameOf)],
  };
}
