import { placeOf } from '../merge/sectionsOfReturn';
import type { PeriodCode } from '../model/basics';
import { parsePeriod } from '../model/calendar';
import type { KeyOutcome, MergedState, SectionContent, SectionKey } from '../model/merged';
import type { Expectation, SummaryLedgerRow } from '../model/summary';
import type { LedgerEntry, MeasureReport, ReturnFigure } from '../model/unitReturn';

/** A section that counts, with the file its rows are taken from. */
export interface Winner {
  readonly key: SectionKey;
  readonly hash: string;
  readonly unitName: string;
  readonly sha256: string;
  readonly content: SectionContent;
}

/** The sections that count, in the order of their keys; a conflict gives none. */
export function listWinners(outcomes: readonly KeyOutcome[]): readonly Winner[] {
  return outcomes.flatMap((outcome) => {
    if (outcome.kind !== 'winner') return [];
    const { key, hash, unitName } = outcome.winner;
    return [{ key, hash, unitName, ...placeOf(outcome.winner) }];
  });
}

/** A row of a winner, with the unit and the file it is of. */
export interface Reported<Row> {
  readonly row: Row;
  readonly unitId: string;
  readonly period: PeriodCode;
  readonly documentId: string;
  readonly sha256: string;
}

export type ReportedFigure = Reported<ReturnFigure>;
export type ReportedEntry = Reported<LedgerEntry>;
export type ReportedMeasure = Reported<MeasureReport>;

/** One kind of row of all winners. */
export function listReported<Row>(
  winners: readonly Winner[],
  rowsOf: (content: SectionContent) => readonly Row[],
): readonly Reported<Row>[] {
  return winners.flatMap(({ key, sha256, content }) =>
    rowsOf(content).map((row) => ({ row, ...key, sha256 })),
  );
}

/** The periods of these keys, by their last days; of two with one end the shorter goes first. */
export function listPeriodsOf(keys: readonly SectionKey[]): readonly PeriodCode[] {
  const codes = [...new Set(keys.map(({ period }) => period))];
  const rank = (code: PeriodCode) => {
    const period = parsePeriod(code);
    return `${period?.end ?? ''} ${period === null ? '' : invert(period.start)} ${code}`;
  };
  return codes.sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
}

/** A text that sorts the other way round: a later start goes first. */
function invert(day: string): string {
  return day.replace(/\d/g, (digit) => String(9 - Number(digit)));
}

/** The name of a file as it came; of several the first. */
export function fileNamer({ sources }: MergedState): (sha256: string) => string {
  return (sha256) => sources.get(sha256)?.names[0] ?? sha256;
}

/**
 * The unit on the roll that answers for a section: its own, or, where a lower level's summary brought
 * it, the unit that made the summary (逐级汇总).
 */
export function reporterFinder(
  { sources }: MergedState,
  expectation: Expectation | null,
): (winner: Pick<Winner, 'key' | 'hash'>) => string {
  const roll = new Set(expectation?.units.map(({ unitId }) => unitId));
  const makers = new Map<string, string>();
  for (const { kind, template, carries } of sources.values()) {
    if (kind !== 'summary' || template === null || !roll.has(template.unitId)) continue;
    for (const hash of carries) {
      const known = makers.get(hash);
      if (known === undefined || template.unitId < known) makers.set(hash, template.unitId);
    }
  }
  return ({ key, hash }) => (roll.has(key.unitId) ? key.unitId : (makers.get(hash) ?? key.unitId));
}

/** The ledgers of the winners, as the sheet 台账 of a summary lists them. */
export function listLedger(
  entries: readonly ReportedEntry[],
  fileOf: (sha256: string) => string,
): readonly SummaryLedgerRow[] {
  return entries.map(({ row, unitId, period, documentId, sha256 }) => {
    return { unitId, period, documentId, sha256, file: fileOf(sha256), entry: row };
  });
}
