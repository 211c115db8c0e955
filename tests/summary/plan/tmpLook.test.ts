import { writeFileSync } from 'node:fs';
import { smallMerge } from '../../support/summaryFiles';
import { writeSummaryFile } from '../../../src/pipeline/summaryFile';
it('writes', async () => {
  const request = await smallMerge();
  console.log(
    JSON.stringify(request.summary.fileCounts),
    request.summary.receipts.map((r) => [r.source.names[0], r.outcome, r.source.rejection]),
  );
  writeFileSync('/tmp/sum_small.xlsx', await writeSummaryFile(request));
}, 60000);
