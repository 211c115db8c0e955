import { buildPlanShares } from '../assess/buildPlanShares';
import type { Thresholds } from '../assess/thresholds';
import type { QuotaEntry } from '../check/checkContext';
import { indexTargets } from '../layout/buildWorkbookPlan';
import { readDigest } from '../layout/issue/compareIssues';
import type { UnitRow } from '../layout/issue/issueTypes';
import { latestUnitPeriod, listUnitPeriods } from '../layout/issue/unitRows';
import { readMaster, type MasterReading } from '../layout/readMaster';
import { readTasks } from '../layout/readTasks';
import type { Closings } from '../merge/uniteClosings';
import type { AssessmentMethod } from '../model/assessment';
import type { IsoDate, PeriodCode } from '../model/basics';
import type { Problem } from '../model/finding';
import type { WorkbookGrid } from '../model/grid';
import type { Expectation, ExpectedReturn } from '../model/summary';
import type { TargetSetting } from '../summary/summaryOptions';
import { asOfOf } from './assessMaster';
import { isSampleMaster, refuseMaster } from './masterFile';
import { listExpectedRows } from './expectedRows';
import { buildMasterContext } from './masterContext';
import { catalogOf, ownPart } from './workbookCatalog';

/** What a master says of a merge: who was to report, and how targets are judged. */
export interface MergeBasis {
  readonly kind: 'basis';
  readonly expectation: Expectation;
  /** Periods that 单位 has besides, the latest first; returns of theirs are none of this merge. */
  readonly otherPeriods: readonly PeriodCode[];
  readonly asOf: IsoDate | null;
  readonly method: AssessmentMethod;
  readonly thresholds: Thresholds;
  readonly settings: ReadonlyMap<string, TargetSetting>;
  readonly quotas: readonly QuotaEntry[];
  /** 销号 of the master's 任务. */
  readonly closings: Closings;
}

/** What the unit was issued, from the record in its row. */
function expectRow(row: UnitRow): ExpectedReturn {
  const digest = readDigest(row.issuedContent);
  return {
    unitId: row.unitId,
    name: row.name,
    dueDate: row.dueDate,
    targetIds: digest === null ? null : Object.keys(digest.targets),
    taskIds: digest === null ? null : Object.keys(digest.tasks),
    templateId: row.templateId === '' ? null : row.templateId,
    revision: row.revision,
  };
}

/** Baselines, starts of plan and plans as the master has them. */
function readSettings(reading: MasterReading): ReadonlyMap<string, TargetSetting> {
  const targets = indexTargets(reading.known);
  return new Map(
    [...reading.targetInputs].flatMap(([id, { baseline, planStart }]) => {
      const target = targets.get(id);
      if (!target) return [];
      const plans = reading.plans.get(id) ?? [];
      const planShares = buildPlanShares({ target, baseline, planStart }, plans);
      return [[id, { baseline, planStart, planShares }] as const];
    }),
  );
}

function readClosings({ tables, known }: MasterReading): Closings {
  const tasks = known.flatMap((entry) => entry.tasks);
  if (!tables.tasks) return new Map();
  return readTasks(tables.tasks, new Map(tasks.map((task) => [task.id, task]))).histories;
}

/**
 * Who was to report a period, from a master's 单位, and what its other sheets set for judging the
 * totals. `period` null: the latest that 单位 has. The as-of date is the master's where it is set.
 */
export function readMergeBasis(
  grid: WorkbookGrid,
  period: PeriodCode | null = null,
): MergeBasis | Problem {
  const catalog = catalogOf(grid);
  const reading = readMaster(grid, catalog.documents);
  const refusal = refuseMaster(grid, reading);
  if (refusal !== null || reading === null) {
    return refusal?.problem ?? { code: 'notOurs', params: {} };
  }
  const { units } = reading.tables;
  if (!units) return { code: 'unitsMissing', params: {} };
  const chosen = period ?? latestUnitPeriod(units);
  if (chosen === null) return { code: 'noPeriod', params: {} };
  const expected = listExpectedRows(reading, chosen).map(expectRow);
  if (expected.length === 0) return { code: 'noUnits', params: { period: chosen } };
  return {
    kind: 'basis',
    expectation: {
      period: chosen,
      documentIds: reading.documentIds,
      isSample: isSampleMaster(grid),
      units: expected,
      own: ownPart(catalog, reading.documentIds),
    },
    otherPeriods: listUnitPeriods(units).filter((code) => code !== chosen),
    asOf: reading.asOf === null ? null : asOfOf(reading),
    method: reading.method,
    thresholds: reading.thresholds,
    settings: readSettings(reading),
    closings: readClosings(reading),
    quotas: buildMasterContext(reading, { catalog }).quotas,
  };
}
