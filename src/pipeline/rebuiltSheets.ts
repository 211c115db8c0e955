import { buildDashboardSheet, dashboardFacts } from '../layout/dashboardSheet';
import { defaultAsOf, indexTargets } from '../layout/buildWorkbookPlan';
import { isFurtherPart } from '../layout/continuedTables';
import type { TableKey } from '../layout/columnTypes';
import { buildFindingsSheet } from '../layout/findingsSheet';
import { plannedNames } from '../layout/formulas';
import { buildGuideSheet } from '../layout/guideSheet';
import { allocationRows, buildIssueSheets, type IssueSheets } from '../layout/issue/issueSheets';
import {
  cellUnder,
  locateFurtherParts,
  locateTable,
  type LocatedTable,
} from '../layout/locateTable';
import { buildMetaSheet } from '../layout/metaSheet';
import { NAMES } from '../layout/names';
import type { MasterReading } from '../layout/readMaster';
import { placeOfName } from '../layout/readNames';
import type { RowCells } from '../layout/rows';
import type { RuleContext } from '../layout/tableRules';
import { buildTableSheet } from '../layout/tableSheet';
import type { WorkbookGrid } from '../model/grid';
import type { PlanCell, SheetPlan } from '../model/plan';

/**
 * The sheets of ours in a master as they would be laid out today, by the title each has in the
 * workbook: rows, documents, periods and language are the workbook's own.
 */
export function rebuildSheets(
  grid: WorkbookGrid,
  reading: MasterReading,
): ReadonlyMap<string, SheetPlan> {
  const { locale, known, documentIds } = reading;
  const documents = known.filter(({ document }) => documentIds.includes(document.id));
  const context: RuleContext = { locale, targets: indexTargets(documents) };
  const sheets = [
    ...rebuildTableSheets(grid, context),
    ...rebuildIssueSheets(grid, locale),
    ...rebuildGuide(grid, reading, context),
    ...rebuildDashboard(grid, reading),
    ...rebuildMeta(grid, reading),
  ];
  return new Map(sheets.map((sheet) => [sheet.title, sheet]));
}

/** Every row of the table, blank ones too: what stands in a column of ours, by its key. */
function rowsOf(table: LocatedTable): RowCells[] {
  const standing = new Map(table.rows.map((row) => [row.row, row]));
  return Array.from({ length: table.grid.range.rows - 1 }, (_, index): RowCells => {
    const row = standing.get(table.headerRow + 1 + index);
    if (!row) return {};
    return Object.fromEntries(
      table.spec.columns.flatMap(({ key }) => {
        const value = cellUnder(table, row, key);
        return value === null || typeof value === 'object' ? [] : [[key, value as PlanCell]];
      }),
    );
  });
}

function rebuildTableSheets(grid: WorkbookGrid, context: RuleContext): SheetPlan[] {
  const keys = ['targets', 'tasks', 'data', 'owners'] as const;
  const sheets = keys.flatMap((key) => {
    return [locateTable(key, grid), ...locateFurtherParts(key, grid)].flatMap((table) =>
      table ? [buildTableSheet(key, rowsOf(table), context, table.sheet.title)] : [],
    );
  });
  const findings = locateTable('findings', grid);
  if (!findings || isFurtherPart(findings.grid.name)) return sheets;
  const { title } = findings.sheet;
  return [...sheets, buildFindingsSheet(rowsOf(findings), title, context.locale)];
}

/** 单位 and 分解, as far as they were added. */
function rebuildIssueSheets(grid: WorkbookGrid, locale: RuleContext['locale']): SheetPlan[] {
  const build = (key: Extract<TableKey, 'units' | 'allocation'>): readonly SheetPlan[] => {
    const table = locateTable(key, grid);
    if (!table) return [];
    const rows = rowsOf(table);
    const { title } = table.sheet;
    const made: Readonly<Record<typeof key, IssueSheets>> = buildIssueSheets({
      units: key === 'units' ? rows : [],
      // Its blank rows are added anew.
      allocations: key === 'allocation' ? rows.slice(0, -allocationRows([]).length) : [],
      issuer: '',
      locale,
      titles: { units: title, allocation: title },
    });
    return made[key].sheets;
  };
  return [...build('units'), ...build('allocation')];
}

function asOfDay({ asOf, periods }: MasterReading): string {
  return asOf ?? defaultAsOf(periods);
}

function rebuildGuide(
  grid: WorkbookGrid,
  reading: MasterReading,
  context: RuleContext,
): SheetPlan[] {
  const table = locateTable('documents', grid);
  if (!table) return [];
  return [buildGuideSheet(rowsOf(table), asOfDay(reading), context, table.sheet.title).sheet];
}

function rebuildDashboard(grid: WorkbookGrid, reading: MasterReading): SheetPlan[] {
  const title = placeOfName(grid, NAMES.dashboard)?.sheet;
  const { known, documentIds, locale } = reading;
  const documents = known.filter(({ document }) => documentIds.includes(document.id));
  if (title === undefined || !documents.some(({ targets }) => targets.length > 0)) return [];
  const place = { title, locale, names: plannedNames(locale) };
  return [buildDashboardSheet(dashboardFacts(documents, asOfDay(reading), place)).sheet];
}

function rebuildMeta(grid: WorkbookGrid, reading: MasterReading): SheetPlan[] {
  const title = placeOfName(grid, NAMES.schemaVersion)?.sheet;
  if (title === undefined) return [];
  const { documentIds, periods, locale } = reading;
  return [buildMetaSheet({ kind: 'master', documentIds, periods, locale, title }).sheet];
}
