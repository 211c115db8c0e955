import type { PeriodCode } from '../model/basics';
import type { Target } from '../model/catalog';
import type { TargetSummary } from '../model/summary';
import { assessTotals } from './assessTotals';
import { coverUnits, expectedFor, listAnswers } from './coverage';
import { rollUpTarget, type TargetTotal } from './rollUpTarget';
import type { StateRows } from './stateRows';
import type { SummaryOptions } from './summaryOptions';
import type { Reported, ReportedEntry, ReportedFigure } from './winners';

function groupByTarget<Row extends { readonly targetId: string | null }>(
  reported: readonly Reported<Row>[],
): ReadonlyMap<string, readonly Reported<Row>[]> {
  const groups = new Map<string, Reported<Row>[]>();
  for (const one of reported) {
    const id = one.row.targetId ?? '';
    const group = groups.get(id);
    if (group) group.push(one);
    else groups.set(id, [one]);
  }
  return groups;
}

interface TargetRows {
  readonly target: Target;
  readonly figures: readonly ReportedFigure[];
  readonly entries: readonly ReportedEntry[];
}

/** Targets of the documents with their rows; one that is withdrawn only where it has figures. */
function listTargetRows({ documents, figures, entries }: StateRows): readonly TargetRows[] {
  const figuresOf = groupByTarget(figures);
  const entriesOf = groupByTarget(entries);
  return documents
    .flatMap(({ targets }) => targets)
    .map((target) => ({
      target,
      figures: figuresOf.get(target.id) ?? [],
      entries: entriesOf.get(target.id) ?? [],
    }))
    .filter((rows) => !rows.target.withdrawn || rows.figures.length > 0);
}

function rollUp({ target, figures, entries }: TargetRows, period: PeriodCode, rows: StateRows) {
  const own = figures.filter((figure) => figure.period === period);
  return rollUpTarget(target, period, own, entries, rows.fileOf);
}

function summariseTarget(
  own: TargetRows,
  rows: StateRows,
  late: ReadonlySet<string>,
  options: SummaryOptions,
): TargetSummary {
  const { target } = own;
  const history = rows.periods.map((period) => rollUp(own, period, rows));
  const total: TargetTotal =
    history.find(({ period }) => period === rows.period) ?? rollUp(own, rows.period, rows);
  const figures = own.figures.filter(({ period }) => period === rows.period);
  const answers = listAnswers(target, figures, rows.reporterOf);
  return {
    ...total,
    coverage: coverUnits(expectedFor(target.id, options.expectation), answers, late),
    history: history.map(({ period, value, figureCount }) => ({ period, value, figureCount })),
    assessment: assessTotals(target, history, rows.asOf, options),
  };
}

/** Every target of the documents rolled up for the period, with who reported it and how it stands. */
export function rollUpTargets(rows: StateRows, options: SummaryOptions): readonly TargetSummary[] {
  const late = new Set(
    rows.units.filter(({ roll }) => roll === 'late').map(({ unitId }) => unitId),
  );
  return listTargetRows(rows).map((own) => summariseTarget(own, rows, late, options));
}
