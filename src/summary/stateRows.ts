import type { IsoDate, PeriodCode } from '../model/basics';
import { parsePeriod } from '../model/calendar';
import type { CatalogDocument } from '../model/catalog';
import type { KeyOutcome, MergedState } from '../model/merged';
import type { ReceiptEntry, UnitSummary } from '../model/summary';
import { listReceipts } from './receipts';
import { callRoll } from './rollCall';
import type { SummaryOptions } from './summaryOptions';
import {
  fileNamer,
  listPeriodsOf,
  listReported,
  listWinners,
  reporterFinder,
  type ReportedEntry,
  type ReportedFigure,
  type ReportedMeasure,
} from './winners';

/** Everything of a state that a summary is made from: the rows that count, the roll, the files. */
export interface StateRows {
  readonly period: PeriodCode;
  readonly asOf: IsoDate;
  /** Of the sections that count, oldest first. */
  readonly periods: readonly PeriodCode[];
  readonly documents: readonly CatalogDocument[];
  readonly figures: readonly ReportedFigure[];
  readonly entries: readonly ReportedEntry[];
  readonly measures: readonly ReportedMeasure[];
  readonly receipts: readonly ReceiptEntry[];
  readonly units: readonly UnitSummary[];
  readonly fileOf: (sha256: string) => string;
  /** The unit of the roll that answers for a figure. */
  readonly reporterOf: (figure: ReportedFigure) => string;
  readonly nameOf: (unitId: string) => string;
}

/** The period a summary is of: the one that was asked for, else the latest that came. */
function choosePeriod(
  outcomes: readonly KeyOutcome[],
  { expectation }: SummaryOptions,
): PeriodCode | null {
  return expectation?.period ?? listPeriodsOf(outcomes.map(({ key }) => key)).at(-1) ?? null;
}

/** Documents of the issue, and of whatever came; in the catalog's order. */
function chooseDocuments(
  outcomes: readonly KeyOutcome[],
  { catalog, expectation }: SummaryOptions,
): readonly CatalogDocument[] {
  const ids = new Set([
    ...(expectation?.documentIds ?? []),
    ...outcomes.map(({ key }) => key.documentId),
  ]);
  return catalog.documents.filter(({ document }) => ids.has(document.id));
}

/** Null where nothing came and no period was asked for. */
export function readStateRows(
  state: MergedState,
  outcomes: readonly KeyOutcome[],
  options: SummaryOptions,
): StateRows | null {
  const period = choosePeriod(outcomes, options);
  if (period === null) return null;
  const { expectation, fileFindings, readFiles } = options;
  const winners = listWinners(outcomes);
  const findReporter = reporterFinder(state, expectation);
  const reporters = new Map(
    winners.map((one) => [`${one.key.unitId}|${one.sha256}`, findReporter(one)] as const),
  );
  const receipts = listReceipts(state, outcomes, fileFindings, readFiles);
  const status = new Map(receipts.map((one) => [one.source.sha256, one.returnStatus] as const));
  const units = callRoll({
    state,
    outcomes,
    period,
    expectation,
    reporterOf: findReporter,
    statusOf: (sha256) => status.get(sha256) ?? 'rejected',
  });
  const names = new Map([
    ...winners.map(({ key, unitName }) => [key.unitId, unitName] as const),
    ...units.map(({ unitId, name }) => [unitId, name] as const),
  ]);
  return {
    period,
    asOf: options.asOf ?? parsePeriod(period)?.end ?? '',
    periods: listPeriodsOf(winners.map(({ key }) => key)),
    documents: chooseDocuments(outcomes, options),
    figures: listReported(winners, (content) => content.figures),
    entries: listReported(winners, (content) => content.ledger),
    measures: listReported(winners, (content) => content.measures),
    receipts,
    units,
    fileOf: fileNamer(state),
    reporterOf: ({ unitId, sha256 }) => reporters.get(`${unitId}|${sha256}`) ?? unitId,
    nameOf: (unitId) => names.get(unitId) ?? unitId,
  };
}
