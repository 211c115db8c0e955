import { texts } from '../i18n/texts';
import type { Task } from '../model/catalog';
import type { Finding } from '../model/finding';
import type { MeasureReport, TaskStatus } from '../model/unitReturn';
import { cellUnder, textOf, type LocatedRow, type LocatedTable } from './locateTable';
import { ReturnCells, type WordList } from './return/readReturnCells';

export interface ReadTasks {
  /** One a task; `measureId` is the task's own id, since a master does not tell measures apart. */
  readonly measures: readonly MeasureReport[];
  readonly findings: readonly Finding[];
}

const STATES: WordList<TaskStatus> = (['zh-CN', 'en-US'] as const).map(
  (locale) => texts(locale).status.task,
);
const ENTRIES = ['heading', 'state', 'percent', 'completedOn', 'evidence', 'note'];

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

/** The rows of a master's 任务. A row that is no task's, or a second one of a task, is a finding. */
export function readTasks(table: LocatedTable, tasks: ReadonlyMap<string, Task>): ReadTasks {
  const cells = new ReturnCells(table, null, null);
  const seen = new Map<string, LocatedRow>();
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
    return [readTask(cells, row, id)];
  });
  return { measures, findings: cells.findings };
}
