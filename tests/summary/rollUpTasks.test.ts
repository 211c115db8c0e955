import type { CatalogDocument, Task } from '../../src/model/catalog';
import type { ClosingEntry } from '../../src/model/summary';
import type { MeasureReport } from '../../src/model/unitReturn';
import { rollUpTasks } from '../../src/summary/rollUpTasks';
import type { ReportedMeasure } from '../../src/summary/winners';
import { buildMeasure } from '../support/checkBuilders';
import { findDocument } from '../support/returnContents';

const hubei = findDocument('hubei-2022');
const ASOF = '2025-09-30';

/** A task of Hubei's led by 省科技厅 and, named second, 省市场监管局. */
function taskOf(change: Partial<Task> = {}): CatalogDocument {
  const [task] = hubei.tasks;
  if (!task) throw new Error('no task');
  const measures = ['1', '2'].map((number) => ({
    id: `${task.id}/${number}`,
    text: task.heading,
    deadline: null,
  }));
  const leadUnits = ['省科技厅', '省市场监管局'];
  return { ...hubei, tasks: [{ ...task, leadUnits, measures, deadline: null, ...change }] };
}

function report(unit: string, measure: number, change: Partial<MeasureReport>): ReportedMeasure {
  const { id } = taskOf().tasks[0]!;
  const row = buildMeasure({ taskId: id, measureId: `${id}/${measure}`, ...change });
  const key = { unitId: `hubei:${unit}`, period: '2025-Q3', documentId: 'hubei-2022' };
  return { row, ...key, sha256: unit };
}

function rollUp(
  reports: readonly ReportedMeasure[],
  task: Partial<Task> = {},
  closings: readonly ClosingEntry[] = [],
) {
  const entry = taskOf(task);
  const [rolled] = rollUpTasks([entry], reports, new Map([[entry.tasks[0]!.id, closings]]), ASOF);
  if (!rolled) throw new Error('no task');
  return rolled;
}

describe('a measure', () => {
  it('stands as its lead unit says, of several the first that the document names', () => {
    const [measure] = rollUp([
      report('省教育厅', 1, { role: 'shared', taskStatus: 'notStarted' }),
      report('省市场监管局', 1, { taskStatus: 'doneUnverified' }),
      report('省科技厅', 1, { taskStatus: 'inProgress' }),
    ]).measures;
    expect(measure).toMatchObject({
      standingUnitId: 'hubei:省科技厅',
      standing: { taskStatus: 'inProgress' },
      differs: true,
    });
    expect(measure?.reports.map(({ unitId }) => unitId)).toEqual([
      'hubei:省科技厅',
      'hubei:省市场监管局',
      'hubei:省教育厅',
    ]);
  });

  it('is told by the next lead where the first said nothing', () => {
    const [measure] = rollUp([
      report('省科技厅', 1, { taskStatus: null }),
      report('省市场监管局', 1, { taskStatus: 'inProgress' }),
    ]).measures;
    expect(measure).toMatchObject({ standingUnitId: 'hubei:省市场监管局', differs: false });
  });

  it('is told by no unit that only shares it', () => {
    const rolled = rollUp([report('省教育厅', 1, { role: 'shared', taskStatus: 'inProgress' })]);
    expect(rolled.measures[0]).toMatchObject({ standing: null, standingUnitId: null });
    expect(rolled.taskStatus).toBeNull();
  });

  it('is led by a unit under an earlier name of its own', () => {
    const alias = hubei.units
      .flatMap(({ id, aliases }) => aliases.map(({ name }) => ({ id, name })))
      .find(({ id }) => id.startsWith('hubei:'));
    const [unit] = hubei.units.filter(({ id }) => id === alias?.id);
    const name = unit?.id.slice('hubei:'.length) ?? '';
    const [measure] = rollUp(
      [
        report('省发改委', 1, { taskStatus: 'notStarted' }),
        report(name, 1, { taskStatus: 'inProgress' }),
      ],
      { leadUnits: [alias?.name ?? '', '省发改委'] },
    ).measures;
    expect(measure?.standingUnitId).toBe(unit?.id);
  });
});

describe('a task', () => {
  const both = (one: MeasureReport['taskStatus'], other: MeasureReport['taskStatus']) => [
    report('省科技厅', 1, { taskStatus: one }),
    report('省科技厅', 2, { taskStatus: other }),
  ];

  it.each([
    ['doneUnverified', 'doneUnverified', 'doneUnverified'],
    ['doneUnverified', 'adjusted', 'doneUnverified'],
    ['adjusted', 'adjusted', 'adjusted'],
    ['doneUnverified', 'inProgress', 'inProgress'],
    ['doneUnverified', 'notStarted', 'inProgress'],
    ['notStarted', 'notStarted', 'notStarted'],
    ['longTerm', 'doneUnverified', 'longTerm'],
    ['overdue', 'doneUnverified', 'overdue'],
    ['doneUnverified', null, 'inProgress'],
    [null, null, null],
  ] as const)('of %s and %s is %s', (one, other, expected) => {
    expect(rollUp(both(one, other)).taskStatus).toBe(expected);
  });

  it('past its date is overdue by the days since, until it is done', () => {
    const past = { deadline: '2025-09-20' };
    expect(rollUp(both('inProgress', 'doneUnverified'), past)).toMatchObject({
      taskStatus: 'overdue',
      overdueDays: 10,
    });
    expect(rollUp(both('doneUnverified', 'doneUnverified'), past).overdueDays).toBeNull();
    expect(rollUp(both('inProgress', 'inProgress'), { deadline: ASOF }).overdueDays).toBeNull();
  });

  it('past its date and reported by nobody has its days and no status', () => {
    expect(rollUp([], { deadline: '2025-09-29' })).toMatchObject({
      taskStatus: null,
      overdueDays: 1,
    });
  });

  it('is closed and reopened by the coordinator, and keeps its history', () => {
    const entry = (taskStatus: ClosingEntry['taskStatus'], on: string): ClosingEntry => {
      return { taskStatus, by: '汇总员', on, opinion: '见材料' };
    };
    const past = { deadline: '2025-09-20' };
    const done = both('inProgress', 'inProgress');
    const closed = [entry('closed', '2025-09-25')];
    expect(rollUp(done, past, closed)).toMatchObject({ taskStatus: 'closed', overdueDays: null });
    const reopened = [...closed, entry('inProgress', '2025-09-28')];
    const rolled = rollUp(done, past, reopened);
    expect(rolled).toMatchObject({ taskStatus: 'overdue', overdueDays: 10 });
    expect(rolled.closings).toEqual(reopened);
  });
});
