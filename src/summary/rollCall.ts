import type { IsoDate, PeriodCode } from '../model/basics';
import type { KeyOutcome, MergedState, MergeSource } from '../model/merged';
import type { Expectation, UnitSummary } from '../model/summary';
import type { ReturnStatus } from '../model/unitReturn';

/** What the roll is called from. */
export interface RollCallInput {
  readonly state: MergedState;
  readonly outcomes: readonly KeyOutcome[];
  readonly period: PeriodCode;
  readonly expectation: Expectation | null;
  readonly reporterOf: (section: {
    readonly key: KeyOutcome['key'];
    readonly hash: string;
  }) => string;
  /** 报表状态 of each source, by SHA-256. */
  readonly statusOf: (sha256: string) => ReturnStatus;
}

/** What came of one unit for the period. */
interface Arrivals {
  readonly unitId: string;
  name: string;
  readonly running: KeyOutcome[];
  readonly sources: MergeSource[];
}

/** A return of the unit's own, though it had to be sent back; a file of nobody's is no arrival. */
function isRecognised(source: MergeSource, statusOf: RollCallInput['statusOf']): boolean {
  return source.template !== null && statusOf(source.sha256) !== 'rejected';
}

function collectArrivals(input: RollCallInput): ReadonlyMap<string, Arrivals> {
  const byUnit = new Map<string, Arrivals>();
  const arrivalsOf = (unitId: string, name: string): Arrivals => {
    const known = byUnit.get(unitId) ?? { unitId, name, running: [], sources: [] };
    byUnit.set(unitId, known);
    return known;
  };
  for (const outcome of input.outcomes) {
    if (outcome.key.period !== input.period) continue;
    const rivals = outcome.kind === 'winner' ? [outcome.winner] : outcome.rivals;
    const units = new Set(rivals.map((section) => input.reporterOf(section)));
    for (const unitId of units) {
      arrivalsOf(unitId, rivals[0]?.unitName ?? unitId).running.push(outcome);
    }
  }
  for (const source of input.state.sources.values()) {
    if (source.template?.period !== input.period) continue;
    const { unitId, unitName } = source.template;
    const isOnRoll = input.expectation?.units.some((unit) => unit.unitId === unitId) ?? true;
    if (isOnRoll || byUnit.has(unitId)) arrivalsOf(unitId, unitName).sources.push(source);
  }
  return byUnit;
}

/**
 * The day the unit's first return came. A corrected return (更正报) does not make a unit late whose
 * first one was in time, and neither does one that was sent back: 逾期 tells of 报送, and what was
 * wrong with it is told by 报表状态.
 */
function firstDay(sources: readonly MergeSource[], statusOf: RollCallInput['statusOf']) {
  const days = sources.flatMap((source) =>
    isRecognised(source, statusOf) && source.receivedOn !== null ? [source.receivedOn] : [],
  );
  return days.reduce<IsoDate | null>((first, day) => {
    return first === null || day < first ? day : first;
  }, null);
}

/** The due date the unit was issued with, where the roll has none: that of its latest issue. */
function issuedDueDate(sources: readonly MergeSource[]): IsoDate | null {
  const templates = sources.flatMap(({ template }) => template ?? []);
  const [latest] = [...templates].sort(
    (a, b) => b.revision - a.revision || (a.dueDate < b.dueDate ? 1 : -1),
  );
  return latest?.dueDate || null;
}

function statusOfUnit({ running, sources }: Arrivals, { statusOf }: RollCallInput): ReturnStatus {
  if (running.some(({ kind }) => kind === 'conflict')) return 'inReview';
  const statuses = new Set(sources.map(({ sha256 }) => statusOf(sha256)));
  if (running.length > 0) return statuses.has('inReview') ? 'inReview' : 'summarised';
  if (statuses.has('sentBack')) return 'sentBack';
  return statuses.has('rejected') ? 'rejected' : 'issued';
}

function rankOf(running: readonly KeyOutcome[]) {
  const ranks = running.flatMap((outcome) =>
    outcome.kind === 'winner' ? [outcome.winner.rank] : [],
  );
  return ranks.sort((a, b) => b.revision - a.revision || b.submission - a.submission)[0] ?? null;
}

function callUnit(
  arrivals: Arrivals,
  onRoll: Expectation['units'][number] | null,
  input: RollCallInput,
): UnitSummary {
  const { running, sources, unitId } = arrivals;
  const dueDate = onRoll?.dueDate ?? issuedDueDate(sources);
  const receivedOn = firstDay(sources, input.statusOf);
  const isLate = receivedOn !== null && dueDate !== null && receivedOn > dueDate;
  const rank = rankOf(running);
  return {
    unitId,
    name: onRoll?.name ?? arrivals.name,
    isExpected: onRoll !== null,
    roll: running.length === 0 ? 'missing' : isLate ? 'late' : 'reported',
    dueDate,
    receivedOn,
    revision: rank?.revision ?? null,
    submission: rank?.submission ?? null,
    returnStatus: statusOfUnit(arrivals, input),
  };
}

/**
 * 应报、已报、逾期报送、未报送: every unit on the roll in its order, then those that reported without
 * being on it, by id. A unit is missing while no return of its own counts or is in conflict, whatever
 * was sent back. Without a roll, those that came are all there are.
 */
export function callRoll(input: RollCallInput): readonly UnitSummary[] {
  const arrivals = collectArrivals(input);
  const roll = input.expectation?.units ?? [];
  const called = new Set(roll.map(({ unitId }) => unitId));
  const expected = roll.map((unit) => {
    const none: Arrivals = { unitId: unit.unitId, name: unit.name, running: [], sources: [] };
    return callUnit(arrivals.get(unit.unitId) ?? none, unit, input);
  });
  const others = [...arrivals.values()]
    .filter(({ unitId, running }) => !called.has(unitId) && running.length > 0)
    .sort((a, b) => (a.unitId < b.unitId ? -1 : 1))
    .map((unit) => callUnit(unit, null, input));
  return [...expected, ...others];
}
