import type { ICommandService } from '@univerjs/core';
import { CalculationWatch } from '../../src/workbench/grid/calculationWatch';

type Listener = (command: { id: string; params?: object }, options?: object) => void;

const CHANGE = 'sheet.mutation.set-range-values';
const START = 'formula.mutation.set-formula-calculation-start';
const NOTICE = 'formula.mutation.set-formula-calculation-notification';
const [STOPPED, SUCCEEDED] = [1, 3];

/** A watch on a library that says what the test says, and whether all is computed by now. */
function watch() {
  const heard: Listener[] = [];
  const onCommandExecuted = (listener: Listener) => heard.push(listener);
  const watched = new CalculationWatch(
    { onCommandExecuted } as unknown as ICommandService,
    () => undefined,
  );
  const say = (id: string, params = {}) => heard.forEach((listener) => listener({ id, params }));
  return {
    say,
    notice: (functionsExecutedState: number) => say(NOTICE, { functionsExecutedState }),
    isDoneAfter: async (time: number) => {
      let isDone = false;
      void watched.whenDone().then(() => (isDone = true));
      await jest.advanceTimersByTimeAsync(time);
      return isDone;
    },
  };
}

describe('the watch on the grid’s calculation', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  it('waits for a change to be computed, and for no more', async () => {
    const { say, notice, isDoneAfter } = watch();
    expect(await isDoneAfter(0)).toBe(true);
    say(CHANGE);
    say(START);
    expect(await isDoneAfter(5_000)).toBe(false);
    notice(SUCCEEDED);
    expect(await isDoneAfter(100)).toBe(true);
  });

  it('waits for a calculation that was stopped and begins again', async () => {
    const { say, notice, isDoneAfter } = watch();
    say(START);
    notice(STOPPED);
    expect(await isDoneAfter(1_000)).toBe(false);
    say(START);
    expect(await isDoneAfter(10_000)).toBe(false);
    notice(SUCCEEDED);
    expect(await isDoneAfter(100)).toBe(true);
  });

  it('does not wait long for one that was stopped for good', async () => {
    const { say, notice, isDoneAfter } = watch();
    say(START);
    notice(STOPPED);
    expect(await isDoneAfter(5_000)).toBe(true);
  });
});
