import { Mutation, UNIT_ID, type GridMutation } from './gridMutation';
import type { BorderSide, CellStyleView, CellView, SheetView } from './gridView';

/** The library's kinds of value. */
const ValueType = { text: 1, number: 2, flag: 3 };
const Horizontal = { left: 1, center: 2, right: 3 };
const Vertical = { top: 1, center: 2, bottom: 3 };
const WRAP = 3;
const THIN = 1;
/** Width of one step of indent, as Excel draws it. */
const INDENT_PIXELS = 9;
const SIDES: readonly [BorderSide, 't' | 'b' | 'l' | 'r'][] = [
  ['top', 't'],
  ['bottom', 'b'],
  ['left', 'l'],
  ['right', 'r'],
];

/** One mutation with the cells that changed, or none. */
export function drawCells(before: SheetView, after: SheetView): GridMutation[] {
  const cellValue: Record<number, Record<number, object | null>> = {};
  let changes = 0;
  const change = (cell: CellView, data: object | null) => {
    (cellValue[cell.row] ??= {})[cell.column] = data;
    changes += 1;
  };
  for (const [key, cell] of after.cells) {
    const data = changesOf(before.cells.get(key), cell);
    if (data) change(cell, data);
  }
  for (const [key, cell] of before.cells) if (!after.cells.has(key)) change(cell, null);
  if (changes === 0) return [];
  return [{ id: Mutation.setCells, params: { unitId: UNIT_ID, subUnitId: after.id, cellValue } }];
}

/** What of the cell changed; content and style apart, so that a new colour does not undo a value. */
function changesOf(before: CellView | undefined, cell: CellView): object | null {
  const content =
    before === undefined || before.formula !== cell.formula || !sameValue(before, cell);
  const style = !sameStyle(before?.style ?? null, cell.style);
  if (!content && !style) return null;
  return {
    ...(content && contentOf(cell)),
    ...(style && { s: cell.style && styleOf(cell.style) }),
  };
}

function sameValue(before: CellView, cell: CellView): boolean {
  return cell.formula !== null || before.value === cell.value;
}

function sameStyle(before: CellStyleView | null, after: CellStyleView | null): boolean {
  return before === after || JSON.stringify(before) === JSON.stringify(after);
}

function contentOf({ formula, value }: CellView): object {
  if (formula !== null) return { f: formula, v: null, t: null, p: null, si: null };
  if (typeof value === 'boolean')
    return { v: value ? 1 : 0, t: ValueType.flag, f: null, p: null, si: null };
  const t = value === null ? null : typeof value === 'number' ? ValueType.number : ValueType.text;
  return { v: value, t, f: null, p: null, si: null };
}

/** Every key is there: what the style leaves out is taken off the cell. */
function styleOf(style: CellStyleView): object {
  return {
    bg: style.fill ? { rgb: style.fill } : null,
    cl: style.color ? { rgb: style.color } : null,
    bl: style.bold ? 1 : 0,
    it: style.italic ? 1 : 0,
    ul: style.underline ? { s: 1 } : null,
    ff: style.fontName ?? null,
    fs: style.fontSize ?? null,
    ht: style.horizontal ? Horizontal[style.horizontal] : null,
    vt: style.vertical ? Vertical[style.vertical] : null,
    tb: style.wrap ? WRAP : null,
    pd: style.indent ? { l: style.indent * INDENT_PIXELS } : null,
    n: style.numberFormat ? { pattern: style.numberFormat } : null,
    bd: style.borders ? bordersOf(style.borders) : null,
  };
}

function bordersOf(borders: NonNullable<CellStyleView['borders']>): object {
  return Object.fromEntries(
    SIDES.map(([side, key]) => {
      const color = borders[side];
      return [key, color ? { s: THIN, cl: { rgb: color } } : null];
    }),
  );
}
