import type { OutlineParagraph, TextRange } from '../outline/outlineTypes';
import { findQuantities } from '../quantities/findQuantities';
import { SUBSIDY_WORD } from '../lexicon/rejections';
import { NAME_HEAD, UNIT_HEAD, VALUE_HEAD } from '../lexicon/tableHeads';
import { readUnitAt } from '../lexicon/units';
import type { Quantity } from '../quantities/quantity';
import type { DatePhrase } from '../dates/datePhrase';
import type { TargetDraft } from './buildTarget';
import { datesBetween } from './dateOrder';
import type { Scene } from './scene';

/** Tables of indicators: a name, a unit and a column for each year. */
export interface TableFindings {
  readonly drafts: readonly TargetDraft[];
  /** Rows read here, so that no figure of theirs is judged again. */
  readonly ranges: readonly TextRange[];
}

interface Columns {
  readonly name: number;
  readonly unit: number | null;
  /** Columns of figures to be reached; `date` null where the head names no year. */
  readonly goals: readonly { readonly at: number; readonly date: DatePhrase | null }[];
}

/** All a cell of a column of values may hold; a sentence is judged like any other. */
const PLAIN_VALUE = /^[≥≤><=≧≦]?约?\d[\d.,]*[^\d，。；：]{0,8}$/;
const BRACKETS = /[〔[(]([^〕\])]+)[〕\])]/;

function readCells(text: string, { start, end }: TextRange): TextRange[] {
  const cells: TextRange[] = [];
  let from = start;
  for (let at = start; at <= end; at += 1) {
    if (at < end && text.charAt(at) !== '\t') continue;
    cells.push({ start: from, end: at });
    from = at + 1;
  }
  return cells;
}

/** Null unless the row heads an indicator table: a column of names and at least one of a coming year. */
function readHeader(scene: Scene, cells: readonly TextRange[]): Columns | null {
  const words = cells.map(({ start, end }) => scene.text.slice(start, end));
  const name = words.findIndex((word) => NAME_HEAD.test(word) && word.length <= 8);
  if (name < 0 || cells.length < 3) return null;
  const unit = words.findIndex((word) => UNIT_HEAD.test(word));
  const years = cells.flatMap((cell, at) => {
    const date = datesBetween(scene.dates, cell.start, cell.end).at(-1);
    const isOwn =
      date?.date !== null &&
      date !== undefined &&
      !/增长|增速|累计|基期|现状/.test(words[at] ?? '');
    return isOwn ? [{ at, date }] : [];
  });
  const base = scene.documentYear ?? Math.min(...years.map(({ date }) => date.year ?? 0)) + 1;
  const goals = years.filter(({ date }) => (date.year ?? 0) >= base || years.length === 1);
  const columns = { name, unit: unit < 0 ? null : unit };
  if (goals.length > 0) return { ...columns, goals };
  const value = words.findIndex((word) => VALUE_HEAD.test(word));
  const nearest = words.findLastIndex((word, at) => at < value && NAME_HEAD.test(word));
  return nearest < 0 ? null : { ...columns, name: nearest, goals: [{ at: value, date: null }] };
}

function readValue(scene: Scene, cell: TextRange, unit: string): Quantity | null {
  const words = scene.text.slice(cell.start, cell.end);
  const inner = BRACKETS.exec(words);
  const from = cell.start + (inner ? inner.index + 1 : 0);
  const found = findQuantities(inner?.[1] ?? words)[0];
  if (!found) return null;
  const move = (range: TextRange): TextRange => ({
    start: range.start + from,
    end: range.end + from,
  });
  const isPlain = found.unit === '';
  return {
    ...found,
    ...move(found),
    number: move(found.number),
    unitRange: found.unitRange ? move(found.unitRange) : null,
    unit: isPlain ? unit : found.unit,
    unitWord: isPlain ? readUnitAt(unit, 0) : found.unitWord,
  };
}

