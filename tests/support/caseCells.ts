import { listPeriods, type PeriodFrequency } from '../../src/model/calendar';
import type { PlanCell } from '../../src/model/plan';

/** What stands in a cell, and what it means: a text where a number belongs means nothing. */
export interface EnteredCell<T> {
  readonly cell: PlanCell;
  readonly value: T | null;
}

/** What a cell may hold that is no number, a formula that fails among it. */
export const NOT_NUMBERS: readonly PlanCell[] = [
  ...['120', '一百二十', '1,200', '1２00', '50%', '无', 'n/a', ' '],
  { formula: '=1/0' },
];
export const FREQUENCIES: readonly PeriodFrequency[] = ['year', 'halfYear', 'quarter', 'month'];
export const PERIODS = new Map(
  FREQUENCIES.map((frequency) => [
    frequency,
    listPeriods(2016, 2033).filter((period) => period.frequency === frequency),
  ]),
);

export const EMPTY: EnteredCell<number> = { cell: null, value: null };

export function entered(value: number): EnteredCell<number> {
  return { cell: value, value };
}
