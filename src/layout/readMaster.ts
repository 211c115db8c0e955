import type { Thresholds } from '../assess/thresholds';
import type { AssessmentMethod } from '../model/assessment';
import type { IsoDate, Locale, PeriodCode } from '../model/basics';
import { isIsoDate, parsePeriod, toSerial } from '../model/calendar';
import type { CatalogDocument } from '../model/catalog';
import type { Finding } from '../model/finding';
import type { CellPlace, CellValue, WorkbookGrid } from '../model/grid';
import type { ReturnFigure } from '../model/unitReturn';
import { findAlteredTargets } from './alteredTargets';
import { indexTargets } from './buildWorkbookPlan';
import { ISSUE_TABLES, MASTER_TABLES, TABLES } from './columns';
import type { TableKey } from './columnTypes';
import {
  cellUnder,
  formatUnder,
  locateFurtherParts,
  locateTable,
  textOf,
  type LocatedTable,
} from './locateTable';
import { cellReference } from '../model/a1';
import { NAMES, SCHEMA_VERSION } from './names';
import { cellFinding, fileFinding, templateFinding } from './readingFindings';
import { readFigure } from './readFigure';
import { placeOfName, valueOfName } from './readNames';
import { readObservations, type ReadObservations } from './readObservations';
import { readPlans, type Plans } from './readPlans';
import { findRemovedFormulas } from './removedFormulas';
import { DEFAULT_SETTINGS, readDateCell, readSettings } from './readSettings';
import { figureKindOf } from './rows';
import { findUnreadDocuments } from './unreadDocuments';

/** What a person entered beside a target. */
export interface TargetInput {
  readonly baseline: number | null;
  readonly planStart: IsoDate | null;
  readonly place: CellPlace;
}

export interface MasterReading {
  /** Every document the workbook was read by, loaded in it or not. */
  readonly known: readonly CatalogDocument[];
  readonly locale: Locale;
  readonly documentIds: readonly string[];
  readonly periods: readonly PeriodCode[];
  readonly asOf: IsoDate | null;
  readonly asOfPlace: CellPlace | null;
  readonly method: AssessmentMethod;
  readonly thresholds: Thresholds;
  readonly tables: Readonly<Partial<Record<TableKey, LocatedTable>>>;
  readonly targetInputs: ReadonlyMap<string, TargetInput>;
  readonly observations: readonly ReturnFigure[];
  /** 计划数 of 分解 by target. */
  readonly plans: Plans;
  readonly findings: readonly Finding[];
}

/** The day in a cell, entered as a date or as text; null where it is none or absurd. */
export function readDay(value: CellValue): IsoDate | null {
  return readDateCell(typeof value === 'number' ? value : toSerial(textOf(value)));
}

function readTargetInputs(
  table: LocatedTable,
  documents: readonly CatalogDocument[],
  findings: Finding[],
): ReadonlyMap<string, TargetInput> {
  const targets = indexTargets(documents);
  const inputs = new Map<string, TargetInput>();
  for (const row of table.rows) {
    const target = targets.get(textOf(cellUnder(table, row, 'targetId')));
    if (!target) continue;
    const place = (key: string) => ({
      sheet: table.sheet.title,
      cell: cellReference(row.row, table.columnOf.get(key) ?? 0),
    });
    const of = { targetId: target.id, unitId: null };
    const baseline = readFigure(
      cellUnder(table, row, 'baseline'),
      formatUnder(table, row, 'baseline'),
      figureKindOf(target),
    );
    if (baseline.finding !== null) {
      const { code, found, params } = baseline.finding;
      findings.push(cellFinding(code, place('baseline'), found, params, of));
    }
    const startCell = cellUnder(table, row, 'planStart');
    const hasStart = table.columnOf.has('planStart');
    const planStart = hasStart ? readDateCell(startCell) : target.planStart;
    if (planStart === null) {
      findings.push(cellFinding('absurdDate', place('planStart'), textOf(startCell), {}, of));
    }
    const column = table.columnOf.get('status') ?? table.columnOf.get('name') ?? 0;
    inputs.set(target.id, {
      baseline: table.columnOf.has('baseline') ? baseline.value : target.baseline,
      planStart,
      place: { sheet: table.sheet.title, row: row.row, column },
    });
  }
  return inputs;
}

function listFact(grid: WorkbookGrid, name: string): string[] {
  return textOf(valueOfName(grid, name))
    .split(/\s+/)
    .filter((part) => part !== '');
}

/** True where the workbook holds anything of ours. */
export function isOurs(grid: WorkbookGrid): boolean {
  const names = new Set(MASTER_TABLES.map((key) => TABLES[key].tableName.toLowerCase()));
  return (
    placeOfName(grid, NAMES.schemaVersion) !== null ||
    grid.tables.some((table) => names.has(table.name.toLowerCase()))
  );
}

