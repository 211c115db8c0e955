import { listLedgerTargets } from '../../layout/return/returnRows';
import type { IsoDate, Locale, PeriodCode } from '../../model/basics';
import { parsePeriod, toSerial } from '../../model/calendar';
import type { Target, TaskType } from '../../model/catalog';
import type { ReturnContent } from '../../model/issue';
import { showText, type RowValues } from './rowValues';

/** What a row of a return is held against: what was issued, and the rest of the return. */
export interface RowFaultContext {
  readonly locale: Locale;
  readonly period: PeriodCode;
  /** Serial of the period's last day. */
  readonly periodEnd: number;
  readonly targets: ReadonlyMap<string, Target>;
  readonly measures: ReadonlyMap<string, IssuedMeasure>;
  /** Targets of 台账 by the word its rows name them by, in lower case. */
  readonly ledgerTargets: ReadonlyMap<string, Target>;
  /** All rows of 台账. */
  readonly ledger: readonly RowValues[];
  /** Numbers of 佐证 that are given. */
  readonly evidenceIds: readonly string[];
}

export interface IssuedMeasure {
  readonly deadline: IsoDate | null;
  readonly taskType: TaskType;
}

/** The context of a return's rows, from what was issued and from its rows of 台账 and 佐证. */
export function buildRowFaultContext(
  content: ReturnContent,
  ledger: readonly RowValues[],
  evidence: readonly RowValues[],
): RowFaultContext {
  const { locale, period } = content.template;
  const measures = content.tasks.flatMap(({ task }) =>
    task.measures.map(({ id, deadline }) => {
      return [id, { deadline: deadline ?? task.deadline, taskType: task.taskType }] as const;
    }),
  );
  return {
    locale,
    period,
    periodEnd: toSerial(parsePeriod(period)?.end ?? ''),
    targets: new Map(content.targets.map(({ target }) => [target.id, target])),
    measures: new Map(measures),
    ledgerTargets: new Map(
      listLedgerTargets(content.targets, locale).map(({ word, target }) => {
        return [word.toLowerCase(), target];
      }),
    ),
    ledger,
    evidenceIds: evidence.map((row) => showText(row['evidenceId'])).filter((id) => id !== ''),
  };
}

/** True where some number of 佐证 stands in the cell. */
export function namesEvidence(row: RowValues, context: RowFaultContext): boolean {
  const text = showText(row['evidence']);
  return context.evidenceIds.some((id) => text.includes(id));
}
