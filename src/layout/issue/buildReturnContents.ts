import { dueDateOf } from '../../assess/dueCalendar';
import { parsePeriod } from '../../model/calendar';
import type { CatalogDocument } from '../../model/catalog';
import type { LocatedTable } from '../locateTable';
import type { MasterReading } from '../readMaster';
import { readAllocations } from './allocations';
import { documentsInForce } from './issueScope';
import { assignTargets, type TargetsByUnit } from './issueTargets';
import type { IssueOptions, IssuePlan, ReturnIssue, UnitNotIssued, UnitRow } from './issueTypes';
import { readOwners } from './ownerEntries';
import { listPreviousFigures } from './previousFigures';
import { rankIssue } from './rankIssue';
import { buildUnitContent } from './unitContent';
import { listDuties } from './unitDuties';
import { indexUnits } from './unitIndex';
import { namesInUnits, readUnitRows } from './unitRows';

/** The returns of a period and what is left out, with the owners taken as implied. */
export interface ReturnContents extends IssuePlan {
  readonly accepted: TargetsByUnit['accepted'];
}

/** The rows that get a return, and why the others do not. */
function chooseRows(rows: readonly UnitRow[]) {
  const chosen = new Map<string, UnitRow>();
  const left: UnitNotIssued[] = [];
  for (const row of rows) {
    const leaveOut = (reason: UnitNotIssued['reason']) =>
      left.push({ unitId: row.unitId, name: row.name, reason });
    if (row.isIssued !== true) leaveOut('notChosen');
    else if (chosen.has(row.unitId)) leaveOut('rowRepeated');
    else if (row.dueDate === null) leaveOut('dueDateInvalid');
    else chosen.set(row.unitId, row);
  }
  return { chosen, left };
}

/**
 * What each unit of 单位 is asked for a period: its targets and tasks, quotas and plans from 分解,
 * previous totals, and the revision. Targets without a confirmed owner go to nobody.
 */
export function buildReturnContents(
  reading: MasterReading,
  units: LocatedTable,
  catalog: readonly CatalogDocument[],
  options: IssueOptions,
): ReturnContents {
  const { period } = options;
  const loaded = catalog.filter(({ document }) => reading.documentIds.includes(document.id));
  const inForce = documentsInForce(loaded, period, options.includesArchived);
  const index = indexUnits(inForce, namesInUnits(units));
  const hashes = new Map(inForce.map((entry) => [entry.document.id, options.hashOf(entry)]));
  const reference = parsePeriod(period);
  const rows = readUnitRows(units, index, {
    period,
    dueDate: reference ? dueDateOf(reference) : '',
    jurisdiction: inForce[0]?.document.jurisdiction ?? '',
  });
  const { chosen, left } = chooseRows(rows);
  const duties = listDuties(inForce, index);
  const allocations = readAllocations(reading.tables.allocation, inForce, index, period);
  const previous = new Map(
    listPreviousFigures(reading.observations, period).map((figure) => {
      return [`${figure.targetId}|${figure.unitId}`, figure.value] as const;
    }),
  );
  const targets = assignTargets(readOwners(reading.tables.owners, inForce), {
    documents: inForce,
    index,
    period,
    chosen: new Set(chosen.keys()),
    acceptsImplied: options.acceptsImplied,
    allocations: allocations.byKey,
    previous,
  });
  const returns: ReturnIssue[] = [];
  for (const [unitId, unit] of chosen) {
    const parts = {
      targets: targets.byUnit.get(unitId) ?? [],
      duties: duties.byUnit.get(unitId) ?? [],
    };
    if (parts.targets.length + parts.duties.length === 0) {
      left.push({ unitId, name: unit.name, reason: 'nothingToReport' });
      continue;
    }
    const built = buildUnitContent(unit, parts, inForce, reading.locale, options, hashes);
    returns.push(rankIssue(unit, built, loaded));
  }
  return {
    period,
    returns,
    targetsNotIssued: targets.notIssued,
    unitsNotIssued: left,
    acceptedImplied: targets.accepted.map(({ target }) => target.id),
    accepted: targets.accepted,
    firstNamedOnly: targets.firstNamedOnly,
    unmappedNames: [...new Set([...duties.unmapped.keys(), ...targets.genericNames])],
    findings: allocations.findings,
  };
}
