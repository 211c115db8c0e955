import { isPartedByBlanks, signOfBlank } from './blankSigns';
import { findCellStarts, readBlankHead, type BlankTable } from './blankTables';
import { normaliseUnit } from './normaliseUnit';
import { simplifyUnits } from './simplifyScript';
import { hasTableHeader, isTableRow } from './tableRows';
import { appendUnit, createUnitBuffer, textOfUnits, type UnitBuffer } from './unitBuffer';

/** One line of the original that bears text; its units stand in the buffer at `[from, to)`. */
export interface TextLine {
  readonly from: number;
  readonly to: number;
  /** Simplified unit by unit, blanks dropped, punctuation half-width as far as it has a twin. */
  readonly text: string;
  /** Blanks before the text; an ideographic one counts two. */
  readonly indent: number;
  /** Empty lines before it. */
  readonly blankLines: number;
  /** A page number or a running head stood before it. */
  readonly afterNoise: boolean;
  /** A form feed before it. */
  readonly afterPageBreak: boolean;
  /** Its number is set off from the heading by a blank only: `一  总体要求`. */
  readonly spacedNumber: boolean;
  /** Cells stay apart, by one tab each. */
  readonly isTableRow: boolean;
}

export interface ReadLines {
  readonly buffer: UnitBuffer;
  readonly lines: TextLine[];
}

const LINE_END = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g;
const SPACED_NUMBER =
  /^[\s\u3000]*(?:[一二三四五六七八九十]{1,3}|\d{1,2})[\s\u3000]+[\u4e00-\u9fff]/;
const TAB = 9;

/** The lines that bear text, their units normalised one by one, with their places. */
export function readLines(original: string): ReadLines {
  const buffer = createUnitBuffer(original.length + 16);
  const lines: TextLine[] = [];
  const withTables = hasTableHeader(original);
  let blankTable: BlankTable | null = null;
  const withoutStops = isPartedByBlanks(original);
  let blankLines = 0;
  let afterPageBreak = false;
  let begin = 0;
  LINE_END.lastIndex = 0;
  for (;;) {
    const end = LINE_END.exec(original);
    const stop = end ? end.index : original.length;
    const raw = original.slice(begin, stop);
    const isTabbed = withTables && isTableRow(raw, lines[lines.length - 1]?.isTableRow === true);
    if (isTabbed) blankTable = null;
    else if (raw.trim() !== '') blankTable = readBlankHead(raw) ?? goOnTable(blankTable, raw);
    const cells = blankTable && !isTabbed ? (findCellStarts(raw, blankTable) ?? []) : [];
    const row = isTabbed || cells.length > 0;
    const { from, indent } = appendLine(buffer, raw, begin, row, cells, withoutStops);
    if (buffer.length > from) {
      lines.push({
        from,
        to: buffer.length,
        text: simplifyUnits(textOfUnits(buffer.codes, from, buffer.length)),
        indent,
        blankLines,
        afterNoise: false,
        afterPageBreak,
        spacedNumber: SPACED_NUMBER.test(raw.slice(0, 40)),
        isTableRow: row,
      });
      blankLines = 0;
      afterPageBreak = false;
    } else {
      blankLines += 1;
    }
    if (end?.[0] === '\f') afterPageBreak = true;
    if (!end) return { buffer, lines };
    begin = LINE_END.lastIndex;
  }
}

/** The table, as long as each line is a row of it. */
function goOnTable(table: BlankTable | null, raw: string): BlankTable | null {
  return table && findCellStarts(raw, table) ? table : null;
}

function appendLine(
  buffer: UnitBuffer,
  raw: string,
  offset: number,
  isRow: boolean,
  cells: readonly number[],
  withoutStops: boolean,
): { from: number; indent: number } {
  const from = buffer.length;
  let indent = 0;
  let next = 0;
  for (let at = 0; at < raw.length; at += 1) {
    const code = raw.charCodeAt(at);
    const place = offset + at;
    if (cells[next] === at) {
      appendUnit(buffer, TAB, place - 1, place);
      next += 1;
    } else if (isRow && cells.length === 0 && (code === TAB || code === 0x7c || code === 0xff5c)) {
      appendUnit(buffer, TAB, place, place + 1);
      continue;
    }
    if (isMarkup(raw, at, code, buffer.length === from)) continue;
    const unit = normaliseUnit(code);
    if (unit === ' ') {
      if (buffer.length === from) indent += code === 0x3000 ? 2 : 1;
      else if (withoutStops && !isRow) appendSignOfBlank(buffer, from, raw, at, offset);
      continue;
    }
    for (let part = 0; part < unit.length; part += 1) {
      appendUnit(buffer, unit.charCodeAt(part), place, place + 1);
    }
  }
  if (isRow && onlyTabs(buffer, from)) buffer.length = from;
  return { from, indent };
}

const LONGEST_BEFORE = 60;

function appendSignOfBlank(
  buffer: UnitBuffer,
  from: number,
  raw: string,
  at: number,
  offset: number,
): void {
  // A longer line is past its number and label: its last sign says enough.
  const begin = Math.max(from, buffer.length - LONGEST_BEFORE);
  const before = simplifyUnits(textOfUnits(buffer.codes, begin, buffer.length));
  const sign = signOfBlank(begin > from ? `，${before}` : before, raw.slice(at + 1, at + 3));
  if (sign !== '') appendUnit(buffer, sign.charCodeAt(0), offset + at, offset + at + 1);
}

/** `## ` before a heading and `**` around one, as texts copied from the web have them. */
function isMarkup(raw: string, at: number, code: number, opensLine: boolean): boolean {
  if (code === HASH) return opensLine;
  return (
    code === ASTERISK &&
    (raw.charCodeAt(at + 1) === ASTERISK || raw.charCodeAt(at - 1) === ASTERISK)
  );
}

const HASH = 0x23;
const ASTERISK = 0x2a;

function onlyTabs(buffer: UnitBuffer, from: number): boolean {
  for (let at = from; at < buffer.length; at += 1) if (buffer.codes[at] !== TAB) return false;
  return true;
}
