import '../../i18n/fillLaterWords';
import { createMergeDesk } from '../../pipeline/mergeDesk';
import { transferOf, type DeskMessage } from './deskMessages';

/** The worker's side: reads, checks and merges, so that the window never waits for it. */

interface WorkerScope {
  postMessage(message: DeskMessage, transfer?: readonly ArrayBuffer[]): void;
  addEventListener(
    type: 'message',
    listener: (event: { readonly data: DeskMessage }) => void,
  ): void;
}

const scope = globalThis as unknown as WorkerScope;
const desk = createMergeDesk();
const cancelled = new Set<number>();

async function answer({ jobId, work }: Extract<DeskMessage, { type: 'read' }>): Promise<void> {
  scope.postMessage({ jobId, type: 'progress' });
  try {
    const result = await desk.answer(work);
    if (cancelled.delete(jobId)) return;
    scope.postMessage({ jobId, type: 'result', result }, transferOf(result));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const problem = { code: 'readingStopped', params: { reason: message } };
    scope.postMessage({ jobId, type: 'problem', problem });
  }
}

scope.addEventListener('message', ({ data }) => {
  if (data.type === 'read') void answer(data);
  if (data.type === 'cancel') cancelled.add(data.jobId);
});
