import { buildBatch } from '../support/brokenBatch';
import { listUnexplained, mergeBatch, tallyOf } from '../support/mergeBatch';
import { reportFigures } from './measure';

const SEED = 1_000_050;
/** 1,000 files, 50 of them broken in ten ways. */
const SIZE = { plain: 830, corrected: 30, rivals: 15, twins: 15, brokenEach: 5, silent: 20 };

describe('a thousand files', () => {
  it(`are accounted for, and add up to an independent tally (seed ${SEED})`, async () => {
    const begin = performance.now();
    const batch = await buildBatch(SIZE, SEED);
    const written = performance.now();
    const summary = await mergeBatch(batch);
    const merged = performance.now();
    expect(batch.files).toHaveLength(1_000);
    expect(tallyOf(summary)).toEqual(batch.tally);
    expect(listUnexplained(batch, summary)).toEqual([]);
    const { read, accepted, superseded, undecided, rejected } = summary.fileCounts;
    expect(accepted + superseded + undecided + rejected).toBe(read);
    reportFigures('files made up and written', 's', [(written - begin) / 1000]);
    reportFigures('files read, checked and summed up', 's', [(merged - written) / 1000]);
    for (const [what, count] of Object.entries(summary.fileCounts)) {
      reportFigures(`files ${what}`, '', [count]);
    }
  }, 3_600_000);
});
