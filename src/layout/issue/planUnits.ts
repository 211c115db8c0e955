import { texts } from '../../i18n/texts';
import type { IsoDate, Locale, PeriodCode } from '../../model/basics';
import { toSerial } from '../../model/calendar';
import type { CatalogDocument, ReportingUnit } from '../../model/catalog';
import { inLocale, type RowCells } from '../rows';
import { documentsInForce, isDueIn } from './issueScope';
import { decideReporters, type OwnerEntry } from './ownerEntries';
import { listDuties } from './unitDuties';
import { indexUnits, type UnitIndex } from './unitIndex';
import type { ListedUnit } from './unitList';

export interface UnitsRequest {
  readonly documents: readonly CatalogDocument[];
  readonly owners: readonly OwnerEntry[];
  readonly period: PeriodCode;
  readonly dueDate: IsoDate;
  readonly locale: Locale;
  readonly includesArchived: boolean;
  /** The coordinator's own list; null: every unit with something to report. */
  readonly listed: readonly ListedUnit[] | null;
}

export interface PlannedUnits {
  /** Rows of 单位, departments before cities and districts. */
  readonly rows: readonly RowCells[];
  /** Names that only a coordinator can map to a unit. */
  readonly unmappedNames: readonly string[];
  /** Listed names that no document knows: added as units of their own. */
  readonly addedNames: readonly string[];
}

/** Targets by reporting unit, for the period. */
function countTargets(request: UnitsRequest, index: UnitIndex): Map<string, number> {
  const counts = new Map<string, number>();
  const ids = new Set(request.documents.map((entry) => entry.document.id));
  for (const owner of request.owners) {
    const isAsked = ids.has(owner.documentId) && isDueIn(owner.target, request.period);
    const reporters = decideReporters(owner, index);
    if (!isAsked || owner.target.withdrawn || reporters.kind === 'nobody') continue;
    for (const id of reporters.unitIds) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

interface Wanted {
  readonly unitId: string;
  readonly name: string | null;
  readonly dueDate: IsoDate | null;
}

/** The listed units by id; a group stands for its members, an unknown name for a unit of its own. */
function readWanted(listed: readonly ListedUnit[], index: UnitIndex, jurisdiction: string) {
  const wanted = new Map<string, Wanted>();
  const addedNames: string[] = [];
  for (const { name, dueDate } of listed) {
    const resolved = index.resolve(name, jurisdiction);
    if (resolved.kind === 'units') {
      for (const unitId of resolved.unitIds) wanted.set(unitId, { unitId, name: null, dueDate });
      continue;
    }
    const unitId = resolved.kind === 'generic' ? resolved.unitId : `${jurisdiction}:${name}`;
    addedNames.push(name);
    wanted.set(unitId, { unitId, name, dueDate });
  }
  return { wanted, addedNames };
}

function isLocality(unit: ReportingUnit | undefined): boolean {
  return unit?.unitClass === 'locality';
}

/**
 * The rows of 单位 for a period: every unit that leads or shares a task or reports a target, groups
 * expanded, and whatever else the coordinator lists. With a list, only the listed ones say yes.
 */
export function planUnits(request: UnitsRequest): PlannedUnits {
  const { locale, period, listed } = request;
  const inForce = documentsInForce(request.documents, period, request.includesArchived);
  const index = indexUnits(inForce);
  const duties = listDuties(inForce, index);
  const targets = countTargets({ ...request, documents: inForce }, index);
  const jurisdiction = inForce[0]?.document.jurisdiction ?? '';
  const { wanted, addedNames } = readWanted(listed ?? [], index, jurisdiction);
  const found = [...index.units.keys()].filter((id) => duties.byUnit.has(id) || targets.has(id));
  const ids = [...new Set([...found, ...wanted.keys()])];
  const words = texts(locale).issue;
  const row = (unitId: string): RowCells => {
    const unit = index.units.get(unitId);
    const group = index.units.get(index.groupsOf.get(unitId) ?? '');
    const isIssued = listed === null || wanted.has(unitId);
    return {
      unitId,
      name: wanted.get(unitId)?.name ?? (unit ? inLocale(unit.name, locale) : unitId),
      unitClass: words.unitClass[unit?.unitClass ?? 'other'],
      group: group ? inLocale(group.name, locale) : null,
      isIssued: isIssued ? words.yes : words.no,
      targetCount: targets.get(unitId) ?? 0,
      taskCount: duties.byUnit.get(unitId)?.length ?? 0,
      period,
      dueDate: toSerial(wanted.get(unitId)?.dueDate ?? request.dueDate),
      returnState: texts(locale).status.returnState.toIssue,
    };
  };
  const departments = ids.filter((id) => !isLocality(index.units.get(id)));
  const localities = ids.filter((id) => isLocality(index.units.get(id)));
  return {
    rows: [...departments, ...localities].map(row),
    unmappedNames: [...duties.unmapped.keys()],
    addedNames,
  };
}
