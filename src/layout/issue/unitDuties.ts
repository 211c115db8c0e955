import type { CatalogDocument, Task } from '../../model/catalog';
import type { TaskRole } from '../../model/unitReturn';
import type { UnitIndex } from './unitIndex';

/** A task a unit leads or shares. */
export interface UnitDuty {
  readonly task: Task;
  readonly documentId: string;
  readonly role: TaskRole;
}

export interface Duties {
  /** By unit id; tasks in the order of the documents. */
  readonly byUnit: ReadonlyMap<string, readonly UnitDuty[]>;
  /** Names that only a coordinator can map to a unit, as printed, each with the tasks that bear it. */
  readonly unmapped: ReadonlyMap<string, readonly string[]>;
}

/** Who leads and who shares each task; a unit named as both leads. Groups stand for their members. */
export function listDuties(documents: readonly CatalogDocument[], index: UnitIndex): Duties {
  const byUnit = new Map<string, UnitDuty[]>();
  const unmapped = new Map<string, string[]>();
  for (const { document, tasks } of documents) {
    for (const task of tasks) {
      const named: [string, TaskRole][] = [
        ...task.leadUnits.map((name): [string, TaskRole] => [name, 'lead']),
        ...task.responsibleUnits.map((name): [string, TaskRole] => [name, 'shared']),
      ];
      const taken = new Set<string>();
      for (const [name, role] of named) {
        const resolved = index.resolve(name, document.jurisdiction);
        if (resolved.kind !== 'units') {
          unmapped.set(name, [...(unmapped.get(name) ?? []), task.id]);
          continue;
        }
        for (const unitId of resolved.unitIds) {
          if (taken.has(unitId)) continue;
          taken.add(unitId);
          const duties = byUnit.get(unitId) ?? [];
          duties.push({ task, documentId: document.id, role });
          byUnit.set(unitId, duties);
        }
      }
    }
  }
  return { byUnit, unmapped };
}
