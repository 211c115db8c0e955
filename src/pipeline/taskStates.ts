import type { MasterReading } from '../layout/readMaster';
import { readTasks } from '../layout/readTasks';
import { lastHorizonOf } from '../layout/rows';
import type { IsoDate } from '../model/basics';
import { toSerial } from '../model/calendar';
import type { CatalogDocument, Task } from '../model/catalog';
import type { CellPlace } from '../model/grid';
import type { TaskStatus } from '../model/unitReturn';

/** A task with a deadline that is past, or near, and that nobody has reported done. */
export interface DueTask {
  readonly task: Task;
  /** Who leads it, else who shares it, as printed. */
  readonly units: readonly string[];
  readonly deadline: IsoDate;
  /** Days from the as-of date to the deadline; negative where it is overdue. */
  readonly daysLeft: number;
  readonly taskStatus: TaskStatus;
  readonly isArchived: boolean;
  /** Its state's cell on the sheet of tasks. */
  readonly place: CellPlace | null;
}

/** A quarter ahead: the next report is the last in which a unit can still say so. */
const DAYS_AHEAD = 92;

/** As the sheet's column 逾期 has it. */
const SETTLED: readonly TaskStatus[] = ['doneUnverified', 'closed', 'adjusted'];

/** Tasks overdue or due within a quarter of `asOf`, the longest overdue first. */
export function listDueTasks(
  reading: MasterReading,
  all: readonly CatalogDocument[],
  asOf: IsoDate,
): readonly DueTask[] {
  const { tasks: table } = reading.tables;
  if (!table || asOf === '') return [];
  const loaded = all.filter((entry) => reading.documentIds.includes(entry.document.id));
  const tasks = loaded.flatMap((entry) => entry.tasks.map((task) => [task.id, task] as const));
  const reports = new Map(
    readTasks(table, new Map(tasks)).measures.map((report) => [report.taskId, report]),
  );
  const due = loaded.flatMap((entry) => {
    const isArchived = asOf > lastHorizonOf(entry.document);
    return entry.tasks.flatMap((task): DueTask[] => {
      const report = reports.get(task.id);
      if (task.deadline === null || !report) return [];
      const taskStatus = report.taskStatus ?? 'notStarted';
      const daysLeft = toSerial(task.deadline) - toSerial(asOf);
      if (SETTLED.includes(taskStatus) || daysLeft > DAYS_AHEAD) return [];
      const { deadline } = task;
      const units = task.leadUnits.length > 0 ? task.leadUnits : task.responsibleUnits;
      const { sheet, row, column } = report.lineage;
      const place = { sheet, row, column };
      return [{ task, units, deadline, daysLeft, taskStatus, isArchived, place }];
    });
  });
  return due.sort((a, b) => a.daysLeft - b.daysLeft);
}
