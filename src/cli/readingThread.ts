import { parentPort } from 'node:worker_threads';
import { readMergeFileOnDisk } from '../pipeline/mergeFile';
import type { MergeFileReading } from '../pipeline/mergeReading';

/** What a thread is given for each file. */
export type ReadingJob = Parameters<typeof readMergeFileOnDisk>;

/** What it says: once that it is there, then an answer to each job. */
export type ReadingAnswer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'reading'; readonly reading: MergeFileReading }
  | { readonly kind: 'failed'; readonly reason: string };

export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** The thread's side of `openReaderPool`: reads and checks one file after the other. */
export function serveReadings(): void {
  const say = (answer: ReadingAnswer) => parentPort?.postMessage(answer);
  parentPort?.on('message', (job: ReadingJob) => {
    readMergeFileOnDisk(...job).then(
      (reading) => say({ kind: 'reading', reading }),
      (error: unknown) => say({ kind: 'failed', reason: reasonOf(error) }),
    );
  });
  say({ kind: 'ready' });
}
