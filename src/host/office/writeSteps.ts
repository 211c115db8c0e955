/** Something to be written, with the room it takes in a request. */
export interface WriteStep {
  /** Bytes, estimated. */
  readonly size: number;
  readonly write: (workbook: Excel.Workbook) => void;
}

/** A step of fixed small size: a format, a rule, a chart. */
export const SMALL_STEP = 2_000;

/** The host takes at most 5 MB at once; the estimate leaves room for what it does not count. */
const BLOCK_BYTES = 3_000_000;

/** Steps in their order, in as few round trips as their size allows. */
export function splitSteps(steps: readonly WriteStep[]): WriteStep[][] {
  const blocks: WriteStep[][] = [];
  let room = 0;
  for (const step of steps) {
    if (step.size > room || blocks.length === 0) {
      blocks.push([]);
      room = BLOCK_BYTES;
    }
    blocks.at(-1)?.push(step);
    room -= step.size;
  }
  return blocks;
}

/** Writes block after block; formulas are computed and the screen is drawn once after each. */
export async function writeSteps(
  context: Excel.RequestContext,
  steps: readonly WriteStep[],
): Promise<void> {
  const blocks = splitSteps(steps);
  for (const [index, block] of blocks.entries()) {
    if (index === 0) context.runtime.enableEvents = false;
    context.workbook.application.suspendApiCalculationUntilNextSync();
    context.workbook.application.suspendScreenUpdatingUntilNextSync();
    for (const step of block) step.write(context.workbook);
    if (index === blocks.length - 1) context.runtime.enableEvents = true;
    // One round trip a block is what the limit on a request asks for.
    // eslint-disable-next-line office-addins/no-context-sync-in-loop
    await context.sync();
  }
}
