import { createMergeDesk } from '../../src/pipeline/mergeDesk';
import { readBasisOfWorkbook } from '../../src/pipeline/mergeBasisOfWorkbook';
import { writeSummaryInto } from '../../src/pipeline/mergeIntoWorkbook';
import type { MergeFlows } from '../../src/taskpane/session/mergeController';
import { createWorkerDesk } from '../../src/taskpane/worker/workerDesk';

/** The page 汇总 without workers: its desks do their work in the test itself. */
export function stageMerge(): { readonly flows: MergeFlows } {
  const openDesk = () =>
    createWorkerDesk(
      () => null,
      async () => createMergeDesk(),
    );
  const desks = { readers: [openDesk()], keeper: openDesk() };
  let clock = 0;
  return {
    flows: {
      readBasis: readBasisOfWorkbook,
      openDesks: () => desks,
      writeSummary: writeSummaryInto,
      // A second a look: every file read is drawn.
      now: () => (clock += 1_000),
    },
  };
}
