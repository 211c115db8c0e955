import type { CellStyle as FileStyle } from 'hucre/xlsx';
import type { CellStyle, ConditionalFormatPlan } from '../../model/plan';
import { bareColor } from './sanitise';

/** Font name and size; a font element without them is shown differently by each program. */
export interface BaseFont {
  readonly name: string;
  readonly size: number;
}

const GRID_GREY = 'BFBFBF';
const LINK_BLUE = '0563C1';

/** A style of a plan in the words of the file library; links are blue and underlined. */
export function fileStyle(style: CellStyle, isLink: boolean, font: BaseFont): FileStyle {
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