function readRow(scene: Scene, paragraph: OutlineParagraph, columns: Columns): TargetDraft[] {
  const cells = readCells(scene.text, paragraph.range);
  const nameCell = cells[columns.name];
  if (!nameCell) return [];
  const words = scene.text.slice(nameCell.start, nameCell.end);
  const inName = /\(([^()]{1,6})\)$/.exec(words)?.[1];
  const unitCell = columns.unit === null ? undefined : cells[columns.unit];
  const unitWords = unitCell ? scene.text.slice(unitCell.start, unitCell.end) : (inName ?? '');
  const scaled = /^([百千万亿])(?=[^\s])/.exec(unitWords)?.[1];
  const unit = scaled && unitWords.length > 1 ? unitWords.slice(1) : unitWords;
  const scale = scaled && unitWords.length > 1 ? { 百: 100, 千: 1e3, 万: 1e4, 亿: 1e8 }[scaled] : 1;
  return columns.goals.flatMap(({ at, date }) => {
    const cell = cells[at];
    const found = cell ? readValue(scene, cell, unit) : null;
    if (!cell || !found || found.value === null) return [];
    if (date === null && !isPlainValue(scene.text.slice(cell.start, cell.end), words, found))
      return [];
    const quantity: Quantity = {
      ...found,
      value: Number((found.value * (scale ?? 1)).toPrecision(15)),
      unitRange:
        found.unitRange ??
        (unitCell && unit !== '%' && unit !== ''
          ? { start: unitCell.end - unit.length, end: unitCell.end }
          : null),
    };
    return [draftOf(scene, paragraph, nameCell, cell, quantity, words, date)];
  });
}

/** ≤5万元 of what is paid is no goal. */
function isPlainValue(words: string, name: string, { unitWord }: Quantity): boolean {
  return PLAIN_VALUE.test(words) && !(unitWord?.kind === 'money' && SUBSIDY_WORD.test(name));
}

function draftOf(
  scene: Scene,
  paragraph: OutlineParagraph,
  nameCell: TextRange,
  cell: TextRange,
  quantity: Quantity,
  name: string,
  date: DatePhrase | null,
): TargetDraft {
  const words = scene.text.slice(cell.start, cell.end);
  const comparator = /[≥>]|以上|不低于|不少于/.test(words)
    ? '>='
    : /[≤<]|以[内下]|不超过|不高于/.test(words)
      ? '<='
      : '=';
  const quote = { start: nameCell.start, end: cell.end };
  const sentence = { ...paragraph.range, clauses: [] };
  return {
    candidate: {
      quantity,
      reading: {
        comparator,
        isChange: /(?:降低|下降|提高|增长|减少|增速)(?:率|幅度)?(?:\([^()]*\))?$/.test(name),
        isApproximate: /左右|约/.test(words),
        isMarked: true,
        isLevel: true,
        isSided: comparator !== '=',
        range: null,
      },
      item: quote,
      clause: quote,
      before: name,
      after: '',
      clauseText: name,
      lead: name,
      governing: {
        sentence,
        paragraph,
        dates: [],
        leadIn: null,
        isPast: false,
        isCondition: false,
        isRule: false,
      },
      marks: { past: [], goal: [] },
      followsTarget: false,
      hasLater: false,
    },
    quote,
    name: name.replace(/^\d{1,2}[.、]?|\([^()]{1,6}\)$/g, ''),
    deadline: date,
    deadlineBasis: date ? 'inherited' : null,
    isUnsure: false,
    isNameUnsure: false,
  };
}

/** Reads every indicator table whose cells are kept apart by tabs. */
export function findTableRows(scene: Scene): TableFindings {
  const drafts: TargetDraft[] = [];
  const ranges: TextRange[] = [];
  let columns: Columns | null = null;
  for (const paragraph of scene.outline.paragraphs) {
    const { range } = paragraph;
    const tab = scene.text.indexOf('\t', range.start);
    if (tab < 0 || tab >= range.end) {
      columns = null;
      continue;
    }
    const header = readHeader(scene, readCells(scene.text, range));
    if (header) columns = header;
    else if (!columns) continue;
    else {
      const found = readRow(scene, paragraph, columns);
      // Where no year heads the column, a row without a plain figure is text like any other.
      if (found.length === 0 && columns.goals[0]?.date === null) continue;
      drafts.push(...found);
    }
    ranges.push(range);
  }
  return { drafts, ranges };
}
