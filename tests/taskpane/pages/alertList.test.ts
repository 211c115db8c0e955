import type { ProgressStatus } from '../../../src/model/assessment';
import { PROGRESS_STATUSES } from '../../../src/i18n/statusIcons';
import {
  countByStatus,
  countedTargets,
  listTargets,
  needsAttention,
  statusOrder,
} from '../../../src/taskpane/pages/alerts/alertList';
import { buildProgress, buildWorkbook } from '../../support/paneBuilders';

const one = (id: string, status: ProgressStatus, gap: number | null = null) =>
  buildProgress(id, status, { assessment: { gap } });
const ids = (list: ReturnType<typeof listTargets>) => list.map((entry) => entry.target.id);

describe('the list of targets', () => {
  it('knows every status there is', () => {
    expect([...statusOrder].sort()).toEqual([...PROGRESS_STATUSES].sort());
  });

  it('puts what needs attention first, and the widest gap first among equals', () => {
    const list = [
      one('met', 'met', 20),
      one('behind a little', 'atRisk', -6),
      one('stale', 'stale'),
      one('behind more', 'atRisk', -19),
      one('missed', 'missed', -10),
      one('behind unknown', 'atRisk', null),
      one('reversing', 'reversing', -90),
      one('far behind', 'offPace', -50),
      one('pending', 'finalPending'),
    ];
    expect(ids(listTargets(list, { kind: 'all' }))).toEqual([
      'missed',
      'reversing',
      'far behind',
      'behind more',
      'behind a little',
      'behind unknown',
      'pending',
      'stale',
      'met',
    ]);
  });

  it('lists by default what needs attention: late, pending and outdated, not what lacks data', () => {
    const list = statusOrder.map((status) => one(status, status));
    expect(ids(listTargets(list, { kind: 'atRisk' }))).toEqual([
      'missed',
      'reversing',
      'offPace',
      'atRisk',
      'finalPending',
      'stale',
    ]);
    expect(needsAttention('noData')).toBe(false);
  });

  it('lists one status alone', () => {
    const list = [one('a', 'met'), one('b', 'noData'), one('c', 'met')];
    const filter = { kind: 'progressStatus', progressStatus: 'met' } as const;
    expect(ids(listTargets(list, filter))).toEqual(['a', 'c']);
  });

  it('leaves the workbook’s own order untouched', () => {
    const list = Object.freeze([one('a', 'met'), one('b', 'missed')]);
    expect(ids(listTargets(list, { kind: 'all' }))).toEqual(['b', 'a']);
    expect(ids(list)).toEqual(['a', 'b']);
  });
});

describe('the counts', () => {
  it('name each status that is borne, most urgent first', () => {
    const list = [one('a', 'met'), one('b', 'missed'), one('c', 'met')];
    expect(countByStatus(list)).toEqual([
      { progressStatus: 'missed', count: 1 },
      { progressStatus: 'met', count: 2 },
    ]);
  });

  it('leave archived documents out unless asked for', () => {
    const workbook = buildWorkbook({
      targets: [one('live', 'met'), buildProgress('past', 'missed', { isArchived: true })],
    });
    expect(ids(countedTargets(workbook, false))).toEqual(['live']);
    expect(ids(countedTargets(workbook, true))).toEqual(['live', 'past']);
  });
});
