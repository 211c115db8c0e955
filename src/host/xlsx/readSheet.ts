import type { GridRow } from '../../model/grid';
import { createRowCollector, type SheetContext } from './gridRows';
import { inflatePart, type PartReader } from './inflatePart';
import { readSheetSlowly, readStringsSlowly } from './saxParts';
import { NotPlain } from './scanBytes';
import { createSheetScanner } from './scanSheet';
import { createStringScanner } from './scanStrings';
import { declaredEncoding } from './xmlText';
import type { ZipEntry } from './zipDirectory';
import { XlsxProblem } from './xlsxProblem';

/** The longest piece of a part that is kept for its end to come: far beyond any cell. */
const LONGEST_REST = 4 * 2 ** 20;

export interface SheetContent {
  readonly rows: readonly GridRow[];
  readonly hiddenRows: readonly number[];
  readonly isProtected: boolean;
}

/** @throws XlsxProblem */
export function readSheet(
  reader: PartReader,
  entry: ZipEntry,
  context: SheetContext,
): SheetContent {
  const before = context.count.cells;
  return preferFastPath(
    reader,
    () => {
      const collector = createRowCollector(context);
      const scanner = createSheetScanner(context, collector);
      scanWindows(reader, entry, scanner);
      const { rows, hiddenRows } = collector;
      return { rows, hiddenRows, isProtected: scanner.isProtected() };
    },
    () => {
      context.count.cells = before;
      const collector = createRowCollector(context);
      const isProtected = readSheetSlowly(reader, entry, context, collector);
      return { rows: collector.rows, hiddenRows: collector.hiddenRows, isProtected };
    },
  );
}

/** The shared strings in order. @throws XlsxProblem */
export function readSharedStrings(reader: PartReader, entry: ZipEntry): readonly string[] {
  return preferFastPath(
    reader,
    () => {
      const strings: string[] = [];
      scanWindows(reader, entry, createStringScanner(entry.name, reader.limits, strings));
      return strings;
    },
    () => readStringsSlowly(reader, entry),
  );
}

function preferFastPath<T>(reader: PartReader, readFast: () => T, readSlowly: () => T): T {
  const { inflated } = reader;
  try {
    return readFast();
  } catch (error) {
    if (!(error instanceof NotPlain)) throw error;
    reader.inflated = inflated;
    return readSlowly();
  }
}

interface WindowScanner {
  scan(bytes: Uint8Array): number;
  isComplete(): boolean;
}

/** Gives the scanner each piece of the part with what it left of the piece before. */
function scanWindows(reader: PartReader, entry: ZipEntry, scanner: WindowScanner): void {
  let rest: Uint8Array = new Uint8Array(0);
  let isFirst = true;
  inflatePart(reader, entry, (bytes) => {
    if (bytes.length === 0) return;
    if (isFirst && !isPlainStart(bytes)) throw new NotPlain();
    isFirst = false;
    let window = bytes;
    if (rest.length > 0) {
      window = new Uint8Array(rest.length + bytes.length);
      window.set(rest);
      window.set(bytes, rest.length);
    }
    rest = window.slice(scanner.scan(window));
    if (rest.length > LONGEST_REST) throw new XlsxProblem('corrupt', { part: entry.name });
  });
  if (!scanner.isComplete()) throw new NotPlain();
}

/** UTF-8, marked or not, from its first tag on. */
function isPlainStart(bytes: Uint8Array): boolean {
  const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  if (bytes[start] !== 60 || bytes[start + 1] === 0) return false;
  const encoding = declaredEncoding(bytes);
  return encoding === undefined || /^utf-?8$/i.test(encoding);
}
