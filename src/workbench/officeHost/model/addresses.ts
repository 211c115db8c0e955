import { areaAt, SHEET_COLUMNS, SHEET_ROWS, type Area } from './areas';

/** `A` for 0, `AA` for 26. */
export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? columnLetters(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}

function columnIndex(letters: string): number {
  return (
    [...letters.toUpperCase()].reduce((sum, char) => sum * 26 + char.charCodeAt(0) - 64, 0) - 1
  );
}

/** `B2:C5`, `B:C` for whole columns, `2:5` for whole rows; `$` before each part if absolute. */
export function formatAddress(area: Area, isAbsolute = false): string {
  const mark = isAbsolute ? '$' : '';
  const first = mark + columnLetters(area.column);
  const last = mark + columnLetters(area.column + area.columns - 1);
  if (area.rows === SHEET_ROWS && area.columns < SHEET_COLUMNS) return `${first}:${last}`;
  const top = mark + (area.row + 1);
  const bottom = mark + (area.row + area.rows);
  if (area.columns === SHEET_COLUMNS) return `${top}:${bottom}`;
  const corner = first + top;
  return area.rows * area.columns === 1 ? corner : `${corner}:${last}${bottom}`;
}

/** Quotes a sheet's title where a reference needs it. */
export function quoteTitle(title: string): string {
  return /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(title) && !/^[A-Za-z]{1,3}\d+$/.test(title)
    ? title
    : `'${title.replaceAll("'", "''")}'`;
}

export interface SheetReference {
  /** Null where the reference names no sheet. */
  readonly sheet: string | null;
  readonly rest: string;
}

/** Parts `'a sheet'!A1` into the title, unquoted, and what follows it. */
export function splitReference(reference: string): SheetReference {
  const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(reference);
  if (!match) return { sheet: null, rest: reference };
  return { sheet: (match[1] ?? match[2] ?? '').replaceAll("''", "'"), rest: match[3] ?? '' };
}

/** Reads an A1 address without a sheet; null where it is none (a name, for example). */
export function parseAddress(address: string): Area | null {
  const plain = address.replaceAll('$', '');
  const cells = /^([A-Za-z]{1,3})(\d+)(?::([A-Za-z]{1,3})(\d+))?$/.exec(plain);
  if (cells) {
    const [, firstColumn = '', firstRow = '', lastColumn = firstColumn, lastRow = firstRow] = cells;
    return spanned(
      Number(firstRow) - 1,
      Number(lastRow) - 1,
      columnIndex(firstColumn),
      columnIndex(lastColumn),
    );
  }
  const columns = /^([A-Za-z]{1,3}):([A-Za-z]{1,3})$/.exec(plain);
  if (columns) {
    const [, first = '', last = ''] = columns;
    return spanned(0, SHEET_ROWS - 1, columnIndex(first), columnIndex(last));
  }
  const rows = /^(\d+):(\d+)$/.exec(plain);
  if (!rows) return null;
  return spanned(Number(rows[1]) - 1, Number(rows[2]) - 1, 0, SHEET_COLUMNS - 1);
}

function spanned(row: number, lastRow: number, column: number, lastColumn: number): Area {
  return areaAt(
    Math.min(row, lastRow),
    Math.min(column, lastColumn),
    Math.abs(lastRow - row) + 1,
    Math.abs(lastColumn - column) + 1,
  );
}
