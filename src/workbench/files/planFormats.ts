import type { CellStyle, FormatPlan } from '../../model/plan';
import { readCellStyle } from '../cellStyleView';
import type { CellStyleView } from '../grid/gridView';
import type { Cell } from '../officeHost/model/cells';
import type { Worksheet } from '../officeHost/model/worksheet';

interface Run {
  readonly row: number;
  readonly column: number;
  rows: number;
  columns: number;
  /** The style as text, so that two are compared at once. */
  readonly look: string;
}

const UNSTYLED = '{}';

/** How the cells of a sheet look, as few rectangles as neighbours of one look make. */
export function planFormats(sheet: Worksheet): FormatPlan[] {
  const runs = joinRows(listRuns(sheet));
  return runs.map(({ look, ...range }) => ({ range, style: JSON.parse(look) as CellStyle }));
}

function listRuns(sheet: Worksheet): Run[] {
  const looks = new Map<string, string>();
  const cells = [...sheet.cells.within(sheet.wholeRange().area)]
    .map(({ row, column, cell }) => ({ row, column, look: lookOf(cell, looks) }))
    .filter(({ look }) => look !== UNSTYLED)
    .sort((a, b) => a.row - b.row || a.column - b.column);
  const runs: Run[] = [];
  for (const { row, column, look } of cells) {
    const last = runs.at(-1);
    const isNext = last?.row === row && last.column + last.columns === column;
    if (last && isNext && last.look === look) last.columns += 1;
    else runs.push({ row, column, rows: 1, columns: 1, look });
  }
  return runs;
}

/** Runs of the same columns and look in rows that follow each other are one. */
function joinRows(runs: readonly Run[]): Run[] {
  const open = new Map<string, Run>();
  const joined: Run[] = [];
  for (const run of runs) {
    const key = `${run.column} ${run.columns} ${run.look}`;
    const above = open.get(key);
    if (above && above.row + above.rows === run.row) above.rows += 1;
    else {
      open.set(key, run);
      joined.push(run);
    }
  }
  return joined;
}

/** Many cells share few styles, and reading one takes long. */
function lookOf(cell: Cell, looks: Map<string, string>): string {
  const { style, numberFormat } = cell;
  if (!style && numberFormat === undefined) return UNSTYLED;
  const raw = JSON.stringify([style, numberFormat]);
  let look = looks.get(raw);
  if (look === undefined) looks.set(raw, (look = JSON.stringify(plannedStyle(cell))));
  return look;
}

function plannedStyle(cell: Cell): CellStyle {
  const { fill, color, bold, italic, fontSize, horizontal, vertical, wrap, indent, numberFormat } =
    readCellStyle(cell) ?? {};
  const isUnlocked = cell.style?.['Protection.Locked'] === false;
  return {
    ...(fill !== undefined && { fill }),
    ...(color !== undefined && { color }),
    ...(bold && { bold }),
    ...(italic && { italic }),
    ...(fontSize !== undefined && { fontSize }),
    ...(horizontal && { horizontal }),
    ...(vertical && { vertical }),
    ...(wrap && { wrap }),
    ...(indent !== undefined && { indent }),
    ...(numberFormat !== undefined && { numberFormat }),
    ...(isUnlocked && { locked: false }),
    ...(isBoxed(readCellStyle(cell)) && { border: 'thin' as const }),
  };
}

/** A cell within a framed range has its right and lower line; the others are its neighbours'. */
function isBoxed(view: CellStyleView | null): boolean {
  return view?.borders?.bottom !== undefined && view.borders.right !== undefined;
}
