import { hashContent } from '../catalog/hashCatalog';
import { describeArithmetic } from '../i18n/arithmetic';
import { dayText, describeAssessment } from '../i18n/sentences';
import { statusLabel } from '../i18n/statusIcons';
import { fillMessage, texts } from '../i18n/texts';
import type { Assessment } from '../model/assessment';
import type { IsoDate, Locale } from '../model/basics';
import type { Target } from '../model/catalog';
import type { WorkbookGrid } from '../model/grid';
import type { PlanCell, WorkbookChange } from '../model/plan';
import { addNamedFacts } from './addNamedFacts';
import { cellUnder, textOf, type LocatedTable } from './locateTable';
import { NAMES } from './names';
import type { MasterReading } from './readMaster';
import { placeOfName, valueOfName } from './readNames';
import type { RowCells } from './rows';

/**
 * The columns 其他方法 of 目标. The sheet's formulas compute pace, by the straight line or by 计划数; what
 * another method says is written there as values, with its method and day, and holds only for the
 * figures it was written for: a stamp of them tells when it no longer does.
 */

export const METHOD_COLUMNS = [
  'otherMethod',
  'otherStatus',
  'otherArithmetic',
  'otherWhy',
  'otherCode',
] as const;

/** What stands in the stamp's cell while the columns are empty. */
const NO_STAMP = '-';

/** A target's cells of the columns. */
export function methodRow(target: Target, assessment: Assessment, locale: Locale): RowCells {
  const { status, assessment: words } = texts(locale);
  const { methodUsed, paceBasis, progressStatus, asOf } = assessment;
  const isByPlan = methodUsed === 'pace' && paceBasis === 'plan';
  const method = isByPlan ? words.byPlan : status.method[methodUsed];
  const measureKind = progressStatus === 'met' ? target.measureKind : null;
  return {
    otherMethod: fillMessage(words.methodHead, { method, date: dayText(asOf, locale) }),
    otherStatus: statusLabel(progressStatus, measureKind, locale),
    otherArithmetic: describeArithmetic(assessment, locale),
    otherWhy: describeAssessment(target, assessment, locale),
    otherCode: progressStatus,
  };
}

/** True where the workbook has all of the columns; one of before them has none. */
export function hasMethodColumns(table: LocatedTable | undefined): table is LocatedTable {
  return table !== undefined && METHOD_COLUMNS.every((key) => table.columnOf.has(key));
}

/** Writes the columns, `rows` by target id; a target without a row is emptied. */
export function planMethodCells(
  table: LocatedTable,
  rows: ReadonlyMap<string, RowCells>,
): WorkbookChange[] {
  const [first] = table.rows;
  const last = table.rows.at(-1);
  if (!first || !last) return [];
  const byRow = new Map(table.rows.map((row) => [row.row, row]));
  return METHOD_COLUMNS.flatMap((key): WorkbookChange[] => {
    const column = table.columnOf.get(key);
    if (column === undefined) return [];
    const cells = Array.from({ length: last.row - first.row + 1 }, (_, index): PlanCell[] => {
      const row = byRow.get(first.row + index);
      if (!row) return [null];
      return [rows.get(textOf(cellUnder(table, row, 'targetId')))?.[key] ?? ''];
    });
    const block = { row: first.row, column, cells };
    return [{ kind: 'writeCells', sheet: table.sheet.title, block }];
  });
}

/** Tells one set of method, day, settings and figures from any other. */
export function stampOf(reading: MasterReading, asOf: IsoDate): string {
  const { method, thresholds, observations, targetInputs, plans } = reading;
  const figures = observations.map(
    ({ targetId, unitId, period, value, numerator, denominator }) => {
      return [targetId, unitId, period, value, numerator, denominator];
    },
  );
  const inputs = [...targetInputs].map(([id, { baseline, planStart }]) => [
    id,
    baseline,
    planStart,
  ]);
  return `${method} ${asOf} ${hashContent([thresholds, figures, inputs, [...plans]])}`;
}

/** The stamp the columns were written with; null where they are empty. */
export function readStamp(grid: WorkbookGrid): string | null {
  const stamp = textOf(valueOfName(grid, NAMES.methodStamp));
  return stamp === '' || stamp === NO_STAMP ? null : stamp;
}

/** Writes the stamp, or that there is none; a workbook of before it gets the named cell. */
export function planStamp(grid: WorkbookGrid, stamp: string | null): WorkbookChange[] {
  const value = stamp ?? NO_STAMP;
  const place = placeOfName(grid, NAMES.methodStamp);
  if (place === null) return addNamedFacts(grid, [[NAMES.methodStamp, value]]);
  const block = { row: place.row, column: place.column, cells: [[value]] };
  return [{ kind: 'writeCells', sheet: place.sheet, block }];
}
