import type { CatalogDocument } from '../model/catalog';
import type { Finding } from '../model/finding';
import type { WorkbookGrid } from '../model/grid';
import type { SheetPlan, WorkbookChange } from '../model/plan';
import { toSerial } from '../model/calendar';
import { addNamedFacts } from './addNamedFacts';
import {
  buildMasterRows,
  buildWorkbookPlan,
  defaultAsOf,
  indexTargets,
  type MasterRequest,
} from './buildWorkbookPlan';
import type { MasterTableKey } from './columnTypes';
import { growDashboard } from './dashboard/growDashboard';
import { dashboardFacts } from './dashboardSheet';
import { metaFactCells } from './metaSheet';
import { NAMES } from './names';
import { planOwnDocuments } from './ownDocuments';
import { templateFinding } from './readingFindings';
import type { MasterReading } from './readMaster';
import type { RowCells } from './rows';
import { placeOfName } from './readNames';
import { listBlocking } from './unreadDocuments';
import { standingNames, updateTable } from './updateTable';

/** What a load would do to a workbook; nothing has been written yet. */
export type LoadPlan =
  | {
      readonly kind: 'changes';
      readonly changes: readonly WorkbookChange[];
      readonly added: Readonly<Record<MasterTableKey, number>>;
    }
  | {
      readonly kind: 'titlesTaken';
      readonly titles: readonly string[];
      readonly otherTitles: readonly string[];
    }
  | { readonly kind: 'refused'; readonly findings: readonly Finding[] };

const NOTHING_ADDED: Record<MasterTableKey, number> = {
  documents: 0,
  targets: 0,
  tasks: 0,
  data: 0,
  owners: 0,
};

/** A title like ours that no sheet bears. */
function freeTitle(title: string, locale: string, taken: ReadonlySet<string>): string {
  const base = `${title}_${locale === 'en-US' ? 'Dabiao' : '达标'}`;
  let candidate = base;
  for (let count = 2; taken.has(candidate.toLowerCase()); count++) candidate = `${base}${count}`;
  return candidate;
}

function findTaken(sheets: readonly SheetPlan[], grid: WorkbookGrid) {
  const titles = new Set(grid.sheets.map((sheet) => sheet.title.toLowerCase()));
  return { titles, taken: sheets.filter((sheet) => titles.has(sheet.title.toLowerCase())) };
}

function planFreshLoad(request: MasterRequest, grid: WorkbookGrid, mayRename: boolean): LoadPlan {
  const first = buildWorkbookPlan(request);
  const { titles, taken } = findTaken(first.sheets, grid);
  const others = Object.fromEntries(
    taken.map((sheet) => [sheet.key, freeTitle(sheet.title, request.locale, titles)]),
  );
  if (taken.length > 0 && !mayRename) {
    return {
      kind: 'titlesTaken',
      titles: taken.map((sheet) => sheet.title),
      otherTitles: Object.values(others),
    };
  }
  const plan = taken.length > 0 ? buildWorkbookPlan({ ...request, titles: others }) : first;
  const added = { ...NOTHING_ADDED };
  for (const [key, rows] of Object.entries(buildMasterRows(request))) {
    added[key as MasterTableKey] = rows.length;
  }
  const data = plan.sheets.find((sheet) => sheet.key === 'data');
  return {
    kind: 'changes',
    added,
    changes: [
      ...plan.sheets.map((sheet): WorkbookChange => ({ kind: 'addSheet', sheet })),
      ...plan.names.map((name): WorkbookChange => ({ kind: 'setName', name })),
      { kind: 'setProperties', properties: plan.properties },
      ...(data ? [{ kind: 'activateSheet', sheet: data.title } as const] : []),
    ],
  };
}

/** Facts of `_dabiao` that a further document or period changes, and those it lacks. */
function planFacts(request: MasterRequest, grid: WorkbookGrid): WorkbookChange[] {
  const facts = metaFactCells({
    kind: 'master',
    documentIds: request.documents.map((entry) => entry.document.id),
    periods: request.periods,
    locale: request.locale,
  });
  const lacking = facts.filter(([name]) => placeOfName(grid, name) === null);
  const changed = facts.flatMap(([name, value]): WorkbookChange[] => {
    const place = placeOfName(grid, name);
    const isListed = name === NAMES.documents || name === NAMES.loadedPeriods;
    if (place === null || !isListed) return [];
    const block = { row: place.row, column: place.column, cells: [[value]] };
    return [{ kind: 'writeCells', sheet: place.sheet, block }];
  });
  // New rows bring today's formulas, and those take names that an older workbook has not.
  return [...changed, ...addNamedFacts(grid, lacking)];
}

