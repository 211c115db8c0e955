import type { Expectation } from '../../model/summary';
import type { DeskResult, DroppedFile } from '../../pipeline/mergeDesk';
import type { MergeFileRow } from '../../pipeline/mergeFileRow';
import { problemOfFailure, type Desk } from '../worker/workerDesk';

/** A file as it was dropped or chosen. */
export interface MergeDrop {
  readonly file: DroppedFile;
  /** With its way from the folder that was chosen. */
  readonly name: string;
}

export interface ReadDrop {
  readonly row: MergeFileRow;
  readonly reading: Uint8Array;
}

interface ReadingRequest {
  readonly desks: readonly Desk[];
  readonly expectation: Expectation | null;
  readonly signal: AbortSignal;
  readonly onRead: (read: ReadDrop) => void;
}

/** The answer of a desk; a file it broke down at is refused with the reason. */
async function readDrop(
  desk: Desk,
  { file, name }: MergeDrop,
  expectation: Expectation | null,
): Promise<DeskResult> {
  try {
    return await desk.answer({ kind: 'file', file, name, expectation });
  } catch (error) {
    // Seldom needed, and not in what the pane loads first.
    const { missFile } = await import('../../pipeline/mergeFileRow');
    return missFile(name, null, problemOfFailure(error));
  }
}

/**
 * Reads files, one at each desk at a time, until all are read or somebody cancels. Returns the names
 * of those that were not read.
 */
export async function readDrops(
  drops: readonly MergeDrop[],
  { desks, expectation, signal, onRead }: ReadingRequest,
): Promise<readonly string[]> {
  const left = new Set(drops);
  let next = 0;
  const stop = () => desks.forEach((desk) => desk.cancel());
  signal.addEventListener('abort', stop);
  const work = async (desk: Desk): Promise<void> => {
    while (!signal.aborted) {
      const drop = drops[next++];
      if (!drop) return;
      const result = await readDrop(desk, drop, expectation);
      if (signal.aborted || result.kind !== 'file') return;
      left.delete(drop);
      onRead(result);
    }
  };
  await Promise.all(desks.map(work));
  signal.removeEventListener('abort', stop);
  return [...left].map(({ name }) => name);
}
