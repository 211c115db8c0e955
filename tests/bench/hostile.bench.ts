import { readableFiles, refusedFiles } from '../host/xlsx/hostileFiles';
import { compileReader, readInChild, type ChildOutcome } from '../host/xlsx/readInChild';
import { reportFigures } from './measure';

function report(name: string, outcome: ChildOutcome): void {
  reportFigures(`${name}, CPU time`, 's', [outcome.cpuMilliseconds / 1000]);
  reportFigures(`${name}, wall time`, 's', [outcome.milliseconds / 1000]);
  reportFigures(`${name}, whole process`, 'MB', [outcome.megabytes]);
}

/** What each broken or hostile file costs, read in a process of its own with Node's own memory. */
describe('hostile files', () => {
  it('cost little', async () => {
    const reader = await compileReader();
    const outcomes: ChildOutcome[] = [];
    for (const [name, , build] of [...refusedFiles, ...readableFiles]) {
      const outcome = await readInChild(reader.folder, build());
      outcomes.push(outcome);
      report(name, outcome);
    }
    await reader.remove();
    const worst = (kind: 'cpuMilliseconds' | 'milliseconds' | 'megabytes'): number =>
      Math.max(...outcomes.map((outcome) => outcome[kind]));
    report(`worst of ${outcomes.length} files`, {
      ...(outcomes[0] as ChildOutcome),
      cpuMilliseconds: worst('cpuMilliseconds'),
      milliseconds: worst('milliseconds'),
      megabytes: worst('megabytes'),
    });
  }, 3_600_000);
});
