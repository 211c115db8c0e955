import type { DeskMessage } from '../../../src/taskpane/worker/deskMessages';
import { transferOf } from '../../../src/taskpane/worker/deskMessages';
import type { DeskResult, DeskWork, MergeDesk } from '../../../src/pipeline/mergeDesk';
import { createWorkerDesk, type DeskWorker } from '../../../src/taskpane/worker/workerDesk';

const WORK: DeskWork = { kind: 'plan', locale: 'zh-CN' };
const RESULT: DeskResult = { kind: 'bytes', name: '', bytes: new Uint8Array(3) };

/** A worker whose side of the conversation is played by the test. */
class PlayedWorker implements DeskWorker {
  readonly heard: DeskMessage[] = [];
  isEnded = false;
  private readonly listeners = new Map<string, ((event: never) => void)[]>();

  postMessage(message: DeskMessage): void {
    this.heard.push(message);
  }

  terminate(): void {
    this.isEnded = true;
  }

  addEventListener(type: string, listener: (event: never) => void): void {
    this.listeners.set(type, [...(this.listeners.get(type) ?? []), listener]);
  }

  say(message: DeskMessage): void {
    this.fire('message', { data: message });
  }

  fire(type: string, event: unknown = {}): void {
    for (const listener of this.listeners.get(type) ?? []) listener(event as never);
  }

  get lastJob(): number {
    return this.heard.at(-1)?.jobId ?? 0;
  }
}

function openDesk(longestWork?: number) {
  const workers: PlayedWorker[] = [];
  const done: DeskWork[] = [];
  const local: MergeDesk = {
    answer: async (work) => {
      done.push(work);
      return RESULT;
    },
  };
  const desk = createWorkerDesk(
    () => {
      workers.push(new PlayedWorker());
      return workers.at(-1) ?? null;
    },
    async () => local,
    longestWork,
  );
  return { desk, workers, done };
}

describe('a desk in a worker', () => {
  it('hands work over and gives back what comes of it', async () => {
    const { desk, workers } = openDesk();
    const answer = desk.answer(WORK);
    const [worker] = workers;
    expect(worker?.heard).toEqual([{ jobId: 1, type: 'read', work: WORK }]);
    worker?.say({ jobId: 1, type: 'progress' });
    worker?.say({ jobId: 1, type: 'result', result: RESULT });
    expect(await answer).toBe(RESULT);
    desk.close();
  });

  it('tells the problem of a piece of work, and goes on with the same worker', async () => {
    const { desk, workers } = openDesk();
    const first = desk.answer(WORK);
    workers[0]?.say({ jobId: 1, type: 'problem', problem: { code: 'x', params: {} } });
    await expect(first).rejects.toMatchObject({ problem: { code: 'x' } });
    const second = desk.answer(WORK);
    workers[0]?.say({ jobId: 2, type: 'result', result: RESULT });
    expect(await second).toBe(RESULT);
    expect(workers).toHaveLength(1);
  });

  it('loses only the work it was at where its worker breaks down', async () => {
    const { desk, workers } = openDesk();
    const first = desk.answer(WORK);
    workers[0]?.say({ jobId: 1, type: 'progress' });
    workers[0]?.fire('error');
    await expect(first).rejects.toMatchObject({ problem: { code: 'readingStopped' } });
    expect(workers[0]?.isEnded).toBe(true);
    const second = desk.answer(WORK);
    workers[1]?.say({ jobId: 2, type: 'result', result: RESULT });
    expect(await second).toBe(RESULT);
    // What the lost one still says is nobody's.
    workers[0]?.say({ jobId: 2, type: 'problem', problem: { code: 'x', params: {} } });
  });

  it('ends a worker that hangs', async () => {
    const { desk, workers } = openDesk(5);
    const answer = desk.answer(WORK);
    workers[0]?.say({ jobId: 1, type: 'progress' });
    await expect(answer).rejects.toMatchObject({
      problem: { code: 'readingStopped', params: { reason: 'timeout' } },
    });
    expect(workers[0]?.isEnded).toBe(true);
  });

  it('gives work up, and takes no answer to it any more', async () => {
    const { desk, workers } = openDesk();
    const answer = desk.answer(WORK);
    desk.cancel();
    await expect(answer).rejects.toMatchObject({ problem: { code: 'cancelled' } });
    expect(workers[0]?.heard.at(-1)).toEqual({ jobId: 1, type: 'cancel' });
    const second = desk.answer(WORK);
    workers[0]?.say({ jobId: 1, type: 'problem', problem: { code: 'x', params: {} } });
    workers[0]?.say({ jobId: 2, type: 'result', result: RESULT });
    expect(await second).toBe(RESULT);
  });

  it('does the work in the window where a worker’s script never came', async () => {
    const { desk, workers, done } = openDesk();
    const answer = desk.answer(WORK);
    workers[0]?.fire('error');
    expect(await answer).toBe(RESULT);
    expect(await desk.answer(WORK)).toBe(RESULT);
    expect(done).toEqual([WORK, WORK]);
    expect(workers).toHaveLength(1);
  });

  it('does the work in the window where there are no workers, at one desk that keeps what it did', async () => {
    const opened: MergeDesk[] = [];
    const desk = createWorkerDesk(
      () => null,
      async () => {
        opened.push({ answer: async () => RESULT });
        return opened.at(-1)!;
      },
    );
    expect(await desk.answer(WORK)).toBe(RESULT);
    expect(await desk.answer(WORK)).toBe(RESULT);
    expect(opened).toHaveLength(1);
  });
});

describe('what is handed over', () => {
  it('is the bytes of readings and files, and nothing of a view', () => {
    expect(transferOf(RESULT)).toHaveLength(1);
    expect(transferOf({ kind: 'plan' } as DeskResult)).toEqual([]);
  });
});
