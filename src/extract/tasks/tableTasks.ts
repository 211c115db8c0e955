import type { ExtractedTask } from '../../model/extraction';
import { originalSpan, type CleanText } from '../cleanText';
import type { TextRange } from '../outline/outlineTypes';
import { printed } from '../outline/readOutline';
import { splitUnits } from '../units/splitUnits';
import { NO_DEADLINE, readDeadline } from './taskDeadline';
import { readMeasures } from './taskMeasures';
import { readTaskType } from './taskType';
import { toUnits } from './taskUnits';
import type { ExtractedUnit } from '../../model/extraction';

/** Tasks of a table of duties pasted as text: 序号 任务 牵头单位 责任单位 完成时限. */

type Column = 'number' | 'chapter' | 'heading' | 'content' | 'lead' | 'responsible' | 'deadline';

const COLUMNS: readonly (readonly [Column, RegExp])[] = [
  ['number', /^(?:序号|编号|任务编号|项目编号|No\.?)$/i],
  ['lead', /牵头|主办|主责/],
  ['deadline', /时限|时间|期限|进度|节点/],
  [
    'responsible',
    /(?:责任|配合|参与|参加|协同|协助|支持|协办|承办|实施|完成|落实).{0,4}(?:单位|部门|处室|科室|主体)|^(?:单位|部门|责任分工|分工)$/,
  ],
  ['chapter', /类别|领域|方面|分类|板块/],
  ['content', /具体|内容|举措|措施|要求|目标|成果/],
  ['heading', /任务|事项|项目|工作|重点/],
];

/** Reads every table of the text that has a column of tasks and one of units. */
export function readTableTasks(clean: CleanText, documentYear: number | null): ExtractedTask[] {
  if (!clean.text.includes('\t')) return [];
  const tasks: ExtractedTask[] = [];
  let columns: readonly (Column | null)[] | null = null;
  let chapter = '';
  for (const row of rowsOf(clean.text)) {
    const cells = cellsOf(clean.text, row);
    if (cells.length < 3) {
      columns = null;
      continue;
    }
    const header = readHeader(clean.text, cells);
    if (header) {
      columns = header;
      continue;
    }
    if (!columns) continue;
    const byColumn = assign(cells, columns);
    const named = byColumn.get('chapter');
    if (named && named.end > named.start) chapter = printed(clean, named);
    const group = groupOf(clean, row, byColumn);
    if (group !== null) {
      chapter = group;
      continue;
    }
    const task = buildRow(clean, row, byColumn, chapter, documentYear);
    if (task) tasks.push(task);
  }
  return tasks;
}

function* rowsOf(text: string): Generator<TextRange> {
  let start = 0;
  while (start < text.length) {
    const stop = text.indexOf('\n', start);
    const end = stop < 0 ? text.length : stop;
    yield { start, end };
    start = end + 1;
  }
}

function cellsOf(text: string, row: TextRange): TextRange[] {
  const cells: TextRange[] = [];
  let start = row.start;
  for (let at = row.start; at <= row.end; at += 1) {
    if (at < row.end && text.charAt(at) !== '\t') continue;
    cells.push({ start, end: at });
    start = at + 1;
  }
  return text.slice(row.start, row.end).includes('\t') ? cells : [];
}

function readHeader(text: string, cells: readonly TextRange[]): (Column | null)[] | null {
  const taken = new Set<Column>();
  const columns = cells.map(({ start, end }) => {
    const title = text.slice(start, end);
    if (title.length > 14) return null;
    const column = COLUMNS.find(([name, pattern]) => !taken.has(name) && pattern.test(title))?.[0];
    if (column) taken.add(column);
    return column ?? null;
  });
  const hasDuty = taken.has('heading') || taken.has('content');
  return hasDuty && (taken.has('lead') || taken.has('responsible')) ? columns : null;
}

function assign(
  cells: readonly TextRange[],
  columns: readonly (Column | null)[],
): Map<Column, TextRange> {
  const byColumn = new Map<Column, TextRange>();
  columns.forEach((column, at) => {
    const cell = cells[at];
    if (column && cell) byColumn.set(column, cell);
  });
  return byColumn;
}

/** A row that only names the group of the rows below it. */
function groupOf(
  clean: CleanText,
  row: TextRange,
  cells: ReadonlyMap<Column, TextRange>,
): string | null {
  const named = [...cells].filter(([, { start, end }]) => end > start);
  const says = named.filter(([column]) => column !== 'number');
  const [only] = says;
  if (!only || says.length > 1 || only[0] === 'chapter') return null;
  const text = clean.text.slice(row.start, row.end);
  if (/[，。；]/.test(text)) return null;
  return printed(clean, { start: named[0]?.[1].start ?? row.start, end: only[1].end }).replace(
    /[\t|｜]+/g,
    '、',
  );
}

function buildRow(
  clean: CleanText,
  row: TextRange,
  cells: ReadonlyMap<Column, TextRange>,
  chapter: string,
  documentYear: number | null,
): ExtractedTask | null {
  const title = filled(cells.get('heading')) ?? filled(cells.get('content'));
  if (!title) return null;
  const heading = cells.get('heading') ? title : firstClause(clean.text, title);
  const range = { start: firstFilled(clean.text, row), end: row.end };
  const leads = unitsIn(clean, cells.get('lead'));
  const shares = unitsIn(clean, cells.get('responsible'));
  const time = cells.get('deadline');
  const deadline = time ? readDeadline(clean, [time], documentYear) : NO_DEADLINE;
  const found = readMeasures(clean, filled(cells.get('content')) ?? title, [], documentYear);
  const leading = new Set(leads.units.map((unit) => unit.name));
  const hasUnits = leads.units.length + shares.units.length > 0;
  return {
    number: printed(clean, cells.get('number') ?? { start: range.start, end: range.start }),
    chapter,
    heading: printed(clean, heading),
    headingSpan: originalSpan(clean, heading.start, heading.end),
    leadUnits: leads.units,
    responsibleUnits: shares.units.filter((unit) => !leading.has(unit.name)),
    openEnded: leads.isOpenEnded || shares.isOpenEnded,
    deadline: deadline.date,
    deadlineSpan: deadline.span,
    phase: null,
    taskType: readTaskType(
      found.map(({ cleanWords }) => cleanWords),
      false,
      deadline.date !== null,
      time ? clean.text.slice(time.start, time.end) : '',
    ),
    measures: found.map(({ measure }) => measure),
    span: originalSpan(clean, range.start, range.end),
    basis: { units: hasUnits ? 'stated' : null, deadline: deadline.basis },
    doubts: [],
  };
}

function filled(cell: TextRange | undefined): TextRange | undefined {
  return cell && cell.end > cell.start ? cell : undefined;
}

function firstFilled(text: string, row: TextRange): number {
  let at = row.start;
  while (at < row.end && text.charAt(at) === '\t') at += 1;
  return at;
}

function firstClause(text: string, cell: TextRange): TextRange {
  const stop = text.slice(cell.start, cell.end).search(/[，。；：]/);
  return stop > 3 ? { start: cell.start, end: cell.start + stop } : cell;
}

function unitsIn(
  clean: CleanText,
  cell: TextRange | undefined,
): { units: ExtractedUnit[]; isOpenEnded: boolean } {
  if (!cell) return { units: [], isOpenEnded: false };
  const { ranges, isOpenEnded } = splitUnits(clean.text, cell.start, cell.end);
  return { units: toUnits(clean, ranges), isOpenEnded };
}
