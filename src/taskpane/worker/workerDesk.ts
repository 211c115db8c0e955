import { HostProblem } from '../../host/workbookHost';
import type { Problem } from '../../model/finding';
import type { DeskResult, DeskWork, MergeDesk } from '../../pipeline/mergeDesk';
import { nextTask } from '../session/nextTask';
import type { DeskMessage } from './deskMessages';

/** As much of a browser's worker as a desk needs. */
export interface DeskWorker {
  postMessage(message: DeskMessage): void;
  terminate(): void;
  addEventListener(
    type: 'message',
    listener: (event: { readonly data: DeskMessage }) => void,
  ): void;
  addEventListener(type: 'error' | 'messageerror', listener: (event: unknown) => void): void;
}

/** A desk somebody works at; it can be left. */
export interface Desk extends MergeDesk {
  /** Gives the work up that is under way; its answer is `cancelled`. */
  cancel(): void;
  /** Ends its worker. */
  close(): void;
}

/** Work that came to nothing, with the reason; never a fault of the workbook. */
export class DeskFailure extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code);
    this.name = 'DeskFailure';
  }
}

/** A file that takes longer than this hangs: its worker is ended and the next one goes on. */
const LONGEST_WORK = 120_000;

interface Job {
  readonly id: number;
  readonly resolve: (result: DeskResult) => void;
  readonly reject: (error: DeskFailure) => void;
}

const failureOf = (code: string, reason: string) => new DeskFailure({ code, params: { reason } });

/**
 * A desk in a worker. Where the worker breaks down only the work it was at is lost: the next is done
 * by a new one. `start` gives a worker or null, and then `local` does the work in the window.
 */
export function createWorkerDesk(
  start: () => DeskWorker | null,
  local: () => Promise<MergeDesk>,
  longestWork = LONGEST_WORK,
): Desk {
  let worker: DeskWorker | null = null;
  let job: Job | null = null;
  let lastId = 0;
  /** A worker that never began anything is none: its script did not come. */
  let hasBegun = false;
  let isBroken = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Kept: what was merged at it is asked for again. */
  let own: Promise<MergeDesk> | null = null;

  const settle = (end: (job: Job) => void): void => {
    clearTimeout(timer);
    const ended = job;
    job = null;
    if (ended) end(ended);
  };
  const lose = (reason: string): void => {
    worker?.terminate();
    worker = null;
    isBroken = reason === 'error' && !hasBegun;
    settle(({ reject }) => reject(failureOf('readingStopped', reason)));
  };
  const hear = (message: DeskMessage): void => {
    if (message.jobId !== job?.id) return;
    if (message.type === 'progress') {
      hasBegun = true;
      timer = setTimeout(() => lose('timeout'), longestWork);
    }
    if (message.type === 'result') settle(({ resolve }) => resolve(message.result));
    if (message.type === 'problem') {
      settle(({ reject }) => reject(new DeskFailure(message.problem)));
    }
  };
  const open = (): DeskWorker | null => {
    if (worker) return worker;
    const opened = start();
    worker = opened;
    opened?.addEventListener('message', ({ data }) => {
      if (worker === opened) hear(data);
    });
    for (const type of ['error', 'messageerror'] as const) {
      opened?.addEventListener(type, () => {
        if (worker === opened) lose(type);
      });
    }
    return opened;
  };
  const ask = (at: DeskWorker, work: DeskWork): Promise<DeskResult> =>
    new Promise((resolve, reject) => {
      job = { id: ++lastId, resolve, reject };
      try {
        at.postMessage({ jobId: lastId, type: 'read', work });
      } catch (error) {
        settle((ended) => ended.reject(failureOf('readingStopped', String(error))));
      }
    });
  return {
    answer: async (work) => {
      const at = isBroken ? null : open();
      if (at) {
        const answer = await ask(at, work).catch((failure: unknown) => {
          if (isBroken) return null;
          throw failure;
        });
        if (answer) return answer;
      }
      await nextTask();
      own ??= local();
      return (await own).answer(work);
    },
    cancel: () => {
      if (job) worker?.postMessage({ jobId: job.id, type: 'cancel' });
      settle(({ reject }) => reject(new DeskFailure({ code: 'cancelled', params: {} })));
    },
    close: () => lose('closed'),
  };
}

/** What a failure at a desk says: a problem of the file, or one of ours. */
export function problemOfFailure(error: unknown): Problem {
  if (error instanceof DeskFailure || error instanceof HostProblem) return error.problem;
  const reason = error instanceof Error ? error.message : String(error);
  return { code: 'readingStopped', params: { reason } };
}