/** The as-of date follows to the new period only where nobody has moved it from its default. */
function planAsOf(request: MasterRequest, reading: MasterReading): WorkbookChange[] {
  const place = reading.asOfPlace;
  const next = defaultAsOf(request.periods);
  const isDefault = reading.asOf === null || reading.asOf === defaultAsOf(reading.periods);
  if (place === null || !isDefault || next === reading.asOf) return [];
  const block = { row: place.row, column: place.column, cells: [[toSerial(next)]] };
  return [{ kind: 'writeCells', sheet: place.sheet, block }];
}

/** 看板 covers the documents that came. */
function planDashboard(
  { documents, locale }: MasterRequest,
  grid: WorkbookGrid,
  reading: MasterReading,
): WorkbookChange[] {
  const asOf = reading.asOf ?? defaultAsOf(reading.periods);
  const names = standingNames(reading.tables, locale);
  return growDashboard(grid, (title) => dashboardFacts(documents, asOf, { title, locale, names }));
}

/** Documents that are not built in come along; nothing where the workbook carries them as they are. */
function planChangedOwn({ own }: MasterRequest, grid: WorkbookGrid): readonly WorkbookChange[] {
  return own ? planOwnDocuments(grid, own) : [];
}

/** `data` are the rows of the documents and period asked for: nobody asked for the others. */
function planFurtherLoad(
  request: MasterRequest,
  data: readonly RowCells[],
  grid: WorkbookGrid,
  reading: MasterReading,
): LoadPlan {
  const rows = { ...buildMasterRows(request), data };
  const context = { locale: request.locale, targets: indexTargets(request.documents) };
  const changes: WorkbookChange[] = [];
  const added = { ...NOTHING_ADDED };
  const findings: Finding[] = [];
  for (const key of Object.keys(rows) as MasterTableKey[]) {
    const table = reading.tables[key];
    if (!table) {
      findings.push(templateFinding('tableMissing', '', null, { table: key }));
      continue;
    }
    const update = updateTable(table, rows[key], reading.tables, context);
    findings.push(...update.findings);
    changes.push(...update.changes);
    added[key] = update.added;
  }
  if (findings.length > 0) {
    const standing = reading.findings.filter((finding) => finding.level === 0);
    return { kind: 'refused', findings: standing.length > 0 ? standing : findings };
  }
  changes.push(...planChangedOwn(request, grid));
  if (changes.length > 0) changes.push(...planFacts(request, grid));
  if (added.targets > 0) changes.push(...planDashboard(request, grid, reading));
  changes.push(...planAsOf(request, reading));
  return { kind: 'changes', changes, added };
}

/**
 * What loading `documents` for `period` changes in a workbook: everything in a fresh one; new rows
 * and changed catalog facts in one of ours; nothing where all is there. Entered cells are never
 * among the changes.
 */
export function planLoad(
  request: MasterRequest,
  catalog: readonly CatalogDocument[],
  grid: WorkbookGrid,
  reading: MasterReading | null,
  mayRename: boolean,
): LoadPlan {
  if (reading === null) return planFreshLoad(request, grid, mayRename);
  const blocking = listBlocking(reading.findings);
  if (blocking.length > 0) return { kind: 'refused', findings: blocking };
  const ids = new Set([
    ...reading.documentIds,
    ...request.documents.map((entry) => entry.document.id),
  ]);
  const merged: MasterRequest = {
    ...request,
    locale: reading.locale,
    documents: catalog.filter((entry) => ids.has(entry.document.id)),
    periods: [...new Set([...reading.periods, ...request.periods])],
  };
  return planFurtherLoad(
    merged,
    buildMasterRows({ ...request, locale: reading.locale }).data,
    grid,
    reading,
  );
}
