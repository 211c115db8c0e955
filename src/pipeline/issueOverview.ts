import { dueDateOf } from '../assess/dueCalendar';
import type { WorkbookHost } from '../host/workbookHost';
import { documentsInForce, isDueIn } from '../layout/issue/issueScope';
import { decideReporters, readOwners, type OwnerEntry } from '../layout/issue/ownerEntries';
import { indexUnits, type UnitIndex } from '../layout/issue/unitIndex';
import { namesInUnits, readUnitRows } from '../layout/issue/unitRows';
import { cellUnder, textOf, type LocatedTable } from '../layout/locateTable';
import { NAMES } from '../layout/names';
import { readMaster, type MasterReading } from '../layout/readMaster';
import { placeOfName, valueOfName } from '../layout/readNames';
import type { IsoDate, PeriodCode } from '../model/basics';
import { parsePeriod } from '../model/calendar';
import type { CatalogDocument, Target } from '../model/catalog';
import type { CellPlace, WorkbookGrid } from '../model/grid';
import { refuseMaster, type Refusal } from './masterFile';
import { catalogOf } from './workbookCatalog';

/**
 * `implied` and `stated`: as the documents have them, nobody has confirmed; `edited`: somebody wrote
 * other owners and has not confirmed them; `accepted`: taken as implied on an earlier issue.
 */
export type OwnerState =
  | 'confirmed'
  | 'accepted'
  | 'implied'
  | 'stated'
  | 'edited'
  | 'ownerMissing'
  | 'ownerUnknown'
  | 'ownerGeneric';

/** A target that the period asks for, with what 归口 says of it. */
export interface OwnerOverview {
  readonly target: Target;
  readonly owners: readonly string[];
  readonly reporters: readonly string[];
  readonly state: OwnerState;
  /** The name that stands for no unit, where `state` says so. */
  readonly unresolved: string;
  /** 确认人; empty unless confirmed. */
  readonly confirmedBy: string;
  /** Its cell of 归口单位; null where the row or the column is gone. */
  readonly place: CellPlace | null;
}

/** A row of 单位 for the period. */
export interface UnitOverview {
  readonly row: number;
  readonly unitId: string;
  readonly name: string;
  /** Null where the cell says neither yes nor no. */
  readonly isIssued: boolean | null;
  /** Null where the cell holds no day. */
  readonly dueDate: IsoDate | null;
  /** Null where nothing was issued yet. */
  readonly revision: number | null;
  readonly place: CellPlace | null;
}

export interface IssueOverview {
  readonly kind: 'overview';
  readonly period: PeriodCode;
  /** The calendar's day for the period. */
  readonly calendarDueDate: IsoDate;
  readonly owners: readonly OwnerOverview[];
  /** Targets the period does not ask for, by their frequency. */
  readonly notDueCount: number;
  /** Null where 单位 is not there; empty where it has no row of the period. */
  readonly units: readonly UnitOverview[] | null;
  /** 布置单位 as 单位 has it, and where. */
  readonly issuer: string;
  readonly issuerPlace: CellPlace | null;
  readonly hasArchived: boolean;
}

export interface OverviewRequest {
  readonly period: PeriodCode;
  readonly includesArchived: boolean;
}

/** What stands ready for an issue of the period. Writes nothing. @throws HostProblem */
export async function readIssueOverview(
  host: WorkbookHost,
  request: OverviewRequest,
): Promise<IssueOverview | Refusal> {
  const grid = await host.readGrid();
  const all = catalogOf(grid).documents;
  const reading = readMaster(grid, all);
  const refusal = refuseMaster(grid, reading);
  if (refusal !== null) return refusal;
  return describeMaster(grid, reading!, all, request);
}

function describeMaster(
  grid: WorkbookGrid,
  reading: MasterReading,
  all: readonly CatalogDocument[],
  { period, includesArchived }: OverviewRequest,
): IssueOverview {
  const { units, owners } = reading.tables;
  const loaded = all.filter(({ document }) => reading.documentIds.includes(document.id));
  const inForce = documentsInForce(loaded, period, includesArchived);
  const index = indexUnits(loaded, namesInUnits(units));
  const entries = readOwners(owners, inForce).filter(({ target }) => !target.withdrawn);
  const due = entries.filter(({ target }) => isDueIn(target, period));
  const reference = parsePeriod(period);
  const calendarDueDate = reference ? dueDateOf(reference) : '';
  const defaults = {
    period,
    dueDate: calendarDueDate,
    jurisdiction: inForce[0]?.document.jurisdiction ?? '',
  };
  return {
    kind: 'overview',
    period,
    calendarDueDate,
    owners: due.map((entry) => describeOwner(entry, owners, index)),
    notDueCount: entries.length - due.length,
    units: units
      ? readUnitRows(units, index, defaults).map(
          ({ row, unitId, name, isIssued, dueDate, revision }) => {
            const place = placeUnder(units, row, 'isIssued');
            return { row, unitId, name, isIssued, dueDate, revision, place };
          },
        )
      : null,
    issuer: textOf(valueOfName(grid, NAMES.issuer)),
    issuerPlace: placeOfName(grid, NAMES.issuer),
    hasArchived: documentsInForce(loaded, period, false).length < loaded.length,
  };
}

function describeOwner(
  entry: OwnerEntry,
  table: LocatedTable | undefined,
  index: UnitIndex,
): OwnerOverview {
  const { target, owners, reporters, confirmation } = entry;
  const decided = decideReporters(entry, index);
  const row = table?.rows.find((candidate) => candidate.row === entry.row);
  const confirmedBy = table && row ? textOf(cellUnder(table, row, 'confirmedBy')) : '';
  return {
    target,
    owners,
    reporters,
    state: decided.kind === 'nobody' ? decided.reason : stateOf(entry),
    unresolved: decided.kind === 'nobody' ? decided.name : '',
    confirmedBy: confirmation === 'confirmed' ? confirmedBy : '',
    place: table && entry.row !== null ? placeUnder(table, entry.row, 'owner') : null,
  };
}

function stateOf({ target, owners, confirmation }: OwnerEntry): OwnerState {
  if (confirmation !== 'open') return confirmation;
  const isAs = (names: readonly string[]): boolean =>
    names.length === owners.length && names.every((name, at) => name === owners[at]);
  if (target.leadUnits.length > 0 && isAs(target.leadUnits)) return 'stated';
  return isAs(target.impliedUnits) ? 'implied' : 'edited';
}

function placeUnder({ columnOf, sheet }: LocatedTable, row: number, key: string): CellPlace | null {
  const column = columnOf.get(key);
  return column === undefined ? null : { sheet: sheet.title, row, column };
}
