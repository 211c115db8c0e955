import { recordOf } from '../wireArguments';
import type { Json, WireValue } from '../wireObject';
import type { Hyperlink } from './cells';
import type { CellArea } from './range';

/** The first cell's link, or null. */
export function readHyperlink(range: CellArea): Json {
  const { row, column } = range.area;
  const link = range.sheet.cells.get(row, column)?.hyperlink;
  return link ? { ...link } : null;
}

/** Sets the same link on every cell; its text, where given, is entered as the cells' value. */
export function writeHyperlink(range: CellArea, value: WireValue): void {
  range.sheet.protection.refuseUnless('allowInsertHyperlinks');
  const link: Hyperlink = Object.fromEntries(
    Object.entries(recordOf(value)).filter(([, part]) => typeof part === 'string'),
  );
  range.changeCells((cell) => {
    cell.hyperlink = link;
    cell.style = { ...cell.style, 'Font.Color': '#0563C1', 'Font.Underline': 'Single' };
  });
  range.reportFormats();
  if (link.textToDisplay !== undefined) range.enter(link.textToDisplay);
}
