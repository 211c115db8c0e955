import type { CellStyle, FormatPlan } from '../../model/plan';
import type { Cell } from '../officeHost/model/cells';
import type { Worksheet } from '../officeHost/model/worksheet';
import type { Json } from '../officeHost/wireObject';

/** Grey of the lines around cells, as Office is given it. */
const LINE_COLOR = '#BFBFBF';
type Side = 'EdgeTop' | 'EdgeBottom' | 'EdgeLeft' | 'EdgeRight';

/** Where the object model keeps each part of a style that it takes as it is. */
const PATHS = {
  fill: 'Fill.Color',
  color: 'Font.Color',
  bold: 'Font.Bold',
  italic: 'Font.Italic',
  fontSize: 'Font.Size',
  wrap: 'WrapText',
  indent: 'IndentLevel',
  locked: 'Protection.Locked',
} as const satisfies Partial<Record<keyof CellStyle, string>>;

const ALIGNMENTS = {
  left: 'Left',
  center: 'Center',
  right: 'Right',
  top: 'Top',
  bottom: 'Bottom',
} as const;

/** Gives the cells of a range their look; a later format adds to an earlier one. */
export function putFormat(sheet: Worksheet, { range, style }: FormatPlan): void {
  const parts = partsOf(style);
  const { numberFormat, border } = style;
  sheet.range(range).changeCells((cell, down, right) => {
    if (numberFormat !== undefined) cell.numberFormat = numberFormat;
    if (parts.length > 0) cell.style = { ...cell.style, ...Object.fromEntries(parts) };
    if (border === undefined) return;
    const sides: Side[] = [
      ...(down === 0 ? (['EdgeTop'] as const) : []),
      ...(right === 0 ? (['EdgeLeft'] as const) : []),
      'EdgeBottom',
      'EdgeRight',
    ];
    for (const side of sides) drawLine(cell, side, border);
  });
}

function partsOf(style: CellStyle): [string, Json][] {
  const plain = Object.entries(PATHS).flatMap(([part, path]): [string, Json][] => {
    const value = style[part as keyof typeof PATHS];
    return value === undefined ? [] : [[path, value]];
  });
  const { horizontal, vertical } = style;
  return [
    ...plain,
    ...(horizontal ? [['HorizontalAlignment', ALIGNMENTS[horizontal]] as [string, Json]] : []),
    ...(vertical ? [['VerticalAlignment', ALIGNMENTS[vertical]] as [string, Json]] : []),
  ];
}

function drawLine(cell: Cell, side: Side, border: 'thin' | 'none'): void {
  const path = `Borders.${side}`;
  const line = border === 'thin' ? 'Continuous' : 'None';
  cell.style = { ...cell.style, [`${path}.Style`]: line };
  if (border === 'thin') cell.style[`${path}.Color`] = LINE_COLOR;
}