/** An older workbook is read by today's columns, in memory only, and that is told. */
function findOldSchema(version: CellValue): Finding[] {
  const expected = SCHEMA_VERSION;
  if (typeof version !== 'number' || !Number.isInteger(version)) {
    return [fileFinding('schemaUnknown', null, { found: textOf(version), expected })];
  }
  return version < expected ? [fileFinding('schemaOlder', null, { found: version, expected })] : [];
}

function locateAll(grid: WorkbookGrid): Partial<Record<TableKey, LocatedTable>> {
  const tables: Partial<Record<TableKey, LocatedTable>> = {};
  for (const key of [...MASTER_TABLES, ...ISSUE_TABLES]) {
    const located = locateTable(key, grid);
    if (located) tables[key] = located;
  }
  return tables;
}

/** Cells that must not differ: the facts of targets, and formulas (数据 of a summary has none). */
function findAlteredCells(
  grid: WorkbookGrid,
  { targets, data }: Partial<Record<TableKey, LocatedTable>>,
  documents: readonly CatalogDocument[],
  locale: Locale,
): Finding[] {
  const isSummary = textOf(valueOfName(grid, NAMES.kind)) === 'summary';
  const computed = isSummary ? [targets] : [targets, data];
  return [
    ...(targets ? findAlteredTargets(targets, documents, locale) : []),
    ...computed.flatMap((table) => (table ? findRemovedFormulas(table) : [])),
  ];
}

function findingsOfTables(
  grid: WorkbookGrid,
  tables: Partial<Record<TableKey, LocatedTable>>,
): Finding[] {
  const isSummary = textOf(valueOfName(grid, NAMES.kind)) === 'summary';
  return MASTER_TABLES.flatMap((key) => {
    const table = tables[key];
    if (table) return [...table.findings];
    // Who owns a target is confirmed in the master that issued it.
    if (isSummary && key === 'owners') return [];
    const { tableName } = TABLES[key];
    return [templateFinding('tableMissing', '', null, { table: tableName })];
  });
}

function loadedDocumentIds(grid: WorkbookGrid, documents: LocatedTable | undefined): string[] {
  const listed = listFact(grid, NAMES.documents);
  const inTable = documents?.rows.map((row) => textOf(cellUnder(documents, row, 'documentId')));
  return [...new Set([...listed, ...(inTable ?? [])])].filter((id) => id !== '');
}

/** Of 数据 and of the sheets it goes on in. */
function readAllObservations(
  grid: WorkbookGrid,
  data: LocatedTable | undefined,
  documents: readonly CatalogDocument[],
): ReadObservations {
  const parts = data ? [data, ...locateFurtherParts('data', grid)] : [];
  const read = parts.map((table) => readObservations(table, indexTargets(documents)));
  return {
    observations: read.flatMap(({ observations }) => observations),
    findings: read.flatMap(({ findings }) => findings),
  };
}

/**
 * A master workbook as it stands: settings, figures, and findings about what could not be taken.
 * Null where nothing of ours is in it. A newer schema yields `schemaTooNew` alone.
 */
export function readMaster(
  grid: WorkbookGrid,
  catalog: readonly CatalogDocument[],
): MasterReading | null {
  if (!isOurs(grid)) return null;
  const findings: Finding[] = [];
  const version = valueOfName(grid, NAMES.schemaVersion);
  const isNewer = typeof version === 'number' && version > SCHEMA_VERSION;
  const tables = isNewer ? {} : locateAll(grid);
  if (isNewer) findings.push(templateFinding('schemaTooNew', '', null, { found: version }));
  else findings.push(...findOldSchema(version), ...findingsOfTables(grid, tables));
  const documentIds = loadedDocumentIds(grid, tables.documents);
  const documents = catalog.filter((entry) => documentIds.includes(entry.document.id));
  if (!isNewer) findings.push(...findUnreadDocuments(grid, documentIds, catalog));
  const locale = textOf(valueOfName(grid, NAMES.language)) === 'en-US' ? 'en-US' : 'zh-CN';
  findings.push(...findAlteredCells(grid, tables, documents, locale));
  const targetInputs = tables.targets
    ? readTargetInputs(tables.targets, documents, findings)
    : new Map<string, TargetInput>();
  const read = readAllObservations(grid, tables.data, documents);
  const plans = readPlans(tables.allocation, documents, findings);
  const { asOf, method, thresholds } = isNewer ? DEFAULT_SETTINGS : readSettings(grid, findings);
  const periods = new Set([
    ...listFact(grid, NAMES.loadedPeriods).filter((code) => parsePeriod(code) !== null),
    ...read.observations.map((observation) => observation.period),
  ]);
  return {
    known: catalog,
    locale,
    documentIds,
    periods: [...periods],
    asOf: asOf !== null && isIsoDate(asOf) ? asOf : null,
    asOfPlace: placeOfName(grid, NAMES.asOf),
    method,
    thresholds,
    tables,
    targetInputs,
    observations: read.observations,
    plans,
    findings: [...findings, ...read.findings],
  };
}
