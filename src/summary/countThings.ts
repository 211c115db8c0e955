import type { PeriodCode } from '../model/basics';
import { parsePeriod } from '../model/calendar';
import type { Target } from '../model/catalog';
import { normaliseLedgerKey } from '../model/ledgerKey';
import type { JointResult, LedgerOrigin } from '../model/summary';
import type { ReportedEntry } from './winners';

/** What the units' ledgers say of one target, up to a period. */
export interface ThingCount {
  /** Rows that the units count: each thing once a unit and period it is counted in. */
  readonly rows: number;
  /** Different things among them. */
  readonly things: number;
  readonly jointResults: readonly JointResult[];
}

/** A unit's rows for one key. */
interface UnitRows {
  readonly unitId: string;
  readonly key: string;
  readonly isThing: boolean;
  readonly entries: ReportedEntry[];
}

function endOf(period: PeriodCode): string {
  return parsePeriod(period)?.end ?? '';
}

/** The period a row counts in: as written, else its return's. */
function countedIn({ row, period }: ReportedEntry): PeriodCode {
  const written = parsePeriod((row.countedPeriod ?? '').trim().toUpperCase());
  return written?.code ?? period;
}

/** Times that do not overlap: a quarter's row listed again in the year's return is one. */
function countTimes(entries: readonly ReportedEntry[]): number {
  const periods = entries
    .map((entry) => parsePeriod(countedIn(entry)))
    .filter((period) => period !== null)
    .sort((a, b) => (a.end < b.end ? -1 : a.end > b.end ? 1 : a.start > b.start ? -1 : 1));
  let times = 0;
  let until = '';
  for (const { start, end } of periods) {
    if (start <= until) continue;
    times += 1;
    until = end;
  }
  return times;
}

/** The unit's last return that lists the thing says whether it still stands. */
function isStanding(entries: readonly ReportedEntry[]): boolean {
  const last = entries.reduce((end, { period }) => (endOf(period) > end ? endOf(period) : end), '');
  return entries.some(({ row, period }) => endOf(period) === last && row.state !== 'withdrawn');
}

function groupRows(
  target: Target,
  entries: readonly ReportedEntry[],
  period: PeriodCode,
): readonly UnitRows[] {
  const kind = target.definition.ledgerKey;
  const groups = new Map<string, UnitRows>();
  for (const entry of kind === null ? [] : entries) {
    const key = kind === null ? null : normaliseLedgerKey(kind, entry.row.itemKey);
    const isDue = endOf(entry.period) <= endOf(period) && endOf(countedIn(entry)) <= endOf(period);
    if (key === null || !isDue) continue;
    const isThing = key.notCounted === null;
    // An amendment bears its standard's number, and is nevertheless a row of its own.
    const name = `${entry.unitId}|${isThing ? '' : entry.row.itemKey}|${key.key}`;
    const group = groups.get(name) ?? { unitId: entry.unitId, key: key.key, isThing, entries: [] };
    groups.set(name, group);
    group.entries.push(entry);
  }
  return [...groups.values()].filter((group) => isStanding(group.entries));
}

/**
 * How many rows the units' ledgers hold for a target up to a period, and how many different things
 * those are, by normalised key. Withdrawn rows are none. Amendments and foreign-language editions are
 * rows and no things, so that the sum less the difference holds none of them. `entries` are the rows
 * of the target, of units whose figures are in the sum.
 */
export function countThings(
  target: Target,
  entries: readonly ReportedEntry[],
  period: PeriodCode,
  fileOf: (sha256: string) => string,
): ThingCount {
  const groups = groupRows(target, entries, period);
  const byKey = new Map<string, UnitRows[]>();
  for (const group of groups.filter(({ isThing }) => isThing)) {
    const same = byKey.get(group.key);
    if (same) same.push(group);
    else byKey.set(group.key, [group]);
  }
  const jointResults = [...byKey]
    .filter(([, same]) => same.length > 1)
    .map(([key, same]): JointResult => {
      const byUnit = [...same].sort((a, b) => (a.unitId < b.unitId ? -1 : 1));
      const unitIds = byUnit.map(({ unitId }) => unitId);
      const rows = byUnit.flatMap((group) => group.entries.map((one) => originOf(one, fileOf)));
      return { targetId: target.id, key, unitIds, rows };
    });
  return {
    rows: groups.reduce((sum, group) => sum + countTimes(group.entries), 0),
    things: byKey.size,
    jointResults: jointResults.sort((a, b) => (a.key < b.key ? -1 : 1)),
  };
}

function originOf(
  { row, sha256, unitId }: ReportedEntry,
  fileOf: (sha256: string) => string,
): LedgerOrigin {
  const { sheet, row: at, column } = row.lineage;
  return { sha256, file: fileOf(sha256), sheet, row: at, column, unitId };
}
