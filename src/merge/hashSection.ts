import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';
import type { SectionContent, SectionKey, SectionRank } from '../model/merged';

/** Records without the place they stand in: the same figures in two files are the same. */
function bare(records: readonly { readonly lineage: unknown }[]): unknown[] {
  return records.map((record) => {
    const entries = Object.entries(record).filter(([key]) => key !== 'lineage');
    return entries.sort(([a], [b]) => (a < b ? -1 : 1));
  });
}

/** SHA-256 of a section's key, rank and rows, lower-case hexadecimal; places do not count. */
export function hashSection(
  { documentId, unitId, period }: SectionKey,
  { revision, submission }: SectionRank,
  content: SectionContent,
): string {
  const { figures, measures, ledger, evidence } = content;
  const head = [documentId, unitId, period, revision, submission];
  const rows = [figures, measures, ledger, evidence].map(bare);
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify([head, rows]))));
}
