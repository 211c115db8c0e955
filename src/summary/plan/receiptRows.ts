import { describeRejection, type RejectionText } from '../../i18n/rejectionText';
import { fillMessage, texts, type Texts } from '../../i18n/texts';
import type { RowCells } from '../../layout/rows';
import { hashOf } from '../../merge/unreadSource';
import type { Locale } from '../../model/basics';
import { toSerial } from '../../model/calendar';
import type { Finding } from '../../model/finding';
import type { ReceiptEntry, Summary } from '../../model/summary';
import { joinNames } from './coverageText';

/** What a receipt is explained from. */
export type MergedFacts = Pick<Summary, 'receipts' | 'conflicts'>;

/** Files that stand against this one: rivals of a conflict, or the one that counts in its place. */
function findOthers(entry: ReceiptEntry, { receipts, conflicts }: MergedFacts): readonly string[] {
  const { sha256, template, carries } = entry.source;
  const nameOf = (hash: string) => {
    return receipts.find(({ source }) => source.sha256 === hash)?.source.names[0] ?? hash;
  };
  if (entry.outcome === 'undecided') {
    const rivals = conflicts
      .filter(({ rivals }) => rivals.some(({ hash }) => carries.includes(hash)))
      .flatMap(({ rivals }) => rivals.flatMap(({ appearances }) => [...appearances.keys()]));
    return [...new Set(rivals)].filter((hash) => hash !== sha256).map(nameOf);
  }
  if (entry.outcome !== 'superseded' || template === null) return [];
  const isOfSame = ({ source: { template: other } }: ReceiptEntry) =>
    other?.unitId === template.unitId && other.period === template.period;
  return receipts
    .filter((other) => other.outcome === 'accepted' && isOfSame(other))
    .map(({ source }) => source.names[0] ?? source.sha256);
}

/** Why a file is not taken, waits or was replaced, and what to do; empty where all is well. */
export function explainReceipt(
  entry: ReceiptEntry,
  summary: MergedFacts,
  locale: Locale,
): RejectionText {
  const words = texts(locale);
  const { rejection } = entry.source;
  if (rejection !== null) return describeRejection(rejection, words);
  const files = joinNames(findOthers(entry, summary), locale);
  if (files === '' || entry.outcome === 'accepted' || entry.outcome === 'rejected') {
    return { found: '', todo: '' };
  }
  return { found: fillMessage(words.summary.reasons[entry.outcome], { files }), todo: '' };
}

function countOf(findings: readonly Finding[], severity: Finding['severity']): number {
  return findings.filter((one) => one.severity === severity && !one.isClosed).length;
}

function receiptRow(entry: ReceiptEntry, summary: Summary, locale: Locale, all: Texts): RowCells {
  const { source, outcome, returnStatus, findings, isCarried } = entry;
  const { template, submission, receivedOn } = source;
  const words = all.summary;
  const { found, todo } = explainReceipt(entry, summary, locale);
  return {
    file: joinNames(source.names, locale),
    kind: words.kind[source.kind],
    unit: template?.unitName ?? null,
    period: template?.period ?? null,
    revision: template?.revision ?? null,
    submission,
    receivedOn: receivedOn === null ? null : toSerial(receivedOn),
    outcome: words.outcome[outcome],
    outcomeCode: outcome,
    returnState: all.status.returnState[returnStatus],
    reason: found || null,
    todo: todo || null,
    hardCount: countOf(findings, 'hard'),
    softCount: countOf(findings, 'soft'),
    origin: isCarried ? words.origin.carried : words.origin.own,
    sha256: hashOf(source),
  };
}

/** 报送登记: every file in the summary's order, what became of it and why. */
export function listReceiptRows(summary: Summary, locale: Locale): readonly RowCells[] {
  const words = texts(locale);
  return summary.receipts.map((entry) => receiptRow(entry, summary, locale, words));
}
