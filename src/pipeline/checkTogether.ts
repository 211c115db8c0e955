import { loadCatalog } from '../catalog/loadCatalog';
import type { ReceivedReturn } from '../check/checkContext';
import { findAcross } from '../check/findAcross';
import { buildMergedRecords } from '../check/mergedRecords';
import type { PeriodCode } from '../model/basics';
import { parsePeriod } from '../model/calendar';
import type { ReturnFigure, UnitReturn } from '../model/unitReturn';
import { returnStatusOf, type CheckedFile, type FileReading } from './checkFlow';
import { joinCatalogs } from './workbookCatalog';

/** A return that is not refused, with its file. */
interface Received {
  readonly file: string;
  readonly unitReturn: UnitReturn;
}

function listReceived(readings: readonly FileReading[]): readonly Received[] {
  return readings.flatMap(({ checked, records: { unitReturn } }) => {
    if (unitReturn === null || checked.returnStatus === 'rejected') return [];
    return [{ file: checked.file, unitReturn }];
  });
}

function endOf(period: PeriodCode): string {
  return parsePeriod(period)?.end ?? '';
}

/** Later issues and corrected returns first; of equal rank the files by name. */
function compareRank(a: Received, b: Received): number {
  const [one, other] = [a.unitReturn, b.unitReturn];
  return (
    other.template.revision - one.template.revision ||
    (other.submission ?? 1) - (one.submission ?? 1) ||
    (a.file < b.file ? -1 : 1)
  );
}

/**
 * Of each unit, period and set of documents the return that counts, and those it takes the place of:
 * what they said of an earlier period is what was reported then.
 */
function rankReturns(received: readonly Received[]) {
  const standing = new Map<string, Received>();
  const superseded: Received[] = [];
  for (const one of [...received].sort(compareRank)) {
    const { unitId, period, documentIds } = one.unitReturn.template;
    const key = [unitId, period, ...[...documentIds].sort()].join('|');
    if (standing.has(key)) superseded.push(one);
    else standing.set(key, one);
  }
  return { standing: [...standing.values()], superseded };
}

function toReceivedReturn({ file, unitReturn }: Received): ReceivedReturn {
  const { template, submission } = unitReturn;
  const lineage = { sha256: null, file, sheet: '', row: 0, column: 0 };
  return { template, submission, lineage };
}

/** Whose row it is, and of which period. */
function own<Row>({ unitReturn }: Received, rows: readonly Row[]) {
  const { unitId, period } = unitReturn.template;
  return rows.map((row) => ({ ...row, unitId, period }));
}

function buildContext(readings: readonly FileReading[], received: readonly Received[]) {
  const { standing, superseded } = rankReturns(received);
  const periods = received.map(({ unitReturn }) => unitReturn.template.period);
  const period = periods.reduce((last, next) => (endOf(next) > endOf(last) ? next : last));
  const finders = new Map(readings.map(({ checked, records }) => [checked.file, records.cellOf]));
  const figuresOf = (list: readonly Received[]): readonly ReturnFigure[] =>
    list.flatMap(({ unitReturn }) => unitReturn.figures);
  const catalog = joinCatalogs(loadCatalog(), ...readings.map(({ records }) => records.own));
  const ids = new Set(received.flatMap(({ unitReturn }) => unitReturn.template.documentIds));
  return buildMergedRecords({
    catalog,
    documents: catalog.documents.filter(({ document }) => ids.has(document.id)),
    period,
    asOf: endOf(period),
    figures: figuresOf(standing),
    earlier: figuresOf(superseded),
    measures: standing.flatMap((one) => own(one, one.unitReturn.measures)),
    ledger: standing.flatMap((one) => own(one, one.unitReturn.ledger)),
    returns: received.map(toReceivedReturn),
    expectedUnits: readings.flatMap(({ records }) => records.expectedUnits),
    quotas: readings.flatMap(({ records }) => records.quotas),
    closings: [],
    assessments: new Map(),
    cellOf: (record, key) => finders.get(record.lineage.file ?? '')?.(record, key) ?? null,
  });
}

/**
 * Files checked on their own, and now together: earlier periods, other units, the roll of a master
 * among them. What is found stands with the file it is found in, and counts in its status.
 */
export function checkTogether(readings: readonly FileReading[]): readonly CheckedFile[] {
  const files = readings.map(({ checked }) => checked);
  const received = listReceived(readings);
  if (received.length === 0) return files;
  const known = files.flatMap(({ findings }) => findings);
  const across = findAcross(buildContext(readings, received), known);
  return files.map((checked): CheckedFile => {
    const own = across.filter(({ file }) => file === checked.file);
    if (own.length === 0) return checked;
    const findings = [...checked.findings, ...own];
    const returnStatus = checked.returnStatus === null ? null : returnStatusOf(findings);
    const fired = new Set(own.map(({ code }) => code));
    const skipped = checked.skipped.filter((code) => !fired.has(code));
    return { ...checked, returnStatus, findings, skipped };
  });
}
