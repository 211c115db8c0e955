import { describeRejection } from '../../src/i18n/rejectionText';
import { texts } from '../../src/i18n/texts';
import { patchCells } from '../../src/host/xlsx/patchCells';
import { readWorkbook } from '../../src/host/xlsx/readWorkbook';
import type { Problem } from '../../src/model/finding';
import { planIssue } from '../../src/pipeline/issueFlow';
import { readDecisionsFile } from '../../src/pipeline/mergeDecisions';
import { readMergeBasis, type MergeBasis } from '../../src/pipeline/mergeExpectation';
import { readExpectFile } from '../../src/pipeline/mergeExpectFile';
import { ISSUE, prepareMaster, typeInto } from '../support/preparedMaster';
import { writeFilledReturn } from '../support/mergeReturns';

/** Both languages say what was found and what to do, with every place filled in. */
function expectWords(problem: Problem): void {
  for (const locale of ['zh-CN', 'en-US'] as const) {
    const { found, todo } = describeRejection(problem, texts(locale));
    expect(`${found}${todo}`).not.toMatch(/[{}]/);
    expect(todo).not.toBe('');
  }
}

describe('what a master says of a merge', () => {
  let master: Uint8Array;
  beforeAll(async () => {
    master = await prepareMaster();
  }, 120_000);

  function basisOf(bytes: Uint8Array): MergeBasis {
    const basis = readMergeBasis(readWorkbook(bytes));
    if ('code' in basis) throw new Error(JSON.stringify(basis));
    return basis;
  }

  function issue(bytes: Uint8Array): Uint8Array {
    const planned = planIssue(readWorkbook(bytes), ISSUE);
    if (planned.kind === 'refused') throw new Error(JSON.stringify(planned));
    return patchCells(bytes, planned.masterChanges);
  }

  it('is who was issued what, and when it is due', () => {
    const { expectation } = basisOf(issue(master));
    expect(expectation).toMatchObject({
      period: '2024-Q4',
      documentIds: ['hubei-2022'],
      isSample: false,
    });
    expect(expectation.units).toHaveLength(60);
    const unit = expectation.units.find(({ name }) => name === '省市场监管局');
    expect(unit).toMatchObject({
      unitId: 'hubei:省市场监管局',
      dueDate: '2025-01-15',
      templateId: 'hubei-2022.2024-Q4.hubei:省市场监管局',
      revision: 1,
    });
    expect(unit?.targetIds).toContain('hubei-2022/people-trained');
    expect(unit?.taskIds?.length).toBeGreaterThan(0);
  });

  it('is who was chosen, where no issue is on record yet', () => {
    const where = { key: 'unitId', is: 'hubei:省科协' };
    const { units } = basisOf(typeInto(master, 'units', where, { isIssued: '否' })).expectation;
    expect(units).toHaveLength(59);
    expect(units[0]).toMatchObject({ targetIds: null, templateId: null, revision: null });
  });

  it('holds the baselines and the closings that its sheets hold', () => {
    const target = { key: 'targetId', is: 'hubei-2022/local-standard-cycle' };
    const task = { key: 'taskId', is: 'hubei-2022/task-03' };
    const typed = typeInto(typeInto(master, 'targets', target, { baseline: 24 }), 'tasks', task, {
      closingHistory: '2024-12-20 已销号 王某：已核验',
    });
    const { settings, closings } = basisOf(typed);
    expect(settings.get(target.is)?.baseline).toBe(24);
    expect(closings.get(task.is)).toEqual([
      { taskStatus: 'closed', by: '王某', on: '2024-12-20', opinion: '已核验' },
    ]);
  });

  it('is nothing where the workbook is no master, or has no unit of the period', async () => {
    const refused = [
      readMergeBasis(readWorkbook(await writeFilledReturn({ unit: '省科协' }))),
      readMergeBasis(readWorkbook(master), '2019'),
    ];
    for (const problem of refused) {
      if (!('code' in problem)) throw new Error('a basis');
      expectWords(problem);
    }
    expect(refused).toMatchObject([{ code: 'notAMaster' }, { code: 'noUnits' }]);
  });
});

