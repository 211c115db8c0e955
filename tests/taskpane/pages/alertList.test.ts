import type { ProgressStatus } from '../../../src/model/assessment';
import { PROGRESS_STATUSES } from '../../../src/i18n/statusIcons';
import { ATTENTION_STATUSES } from '../../../src/model/progressOrder';
import {
  countByStatus,
  countedTargets,
  listTargets,
  ofDocument,
} from '../../../src/taskpane/pages/alerts/alertList';
import { buildProgress, buildWorkbook } from '../../support/paneBuilders';

const one = (id: string, status: ProgressStatus, gap: number | null = null) =>
  buildProgress(id, status, { assessment: { gap } });
const ids = (list: ReturnType<typeof listTargets>) => list.map((entry) => entry.target.id);

describe('the list of targets', () => {
  it('puts missed targets first, then those behind by the widest gap, whatever their status is called', () => {
    const list = [
      one('met', 'met', 20),
      one('behind a little', 'atRisk', -6),
      one('stale', 'stale'),
      one('behind more', 'atRisk', -19),
      one('missed', 'missed', -10),
      one('behind unknown', 'atRisk', null),
      one('reversing', 'reversing', -90),
      one('far behind', 'offPace', -12),
      one('pending', 'finalPending'),
    ];
    expect(ids(listTargets(list, { kind: 'all' }))).toEqual([
      'missed',
      'reversing',
      'behind more',
      'far behind',
      'behind a little',
      'behind unknown',
      'pending',
      'stale',
      'met',
    ]);
  });

  it('lists by default what needs attention: late, pending and outdated, not what lacks data', () => {
    const list = PROGRESS_STATUSES.map((status) => one(status, status));
    expect(ids(listTargets(list, { kind: 'atRisk' }))).toEqual(ATTENTION_STATUSES);
    expect(ATTENTION_STATUSES).not.toContain('noData');
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

  it('can be of one document alone', () => {
    const list = [
      one('a', 'met'),
      buildProgress('b', 'met', { target: { documentId: 'xiamen-2022' } }),
    ];
    expect(ids(ofDocument(list, 'xiamen-2022'))).toEqual(['b']);
    expect(ids(ofDocument(list, null))).toEqual(['a', 'b']);
  });
});
