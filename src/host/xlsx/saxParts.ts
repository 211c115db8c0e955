import { SaxesParser } from 'saxes';
import { cellValue } from './cellText';
import type { RowCollector, SheetContext } from './gridRows';
import { inflatePart, type PartReader } from './inflatePart';
import { createSharedFormulas } from './sharedFormulas';
import { decoderFor, unescapeFormat } from './xmlText';
import type { ZipEntry } from './zipDirectory';
import { XlsxProblem } from './xlsxProblem';

/** The slow path: any well-formed XML, in any prefix and either encoding. */
export interface SaxHandlers {
  open(name: string, attribute: (name: string) => string | undefined): void;
  text(text: string): void;
  close(name: string): void;
}

export function parsePart(reader: PartReader, entry: ZipEntry, handlers: SaxHandlers): void {
  const part = entry.name;
  const parser = new SaxesParser();
  parser.on('doctype', () => {
    throw new XlsxProblem('doctype', { part });
  });
  parser.on('error', (error) => {
    throw new XlsxProblem('corrupt', { part }, error);
  });
  parser.on('opentag', ({ name, attributes }) => {
    handlers.open(localName(name), (wanted) => attributes[wanted]);
  });
  parser.on('text', (text) => handlers.text(text));
  parser.on('cdata', (text) => handlers.text(text));
  parser.on('closetag', ({ name }) => handlers.close(localName(name)));
  let decoder: TextDecoder | null = null;
  inflatePart(reader, entry, (bytes) => {
    decoder ??= decoderFor(bytes, part);
    parser.write(decoder.decode(bytes, { stream: true }));
  });
  parser.close();
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** Rows go to the collector; returns whether the sheet is protected. */
export function readSheetSlowly(
  reader: PartReader,
  entry: ZipEntry,
  context: SheetContext,
  collector: RowCollector,
): boolean {
  let isProtected = false;
  let hasRows = false;
  let cell = { column: -1, style: 0, type: 'n' };
  let value = '';
  let hasValue = false;
  let formula = '';
  let sharedIndex: number | null = null;
  const shared = createSharedFormulas();
  let phonetic = 0;
  let into: 'value' | 'formula' | null = null;
  parsePart(reader, entry, {
    open(name, attribute) {
      if (name === 'sheetData') hasRows = true;
      else if (name === 'sheetProtection') isProtected = isTrue(attribute('sheet'));
      else if (name === 'row') {
        collector.beginRow(Number(attribute('r') ?? 0), isTrue(attribute('hidden')));
      } else if (name === 'c') {
        const column = columnOf(attribute('r') ?? '');
        const style = Number(attribute('s') ?? 0);
        cell = { column, style, type: attribute('t') ?? 'n' };
        value = '';
        formula = '';
        sharedIndex = null;
        hasValue = false;
      } else if (name === 'rPh') phonetic++;
      else if (name === 'f') {
        into = 'formula';
        sharedIndex = numberOf(attribute('si'));
      } else if (name === 'v' || (name === 't' && phonetic === 0)) {
        into = 'value';
        hasValue = true;
      }
    },
    text(text) {
      if (into === 'value') value += text;
      else if (into === 'formula') formula += text;
    },
    close(name) {
      if (name === 'v' || name === 't' || name === 'f') into = null;
      else if (name === 'rPh') phonetic--;
      else if (name === 'c') {
        const found = hasValue ? readValue(cell.type, value, context) : null;
        const own = formula === '' ? null : `=${formula}`;
        const shown = sharedIndex === null ? own : shared.take(sharedIndex, own);
        collector.putCell(cell.column, cell.style, found, shown);
      } else if (name === 'row') collector.endRow();
    },
  });
  if (!hasRows) throw new XlsxProblem('corrupt', { part: entry.name });
  return isProtected;
}

function readValue(type: string, text: string, { strings, sheet }: SheetContext) {
  if (type !== 's') return cellValue(type, text);
  const shared = strings[Number(text)];
  if (shared === undefined || text.trim() === '') throw new XlsxProblem('corrupt', { sheet });
  return shared === '' ? null : shared;
}

/** Shared strings in order. */
export function readStringsSlowly(reader: PartReader, entry: ZipEntry): string[] {
  const { limits } = reader;
  const strings: string[] = [];
  let text = '';
  let isText = false;
  let phonetic = 0;
  parsePart(reader, entry, {
    open(name) {
      if (name === 'si') text = '';
      else if (name === 'rPh') phonetic++;
      else if (name === 't') isText = phonetic === 0;
    },
    text(piece) {
      if (isText) text += piece;
    },
    close(name) {
      if (name === 't') isText = false;
      else if (name === 'rPh') phonetic--;
      if (name !== 'si') return;
      const limit = text.length > limits.cellLength ? limits.cellLength : limits.cells;
      if (text.length > limit) throw new XlsxProblem('textTooLong', { part: entry.name, limit });
      if (strings.length >= limit) throw new XlsxProblem('tooManyCells', { limit });
      strings.push(unescapeFormat(text));
    },
  });
  return strings;
}

function numberOf(text: string | undefined): number | null {
  return text === undefined ? null : Number(text);
}

function isTrue(text: string | undefined): boolean {
  return text === '1' || text === 'true';
}

function columnOf(reference: string): number {
  let column = 0;
  for (const letter of /^[A-Za-z]*/.exec(reference)?.[0].toUpperCase() ?? '') {
    column = column * 26 + letter.charCodeAt(0) - 64;
  }
  return column - 1;
}
