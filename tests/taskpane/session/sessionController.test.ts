/** @jest-environment jsdom */
import { HostProblem } from '../../../src/host/workbookHost';
import { createSessionController } from '../../../src/taskpane/session/sessionController';
import { buildWorkbook } from '../../support/paneBuilders';
import { controlWorkbook, flowsOver, stageWorkbook } from '../../support/paneStage';

const wait = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

async function startLoading(staged = stageWorkbook()) {
  const controller = controlWorkbook(staged);
  await controller.start();
  controller.dispatch({ type: 'documentChosen', documentId: 'hubei-2022', isChosen: true });
  return { controller, staged };
}

describe('starting', () => {
  it('connects and reads the workbook', async () => {
    const staged = stageWorkbook();
    const controller = controlWorkbook(staged);
    await controller.start();
    expect(controller.getSession().connection.kind).toBe('ready');
    expect(controller.getSession().workbook).toBe(staged.state);
  });

  it('says why it could not connect, and may be tried again', async () => {
    const staged = stageWorkbook();
    staged.problem = new HostProblem('connectionLost');
    const controller = controlWorkbook(staged);
    await controller.start();
    expect(controller.getSession().connection).toMatchObject({
      kind: 'failed',
      problem: { code: 'connectionLost' },
    });
    await controller.start();
    expect(controller.getSession().connection.kind).toBe('ready');
  });

  it('shows a bug as a failure of the host with its message', async () => {
    const flows = flowsOver(stageWorkbook());
    const controller = createSessionController(
      { ...flows, readWorkbookState: () => Promise.reject(new TypeError('x is undefined')) },
      { locale: 'zh-CN', today: '2025-06-01' },
    );
    await controller.start();
    expect(controller.getSession().reading).toEqual({
      kind: 'failed',
      problem: { code: 'hostFailed', params: { message: 'x is undefined' } },
    });
  });
});

describe('loading', () => {
  it('asks the pipeline for what was chosen', async () => {
    const { controller, staged } = await startLoading();
    await controller.load();
    expect(staged.requests).toEqual([
      { documentIds: ['hubei-2022'], period: '2024', locale: 'zh-CN', takenTitles: 'ask' },
    ]);
  });

  it('runs once however often the button is pressed', async () => {
    const { controller, staged } = await startLoading();
    let release = (): void => undefined;
    staged.pause = new Promise((done) => (release = done));
    const first = controller.load();
    await controller.load();
    await controller.load();
    release();
    await first;
    expect(staged.requests).toHaveLength(1);
    expect(controller.getSession().loadJob.kind).toBe('done');
  });

  it('does nothing without a document or a year', async () => {
    const { controller, staged } = await startLoading();
    controller.dispatch({
      type: 'periodChosen',
      period: { kind: 'year', year: '20', part: 1 },
    });
    await controller.load();
    expect(staged.requests).toEqual([]);
  });

  it('loads under other titles when that is the answer', async () => {
    const { controller, staged } = await startLoading();
    staged.outcome = { kind: 'titlesTaken', titles: ['目标'], otherTitles: ['目标2'] };
    await controller.load();
    staged.outcome = {
      kind: 'loaded',
      addedTargets: 1,
      addedTasks: 1,
      addedDataRows: 1,
      findings: [],
    };
    await controller.loadUnderOtherTitles();
    expect(staged.requests.map((one) => one.takenTitles)).toEqual(['ask', 'useOtherTitles']);
    expect(controller.getSession().loadJob.kind).toBe('done');
  });

  it('reads the workbook again after it', async () => {
    const { controller, staged } = await startLoading();
    staged.outcome = {
      kind: 'loaded',
      addedTargets: 1,
      addedTasks: 1,
      addedDataRows: 1,
      findings: [],
    };
    await controller.load();
    expect(staged.readLocales).toHaveLength(2);
  });

  it('reports the host’s refusal', async () => {
    const { controller, staged } = await startLoading();
    staged.problem = new HostProblem('workbookProtected');
    await controller.load();
    expect(controller.getSession().loadJob).toMatchObject({
      kind: 'failed',
      problem: { code: 'workbookProtected' },
    });
  });
});

describe('following the workbook', () => {
  it('reads once after a burst of edits', async () => {
    const staged = stageWorkbook();
    const controller = controlWorkbook(staged);
    await controller.start();
    const edit = { sheet: '数据', range: null };
    for (let count = 0; count < 5; count++) staged.edit(edit);
    expect(controller.getSession().reading.kind).toBe('edited');
    await wait(40);
    expect(staged.readLocales).toHaveLength(2);
    expect(controller.getSession().reading.kind).toBe('done');
  });

  it('reads once more where a wish comes during a reading', async () => {
    const staged = stageWorkbook();
    const controller = controlWorkbook(staged);
    await controller.start();
    await Promise.all([controller.refresh(), controller.refresh(), controller.refresh()]);
    expect(staged.readLocales).toHaveLength(3);
  });

  it('reads again in the language chosen, whose sentences it shows', async () => {
    const staged = stageWorkbook();
    const controller = controlWorkbook(staged);
    await controller.start();
    await controller.chooseLocale('en-US');
    await controller.chooseLocale('en-US');
    expect(staged.readLocales).toEqual(['zh-CN', 'en-US']);
  });

  it('remembers the language the user chose', async () => {
    const remembered: string[] = [];
    const controller = createSessionController(flowsOver(stageWorkbook()), {
      locale: 'zh-CN',
      today: '2025-06-01',
      rememberLocale: (locale) => remembered.push(locale),
    });
    await controller.start();
    await controller.chooseLocale('zh-CN');
    expect(remembered).toEqual(['zh-CN']);
  });
});

describe('writing and going to cells', () => {
  it('writes the as-of date and reads what follows from it', async () => {
    const staged = stageWorkbook(buildWorkbook({ asOf: '2024-12-31' }));
    const controller = controlWorkbook(staged);
    await controller.start();
    await controller.changeAsOf('2025-03-31');
    expect(staged.asOfs).toEqual(['2025-03-31']);
    expect(controller.getSession().workbook?.asOf).toBe('2025-03-31');
  });

  it('keeps the problem of a date that could not be written', async () => {
    const staged = stageWorkbook();
    const controller = controlWorkbook(staged);
    await controller.start();
    staged.problem = new HostProblem('sheetProtected');
    await controller.changeAsOf('2025-03-31');
    expect(controller.getSession().asOfJob).toMatchObject({ kind: 'failed' });
    expect(controller.getSession().workbook?.asOf).toBe('2024-12-31');
  });

  it('goes to a cell, says where it cannot and forgets that once it can', async () => {
    const staged = stageWorkbook();
    const controller = controlWorkbook(staged);
    await controller.start();
    const place = { sheet: '数据', row: 8, column: 7 };
    staged.problem = new HostProblem('cellBeingEdited');
    await controller.select(place);
    expect(controller.getSession().selectJob).toMatchObject({ kind: 'failed' });
    await controller.select(place);
    expect(controller.getSession().selectJob.kind).toBe('idle');
    expect(staged.selected).toEqual([place]);
  });
});
