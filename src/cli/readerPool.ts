import { Worker } from 'node:worker_threads';
import { readMergeFileOnDisk } from '../pipeline/mergeFile';
import type { MergeFileReading } from '../pipeline/mergeReading';
import type { ReadingAnswer, ReadingJob } from './readingThread';

/** Threads that read and check files. */
export interface ReaderPool {
  /** @throws Error where the thread broke down over the file; the others go on */
  readonly readFile: typeof readMergeFileOnDisk;
  close(): Promise<void>;
}

interface Task {
  readonly job: ReadingJob;
  readonly resolve: (reading: MergeFileReading) => void;
  readonly reject: (error: Error) => void;
}

/** A file that takes longer than this hangs, in milliseconds: its thread is ended. */
const LONGEST_READING = 600_000;

/** One place of the pool: a thread, begun when it is needed and again when it has died. */
interface Seat {
  thread: Worker | null;
  isReady: boolean;
  task: Task | null;
  timer: NodeJS.Timeout | undefined;
}

/** A thread; null where the system gives none. */
function startThread(file: string): Worker | null {
  try {
    return new Worker(file);
  } catch {
    return null;
  }
}

/**
 * A pool of `size` threads that run `file`, which serves readings (`readingThread.ts`). A thread that
 * dies, or is at one file longer than `longest` milliseconds, takes that file with it and no other.
 * Where threads cannot be begun at all, files are read here.
 */
export function openReaderPool(file: string, size: number, longest = LONGEST_READING): ReaderPool {
  const seats = Array.from({ length: size }, (): Seat => {
    return { thread: null, isReady: false, task: null, timer: undefined };
  });
  const waiting: Task[] = [];
  let isBroken = false;

  const readHere = ({ job, resolve, reject }: Task): void => {
    readMergeFileOnDisk(...job).then(resolve, reject);
  };
  const take = (seat: Seat): void => {
    if (seat.task !== null) return;
    const task = waiting.shift();
    if (!task) return;
    if (isBroken) {
      readHere(task);
      return take(seat);
    }
    const thread = seat.thread ?? begin(seat);
    if (thread === null) {
      isBroken = true;
      readHere(task);
      return take(seat);
    }
    seat.task = task;
    thread.postMessage(task.job);
    seat.timer = setTimeout(() => {
      lose(seat, thread, 'timeout');
      void thread.terminate();
    }, longest);
  };
  const settle = (seat: Seat, end: (task: Task) => void): void => {
    const { task } = seat;
    clearTimeout(seat.timer);
    seat.task = null;
    if (task) end(task);
    take(seat);
  };
  const lose = (seat: Seat, thread: Worker, reason: string): void => {
    if (seat.thread !== thread) return;
    seat.thread = null;
    if (!seat.isReady) isBroken = true;
    seat.isReady = false;
    settle(seat, (task) => {
      if (isBroken) readHere(task);
      else task.reject(new Error(reason));
    });
  };
  const begin = (seat: Seat): Worker | null => {
    const thread = startThread(file);
    if (thread === null) return null;
    seat.thread = thread;
    thread.on('message', (answer: ReadingAnswer) => {
      // One that was given up may still answer, while its place is at another file.
      if (seat.thread !== thread) return;
      if (answer.kind === 'ready') seat.isReady = true;
      else if (answer.kind === 'reading') settle(seat, ({ resolve }) => resolve(answer.reading));
      else settle(seat, ({ reject }) => reject(new Error(answer.reason)));
    });
    thread.on('error', (error: Error) => lose(seat, thread, error.message));
    thread.on('exit', (code) => lose(seat, thread, `exit ${code}`));
    return thread;
  };
  return {
    readFile: (...job) =>
      new Promise((resolve, reject) => {
        waiting.push({ job, resolve, reject });
        const free = seats.find(({ task }) => task === null);
        if (free) take(free);
      }),
    close: async () => {
      const threads = seats.flatMap(({ thread }) => thread ?? []);
      for (const seat of seats) {
        seat.thread = null;
        clearTimeout(seat.timer);
      }
      await Promise.all(threads.map((thread) => thread.terminate()));
    },
  };
}
