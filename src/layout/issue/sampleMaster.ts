import { texts } from '../../i18n/texts';
import type { CatalogDocument, Target } from '../../model/catalog';
import type { PlanCell, WorkbookChange } from '../../model/plan';
import { indexTargets } from '../buildWorkbookPlan';
import { cellUnder, textOf, type LocatedTable } from '../locateTable';
import type { MasterReading } from '../readMaster';
import { figureKindOf, type RowCells } from '../rows';

type CellsChange = Extract<WorkbookChange, { kind: 'writeCells' }>;

/** Shares of the target values, so that a sample shows every status from reached to far behind. */
const SHARES = [1.05, 0.84, 0.4, 0.77, 0.6, 0.62, 0.9];
/** Parts of a sample percentage, and standards of a sample average cycle. */
const PARTS = { percent: 200, other: 20 };

function figureOf(target: Target, share: number): RowCells {
  if (target.aggregation !== 'ratio') return { value: Math.round(target.value * share) };
  const isPercent = figureKindOf(target) === 'percent';
  const denominator = isPercent ? PARTS.percent : PARTS.other;
  // What is to fall is still above its target by as much as others lack.
  const aim = target.direction === 'decrease' ? target.value * (2 - share) : target.value * share;
  const numerator = Math.round((aim * denominator) / (isPercent ? 100 : 1));
  const value = (numerator / denominator) * (isPercent ? 100 : 1);
  return { value, numerator, denominator };
}

function writeCell(table: LocatedTable, row: number, key: string, cell: PlanCell): CellsChange[] {
  const column = table.columnOf.get(key);
  if (column === undefined) return [];
  return [
    { kind: 'writeCells', sheet: table.sheet.title, block: { row, column, cells: [[cell]] } },
  ];
}

/** Made-up figures for the rows of 数据, each with a reason; for a sample master alone. */
export function planSampleFigures(
  { tables, locale }: MasterReading,
  documents: readonly CatalogDocument[],
): readonly CellsChange[] {
  const { data } = tables;
  if (!data) return [];
  const targets = indexTargets(documents);
  const explanation = texts(locale).issue.sampleReason;
  return data.rows.flatMap((row, index) => {
    const target = targets.get(textOf(cellUnder(data, row, 'targetId')));
    if (!target) return [];
    const cells = { ...figureOf(target, SHARES[index % SHARES.length] ?? 1), explanation };
    return Object.entries(cells).flatMap(([key, cell]) => writeCell(data, row.row, key, cell));
  });
}

/** One fault on purpose in a sample return: its first figure is backed by evidence that nobody has. */
export function planSampleFault(table: LocatedTable): readonly CellsChange[] {
  const [row] = table.rows;
  return row ? writeCell(table, row.row, 'evidence', 'P99') : [];
}
