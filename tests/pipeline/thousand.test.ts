import { buildBatch, type Batch } from '../support/brokenBatch';
import { listUnexplained, mergeBatch, tallyOf } from '../support/mergeBatch';
import type { Summary } from '../../src/model/summary';

/** `npm run bench -- thousand` does the same with a thousand files. */
const SEED = 20_250_122;
const SIZE = { plain: 20, corrected: 5, rivals: 3, twins: 2, brokenEach: 2, silent: 4 };

describe(`a folder of sixty files, twenty of them broken in ten ways (seed ${SEED})`, () => {
  let batch: Batch;
  let summary: Summary;

  beforeAll(async () => {
    batch = await buildBatch(SIZE, SEED);
    summary = await mergeBatch(batch);
  }, 120_000);

  it('is accounted for file by file', () => {
    expect(batch.files).toHaveLength(60);
    const { read, accepted, superseded, undecided, rejected } = summary.fileCounts;
    expect(accepted + superseded + undecided + rejected).toBe(read);
    expect(rejected).toBe(20);
  });

  it('adds up to what was made up, by a tally that read no file', () => {
    expect(tallyOf(summary)).toEqual(batch.tally);
    expect(batch.tally.standards).toBeGreaterThan(0);
  });

  it('names the reason of each rejection in words', () => {
    expect(listUnexplained(batch, summary)).toEqual([]);
  });
});
