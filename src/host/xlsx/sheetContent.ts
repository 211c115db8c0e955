import type { FormulaCell, PlanCell, SheetPlan, TablePlan } from '../../model/plan';
import { createBandFinder, cutIntoBands, type CoversRows } from './rowBands';

/** Cells of some rows, side by side from a column on. */
interface Segment extends CoversRows {
  readonly column: number;
  readonly columns: number;
  /** The cells of one row, counted from the segment's first. */
  readonly line: (at: number) => readonly PlanCell[];
  /** By column: what stands in every row in the place of the line's cell. */
  readonly calculated: readonly (FormulaCell | null)[];
}

/** What the plan puts into a sheet, row by row. */
export interface SheetContent {
  /** How many rows and columns may hold something. */
  readonly rows: number;
  readonly columns: number;
  /** The cells of a row by column, null or not there where empty; rows are asked for in order. */
  readonly cellsAt: (row: number) => readonly (PlanCell | undefined)[];
}

const NOTHING: readonly PlanCell[] = [];

function segmentOf(row: number, column: number, lines: readonly (readonly PlanCell[])[]): Segment {
  const columns = lines.reduce((most, line) => Math.max(most, line.length), 0);
  const line = (at: number) => lines[at] ?? NOTHING;
  return { row, column, rows: lines.length, columns, line, calculated: [] };
}

function segmentsOfTable({ row, column, columns, rows }: TablePlan): Segment[] {
  const calculated = columns.map(({ formula }) => (formula === null ? null : { formula }));
  return [
    segmentOf(row, column, [columns.map(({ header }) => header)]),
    {
      ...{ row: row + 1, column, rows: rows.length, columns: columns.length },
      line: (at) => rows[at] ?? NOTHING,
      calculated,
    },
  ];
}

/** Cells outside tables, then tables, then links: a later one stands above an earlier one. */
export function layOutContent(sheet: SheetPlan): SheetContent {
  const segments = [
    ...sheet.blocks.map(({ row, column, cells }) => segmentOf(row, column, cells)),
    ...sheet.tables.flatMap(segmentsOfTable),
    ...sheet.links.map(({ row, column, text }) => segmentOf(row, column, [[text]])),
  ];
  const findBand = createBandFinder([...cutIntoBands(segments)]);
  const cellsAt = (row: number) => {
    const cells: (PlanCell | undefined)[] = [];
    for (const segment of findBand(row)?.items ?? []) fillIn(segment, row, cells);
    return cells;
  };
  const reach = (of: (segment: Segment) => number) =>
    segments.reduce((most, segment) => Math.max(most, of(segment)), 0);
  return {
    rows: reach(({ row, rows }) => row + rows),
    columns: reach(({ column, columns }) => column + columns),
    cellsAt,
  };
}

function fillIn(segment: Segment, row: number, cells: (PlanCell | undefined)[]): void {
  const { column, calculated } = segment;
  const line = segment.line(row - segment.row);
  for (let c = 0; c < line.length; c++) {
    const cell = calculated[c] ?? line[c];
    if (cell !== null && cell !== '') cells[column + c] = cell;
  }
}
