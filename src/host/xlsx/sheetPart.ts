import type { Cell } from 'hucre/xlsx';
import { cellReference, quoteSheetName, rangeReference } from '../../model/a1';
import type { SheetPlan } from '../../model/plan';
import type { SharedText } from './sharedText';
import { layOutContent } from './sheetContent';
import { writeRows } from './sheetRows';
import type { SheetStyles } from './styleBands';

/**
 * The file library takes time and memory by the square of what a sheet holds, so that it is given a
 * sample of each style and the links; the rows are written here, in the place of that sample.
 */

/** Samples a row, well within the columns a sheet has. */
const SAMPLES = 1_000;
/** The library writes no list of texts for a workbook that has none. */
const SAMPLE_TEXT = '-';

function samplePlace(place: number): readonly [row: number, column: number] {
  return [Math.floor(place / SAMPLES), place % SAMPLES];
}

/** One cell of each style, and one of each link, keyed `row,column` as the library wants it. */
export function buildSampleCells(
  { links }: SheetPlan,
  { styles }: SheetStyles,
): Map<string, Partial<Cell>> {
  const cells = new Map<string, Partial<Cell>>();
  for (const { row, column, target } of links) {
    const location = `${quoteSheetName(target.sheet)}!${cellReference(target.row, target.column)}`;
    cells.set(`${row},${column}`, { hyperlink: { target: '', location } });
  }
  styles.forEach((style, place) => {
    const key = samplePlace(place).join(',');
    const sample: Partial<Cell> = place === 0 ? { value: SAMPLE_TEXT, type: 'string' } : { style };
    cells.set(key, { ...cells.get(key), ...sample });
  });
  return cells;
}

/** The number the library gave to each style, read from the samples it wrote. */
function readStyleIds(sampled: string, { styles }: SheetStyles): readonly number[] {
  const ids = new Map(
    [...sampled.matchAll(/<c r="([A-Z]+\d+)"[^>]*? s="(\d+)"/g)].map(
      ([, place = '', id]) => [place, Number(id)] as const,
    ),
  );
  return styles.map((_, place) => ids.get(cellReference(...samplePlace(place))) ?? 0);
}

/** The sheet's part in pieces: as the library wrote it, with the plan's rows in it. */
export function* writeSheetPart(
  written: string,
  sheet: SheetPlan,
  styles: SheetStyles,
  texts: SharedText,
): Generator<string> {
  const content = layOutContent(sheet);
  const start = written.indexOf('<sheetData>');
  const end = written.indexOf('</sheetData>', start);
  if (start < 0 || end < 0) throw new Error('the file library wrote a sheet without rows');
  const range = {
    row: 0,
    column: 0,
    rows: Math.max(1, content.rows, styles.bands.at(-1)?.end ?? 0),
    columns: Math.max(1, content.columns, sheet.columnWidths.length),
  };
  yield written
    .slice(0, start)
    .replace(/<dimension ref="[^"]*"/, `<dimension ref="${rangeReference(range)}"`);
  yield '<sheetData>';
  const styleIds = readStyleIds(written.slice(start, end), styles);
  yield* writeRows({ sheet, content, styles, styleIds, texts });
  yield written.slice(end);
}
