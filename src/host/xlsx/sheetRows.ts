import { columnLetters } from '../../model/a1';
import type { PlanCell, SheetPlan } from '../../model/plan';
import { escapeText } from './partText';
import { PlanProblem } from './planProblem';
import { createBandFinder } from './rowBands';
import { cleanFormula } from './sanitise';
import type { SharedText } from './sharedText';
import type { SheetContent } from './sheetContent';
import type { SheetStyles } from './styleBands';

/** What the rows of a sheet are written from. */
export interface RowsRequest {
  readonly sheet: SheetPlan;
  readonly content: SheetContent;
  readonly styles: SheetStyles;
  /** The file's number of each of `styles.styles`. */
  readonly styleIds: readonly number[];
  readonly texts: SharedText;
}

/** Writes what stands within a cell's element, and its type where it has one. */
type CellWriter = (
  cell: Exclude<PlanCell, null>,
  where: () => string,
) => readonly [type: string, inner: string];

function createCellWriter(texts: SharedText): CellWriter {
  // A calculated column has one formula in all its rows.
  const formulas = new Map<string, string>();
  const formulaOf = (formula: string, where: () => string): string => {
    const known = formulas.get(formula);
    if (known !== undefined) return known;
    const written = `<f>${escapeText(cleanFormula(formula, where()))}</f>`;
    formulas.set(formula, written);
    return written;
  };
  return (cell, where) => {
    switch (typeof cell) {
      case 'string':
        return [' t="s"', `<v>${texts.placeOf(cell, where)}</v>`];
      case 'number':
        if (!Number.isFinite(cell)) throw new PlanProblem('numberNotFinite', { where: where() });
        return ['', `<v>${cell}</v>`];
      case 'boolean':
        return [' t="b"', `<v>${cell ? 1 : 0}</v>`];
      default:
        // No cached value: a program that opens the file has to calculate it.
        return ['', formulaOf(cell.formula, where)];
    }
  };
}

/** Height and visibility of rows that have their own, as attributes. */
function rowAttributes({ rowHeights, hiddenRows }: SheetPlan): ReadonlyMap<number, string> {
  const attributes = new Map<number, string>(
    rowHeights.map(({ row, height }) => [row, ` ht="${height}" customHeight="1"`]),
  );
  for (const row of hiddenRows) attributes.set(row, `${attributes.get(row) ?? ''} hidden="1"`);
  return attributes;
}

/** The last row that has anything, from 1; 0 for an empty sheet. */
function countRows(content: SheetContent, { bands }: SheetStyles, own: Iterable<number>): number {
  let rows = Math.max(content.rows, bands.at(-1)?.end ?? 0);
  for (const row of own) rows = Math.max(rows, row + 1);
  return rows;
}

/**
 * The rows of a sheet from top to bottom, one piece each: a sheet of a million rows is never in
 * memory as a whole.
 * @throws PlanProblem `textTooLong`, `formulaTooLong`, `formulaInvalid`, `numberNotFinite`
 */
export function* writeRows({
  sheet,
  content,
  styles,
  styleIds,
  texts,
}: RowsRequest): Generator<string> {
  const attributes = rowAttributes(sheet);
  const bandOf = createBandFinder(
    styles.bands.map(({ columns, ...rows }) => ({
      ...rows,
      ids: columns.map((place) => styleIds[place] ?? 0),
    })),
  );
  const letters: string[] = [];
  const writeCell = createCellWriter(texts);
  const writeLine = (row: number, ids: readonly number[]): string => {
    const cells = content.cellsAt(row);
    let line = '';
    for (let column = 0; column < Math.max(cells.length, ids.length); column++) {
      const cell = cells[column];
      const id = ids[column] ?? 0;
      if (cell === undefined && id === 0) continue;
      const place = `${(letters[column] ??= columnLetters(column))}${row + 1}`;
      const open = id === 0 ? `<c r="${place}"` : `<c r="${place}" s="${id}"`;
      if (cell === undefined || cell === null) {
        line += `${open}/>`;
        continue;
      }
      const [type, inner] = writeCell(cell, () => `${sheet.title}!${place}`);
      line += `${open}${type}>${inner}</c>`;
    }
    return line;
  };
  const rows = countRows(content, styles, attributes.keys());
  for (let row = 0; row < rows; row++) {
    const own = attributes.get(row) ?? '';
    const line = writeLine(row, bandOf(row)?.ids ?? []);
    if (line !== '') yield `<row r="${row + 1}"${own}>${line}</row>`;
    else if (own !== '') yield `<row r="${row + 1}"${own}/>`;
  }
}
