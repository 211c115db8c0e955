import type { BorderSide, CellStyleView } from './grid/gridView';
import type { Cell } from './officeHost/model/cells';
import type { Json } from './officeHost/wireObject';

const SIDES: readonly [BorderSide, string][] = [
  ['top', 'Borders.EdgeTop'],
  ['bottom', 'Borders.EdgeBottom'],
  ['left', 'Borders.EdgeLeft'],
  ['right', 'Borders.EdgeRight'],
];
const HORIZONTAL: Readonly<Record<string, CellStyleView['horizontal']>> = {
  Left: 'left',
  Center: 'center',
  Right: 'right',
};
const VERTICAL: Readonly<Record<string, CellStyleView['vertical']>> = {
  Top: 'top',
  Center: 'center',
  Bottom: 'bottom',
};

/** How the grid shows a cell, or null where nobody formatted it. */
export function readCellStyle(cell: Cell): CellStyleView | null {
  const { style, numberFormat } = cell;
  if (!style && numberFormat === undefined) return null;
  const read = (path: string): Json => style?.[path] ?? null;
  const view: CellStyleView = {
    fill: text(read('Fill.Color')),
    color: text(read('Font.Color')),
    bold: read('Font.Bold') === true || undefined,
    italic: read('Font.Italic') === true || undefined,
    underline: (text(read('Font.Underline')) ?? 'None') !== 'None' || undefined,
    fontName: text(read('Font.Name')),
    fontSize: number(read('Font.Size')),
    horizontal: HORIZONTAL[String(read('HorizontalAlignment'))],
    vertical: VERTICAL[String(read('VerticalAlignment'))],
    wrap: read('WrapText') === true || undefined,
    indent: number(read('IndentLevel')) || undefined,
    numberFormat: numberFormat === 'General' ? undefined : numberFormat,
    borders: readBorders(read),
  };
  return Object.values(view).every((part) => part === undefined) ? null : view;
}

function readBorders(read: (path: string) => Json): CellStyleView['borders'] {
  const lines = SIDES.map(([side, path]): [BorderSide, string | undefined] => {
    const style = text(read(`${path}.Style`)) ?? 'None';
    return [side, style === 'None' ? undefined : (text(read(`${path}.Color`)) ?? '#000000')];
  });
  if (lines.every(([, color]) => color === undefined)) return undefined;
  return Object.fromEntries(lines) as CellStyleView['borders'];
}

function text(value: Json): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function number(value: Json): number | undefined {
  return typeof value === 'number' ? value : undefined;
}
