import type { ReceiptEntry } from '../model/summary';
import type { ReturnTemplate } from '../model/unitReturn';

/**
 * Not taken for reasons that the coordinator has to see to: nobody is written to about them. A unit that
 * was not expected may have been asked all the same and be missing from 单位, and the words of its
 * rejection say to look there first: a letter that blames the unit would be the coordinator's own slip.
 */
const OWN_MATTERS = new Set([
  'fileMissing',
  'fileUnreadable',
  'fileChanged',
  'readingStopped',
  'mergeMaster',
  'mergeSample',
  'mergeNotSample',
  'mergeSchemaTooNew',
  'mergeDocumentUnknown',
  'mergeOwnDocumentsNewer',
  'mergeOtherDocument',
  'mergeUnitNotExpected',
]);

type Known = ReceiptEntry & { readonly source: { readonly template: ReturnTemplate } };

function isKnown(entry: ReceiptEntry): entry is Known {
  return entry.source.template !== null;
}

function isOfSame(a: Known, b: Known): boolean {
  const [one, other] = [a.source.template, b.source.template];
  return (
    one.unitId === other.unitId &&
    one.period === other.period &&
    one.documentIds.join() === other.documentIds.join()
  );
}

/** Positive where `a` is the later of two returns of a unit. */
function compareRanks(a: Known, b: Known): number {
  const issues = a.source.template.revision - b.source.template.revision;
  return issues || (a.source.submission ?? 0) - (b.source.submission ?? 0);
}

/** A later return of the unit has come, or one that counts already: this one needs no correction. */
function isOvertaken(entry: ReceiptEntry, others: readonly Known[]): boolean {
  if (!isKnown(entry)) return false;
  return others.some((other) => {
    if (other.source.sha256 === entry.source.sha256 || !isOfSame(other, entry)) return false;
    const rank = compareRanks(other, entry);
    return other.outcome === 'rejected' ? rank > 0 && other.returnStatus === 'sentBack' : rank >= 0;
  });
}

/**
 * Files of a merge to be sent back: those not taken, but for what a later return of the unit has
 * made good, what a summary brought, and what is the coordinator's own matter.
 */
export function chooseFaultyFiles(receipts: readonly ReceiptEntry[]): readonly ReceiptEntry[] {
  const known = receipts.filter(isKnown);
  return receipts.filter((entry) => {
    const code = entry.source.rejection?.code ?? null;
    if (entry.isCarried || code === null) return false;
    return !OWN_MATTERS.has(code) && !isOvertaken(entry, known);
  });
}
