import type { CellStyle as FileStyle } from 'hucre/xlsx';
import type { CellStyle, ConditionalFormatPlan, FormatPlan, SheetPlan } from '../../model/plan';
import { PlanProblem } from './planProblem';
import { bareColor } from './sanitise';

/** Font name and size; a font element without them is shown differently by each program. */
export interface BaseFont {
  readonly name: string;
  readonly size: number;
}

const STYLED_CELLS_LIMIT = 5_000_000;
const GRID_GREY = 'BFBFBF';
const LINK_BLUE = '0563C1';

/** The style of each cell of a sheet, by `row * 16384 + column`; equal styles are one object. */
export function collectCellStyles(sheet: SheetPlan, font: BaseFont): Map<number, FileStyle> {
  const merged = new Map<number, MergedStyle>();
  const next = new Map<MergedStyle | undefined, Map<FormatPlan, MergedStyle>>();
  const linkStyle: MergedStyle = { style: {}, isLink: true };
  for (const link of sheet.links) merged.set(cellIndex(link.row, link.column), linkStyle);
  for (const format of sheet.formats) {
    const { row, column, rows, columns } = format.range;
    if (merged.size + rows * columns > STYLED_CELLS_LIMIT) {
      throw new PlanProblem('formatTooLarge', { sheet: sheet.title, ...format.range });
    }
    for (let r = row; r < row + rows; r++) {
      for (let c = column; c < column + columns; c++) {
        const index = cellIndex(r, c);
        merged.set(index, mergeStyle(merged.get(index), format, next));
      }
    }
  }
  const written = new Map<MergedStyle, FileStyle>();
  const styles = new Map<number, FileStyle>();
  for (const [index, one] of merged) {
    let style = written.get(one);
    if (!style) written.set(one, (style = fileStyle(one, font)));
    styles.set(index, style);
  }
  return styles;
}

export function cellIndex(row: number, column: number): number {
  return row * 16_384 + column;
}

interface MergedStyle {
  readonly style: CellStyle;
  readonly isLink: boolean;
}

// One object for each way of stacking formats, so that a sheet of many cells has few styles.
function mergeStyle(
  before: MergedStyle | undefined,
  format: FormatPlan,
  next: Map<MergedStyle | undefined, Map<FormatPlan, MergedStyle>>,
): MergedStyle {
  let byFormat = next.get(before);
  if (!byFormat) next.set(before, (byFormat = new Map()));
  let after = byFormat.get(format);
  if (!after) {
    after = { style: { ...before?.style, ...format.style }, isLink: before?.isLink ?? false };
    byFormat.set(format, after);
  }
  return after;
}

function fileStyle({ style, isLink }: MergedStyle, font: BaseFont): FileStyle {
  const color = style.color ?? (isLink ? LINK_BLUE : undefined);
  const hasFont = style.bold || style.italic || style.fontSize !== undefined || color !== undefined;
  const hasAlignment =
    style.horizontal !== undefined ||
    style.vertical !== undefined ||
    style.wrap !== undefined ||
    style.indent !== undefined;
  const line = { style: 'thin', color: { rgb: GRID_GREY } } as const;
  return {
    ...(hasFont && {
      font: {
        name: font.name,
        size: style.fontSize ?? font.size,
        bold: style.bold ?? false,
        italic: style.italic ?? false,
        underline: isLink,
        ...(color !== undefined && { color: { rgb: bareColor(color) } }),
      },
    }),
    ...(style.fill !== undefined && {
      fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: bareColor(style.fill) } },
    }),
    ...(hasAlignment && {
      alignment: {
        ...(style.horizontal !== undefined && { horizontal: style.horizontal }),
        ...(style.vertical !== undefined && { vertical: style.vertical }),
        ...(style.wrap !== undefined && { wrapText: style.wrap }),
        ...(style.indent !== undefined && { indent: style.indent }),
      },
    }),
    ...(style.border === 'thin' && {
      border: { top: line, right: line, bottom: line, left: line },
    }),
    ...(style.numberFormat !== undefined &&
      style.numberFormat !== 'General' && { numFmt: style.numberFormat }),
    ...(style.locked !== undefined && { protection: { locked: style.locked } }),
  };
}

/** The differential style of a conditional format; its solid fill is the background colour. */
export function conditionalStyle(style: ConditionalFormatPlan['style']): FileStyle {
  return {
    ...((style.color !== undefined || style.bold) && {
      font: {
        ...(style.bold && { bold: true }),
        ...(style.color !== undefined && { color: { rgb: bareColor(style.color) } }),
      },
    }),
    ...(style.fill !== undefined && {
      fill: { type: 'pattern', pattern: 'solid', bgColor: { rgb: bareColor(style.fill) } },
    }),
  };
}
