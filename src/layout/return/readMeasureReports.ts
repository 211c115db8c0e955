import { texts } from '../../i18n/texts';
import type { Locale } from '../../model/basics';
import type { Task } from '../../model/catalog';
import type { MeasureReport, TaskRole, TaskStatus } from '../../model/unitReturn';
import { entryKeys } from '../entryKeys';
import { cellUnder, textOf, type LocatedRow } from '../locateTable';
import type { IssuedCells } from './readIssued';
import { checkLockedMeasure } from './readLockedCells';
import type { ReturnCells, WordList } from './readReturnCells';

const ENTRIES = entryKeys('returnTasks');

const LOCALES = ['zh-CN', 'en-US'] as const;

/** A unit's own words first; 已完成待核验 is the master's word for its 已完成. */
const STATE_WORDS: WordList<TaskStatus> = [
  ...LOCALES.map((locale) => texts(locale).returns.taskState),
  ...LOCALES.map((locale) => ({ doneUnverified: texts(locale).status.task.doneUnverified })),
];
const ROLE_WORDS: WordList<TaskRole> = LOCALES.map((locale) => texts(locale).returns.role);

/** A catalog's measures by id, each with its task. */
export function indexMeasures(tasks: readonly Task[]): ReadonlyMap<string, Task> {
  return new Map(tasks.flatMap((task) => task.measures.map(({ id }) => [id, task] as const)));
}

function readMeasure(cells: ReturnCells, row: LocatedRow, id: string, task: Task): MeasureReport {
  return {
    taskId: task.id,
    measureId: id,
    // A role that cannot be read is a finding; the lesser one decides nothing.
    role: cells.word(row, 'role', ROLE_WORDS) ?? 'shared',
    taskStatus: cells.word(row, 'state', STATE_WORDS),
    percent: cells.figure(row, 'percent', 'percent'),
    progressText: cells.text(row, 'progressText'),
    output: cells.text(row, 'output'),
    problem: cells.text(row, 'problem'),
    cause: cells.text(row, 'cause'),
    nextStep: cells.text(row, 'nextStep'),
    plannedOn: cells.day(row, 'plannedOn'),
    coordination: cells.text(row, 'coordination'),
    completedOn: cells.day(row, 'completedOn'),
    evidence: cells.text(row, 'evidence'),
    lineage: cells.lineage(row, 'state'),
  };
}

/** The rows of 任务, one a measure. */
export function readMeasureReports(
  cells: ReturnCells,
  measures: ReadonlyMap<string, Task>,
  issued: IssuedCells,
  locale: Locale,
  isOfCatalog: (documentId: string) => boolean,
): MeasureReport[] {
  const seen = new Map<string, LocatedRow>();
  return cells.table.rows.flatMap((row) => {
    const id = textOf(cellUnder(cells.table, row, 'measureId'));
    const task = measures.get(id);
    if (!task) {
      const isBlank = id === '' && cells.isBlank(row, ['measure', ...ENTRIES]);
      if (!isBlank) cells.report('unknownMeasure', row, 'measureId', id);
      return [];
    }
    const first = seen.get(id);
    if (first) {
      const other = cells.place(first, 'measureId').cell;
      cells.report('rowRepeated', row, 'measureId', id, { other });
      return [];
    }
    seen.set(id, row);
    if (isOfCatalog(task.documentId)) checkLockedMeasure(cells, row, id, task, issued, locale);
    return [readMeasure(cells, row, id, task)];
  });
}
