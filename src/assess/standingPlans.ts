import type { PeriodCode } from '../model/basics';

/** Whose plan a row sets, and for which period. */
export interface PlanRow {
  readonly unitId: string;
  readonly period: PeriodCode;
  /** As it is typed. */
  readonly amount: number | null;
}

/** 计划数 as it stands: nobody plans less than nothing, so what is below zero is no plan. */
export function planOrNone(amount: number | null): number | null {
  return amount !== null && amount >= 0 ? amount : null;
}

/**
 * The rows of one target that stand, by what `read` makes of them: of several for one unit and period
 * the lowest in the sheet, as people correct by writing below. A row that plans nothing changes none.
 */
export function listStandingPlans<Row>(
  rows: readonly Row[],
  read: (row: Row) => PlanRow,
): readonly Row[] {
  const standing = new Map<string, Row>();
  for (const row of rows) {
    const { unitId, period, amount } = read(row);
    if (planOrNone(amount) !== null) standing.set(`${unitId}|${period}`, row);
  }
  return [...standing.values()];
}
