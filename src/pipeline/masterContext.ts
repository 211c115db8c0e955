import { factsOfCatalog } from '../check/catalogFacts';
import {
  buildCheckContext,
  type CheckContext,
  type QuotaEntry,
  type TargetRow,
} from '../check/checkContext';
import { indexTargets } from '../layout/buildWorkbookPlan';
import { findAllocationTarget, findAllocationUnit } from '../layout/issue/allocations';
import { indexUnits } from '../layout/issue/unitIndex';
import { cellUnder, textOf, type LocatedTable } from '../layout/locateTable';
import type { MasterReading } from '../layout/readMaster';
import { readTasks, type ReadTasks } from '../layout/readTasks';
import { cellReference } from '../model/a1';
import type { Assessment } from '../model/assessment';
import type { PeriodCode } from '../model/basics';
import { parsePeriod } from '../model/calendar';
import type { Catalog, CatalogDocument, Target } from '../model/catalog';
import type { Lineage } from '../model/observation';
import { asOfOf } from './assessMaster';
import { listExpectedUnits } from './expectedRows';

/** What the rules need besides the workbook. */
export interface MasterFacts {
  readonly catalog: Catalog;
  /** Of 审核, by `findingKey`. */
  readonly explanations?: ReadonlyMap<string, string>;
  readonly assessments?: ReadonlyMap<string, Assessment>;
}

/** The cell of a record under a key, in whichever of these tables it stands. */
export function cellFinder(tables: readonly LocatedTable[]): CheckContext['cellOf'] {
  const bySheet = new Map(tables.map((table) => [table.sheet.title, table.columnOf]));
  return ({ lineage }, key) => {
    const column = bySheet.get(lineage.sheet)?.get(key);
    return column === undefined ? null : cellReference(lineage.row, column);
  };
}

/** A place in a workbook that was read as the one that is open. */
export function ownLineage(sheet: string, row: number, column = 0): Lineage {
  return { sha256: null, file: null, sheet, row, column };
}

/** The number in a cell; what is none is the reader's to tell. */
export function quotaNumber(table: LocatedTable, row: LocatedTable['rows'][number], key: string) {
  const value = cellUnder(table, row, key);
  return typeof value === 'number' ? value : null;
}

/** The catalog's targets with baseline and start of plan as the sheet has them. */
function enteredTargets(
  { targetInputs }: MasterReading,
  documents: readonly CatalogDocument[],
): ReadonlyMap<string, Target> {
  const targets = new Map(indexTargets(documents));
  for (const [id, { baseline, planStart }] of targetInputs) {
    const target = targets.get(id);
    if (target) targets.set(id, { ...target, baseline, planStart: planStart ?? target.planStart });
  }
  return targets;
}

/** The rows of 分解 whose target and unit are known; issuing tells of the others. */
function listQuotas(
  table: LocatedTable | undefined,
  documents: readonly CatalogDocument[],
): readonly QuotaEntry[] {
  if (!table) return [];
  const units = indexUnits(documents);
  return table.rows.flatMap((row): QuotaEntry[] => {
    const text = (key: string) => textOf(cellUnder(table, row, key));
    const target = findAllocationTarget(text('targetId'), documents);
    const unitId = target ? findAllocationUnit(text('unitId'), target, documents, units) : null;
    const period = parsePeriod(text('period'))?.code ?? null;
    if (!target || unitId === null || (text('period') !== '' && period === null)) return [];
    const quota = quotaNumber(table, row, 'quota');
    const plan = quotaNumber(table, row, 'plan');
    const lineage = ownLineage(table.sheet.title, row.row);
    return [{ targetId: target.id, unitId, period, quota, plan, lineage }];
  });
}

function latestPeriod(periods: readonly PeriodCode[]): PeriodCode | null {
  const endOf = (code: PeriodCode) => parsePeriod(code)?.end ?? '';
  const [latest = null] = [...periods].sort((a, b) => (endOf(a) < endOf(b) ? 1 : -1));
  return latest;
}

const NO_TASKS: ReadTasks = { measures: [], closings: [], histories: new Map(), findings: [] };

/** A master as the rules look at it. */
export function buildMasterContext(reading: MasterReading, facts: MasterFacts): CheckContext {
  const { documents } = facts.catalog;
  const loaded = documents.filter(({ document }) => reading.documentIds.includes(document.id));
  const taskTable = reading.tables.tasks;
  const tasks = new Map(loaded.flatMap((entry) => entry.tasks.map((task) => [task.id, task])));
  const read = taskTable ? readTasks(taskTable, tasks) : NO_TASKS;
  const targetRows = [...reading.targetInputs].map(([targetId, { place }]) => {
    const row: TargetRow = { targetId, lineage: ownLineage(place.sheet, place.row, place.column) };
    return [targetId, row] as const;
  });
  return buildCheckContext({
    kind: 'master',
    period: latestPeriod(reading.periods),
    asOf: asOfOf(reading) || null,
    targets: enteredTargets(reading, documents),
    ...factsOfCatalog(facts.catalog, loaded),
    targetRows: new Map(targetRows),
    figures: reading.observations,
    measures: read.measures,
    closings: read.closings,
    quotas: listQuotas(reading.tables.allocation, loaded),
    expectedUnits: listExpectedUnits(reading),
    assessments: facts.assessments ?? new Map<string, Assessment>(),
    explanations: facts.explanations ?? new Map<string, string>(),
    reading: [...reading.findings, ...read.findings],
    cellOf: cellFinder(Object.values(reading.tables)),
  });
}
