import { texts } from '../i18n/texts';
import type { IsoDate } from '../model/basics';
import type { Task } from '../model/catalog';
import type { Finding } from '../model/finding';
import type { ClosingEntry } from '../model/summary';
import type { MeasureReport, TaskStatus } from '../model/unitReturn';
import { readClosings } from './closingHistory';
import { cellUnder, textOf, type LocatedRow, type LocatedTable } from './locateTable';
import { ReturnCells, type WordList } from './return/readReturnCells';

/** 销号 of a task, as its row has it. */
export interface TaskClosingRow {
  readonly taskId: string;
  readonly verifiedBy: string | null;
  readonly verifiedOn: IsoDate | null;
  readonly opinion: string | null;
  readonly lineage: MeasureReport['lineage'];
}

export interface ReadTasks {
  /** One a task; `measureId` is the task's own id, since a master does not tell measures apart. */
  readonly measures: readonly MeasureReport[];
  /** The tasks that are 已销号; none in a workbook of before the columns, which asks nothing of them. */
  readonly closings: readonly TaskClosingRow[];
  /** What was said of closing and reopening, by task id, the oldest first. */
  readonly histories: ReadonlyMap<string, readonly ClosingEntry[]>;
  readonly findings: readonly Finding[];
}

const STATES: WordList<TaskStatus> = (['zh-CN', 'en-US'] as const).map(
  (locale) => texts(locale).status.task,
);
const CLOSING_ENTRIES = ['verifiedBy', 'verifiedOn', 'opinion', 'closingHistory'];
const ENTRIES = [
  ...['heading', 'state', 'percent', 'completedOn', 'evidence', 'note'],
  ...CLOSING_ENTRIES,
];

function readTask(cells: ReturnCells, row: LocatedRow, taskId: string): MeasureReport {
  return {
    taskId,
    measureId: taskId,
    role: 'lead',
    taskStatus: cells.word(row, 'state', STATES),
    percent: cells.figure(row, 'percent', 'percent'),
    progressText: null,
    output: null,
    problem: null,
    cause: null,
    nextStep: null,
    plannedOn: null,
    coordination: null,
    completedOn: cells.day(row, 'completedOn'),
    evidence: cells.text(row, 'evidence'),
    lineage: cells.lineage(row, 'state'),
  };
}

function readClosing(cells: ReturnCells, row: LocatedRow, taskId: string): TaskClosingRow {
  return {
    taskId,
    verifiedBy: cells.text(row, 'verifiedBy'),
    verifiedOn: cells.day(row, 'verifiedOn'),
    opinion: cells.text(row, 'opinion'),
    lineage: cells.lineage(row, 'state'),
  };
}

/** The lines of 办理记录 and what the row says now, where no line says it yet. */
function readHistory(
  cells: ReturnCells,
  row: LocatedRow,
  isClosed: boolean,
  { verifiedBy, verifiedOn, opinion }: TaskClosingRow,
): readonly ClosingEntry[] {
  const entries = readClosings(cells.text(row, 'closingHistory'));
  if (!isClosed || verifiedBy === null || verifiedOn === null) return entries;
  const last = entries.at(-1);
  const isSaid = last?.taskStatus === 'closed' && last.by === verifiedBy && last.on === verifiedOn;
  if (isSaid) return entries;
  const now = { taskStatus: 'closed', by: verifiedBy, on: verifiedOn } as const;
  return [...entries, { ...now, opinion: opinion ?? '' }];
}

/** The rows of a master's 任务. A row that is no task's, or a second one of a task, is a finding. */
export function readTasks(table: LocatedTable, tasks: ReadonlyMap<string, Task>): ReadTasks {
  const cells = new ReturnCells(table, null, null);
  const seen = new Map<string, LocatedRow>();
  const closings: TaskClosingRow[] = [];
  const histories = new Map<string, readonly ClosingEntry[]>();
  const hasClosing = CLOSING_ENTRIES.some((key) => table.columnOf.has(key));
  const measures = table.rows.flatMap((row) => {
    const id = textOf(cellUnder(table, row, 'taskId'));
    if (!tasks.has(id)) {
      const isBlank = id === '' && cells.isBlank(row, ENTRIES);
      if (!isBlank) cells.report('unknownMeasure', row, 'taskId', id);
      return [];
    }
    const first = seen.get(id);
    if (first) {
      cells.report('rowRepeated', row, 'taskId', id, { other: cells.place(first, 'taskId').cell });
      return [];
    }
    seen.set(id, row);
    const report = readTask(cells, row, id);
    const isClosed = report.taskStatus === 'closed';
    const closing = readClosing(cells, row, id);
    if (isClosed && hasClosing) closings.push(closing);
    const history = readHistory(cells, row, isClosed, closing);
    if (history.length > 0) histories.set(id, history);
    return [report];
  });
  return { measures, closings, histories, findings: cells.findings };
}
