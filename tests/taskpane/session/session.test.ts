import type { LoadRequest } from '../../../src/pipeline';
import {
  reduceSession,
  startSession,
  type Session,
  type SessionAction,
} from '../../../src/taskpane/session/session';
import { buildWorkbook } from '../../support/paneBuilders';

const request: LoadRequest = {
  documentIds: ['hubei-2022'],
  period: '2024',
  locale: 'zh-CN',
  takenTitles: 'ask',
};

function play(actions: readonly SessionAction[], from?: Session): Session {
  return actions.reduce(reduceSession, from ?? startSession('zh-CN', '2025-06-01'));
}

describe('the session', () => {
  it('starts on the load page, connecting, with nothing chosen and the last complete year', () => {
    const session = startSession('en-US', '2025-06-01');
    expect(session).toMatchObject({ locale: 'en-US', page: 'load', workbook: null });
    expect(session.connection.kind).toBe('connecting');
    expect(session.draft).toEqual({
      documentIds: [],
      period: { kind: 'year', year: '2024', part: 1 },
      isTouched: false,
    });
  });

  it('keeps the page, the filter and the language each by its own action', () => {
    const session = play([
      { type: 'pageOpened', page: 'alerts' },
      { type: 'filterChosen', filter: { kind: 'all' } },
      { type: 'localeChosen', locale: 'en-US' },
      { type: 'archivedChosen', includesArchived: true },
    ]);
    expect(session).toMatchObject({
      page: 'alerts',
      filter: { kind: 'all' },
      locale: 'en-US',
      includesArchived: true,
    });
  });

  it('goes from connecting over a failure to ready', () => {
    const problem = { code: 'connectionLost', params: {} };
    const failed = play([{ type: 'connectionFailed', problem }]);
    expect(failed.connection).toEqual({ kind: 'failed', problem });
    const ready = play([{ type: 'connectionStarted' }, { type: 'connected' }], failed);
    expect(ready.connection.kind).toBe('ready');
  });
});

describe('the draft of a load', () => {
  it('adds and removes documents, none twice', () => {
    const choose = (documentId: string, isChosen: boolean): SessionAction => ({
      type: 'documentChosen',
      documentId,
      isChosen,
    });
    const session = play([choose('a', true), choose('b', true), choose('a', true)]);
    expect(session.draft.documentIds).toEqual(['b', 'a']);
    expect(play([choose('b', false)], session).draft.documentIds).toEqual(['a']);
  });

  it('proposes what the workbook holds until the user chooses', () => {
    const workbook = buildWorkbook({ documentIds: ['hubei-2022'], periods: ['2023', '2024-Q3'] });
    const read: SessionAction = { type: 'readFinished', workbook };
    expect(play([read]).draft).toMatchObject({
      documentIds: ['hubei-2022'],
      period: { kind: 'quarter', year: '2024', part: 3 },
    });
    const chosen = play([
      { type: 'documentChosen', documentId: 'xiamen-2022', isChosen: true },
      read,
    ]);
    expect(chosen.draft.documentIds).toEqual(['xiamen-2022']);
    expect(chosen.draft.period.year).toBe('2024');
    expect(chosen.draft.period.kind).toBe('year');
  });

  it('stays as it is where the workbook is empty', () => {
    const workbook = buildWorkbook({ kind: 'empty', documentIds: [], periods: [] });
    expect(play([{ type: 'readFinished', workbook }]).draft.documentIds).toEqual([]);
  });
});

describe('a load', () => {
  const running = play([{ type: 'loadStarted' }]);

  it('asks where titles are taken and remembers what was asked for', () => {
    const outcome = { kind: 'titlesTaken', titles: ['目标'], otherTitles: ['目标2'] } as const;
    const asking = play([{ type: 'loadFinished', request, outcome }], running);
    expect(asking.loadJob).toEqual({
      kind: 'asking',
      request,
      titles: ['目标'],
      otherTitles: ['目标2'],
    });
    expect(play([{ type: 'loadCancelled' }], asking).loadJob.kind).toBe('cancelled');
  });

  it('ends with its outcome, or with the problem', () => {
    const outcome = { kind: 'unchanged', findings: [] } as const;
    expect(play([{ type: 'loadFinished', request, outcome }], running).loadJob).toEqual({
      kind: 'done',
      outcome,
    });
    const problem = { code: 'workbookProtected', params: {} };
    expect(play([{ type: 'loadFailed', problem }], running).loadJob).toEqual({
      kind: 'failed',
      problem,
    });
  });

  it('forgets its outcome when something else is chosen, but goes on while it runs', () => {
    const outcome = { kind: 'unchanged', findings: [] } as const;
    const done = play([{ type: 'loadFinished', request, outcome }], running);
    const choose: SessionAction = { type: 'documentChosen', documentId: 'a', isChosen: true };
    expect(play([choose], done).loadJob.kind).toBe('idle');
    expect(play([choose], running).loadJob.kind).toBe('running');
  });
});

describe('a reading', () => {
  it('keeps the last state on the screen while the next one comes or fails', () => {
    const workbook = buildWorkbook();
    const read = play([{ type: 'readFinished', workbook }]);
    const problem = { code: 'connectionLost', params: {} };
    const failed = play([{ type: 'readStarted' }, { type: 'readFailed', problem }], read);
    expect(failed.workbook).toBe(workbook);
    expect(failed.reading).toEqual({ kind: 'failed', problem });
  });

  it('is out of date after an edit, unless nothing was read yet', () => {
    expect(play([{ type: 'workbookEdited' }]).reading.kind).toBe('never');
    const read = play([{ type: 'readFinished', workbook: buildWorkbook() }]);
    expect(play([{ type: 'workbookEdited' }], read).reading.kind).toBe('edited');
  });

  it('is counted, so that each change can be spoken', () => {
    const read: SessionAction = { type: 'readFinished', workbook: buildWorkbook() };
    expect(play([read, read]).readings).toBe(2);
  });
});
