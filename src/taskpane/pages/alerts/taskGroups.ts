import type { DueTask } from '../../../pipeline';

/** A unit with its tasks, the longest overdue first. */
export interface UnitTasks {
  readonly unit: string;
  readonly overdue: number;
  readonly tasks: readonly DueTask[];
}

/** Due tasks unit by unit, most overdue first; those of nobody under `noUnit`. */
export function groupByUnit(tasks: readonly DueTask[], noUnit: string): readonly UnitTasks[] {
  const groups = new Map<string, DueTask[]>();
  for (const due of tasks) {
    const units = due.units.length > 0 ? due.units : [noUnit];
    for (const unit of units) groups.set(unit, [...(groups.get(unit) ?? []), due]);
  }
  const isOverdue = (due: DueTask): boolean => due.daysLeft < 0;
  return [...groups]
    .map(([unit, own]) => ({ unit, overdue: own.filter(isOverdue).length, tasks: own }))
    .sort((a, b) => b.overdue - a.overdue || b.tasks.length - a.tasks.length);
}
