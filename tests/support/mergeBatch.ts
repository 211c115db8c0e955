import { describeRejection } from '../../src/i18n/rejectionText';
import { texts } from '../../src/i18n/texts';
import type { Summary } from '../../src/model/summary';
import { WAYS, type Batch, type Tally } from './brokenBatch';
import { SHARE, STANDARDS, TRAINED } from './mergeReturns';
import { inputOf, summariseInputs } from './summaryFiles';

/** The summary of a batch, as a coordinator who knows the roll makes it. */
export async function mergeBatch({ files, expectation }: Batch): Promise<Summary> {
  const inputs = files.map(({ name, bytes }) => inputOf(name, bytes));
  return (await summariseInputs(inputs, expectation)).summary;
}

/** What the merge made of the batch, to be held against its tally. */
export function tallyOf(summary: Summary): Tally {
  const target = (id: string) => summary.targets.find(({ targetId }) => targetId === id);
  const { coverage, fileCounts } = summary;
  return {
    ...fileCounts,
    reported: coverage.reported.length,
    missing: coverage.missing.length,
    trained: target(TRAINED)?.value ?? Number.NaN,
    numerator: target(SHARE)?.numerator ?? Number.NaN,
    denominator: target(SHARE)?.denominator ?? Number.NaN,
    standards: target(STANDARDS)?.value ?? Number.NaN,
  };
}

/** Files of the batch whose reason is not the one they were broken for, or is told in no words. */
export function listUnexplained(batch: Batch, summary: Summary): readonly string[] {
  const byName = new Map(
    summary.receipts.flatMap((entry) => entry.source.names.map((name) => [name, entry] as const)),
  );
  return batch.files.flatMap(({ name, way }) => {
    const rejection = byName.get(name)?.source.rejection ?? null;
    const expected = way === null ? null : WAYS[way];
    if ((rejection?.code ?? null) !== expected) return [`${name}: ${rejection?.code} ${expected}`];
    if (rejection === null) return [];
    const told = (['zh-CN', 'en-US'] as const).map((locale) => {
      return describeRejection(rejection, texts(locale));
    });
    const isTold = told.every(({ found, todo }) => found !== rejection.code && todo !== '');
    return isTold ? [] : [`${name}: ${rejection.code} has no words`];
  });
}
