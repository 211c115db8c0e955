import { NAME_CELL, VALUE_HEAD } from '../lexicon/tableHeads';
import { toHalfWidth } from '../numerals';
import { simplifyUnits } from './simplifyScript';

/**
 * A table of figures pasted with nothing but blanks between its cells: `指标名称 单位 2020年 2025年`. Its head
 * says how many cells a row has, and no line below it is one that has fewer.
 */
export interface BlankTable {
  readonly columns: number;
  /** Blanks within a name belong to it. */
  readonly nameColumn: number;
}

const YEAR_CELL = /^[(（]?\d{4}年?/;
/** Told fast, in either script and width. */
const MAY_BE_HEAD =
  /[指项項名].*(?:[\d\uff10-\uff19]{4}|[标標]值|目[标標]|[计計][划劃]|任[务務]数)/;
const SENTENCE_SIGN = /[，。；,;]/;
const BLANKS = /[ \t\u00a0\u2000-\u200a\u3000]+/g;
const LONGEST_CELL = 16;
const LONGEST_ROW = 200;

interface Cell {
  readonly text: string;
  readonly start: number;
}

function readCells(line: string): Cell[] {
  const cells: Cell[] = [];
  let start = 0;
  for (const { 0: blanks, index } of line.matchAll(BLANKS)) {
    if (index > start) cells.push({ text: line.slice(start, index), start });
    start = index + blanks.length;
  }
  const last = line.slice(start).trimEnd();
  if (last !== '') cells.push({ text: last, start });
  return cells.reduce<Cell[]>(joinCell, []);
}

/** `2020 年`, `≥ 30` and `68 以上` are one cell each. */
function joinCell(cells: Cell[], cell: Cell): Cell[] {
  const last = cells.at(-1);
  const goesOn =
    last !== undefined &&
    (/^[≥≤><≧≦]$/.test(last.text) ||
      (/\d$/.test(last.text) && /^(?:年(?!均)|以[上下内]|左右)/.test(cell.text)));
  if (!goesOn) return [...cells, cell];
  return [...cells.slice(0, -1), { text: last.text + cell.text, start: last.start }];
}

/** The table whose head the line is; null for any other line. */
export function readBlankHead(line: string): BlankTable | null {
  if (line.length > LONGEST_ROW || !MAY_BE_HEAD.test(line) || SENTENCE_SIGN.test(line)) return null;
  const cells = readCells(simplifyUnits(toHalfWidth(line))).map(({ text }) => text);
  const nameColumn = cells.findIndex((cell) => NAME_CELL.test(cell));
  const isHead =
    nameColumn >= 0 &&
    nameColumn <= 1 &&
    cells.length >= 3 &&
    cells.every((cell) => cell.length <= LONGEST_CELL) &&
    cells.some((cell) => YEAR_CELL.test(cell) || VALUE_HEAD.test(cell));
  return isHead ? { columns: cells.length, nameColumn } : null;
}

/** Where the cells of a row begin, the first left out; null where the line is no row of the table. */
export function findCellStarts(line: string, { columns, nameColumn }: BlankTable): number[] | null {
  if (line.length > LONGEST_ROW || /[。；;]/.test(line)) return null;
  const cells = readCells(toHalfWidth(line));
  const surplus = cells.length - columns;
  if (surplus < 0) return null;
  const isFigure = cells.slice(nameColumn + surplus + 1).some(({ text }) => /\d/.test(text));
  if (!isFigure) return null;
  const isWithinName = (at: number): boolean => at > nameColumn && at <= nameColumn + surplus;
  return cells.flatMap(({ start }, at) => (at === 0 || isWithinName(at) ? [] : [start]));
}
