import { cellReference, quoteSheetName } from '../../model/a1';
import type { AddedLook } from './addStyles';
import { escapeXml, XML_DECLARATION } from './partText';
import { cleanText } from './sanitise';

/** A cell of an added sheet; a link leads to a cell of the same workbook. */
export interface AddedCell {
  readonly value: string | number | null;
  readonly look: AddedLook;
  readonly link?: { readonly sheet: string; readonly cell: string };
}

/** A plain sheet to be put behind those of a workbook that is somebody else's. */
export interface AddedSheet {
  /** Numbered where the workbook has such a sheet already. */
  readonly title: string;
  /** `#C00000` */
  readonly tabColor: string;
  readonly columnWidths: readonly number[];
  readonly rows: readonly {
    /** In points; null: as the program makes it. */
    readonly height: number | null;
    readonly cells: readonly AddedCell[];
  }[];
}

/** Elements of rows, as the file format has them, with the links among their cells. */
function writeRows({ rows }: AddedSheet, styleOf: (look: AddedLook) => number) {
  const links: string[] = [];
  const lines = rows.map(({ height, cells }, row) => {
    const inner = cells.map(({ value, look, link }, column) => {
      const at = cellReference(row, column);
      if (link) {
        const place = escapeXml(`${quoteSheetName(link.sheet)}!${link.cell}`);
        links.push(`<hyperlink ref="${at}" location="${place}"/>`);
      }
      const open = `<c r="${at}" s="${styleOf(look)}"`;
      if (value === null) return `${open}/>`;
      if (typeof value === 'number') return `${open}><v>${value}</v></c>`;
      const text = escapeXml(cleanText(value, at));
      return `${open} t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
    });
    const size = height === null ? '' : ` ht="${height}" customHeight="1"`;
    return `<row r="${row + 1}"${size}>${inner.join('')}</row>`;
  });
  return { data: lines.join(''), links };
}

/** The part of an added sheet, in the namespace that the workbook's other parts are in. */
export function writeSheetPart(
  sheet: AddedSheet,
  namespace: string,
  styleOf: (look: AddedLook) => number,
): string {
  const { data, links } = writeRows(sheet, styleOf);
  const columns = sheet.columnWidths.map(
    (width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  );
  const color = `FF${sheet.tabColor.replace('#', '')}`;
  return [
    `${XML_DECLARATION}<worksheet xmlns="${namespace}">`,
    `<sheetPr><tabColor rgb="${color}"/><pageSetUpPr fitToPage="1"/></sheetPr>`,
    '<sheetViews><sheetView showGridLines="0" workbookViewId="0"/></sheetViews>',
    `<cols>${columns.join('')}</cols><sheetData>${data}</sheetData>`,
    links.length > 0 ? `<hyperlinks>${links.join('')}</hyperlinks>` : '',
    '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>',
  ].join('');
}
