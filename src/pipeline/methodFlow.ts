import type { Thresholds } from '../assess/thresholds';
import { HostProblem, type WorkbookHost } from '../host/workbookHost';
import { texts } from '../i18n/texts';
import {
  hasMethodColumns,
  methodRow,
  planMethodCells,
  planStamp,
  readStamp,
  stampOf,
} from '../layout/methodColumns';
import { NAMES } from '../layout/names';
import { findPlanTables, planPlanCells } from '../layout/planColumns';
import { readMaster, type MasterReading } from '../layout/readMaster';
import { placeOfName } from '../layout/readNames';
import type { AssessmentMethod } from '../model/assessment';
import type { IsoDate, Locale } from '../model/basics';
import { toSerial } from '../model/calendar';
import type { WorkbookGrid } from '../model/grid';
import type { PlanCell, WorkbookChange } from '../model/plan';
import { asOfOf, assessMaster } from './assessMaster';
import { catalogOf } from './workbookCatalog';

/** 评估设置 to be changed; what is not given stays as the workbook has it. */
export interface SettingsRequest {
  readonly method?: AssessmentMethod;
  readonly asOf?: IsoDate;
  readonly thresholds?: Thresholds;
}

export type MethodOutcome =
  /** The columns 其他方法 say what the method says of so many targets. */
  | { readonly kind: 'written'; readonly targets: number }
  /** Pace: the sheet's own formulas say it, and the columns are empty. */
  | { readonly kind: 'cleared' }
  /** The setting is made, but the workbook is of before the columns: the pane alone shows it. */
  | { readonly kind: 'columnsMissing' }
  /** Nothing of ours is in the workbook; nothing was written. */
  | { readonly kind: 'notMaster' };

/**
 * Whether the columns 其他方法, and the plan's share that the formulas take, hold what they say of the
 * workbook as it stands.
 */
export type MethodColumnsState = 'empty' | 'current' | 'outdated';

export function methodColumnsState(grid: WorkbookGrid, reading: MasterReading): MethodColumnsState {
  if (planPlanCells(reading, reading.known).length > 0) return 'outdated';
  const stamp = readStamp(grid);
  if (stamp === null) return 'empty';
  return stamp === stampOf(reading, asOfOf(reading)) ? 'current' : 'outdated';
}

/** Writes values into named cells; rejects with `nameMissing` where somebody deleted a name. */
function planSettings(
  grid: WorkbookGrid,
  values: readonly (readonly [string, PlanCell])[],
): WorkbookChange[] {
  return values.map(([name, value]) => {
    const place = placeOfName(grid, name);
    if (place === null) throw new HostProblem('nameMissing', { name });
    const block = { row: place.row, column: place.column, cells: [[value]] };
    return { kind: 'writeCells', sheet: place.sheet, block };
  });
}

function planColumns(grid: WorkbookGrid, reading: MasterReading) {
  const table = reading.tables.targets;
  if (!hasMethodColumns(table)) return { targets: 0, changes: [] };
  const { locale } = reading;
  const progress = assessMaster(reading, locale);
  // The formulas say all there is to say where every target is judged as they do.
  const isOfFormulas =
    reading.method === 'pace' &&
    (findPlanTables(reading) !== null ||
      progress.every(({ assessment }) => assessment.paceBasis === 'straightLine'));
  const rows = new Map(
    (isOfFormulas ? [] : progress).map(({ target, assessment }) => {
      return [target.id, methodRow(target, assessment, locale)];
    }),
  );
  const stamp = rows.size === 0 ? null : stampOf(reading, asOfOf(reading));
  // Empty columns stay untouched.
  if (stamp === null && readStamp(grid) === null) return { targets: 0, changes: [] };
  const changes = [...planMethodCells(table, rows), ...planStamp(grid, stamp)];
  return { targets: rows.size, changes };
}

/** Cut-offs by points and their choice are left out of a workbook of before them, where not asked for. */
function thresholdCells(
  grid: WorkbookGrid,
  thresholds: Thresholds,
  locale: Locale,
): readonly (readonly [string, PlanCell])[] {
  const { reading, onPace, atRisk, pointsBehind, pointsFarBehind } = thresholds;
  const isLeftOut = placeOfName(grid, NAMES.reading) === null && reading === 'ratio';
  return [
    [NAMES.onPace, onPace],
    [NAMES.atRisk, atRisk],
    ...(isLeftOut
      ? []
      : ([
          [NAMES.reading, texts(locale).status.reading[reading]],
          [NAMES.pointsBehind, pointsBehind],
          [NAMES.pointsFarBehind, pointsFarBehind],
        ] as const)),
  ];
}

/**
 * Makes the settings, and has the columns 其他方法 say what the method then says: one read, one
 * write. Rejects with `nameMissing` where somebody deleted the name of a setting.
 */
export async function applySettings(
  host: WorkbookHost,
  request: SettingsRequest,
): Promise<MethodOutcome> {
  const grid = await host.readGrid();
  const standing = readMaster(grid, catalogOf(grid).documents);
  if (standing === null) return { kind: 'notMaster' };
  const { locale } = standing;
  const { method = standing.method, asOf, thresholds = standing.thresholds } = request;
  const settings = planSettings(grid, [
    ...(request.method ? [[NAMES.method, texts(locale).status.method[method]] as const] : []),
    ...(asOf ? [[NAMES.asOf, toSerial(asOf)] as const] : []),
    ...(request.thresholds ? thresholdCells(grid, thresholds, locale) : []),
  ]);
  const wanted = { ...standing, method, thresholds, asOf: asOf ?? standing.asOf };
  const { targets, changes } = planColumns(grid, wanted);
  const plans = planPlanCells(wanted, wanted.known);
  await host.apply([...settings, ...changes, ...plans]);
  if (targets > 0) return { kind: 'written', targets };
  const canHold = hasMethodColumns(standing.tables.targets);
  return { kind: method === 'pace' || canHold ? 'cleared' : 'columnsMissing' };
}

/**
 * Lets the sheet's pace follow the plans as they stand, and empties the columns 其他方法 where their
 * figures, settings or day have changed; true if those were emptied.
 */
export async function clearOutdatedColumns(host: WorkbookHost): Promise<boolean> {
  const grid = await host.readGrid();
  const reading = readMaster(grid, catalogOf(grid).documents);
  if (reading === null) return false;
  const plans = planPlanCells(reading, reading.known);
  const stamp = readStamp(grid);
  const isOutdated = stamp !== null && stamp !== stampOf(reading, asOfOf(reading));
  const table = reading.tables.targets;
  const cells = table && isOutdated ? planMethodCells(table, new Map()) : [];
  const changes = [...plans, ...cells, ...(isOutdated ? planStamp(grid, null) : [])];
  if (changes.length > 0) await host.apply(changes);
  return isOutdated;
}
