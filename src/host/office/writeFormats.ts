import type { CellStyle, FormatPlan, SheetPlan } from '../../model/plan';
import { forEveryCell, rangeOn } from './writeCells';
import { SMALL_STEP, type WriteStep } from './writeSteps';

const GRID_GREY = '#BFBFBF';

/** Number formats go before the values, so that a cell formatted as text takes its text as it is. */
export function planNumberFormats(sheet: string, formats: readonly FormatPlan[]): WriteStep[] {
  return formats.flatMap(({ range, style }) =>
    style.numberFormat === undefined
      ? []
      : [stepOn(sheet, (worksheet) => setNumberFormat(rangeOn(worksheet, range), style))],
  );
}

/** Everything else of a style, in the plan's order. */
export function planStyles(sheet: string, formats: readonly FormatPlan[]): WriteStep[] {
  return formats.map(({ range, style }) =>
    stepOn(sheet, (worksheet) => setStyle(rangeOn(worksheet, range), style, range)),
  );
}

/** Heights of rows; neighbours of one height are one step. */
export function planRowHeights(sheet: string, heights: SheetPlan['rowHeights']): WriteStep[] {
  const runs: { row: number; rows: number; height: number }[] = [];
  for (const { row, height } of heights) {
    const last = runs.at(-1);
    if (last && last.row + last.rows === row && last.height === height) last.rows += 1;
    else runs.push({ row, rows: 1, height });
  }
  return runs.map(({ row, rows, height }) =>
    stepOn(sheet, (worksheet) => {
      worksheet.getRangeByIndexes(row, 0, rows, 1).getEntireRow().format.rowHeight = height;
    }),
  );
}

/** A step of small size on one sheet. */
export function stepOn(sheet: string, write: (worksheet: Excel.Worksheet) => void): WriteStep {
  return { size: SMALL_STEP, write: (workbook) => write(workbook.worksheets.getItem(sheet)) };
}

function setNumberFormat(cells: Excel.Range, style: CellStyle): void {
  cells.numberFormat = forEveryCell(style.numberFormat ?? 'General');
}

function setStyle(
  cells: Excel.Range,
  style: CellStyle,
  size: { readonly rows: number; readonly columns: number },
): void {
  const { format } = cells;
  if (style.fill !== undefined) format.fill.color = style.fill;
  if (style.color !== undefined) format.font.color = style.color;
  if (style.bold !== undefined) format.font.bold = style.bold;
  if (style.italic !== undefined) format.font.italic = style.italic;
  if (style.fontSize !== undefined) format.font.size = style.fontSize;
  if (style.horizontal) format.horizontalAlignment = HORIZONTAL[style.horizontal];
  if (style.vertical) format.verticalAlignment = VERTICAL[style.vertical];
  if (style.wrap !== undefined) format.wrapText = style.wrap;
  if (style.indent !== undefined) format.indentLevel = style.indent;
  if (style.locked !== undefined) format.protection.locked = style.locked;
  if (style.border) setBorders(format, style.border, size);
}

const HORIZONTAL = { left: 'Left', center: 'Center', right: 'Right' } as const;
const VERTICAL = { top: 'Top', center: 'Center', bottom: 'Bottom' } as const;

/** Lines between cells exist only where there are several. */
function setBorders(
  format: Excel.RangeFormat,
  border: 'thin' | 'none',
  { rows, columns }: { readonly rows: number; readonly columns: number },
): void {
  const sides = [
    ...(['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const),
    ...(rows > 1 ? (['InsideHorizontal'] as const) : []),
    ...(columns > 1 ? (['InsideVertical'] as const) : []),
  ];
  for (const side of sides) {
    const line = format.borders.getItem(side);
    line.style = border === 'thin' ? 'Continuous' : 'None';
    if (border === 'thin') line.color = GRID_GREY;
  }
}
