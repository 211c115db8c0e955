import { indexUnits, type UnitIndex } from '../layout/issue/unitIndex';
import type { IsoDate } from '../model/basics';
import { toSerial } from '../model/calendar';
import type { CatalogDocument, Measure, Task } from '../model/catalog';
import type { ClosingEntry, MeasureSummary, TaskSummary } from '../model/summary';
import type { MeasureReport, TaskStatus } from '../model/unitReturn';
import type { ReportedMeasure } from './winners';

/** Nothing is overdue of these; as the sheet's column 逾期 has it. */
const SETTLED: ReadonlySet<TaskStatus | null> = new Set(['doneUnverified', 'closed', 'adjusted']);

/** Units that lead a task, in the order the document names them; groups stand for their members. */
function orderLeads(
  { leadUnits }: Task,
  jurisdiction: string,
  index: UnitIndex,
): ReadonlyMap<string, number> {
  const order = new Map<string, number>();
  for (const name of leadUnits) {
    const resolved = index.resolve(name, jurisdiction);
    if (resolved.kind !== 'units') continue;
    for (const unitId of resolved.unitIds) {
      if (!order.has(unitId)) order.set(unitId, order.size);
    }
  }
  return order;
}

/** What the units say of one measure; the first named of the leads that said something stands. */
function rollUpMeasure(
  measureId: string,
  reported: readonly ReportedMeasure[],
  leads: ReadonlyMap<string, number>,
): MeasureSummary {
  const rankOf = ({ unitId }: ReportedMeasure) => leads.get(unitId) ?? leads.size;
  const sorted = [...reported].sort(
    (a, b) => rankOf(a) - rankOf(b) || (a.unitId < b.unitId ? -1 : 1),
  );
  const standing = sorted.find(({ row }) => row.role === 'lead' && row.taskStatus !== null) ?? null;
  const statuses = new Set(
    sorted.flatMap(({ row }) => (row.taskStatus === null ? [] : [row.taskStatus])),
  );
  return {
    measureId,
    standing: standing?.row ?? null,
    standingUnitId: standing?.unitId ?? null,
    reports: sorted.map(({ unitId, row }) => ({ unitId, report: row })),
    differs: statuses.size > 1,
  };
}

/** Days past the earliest missed date of a measure that nobody has reported done; null where none is. */
function countOverdueDays(
  { deadline: taskDeadline }: Pick<Task, 'deadline'>,
  measures: readonly { readonly measure: Measure | null; readonly state: TaskStatus | null }[],
  asOf: IsoDate,
): number | null {
  const days = measures.flatMap(({ measure, state }) => {
    const deadline = measure?.deadline ?? taskDeadline;
    const isOpen = deadline !== null && deadline < asOf && !SETTLED.has(state);
    return isOpen ? [toSerial(asOf) - toSerial(deadline)] : [];
  });
  return days.length === 0 ? null : days.reduce((most, each) => Math.max(most, each), 0);
}

/** A task's status from its measures'; null where no lead unit said anything. */
function deriveStatus(states: readonly (TaskStatus | null)[]): TaskStatus | null {
  const said = states.filter((state) => state !== null);
  const all = (...of: readonly TaskStatus[]) =>
    said.length === states.length && said.every((state) => of.includes(state));
  if (said.length === 0) return null;
  if (said.includes('overdue')) return 'overdue';
  if (all('adjusted')) return 'adjusted';
  if (all('doneUnverified', 'closed', 'adjusted')) return 'doneUnverified';
  if (said.every((state) => state === 'notStarted')) return 'notStarted';
  return all('longTerm', 'doneUnverified', 'closed', 'adjusted') ? 'longTerm' : 'inProgress';
}

function rollUpTask(
  task: Task,
  byMeasure: ReadonlyMap<string, readonly ReportedMeasure[]>,
  leads: ReadonlyMap<string, number>,
  closings: readonly ClosingEntry[],
  asOf: IsoDate,
): TaskSummary {
  // A task without measures of its own is reported as itself.
  const known = task.measures.map((measure) => ({ id: measure.id, measure }));
  const listed: { id: string; measure: Measure | null }[] =
    known.length > 0 ? known : [{ id: task.id, measure: null }];
  const measures = listed.map(({ id }) => rollUpMeasure(id, byMeasure.get(id) ?? [], leads));
  const states = measures.map(({ standing }) => standing?.taskStatus ?? null);
  const last = closings.at(-1)?.taskStatus;
  const isSettled = last === 'closed' || last === 'adjusted';
  const dated = listed.map(({ measure }, at) => ({ measure, state: states[at] ?? null }));
  const overdueDays = isSettled ? null : countOverdueDays(task, dated, asOf);
  const derived = deriveStatus(states);
  const isOverdue = overdueDays !== null && derived !== null;
  return {
    taskId: task.id,
    taskStatus: isSettled ? last : isOverdue ? 'overdue' : derived,
    overdueDays,
    measures,
    closings,
  };
}

/**
 * The tasks of these documents with what the lead units say of their measures, and the coordinator's
 * 销号. A closing that is not taken back stands above what the units report; a reopened task is again
 * what they report, and its history stays, entry by entry. A task past its date that no lead reports
 * has its days and no status: nobody said that it is open, nor that it is done.
 */
export function rollUpTasks(
  documents: readonly CatalogDocument[],
  reported: readonly ReportedMeasure[],
  closings: ReadonlyMap<string, readonly ClosingEntry[]>,
  asOf: IsoDate,
): readonly TaskSummary[] {
  const index = indexUnits(documents);
  const byMeasure = new Map<string, ReportedMeasure[]>();
  for (const one of reported) {
    const id = measureOf(one.row);
    const same = byMeasure.get(id);
    if (same) same.push(one);
    else byMeasure.set(id, [one]);
  }
  return documents.flatMap(({ document, tasks }) =>
    tasks.map((task) => {
      const leads = orderLeads(task, document.jurisdiction, index);
      return rollUpTask(task, byMeasure, leads, closings.get(task.id) ?? [], asOf);
    }),
  );
}

function measureOf({ measureId, taskId }: MeasureReport): string {
  return measureId === '' ? taskId : measureId;
}
