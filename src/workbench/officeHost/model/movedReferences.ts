import { parseAddress, formatAddress, splitReference } from './addresses';
import { SHEET_ROWS, type Area } from './areas';
import { sameKey } from './collection';
import type { Rewrite } from './rewriteFormulas';
import type { Worksheet } from './worksheet';

/** Rows that come in before `row`. */
export interface InsertedRows {
  readonly sheet: Worksheet;
  readonly row: number;
  readonly count: number;
}

/** Where an area is after rows came in; one that they came into is the larger by them. */
export function moveArea(area: Area, { row, count }: InsertedRows): Area {
  if (area.rows === SHEET_ROWS) return area;
  if (area.row >= row) return { ...area, row: area.row + count };
  return area.row + area.rows > row ? { ...area, rows: area.rows + count } : area;
}

/**
 * What is left as it is (a text, a structured reference), or a reference to cells or whole rows with
 * or without its sheet.
 */
const REFERENCE = new RegExp(
  [
    String.raw`"(?:[^"]|"")*"`,
    String.raw`\[(?:[^\[\]]|\[[^\[\]]*\])*\]`,
    String.raw`((?:'(?:[^']|'')+'|(?<![\p{L}\p{N}_.$])[\p{L}_][\p{L}\p{N}_.]*)!|(?<![\p{L}\p{N}_.$!]))` +
      String.raw`(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?|\$?\d+:\$?\d+)(?![\p{L}\p{N}_.(!\[])`,
  ].join('|'),
  'giu',
);

/** References to cells below the rows that came in follow them, as they do in Excel. */
export function followRows(inserted: InsertedRows): Rewrite {
  return (formula, sheet) =>
    formula.replace(REFERENCE, (found, prefix?: string, address?: string) => {
      if (prefix === undefined || address === undefined) return found;
      const title = prefix === '' ? null : splitReference(`${prefix}A1`).sheet;
      const isHere =
        title === null ? sheet === inserted.sheet : sameKey(title, inserted.sheet.state.Name);
      return isHere ? prefix + moveAddress(address, inserted) : found;
    });
}

/** `$B$4:$B$9` with its marks; each corner keeps its own. */
function moveAddress(address: string, inserted: InsertedRows): string {
  const area = parseAddress(address);
  if (!area) return address;
  const moved = moveArea(area, inserted);
  if (moved === area) return address;
  const [first = '', last] = address.split(':');
  const bottom = moved.row + moved.rows;
  const withRow = (corner: string, row: number) => corner.replace(/\d+$/, String(row));
  // Corners given the wrong way round are rare; they are put right.
  const isPlain = Number(/\d+$/.exec(first)?.[0]) === area.row + 1;
  if (!isPlain) return formatAddress(moved, address.includes('$'));
  const start = withRow(first, moved.row + 1);
  return last === undefined ? start : `${start}:${withRow(last, bottom)}`;
}
