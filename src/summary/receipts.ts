import { isOpen } from '../check/closeFindings';
import { deriveFileOutcomes } from '../merge/deriveOutcomes';
import type { Finding } from '../model/finding';
import type { FileOutcome, KeyOutcome, MergedState, MergeSource } from '../model/merged';
import type { FileCounts, ReceiptEntry } from '../model/summary';
import type { ReturnStatus } from '../model/unitReturn';

/** Code of the rejection that sends a return back to its unit: 退回修改, not 不予接收. */
export const SENT_BACK = 'mergeFaulty';

function statusOf(
  source: MergeSource,
  outcome: FileOutcome,
  findings: readonly Finding[],
): ReturnStatus {
  if (outcome === 'rejected') return source.rejection?.code === SENT_BACK ? 'sentBack' : 'rejected';
  if (outcome === 'superseded') return 'superseded';
  if (outcome === 'undecided') return 'inReview';
  return findings.some(isOpen) ? 'inReview' : 'summarised';
}

/**
 * 报送登记: every file with what became of it, by name. `findings` are those of each file that was
 * read, by SHA-256; `read` the names of those that were read themselves, null where all were.
 */
export function listReceipts(
  state: MergedState,
  outcomes: readonly KeyOutcome[],
  findings: ReadonlyMap<string, readonly Finding[]>,
  read: ReadonlyMap<string, readonly string[]> | null,
): readonly ReceiptEntry[] {
  const byFile = deriveFileOutcomes(state, outcomes);
  const nameOf = ({ names, sha256 }: MergeSource) => `${names[0] ?? ''}\u0000${sha256}`;
  return [...state.sources.values()]
    .sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1))
    .map((source): ReceiptEntry => {
      const outcome = byFile.get(source.sha256) ?? 'rejected';
      const own = findings.get(source.sha256) ?? [];
      const givenAs = read === null ? source.names : (read.get(source.sha256) ?? []);
      return {
        source,
        outcome,
        returnStatus: statusOf(source, outcome, own),
        findings: own,
        givenAs,
        isCarried: givenAs.length === 0,
      };
    });
}

/** The files that were handed in, by outcome. */
export function countFiles(receipts: readonly ReceiptEntry[]): FileCounts {
  const given = receipts.flatMap(({ givenAs, outcome }) => givenAs.map(() => outcome));
  const count = (wanted: FileOutcome) => given.filter((outcome) => outcome === wanted).length;
  return {
    read: given.length,
    accepted: count('accepted'),
    superseded: count('superseded'),
    undecided: count('undecided'),
    rejected: count('rejected'),
  };
}
