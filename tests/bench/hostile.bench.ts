import { readableFiles, refusedFiles } from '../host/xlsx/hostileFiles';
import { compileReader, readInChild } from '../host/xlsx/readInChild';
import { reportFigures } from './measure';

/** What each broken or hostile file costs, read in a process of its own with Node's own memory. */
describe('hostile files', () => {
  it('cost little', async () => {
    const reader = await compileReader();
    const seconds: number[] = [];
    const megabytes: number[] = [];
    for (const [name, , build] of [...refusedFiles, ...readableFiles]) {
      const outcome = await readInChild(reader.folder, build());
      seconds.push(outcome.milliseconds / 1000);
      megabytes.push(outcome.megabytes);
      reportFigures(name, 's', [outcome.milliseconds / 1000]);
      reportFigures(`${name}, whole process`, 'MB', [outcome.megabytes]);
    }
    await reader.remove();
    reportFigures(`worst of ${seconds.length} files`, 's', [Math.max(...seconds)]);
    reportFigures('worst, whole process', 'MB', [Math.max(...megabytes)]);
  }, 3_600_000);
});
