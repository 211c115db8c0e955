import { dueDateOf } from '../../assess/dueCalendar';
import { texts } from '../../i18n/texts';
import type { IsoDate, PeriodCode } from '../../model/basics';
import { parsePeriod } from '../../model/calendar';
import type { CatalogDocument } from '../../model/catalog';
import type { Finding } from '../../model/finding';
import type { WorkbookGrid } from '../../model/grid';
import type { WorkbookChange, WorkbookPlan } from '../../model/plan';
import { buildWorkbookPlan, type MasterRequest } from '../buildWorkbookPlan';
import { freeTitle } from '../freeTitle';
import type { MasterReading } from '../readMaster';
import { updateTable } from '../updateTable';
import { bringInPrevious, listPreviousRows, type PreviousSource } from './bringInPrevious';
import { buildIssueSheets, insertIssueSheets, type IssueSheets } from './issueSheets';
import { impliedOwners, readOwners } from './ownerEntries';
import { planUnits, type PlannedUnits } from './planUnits';
import { keepRecords } from './standingUnits';
import type { ListedUnit } from './unitList';

export interface PrepareRequest {
  readonly period: PeriodCode;
  /** Null: the calendar's day for the period. */
  readonly dueDate: IsoDate | null;
  readonly includesArchived: boolean;
  /** The coordinator's own list of units, or null for all. */
  readonly listed: readonly ListedUnit[] | null;
  readonly issuer: string;
  /** Where previous totals come from. */
  readonly previous: PreviousSource | null;
}

export interface PreparedMaster {
  readonly plan: WorkbookPlan;
  readonly units: PlannedUnits;
  /** Rows of 分解 with 上期累计 of an earlier summary. */
  readonly previousTotals: number;
}

function dueDateFor({ dueDate, period }: PrepareRequest): IsoDate {
  const reference = parsePeriod(period);
  if (!reference) throw new RangeError(`no period: ${period}`);
  return dueDate ?? dueDateOf(reference);
}

/** A fresh master with 单位 and 分解. @throws RangeError where the period is none */
export function buildPreparedMaster(
  master: MasterRequest,
  request: PrepareRequest,
): PreparedMaster {
  const { documents, locale } = master;
  const units = planUnits({
    ...request,
    documents,
    owners: impliedOwners(documents),
    dueDate: dueDateFor(request),
    locale,
  });
  const titles = texts(locale).workbook.titles;
  const allocations = listPreviousRows(request.previous, request.period, documents, locale);
  const sheets = buildIssueSheets({
    units: units.rows,
    allocations,
    issuer: request.issuer,
    locale,
    titles,
  });
  const plan = insertIssueSheets(buildWorkbookPlan(master), [sheets.units, sheets.allocation]);
  return { plan, units, previousTotals: allocations.length };
}

export type PreparePlan =
  | {
      readonly kind: 'changes';
      readonly changes: readonly WorkbookChange[];
      readonly addedUnits: number;
      readonly units: PlannedUnits;
    }
  | { readonly kind: 'refused'; readonly findings: readonly Finding[] };

function addSheets({ sheets, names }: IssueSheets): WorkbookChange[] {
  return [
    ...sheets.map((sheet): WorkbookChange => ({ kind: 'addSheet', sheet })),
    ...names.map((name): WorkbookChange => ({ kind: 'setName', name })),
  ];
}

/**
 * What preparing an issue changes in a master that stands: the sheets 单位 and 分解 where they are
 * missing, else rows of units and periods that are new and previous totals. Names, contacts, choices and due dates that
 * somebody entered stay. Prepared twice, nothing changes.
 */
export function planPrepare(
  grid: WorkbookGrid,
  reading: MasterReading,
  catalog: readonly CatalogDocument[],
  request: PrepareRequest,
): PreparePlan {
  const { locale, tables } = reading;
  const documents = catalog.filter(({ document }) => reading.documentIds.includes(document.id));
  const planned = planUnits({
    ...request,
    documents,
    owners: readOwners(tables.owners, documents),
    dueDate: dueDateFor(request),
    locale,
  });
  const titles = texts(locale).workbook.titles;
  const allocations = listPreviousRows(request.previous, request.period, documents, locale);
  const sheets = buildIssueSheets({
    units: planned.rows,
    allocations,
    issuer: request.issuer,
    locale,
    titles: {
      units: freeTitle(titles.units, grid),
      allocation: freeTitle(titles.allocation, grid),
    },
  });
  const changes: WorkbookChange[] = [];
  let addedUnits = planned.rows.length;
  if (!tables.units) changes.push(...addSheets(sheets.units));
  else {
    const rows = keepRecords(tables.units, planned.rows);
    const context = { locale, targets: new Map() };
    const update = updateTable(tables.units, rows, tables, context);
    if (update.findings.length > 0) return { kind: 'refused', findings: update.findings };
    changes.push(...update.changes);
    addedUnits = update.added;
  }
  if (!tables.allocation) changes.push(...addSheets(sheets.allocation));
  else {
    const { period } = request;
    const update = bringInPrevious(tables.allocation, reading, documents, allocations, period);
    if (update.findings.length > 0) return { kind: 'refused', findings: update.findings };
    changes.push(...update.changes);
  }
  return { kind: 'changes', changes, addedUnits, units: planned };
}
