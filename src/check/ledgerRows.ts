import type { PeriodCode } from '../model/basics';
import type { Target } from '../model/catalog';
import { normaliseLedgerKey, type NormalKey } from '../model/ledgerKey';
import type { CheckContext, OwnedEntry } from './checkContext';
import type { Fault } from './ruleTypes';

/** A row of 台账 with what it counts for and whose it is. */
export interface LedgerRow {
  readonly entry: OwnedEntry;
  readonly target: Target;
  readonly unitId: string;
  readonly period: PeriodCode | null;
  /** Null where 唯一标识 is blank, or the target has none. */
  readonly key: NormalKey | null;
}

/** The unit of every figure where it is one; a return's rows do not name it. */
function soleUnit({ figures }: CheckContext): string {
  const first = figures[0]?.unitId ?? '';
  return figures.every(({ unitId }) => unitId === first) ? first : '';
}

function buildLedgerRows(context: CheckContext): readonly LedgerRow[] {
  const sole = soleUnit(context);
  return context.ledger.flatMap((entry) => {
    const target = context.targets.get(entry.targetId ?? '');
    if (!target) return [];
    const kind = target.definition.ledgerKey;
    const counted = entry.countedPeriod?.trim() ?? '';
    return {
      entry,
      target,
      unitId: entry.unitId ?? sole,
      period: counted === '' ? (entry.period ?? context.period) : counted,
      key: kind === null ? null : normaliseLedgerKey(kind, entry.itemKey),
    };
  });
}

const ledgers = new WeakMap<CheckContext, readonly LedgerRow[]>();

/** The rows that name a target; made once for all rules that look at the ledger. */
export function listLedgerRows(context: CheckContext): readonly LedgerRow[] {
  const known = ledgers.get(context) ?? buildLedgerRows(context);
  ledgers.set(context, known);
  return known;
}

/** True unless the row says that the thing does not stand any more. */
export function isValidRow({ entry }: LedgerRow): boolean {
  return entry.state !== 'withdrawn';
}

/** The faults of a rule that looks at each row of a kind on its own; null where there is none. */
export function eachLedgerRow(
  context: CheckContext,
  applies: (row: LedgerRow) => boolean,
  find: (row: LedgerRow) => Omit<Fault, 'record'> | null,
): readonly Fault[] | null {
  const rows = listLedgerRows(context).filter(applies);
  if (rows.length === 0) return null;
  return rows.flatMap((row) => {
    const fault = find(row);
    const { entry, unitId } = row;
    const record = { ...entry, unitId: unitId || null };
    return fault ? [{ explanation: entry.explanation, ...fault, record }] : [];
  });
}
