import { deriveOutcomes } from '../merge/deriveOutcomes';
import type { LocalizedText } from '../model/basics';
import type { Catalog } from '../model/catalog';
import type { KeyOutcome } from '../model/merged';
import type { FileCounts, ReceiptEntry, Summary } from '../model/summary';
import { compareRivals, type RivalDifference } from '../summary/compareRivals';
import { countFiles, listReceipts } from '../summary/receipts';
import { writeSdmxCsv } from '../summary/sdmxCsv';
import { fileNamer } from '../summary/winners';
import type { MergedFiles } from './mergeFiles';

export { describePeriod } from '../layout/return/returnWords';
export { hashOf } from '../merge/unreadSource';
export { explainReceipt } from '../summary/plan/receiptRows';
export { describeCoverage } from '../summary/plan/coverageText';
export type { RivalDifference } from '../summary/compareRivals';

export interface ReportedConflict {
  readonly conflict: Extract<KeyOutcome, { kind: 'conflict' }>;
  readonly differences: readonly RivalDifference[];
}

/** What a merge has to tell besides its summary; all of it is there without one too. */
export interface MergeReport {
  readonly receipts: readonly ReceiptEntry[];
  readonly counts: FileCounts;
  readonly conflicts: readonly ReportedConflict[];
}

/** Files by what became of them, and conflicts with both values and their cells. */
export function reportMerge(merged: MergedFiles, summary: Summary | null): MergeReport {
  const { state, fileFindings, readFiles } = merged;
  const outcomes = deriveOutcomes(state);
  const receipts = summary?.receipts ?? listReceipts(state, outcomes, fileFindings, readFiles);
  const fileOf = fileNamer(state);
  return {
    receipts,
    counts: summary?.fileCounts ?? countFiles(receipts),
    conflicts: outcomes.flatMap((conflict) =>
      conflict.kind === 'conflict'
        ? [{ conflict, differences: compareRivals(conflict, fileOf) }]
        : [],
    ),
  };
}

/** Names of targets and measures by their id; a key of 台账 is its own name. */
export function nameSubjects({ documents }: Catalog): ReadonlyMap<string, LocalizedText> {
  const names = new Map<string, LocalizedText>();
  for (const { targets, tasks } of documents) {
    for (const { id, name } of targets) names.set(id, name);
    for (const { id, number, heading, measures } of tasks) {
      const name = { zh: `${number} ${heading.zh}`, en: `${number} ${heading.en}` };
      for (const one of [id, ...measures.map((measure) => measure.id)]) names.set(one, name);
    }
  }
  return names;
}

/** A summary as SDMX-CSV 2.0. */
export function writeSummaryCsv(summary: Summary, { documents }: Catalog): string {
  return writeSdmxCsv(summary, documents);
}
