import { readableFiles, refusedFiles } from './hostileFiles';
import { compileReader, readInChild, type ChildOutcome } from './readInChild';

/** Bounds, not aims: machines that test are slow and shared. */
const MOST_MILLISECONDS = 10_000;
const MOST_MEGABYTES = 250;

describe('a hostile or broken file, read in a process of its own', () => {
  let reader: Awaited<ReturnType<typeof compileReader>>;

  beforeAll(async () => {
    reader = await compileReader();
  });
  afterAll(async () => {
    await reader.remove();
  });

  async function readBounded(file: Uint8Array): Promise<ChildOutcome> {
    const outcome = await readInChild(reader.folder, file);
    expect(outcome.milliseconds).toBeLessThan(MOST_MILLISECONDS);
    expect(outcome.megabytes).toBeLessThan(MOST_MEGABYTES);
    return outcome;
  }

  it.each(refusedFiles)(
    'refuses %s as %s',
    async (_, code, build) => {
      expect((await readBounded(build())).code).toBe(code);
    },
    60_000,
  );

  it.each(readableFiles)(
    'reads %s',
    async (_, expected, build) => {
      const outcome = await readBounded(build());
      expect(outcome).toMatchObject({ code: null, ...expected });
    },
    60_000,
  );
});