describe('a file of expected units', () => {
  const HUBEI = { period: '2024-Q4', documentIds: ['hubei-2022'] };
  const NOTHING_ASKED = { period: null, documentIds: null };

  function unitsOf(text: string, asked: Parameters<typeof readExpectFile>[1] = NOTHING_ASKED) {
    const read = readExpectFile(text, asked);
    if (read.kind === 'problem') throw new Error(JSON.stringify(read));
    return read.expectation;
  }

  it('may be the list that prepares an issue, with groups and earlier names', () => {
    const { units } = unitsOf(
      '单位,报送截止\n省质监局\n各市、州、县人民政府,2025-02-01\n省科协\n',
      HUBEI,
    );
    expect(units).toHaveLength(19);
    expect(units[0]).toMatchObject({ unitId: 'hubei:省市场监管局', dueDate: '2025-01-15' });
    expect(units[1]?.dueDate).toBe('2025-02-01');
  });

  it('without documents is of the one place that knows its names', () => {
    expect(unitsOf('省科协\n省经信厅\n随州市').units.map(({ unitId }) => unitId)).toEqual([
      'hubei:省科协',
      'hubei:省经信厅',
      'hubei:随州市',
    ]);
  });

  it('may be JSON with what each unit was issued', () => {
    const text = JSON.stringify({
      period: '2024-Q4',
      documentIds: ['hubei-2022'],
      isSample: false,
      units: [
        '省科协',
        {
          unitId: 'hubei:新局',
          name: '新设局',
          dueDate: '2025-01-20',
          targetIds: ['a'],
          revision: 2,
        },
      ],
    });
    const read = unitsOf(text);
    expect(read).toMatchObject({ period: '2024-Q4', documentIds: ['hubei-2022'], isSample: false });
    expect(read.units.map(({ unitId, name }) => [unitId, name])).toEqual([
      ['hubei:省科协', '省科协'],
      ['hubei:新局', '新设局'],
    ]);
    expect(read.units[1]).toMatchObject({ dueDate: '2025-01-20', targetIds: ['a'], revision: 2 });
  });

  it.each([
    ['[1', 'expectNotJson', {}],
    ['{"units":[]}', 'expectNoUnits', {}],
    ['{"units":"省科协"}', 'expectFieldInvalid', { field: 'units' }],
    ['{"period":"第三季度","units":["省科协"]}', 'expectFieldInvalid', { field: 'period' }],
    [
      '["省科协", {"name":"x","dueDate":"1月5日"}]',
      'expectInvalid',
      { entry: 2, field: 'dueDate' },
    ],
    ['[{"name":"x","revision":"2"}]', 'expectInvalid', { entry: 1, field: 'revision' }],
    ['[{"__proto__":{"name":"x"}}]', 'expectInvalid', { entry: 1, field: 'unitId' }],
    ['省科协,二月', 'listDateInvalid', { line: 1 }],
    ['# nobody', 'listEmpty', {}],
    ['省质监局', 'expectPlaceUnclear', {}],
    [
      '{"documentIds":["hubei-2222"],"units":["省科协"]}',
      'expectDocumentUnknown',
      { document: 'hubei-2222' },
    ],
  ])('that reads %s is refused as %s', (text, code, params) => {
    const read = readExpectFile(text, NOTHING_ASKED);
    expect(read).toMatchObject({ kind: 'problem', problem: { code, params } });
    if (read.kind === 'problem') expectWords(read.problem);
  });
});

describe('a file of decisions', () => {
  const entry = {
    documentId: 'hubei-2022',
    unitId: 'hubei:省科协',
    period: '2024-Q4',
    by: '王某',
    on: '2025-01-20',
    why: '电话核实',
  };
  const read = (...entries: readonly unknown[]) => readDecisionsFile(JSON.stringify(entries));

  it('names what was in conflict, what counts, who decided, when and why', () => {
    expect(read({ ...entry, hashes: ['b', 'a'], chosen: 'a' })).toEqual({
      kind: 'decisions',
      decisions: [
        {
          key: { documentId: 'hubei-2022', unitId: 'hubei:省科协', period: '2024-Q4' },
          hashes: ['a', 'b'],
          choice: { kind: 'hash', value: 'a' },
          by: '王某',
          on: '2025-01-20',
          why: '电话核实',
        },
      ],
    });
    expect(read({ ...entry, chosenFile: 'x.xlsx' })).toMatchObject({
      decisions: [{ hashes: null, choice: { kind: 'file', value: 'x.xlsx' } }],
    });
  });

  it.each([
    ['not a list', {}, 'decisionsNotList', {}],
    ['an entry that is none', [entry, 7], 'decisionUndecided', { entry: 1 }],
    ['no choice', [{ ...entry }], 'decisionUndecided', { entry: 1 }],
    [
      'two choices',
      [{ ...entry, chosen: 'a', chosenFile: 'b' }],
      'decisionUndecided',
      { entry: 1 },
    ],
    ['nobody', [{ ...entry, chosen: 'a', by: ' ' }], 'decisionInvalid', { entry: 1, field: 'by' }],
    [
      'no day',
      [{ ...entry, chosen: 'a', on: '昨天' }],
      'decisionInvalid',
      { entry: 1, field: 'on' },
    ],
    [
      'no period',
      [{ ...entry, chosen: 'a', period: 'Q4' }],
      'decisionInvalid',
      { field: 'period' },
    ],
    [
      'odd hashes',
      [{ ...entry, chosen: 'a', hashes: [1] }],
      'decisionInvalid',
      { field: 'hashes' },
    ],
  ])('is refused for %s, by the entry at fault', (_, value, code, params) => {
    const refused = readDecisionsFile(JSON.stringify(value));
    expect(refused).toMatchObject({ kind: 'problem', problem: { code, params } });
    if (refused.kind === 'problem') expectWords(refused.problem);
  });

  it('is refused where it is no JSON', () => {
    const refused = readDecisionsFile('[,]');
    expect(refused).toMatchObject({ kind: 'problem', problem: { code: 'decisionsNotJson' } });
    if (refused.kind === 'problem') expectWords(refused.problem);
  });
});
