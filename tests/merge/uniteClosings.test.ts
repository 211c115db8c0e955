import { uniteClosings } from '../../src/merge/uniteClosings';
import type { ClosingEntry } from '../../src/model/summary';

const TASK = 'hubei-2022/task-03';

function entry(taskStatus: ClosingEntry['taskStatus'], on: string): ClosingEntry {
  return { taskStatus, by: '王某', on, opinion: '已核验' };
}

describe('histories of closing', () => {
  const closed = entry('closed', '2025-01-10');
  const reopened = entry('inProgress', '2025-02-10');

  it('come together in the order of their days, whichever came first', () => {
    const [one, other] = [new Map([[TASK, [closed]]]), new Map([[TASK, [reopened]]])];
    expect(uniteClosings(other, one).get(TASK)).toEqual([closed, reopened]);
    expect(uniteClosings(one, other)).toEqual(uniteClosings(other, one));
  });

  it('hold an entry once that both have', () => {
    const both = new Map([[TASK, [closed, reopened]]]);
    expect(uniteClosings(both, new Map([[TASK, [{ ...closed }]]]))).toEqual(both);
  });

  it('of different tasks stay apart', () => {
    const other = new Map([['hubei-2022/task-04', [closed]]]);
    expect(uniteClosings(new Map([[TASK, [reopened]]]), other).size).toBe(2);
  });
});
