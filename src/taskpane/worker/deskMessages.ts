import type { Problem } from '../../model/finding';
import type { DeskResult, DeskWork } from '../../pipeline/mergeDesk';

/** All that window and worker say to each other. One job at a time is with a worker. */
export type DeskMessage =
  /** To the worker: do this. */
  | { readonly jobId: number; readonly type: 'read'; readonly work: DeskWork }
  /** To the worker: nobody waits for it any more. */
  | { readonly jobId: number; readonly type: 'cancel' }
  /** From the worker: it has begun; what it may take runs from here. */
  | { readonly jobId: number; readonly type: 'progress' }
  | { readonly jobId: number; readonly type: 'result'; readonly result: DeskResult }
  | { readonly jobId: number; readonly type: 'problem'; readonly problem: Problem };

/** Bytes of a result that are handed over instead of copied. */
export function transferOf(result: DeskResult): readonly ArrayBuffer[] {
  if (result.kind === 'file') return [result.reading.buffer];
  return result.kind === 'bytes' ? [result.bytes.buffer] : [];
}
