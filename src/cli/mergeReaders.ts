import * as os from 'node:os';
import { hashFile, readMergeFileOnDisk } from '../pipeline/mergeFile';
import type { MergeRequest } from '../pipeline/mergeFiles';
import { refuseFile } from '../pipeline/mergeReading';
import { openReaderPool } from './readerPool';
import { reasonOf } from './readingThread';

/** How the files of a merge are read. */
export interface MergeReaders extends Pick<MergeRequest, 'filesAtOnce' | 'readFile'> {
  close(): Promise<void>;
}

/** Below this many, beginning threads takes longer than they save. */
const MANY_FILES = 48;
const MOST_THREADS = 8;
/** For each thread the file it is at, and the next, which is fetched meanwhile. */
const FILES_A_THREAD = 2;

/** The same reader, by which a file that breaks it down is rejected with the reason. */
function refuseBreakdowns(readFile: typeof readMergeFileOnDisk): typeof readMergeFileOnDisk {
  return async (bytes, name, receivedOn, expectation) => {
    try {
      return await readFile(bytes, name, receivedOn, expectation);
    } catch (error) {
      const facts = { sha256: await hashFile(bytes), name, receivedOn, size: bytes.length };
      return refuseFile(facts, { code: 'readingStopped', params: { reason: reasonOf(error) } });
    }
  };
}

/**
 * Readers for so many files: in threads that run `threadFile` where there are many files and several
 * cores, else here. `filesAtOnce` bounds the files in memory.
 */
export function openMergeReaders(
  files: number,
  threadFile: string | null,
  cores: number = os.availableParallelism(),
): MergeReaders {
  const threads = Math.min(cores, MOST_THREADS);
  if (threadFile === null || files < MANY_FILES || threads < 2) {
    const readFile = refuseBreakdowns(readMergeFileOnDisk);
    return { filesAtOnce: FILES_A_THREAD, readFile, close: () => Promise.resolve() };
  }
  const pool = openReaderPool(threadFile, threads);
  return {
    filesAtOnce: threads * FILES_A_THREAD,
    readFile: refuseBreakdowns(pool.readFile),
    close: pool.close,
  };
}
