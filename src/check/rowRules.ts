import type { Target } from '../model/catalog';
import type { ReturnFigure } from '../model/unitReturn';
import type { CheckContext, KnownMeasure, OwnedEntry, OwnedMeasure, Placed } from './checkContext';
import { hasColumn, isUnread } from './columnsAndCells';
import type { Fault, ValidationRule } from './ruleTypes';

/** Rules that look at one row at a time. */

export type CellFault = Omit<Fault, 'record'>;

export interface RowRule<Row, Known> extends Pick<
  ValidationRule,
  'code' | 'severity' | 'summary' | 'why'
> {
  /** Columns without which the rule does not apply to a row. */
  readonly needs?: readonly string[];
  /** Cells whose emptiness it judges: where one holds what could not be read, that is told already. */
  readonly reads?: readonly string[];
  /** Whether the rule applies to such rows at all; to every one where it is not given. */
  readonly applies?: (known: Known, context: CheckContext) => boolean;
  readonly find: (
    row: Row,
    known: Known,
    context: CheckContext,
  ) => CellFault | readonly CellFault[] | null;
}

function listFaults<Row extends Placed, Known>(
  rule: RowRule<Row, Known>,
  context: CheckContext,
  rows: readonly Row[],
  knownOf: (row: Row) => Known | undefined,
): readonly Fault[] | null {
  const { needs = [], reads = [], applies, find } = rule;
  const faults: Fault[] = [];
  let seen = 0;
  for (const row of rows) {
    const known = knownOf(row);
    if (known === undefined || (applies && !applies(known, context))) continue;
    if (!needs.every((key) => hasColumn(context, row, key))) continue;
    seen += 1;
    const found = find(row, known, context);
    if (found === null || isUnread(context, row, reads)) continue;
    const list: readonly CellFault[] = Array.isArray(found) ? found : [found as CellFault];
    for (const fault of list) faults.push({ ...fault, record: row });
  }
  return seen === 0 ? null : faults;
}

function describe({ code, severity, summary, why }: RowRule<never, never>) {
  return { code, severity, level: 1 as const, summary, why };
}

/** A rule of level 1 over each figure, with its target. */
export function figureRule(rule: RowRule<ReturnFigure, Target>): ValidationRule {
  return {
    ...describe(rule),
    check: (context) =>
      listFaults(rule, context, context.figures, ({ targetId }) => context.targets.get(targetId)),
  };
}

/** A rule of level 1 over each row of 任务, with the measure or task it is of. */
export function measureRule(rule: RowRule<OwnedMeasure, KnownMeasure>): ValidationRule {
  return {
    ...describe(rule),
    check: (context) =>
      listFaults(rule, context, context.measures, ({ measureId }) =>
        context.measuresById.get(measureId),
      ),
  };
}

/** A rule of level 1 over each row of 台账, with the target it counts for, null where it names none. */
export function ledgerRule(rule: RowRule<OwnedEntry, Target | null>): ValidationRule {
  return {
    ...describe(rule),
    check: (context) =>
      listFaults(rule, context, context.ledger, ({ targetId }) => {
        return context.targets.get(targetId ?? '') ?? null;
      }),
  };
}
