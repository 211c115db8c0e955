import type { DroppedFile } from '../../../src/pipeline/mergeDesk';
import type { MergeDrop } from '../../../src/taskpane/session/mergeReading';
import type { MergeSession } from '../../../src/taskpane/session/mergeSession';
import { createSessionController } from '../../../src/taskpane/session/sessionController';
import { writeFilledReturn, type FilledReturn } from '../../support/mergeReturns';
import { flowsOver, stageWorkbook } from '../../support/paneStage';

function dropOf(name: string, bytes: Uint8Array, size = bytes.length): MergeDrop {
  const buffer = new Uint8Array(bytes).buffer;
  const lastModified = new Date('2025-01-12T12:00:00').getTime();
  const file: DroppedFile = { name, size, lastModified, arrayBuffer: async () => buffer };
  return { file, name };
}

async function returnDrop(filled: FilledReturn, name = filled.unit): Promise<MergeDrop> {
  return dropOf(`${name}.xlsx`, await writeFilledReturn(filled));
}

function control() {
  const staged = stageWorkbook();
  const controller = createSessionController(flowsOver(staged), {
    locale: 'zh-CN',
    today: '2025-01-20',
  });
  const runs: MergeSession['run'][] = [];
  controller.subscribe(() => {
    const { run } = controller.getSession().merge;
    if (runs.at(-1) !== run) runs.push(run);
  });
  return { controller, runs, merge: () => controller.getSession().merge };
}

describe('files dropped on the page 汇总', () => {
  let good: MergeDrop;
  let rivals: readonly MergeDrop[];

  beforeAll(async () => {
    good = await returnDrop({ unit: '省科技厅', trained: 12 });
    rivals = [
      await returnDrop({ unit: '省教育厅', trained: 5 }, '一'),
      await returnDrop({ unit: '省教育厅', trained: 6 }, '二'),
    ];
  });

  it('are read one after the other, the run told of each, and merged in the end', async () => {
    const { controller, runs, merge } = control();
    await controller.merge.add([good, ...rivals]);
    expect(runs.map(({ kind }) => kind)).toEqual([
      'listing',
      ...['reading', 'reading', 'reading', 'reading', 'reading'],
      'merging',
      'done',
    ]);
    expect(runs.filter((run) => run.kind === 'reading').at(-1)).toMatchObject({
      done: 3,
      total: 3,
    });
    expect(merge().rows.map(({ unit }) => unit)).toEqual(['省科技厅', '省教育厅', '省教育厅']);
    expect(merge().view?.counts).toMatchObject({ read: 3, accepted: 1, undecided: 2 });
  });

  it('come to those that were read before', async () => {
    const { controller, merge } = control();
    await controller.merge.add([good]);
    await controller.merge.add(rivals);
    expect(merge().view?.counts.read).toBe(3);
    controller.merge.clear();
    expect(merge().rows).toEqual([]);
    expect(merge().view).toBeNull();
  });

  it('stop when told to, and what was read stays', async () => {
    const { controller, merge } = control();
    const stop = controller.subscribe(() => {
      if (merge().rows.length === 1) controller.merge.cancel();
    });
    await controller.merge.add([good, ...rivals]);
    stop();
    expect(merge().rows).toHaveLength(1);
    expect(merge().notRead).toEqual(['一.xlsx', '二.xlsx']);
    expect(merge().view?.counts.accepted).toBe(1);
  });

  it('are refused one by one: too large before its bytes come, gone, or broken', async () => {
    const { controller, merge } = control();
    const huge = dropOf('大.xlsx', new Uint8Array(1), 21 * 2 ** 20);
    const arrayBuffer = () => Promise.reject(new DOMException('', 'NotFoundError'));
    const gone = { ...good, name: '没有.xlsx', file: { ...good.file, arrayBuffer } };
    await controller.merge.add([
      huge,
      gone,
      dropOf('照片.xlsx', new Uint8Array([0xff, 0xd8])),
      good,
    ]);
    expect(merge().view?.counts).toMatchObject({ read: 4, accepted: 1, rejected: 3 });
    const reasons = merge().rows.map(({ reason }) => reason.zh);
    expect(reasons[0]).toMatch(/20/);
    expect(reasons[1]).toMatch(/^找不到文件/);
    expect(reasons[2]).not.toBe('');
    expect(reasons[3]).toBe('');
  });

  it('are in conflict until a person says which counts, who says so and why', async () => {
    const { controller, merge } = control();
    await controller.merge.add(rivals);
    const [conflict] = merge().view?.conflicts ?? [];
    if (!conflict) throw new Error('no conflict');
    expect(conflict.differences[0]?.sides.map(({ value, cell }) => [value, typeof cell])).toEqual(
      expect.arrayContaining([
        [5, 'string'],
        [6, 'string'],
      ]),
    );
    const { id } = conflict;
    const chosen = conflict.rivals.find(({ files }) => files[0] === '二.xlsx')?.hash ?? '';
    controller.dispatch({ type: 'decisionDrafted', id, change: { chosen } });
    await controller.merge.decide(id);
    expect(merge().view?.conflicts).toHaveLength(1);
    controller.dispatch({ type: 'decisionDrafted', id, change: { why: '电话核实' } });
    controller.dispatch({ type: 'deciderTyped', decider: '王某' });
    await controller.merge.decide(id);
    expect(merge().view?.conflicts).toEqual([]);
    expect(merge().view?.decisions[0]?.decision).toMatchObject({
      by: '王某',
      on: '2025-01-20',
      why: '电话核实',
    });
    await controller.merge.reopen(id);
    expect(merge().view?.conflicts).toHaveLength(1);
  });

  it('become a file, in which the decisions stand as well', async () => {
    const { controller, merge } = control();
    await controller.merge.add([good]);
    await controller.merge.makeFile('write', '汇总.xlsx');
    const { fileJob } = merge();
    if (fileJob.kind !== 'done') throw new Error(JSON.stringify(fileJob));
    expect(fileJob.outcome.name).toBe('汇总.xlsx');
    expect([...fileJob.outcome.bytes.slice(0, 2)]).toEqual([0x50, 0x4b]);
    await controller.merge.add(rivals);
    expect(merge().fileJob.kind).toBe('idle');
  });

  it('can be checked by themselves', async () => {
    const { controller, merge } = control();
    await controller.merge.check(await returnDrop({ unit: '省卫生健康委', trained: -12 }));
    expect(merge().checkJob).toMatchObject({
      kind: 'done',
      outcome: { kind: 'return', returnStatus: 'sentBack' },
    });
  });
});
