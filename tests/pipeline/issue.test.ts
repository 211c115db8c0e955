import { readWorkbook } from '../../src/host/xlsx/readWorkbook';
import { patchCells } from '../../src/host/xlsx/patchCells';
import { readZipDirectory, compressedBytes } from '../../src/host/xlsx/zipDirectory';
import { paneLimits } from '../../src/host/xlsx/readLimits';
import { loadCatalog } from '../../src/catalog/loadCatalog';
import { readUnitReturn } from '../../src/layout/return/readUnitReturn';
import type { UnitReturn } from '../../src/model/unitReturn';
import { issueReturns, planIssue } from '../../src/pipeline/issueFlow';
import {
  expectIssued,
  ISSUE,
  prepareMaster,
  typeInto,
  typeIntoRow,
} from '../support/preparedMaster';

const LOCAL_STANDARDS = 'hubei-2022/local-standards';
const TRAINED = 'hubei-2022/people-trained';

let master: Uint8Array;

beforeAll(async () => {
  master = await prepareMaster();
}, 120_000);

function plan(bytes: Uint8Array, given: Partial<typeof ISSUE> = {}) {
  const planned = planIssue(readWorkbook(bytes), { ...ISSUE, ...given });
  if (planned.kind === 'refused') throw new Error(JSON.stringify(planned));
  const { returns } = planned.contents;
  const ofUnit = (name: string) => returns.find(({ unit }) => unit.name === name);
  return { ...planned, ofUnit };
}

/** The master after its issue is recorded. */
function record(bytes: Uint8Array, given: Partial<typeof ISSUE> = {}): Uint8Array {
  return patchCells(bytes, plan(bytes, given).masterChanges);
}

function targetsOf(bytes: Uint8Array, name: string, given: Partial<typeof ISSUE> = {}): string[] {
  return (
    plan(bytes, given)
      .ofUnit(name)
      ?.content.targets.map(({ target }) => target.id) ?? []
  );
}

describe('issuing Hubei 2022', () => {
  const returns: UnitReturn[] = [];
  let files: ReturnType<typeof expectIssued>['files'];

  beforeAll(async () => {
    ({ files } = expectIssued(await issueReturns(readWorkbook(master), ISSUE)));
    for (const { bytes } of files) {
      const { unitReturn } = readUnitReturn(readWorkbook(bytes), loadCatalog().documents);
      if (unitReturn) returns.push(unitReturn);
    }
  }, 300_000);

  it('writes one file for each of the 43 departments and 17 cities', () => {
    const { units } = loadCatalog().documents.find(({ document }) => {
      return document.id === 'hubei-2022';
    })!;
    const single = units.filter(({ kind }) => kind === 'single');
    const cities = single.filter(({ unitClass }) => unitClass === 'locality').map(({ id }) => id);
    expect(cities).toHaveLength(17);
    expect(single).toHaveLength(60);
    expect(files.map(({ unitId }) => unitId).sort()).toEqual(single.map(({ id }) => id).sort());
    expect(files[0]?.fileName).toBe('2024-Q4_省科技厅.xlsx');
  });

  it('names each file and says in each what it was issued as', () => {
    expect(returns.map(({ template }) => template.unitId)).toEqual(
      files.map(({ unitId }) => unitId),
    );
    for (const { template } of returns) {
      expect(template).toMatchObject({
        templateId: `hubei-2022.2024-Q4.${template.unitId}`,
        revision: 1,
        documentIds: ['hubei-2022'],
        period: '2024-Q4',
        dueDate: '2025-01-15',
        issuer: '湖北省市场监督管理局',
        isSample: false,
      });
    }
  });

  it('asks every measure of a task of its lead and of those that share it', () => {
    const city = returns.find(({ template }) => template.unitName === '武汉市');
    const department = returns.find(({ template }) => template.unitName === '省科技厅');
    expect(new Set(city?.measures.map(({ role }) => role))).toEqual(new Set(['shared']));
    expect(new Set(city?.measures.map(({ taskId }) => taskId)).size).toBe(22);
    expect(department?.measures[0]?.role).toBe('lead');
  });

  it('asks a count of every owner, and a figure of one unit of the first named alone', () => {
    const reporters = (id: string) =>
      returns
        .filter(({ figures }) => figures.some(({ targetId }) => targetId === id))
        .map(({ template }) => template.unitName);
    expect(reporters(TRAINED)).toEqual(['省市场监管局', '省教育厅', '省科协']);
    expect(reporters('hubei-2022/technical-committees')).toEqual(['省市场监管局']);
  });
});

describe('owners', () => {
  it('that nobody has confirmed keep a target from being issued', () => {
    const { contents, ofUnit } = plan(master, { acceptsImplied: false });
    expect(contents.targetsNotIssued).toHaveLength(10);
    expect(new Set(contents.targetsNotIssued.map(({ reason }) => reason))).toEqual(
      new Set(['ownerUnconfirmed']),
    );
    expect(ofUnit('省市场监管局')?.content.targets).toEqual([]);
    expect(ofUnit('省市场监管局')?.content.tasks.length).toBeGreaterThan(0);
  });

  it('that are confirmed issue their target, and no other', () => {
    const where = { key: 'targetId', is: LOCAL_STANDARDS };
    const confirmed = typeInto(master, 'owners', where, { confirmedBy: '王某' });
    const given = { acceptsImplied: false };
    expect(targetsOf(confirmed, '省市场监管局', given)).toEqual([LOCAL_STANDARDS]);
    expect(plan(confirmed, given).contents.acceptedImplied).toEqual([]);
  });

  it('that are accepted as implied are marked so in 归口 and stay accepted', () => {
    const accepted = record(master);
    const again = plan(accepted, { acceptsImplied: false });
    expect(again.contents.acceptedImplied).toHaveLength(10);
    expect(again.masterChanges).toEqual([]);
    const owners = readWorkbook(accepted).sheets.find(({ title }) => title === '归口');
    const marks = owners?.rows.filter(({ values }) => values.includes('按推定接受（未经确认）'));
    expect(marks).toHaveLength(10);
  });

  it('give way to 由谁填报, where a group stands for its members', () => {
    const where = { key: 'targetId', is: TRAINED };
    // The name of the group holds the mark that divides names.
    const reporters = '省科协，各市、州、县人民政府';
    const changed = typeInto(master, 'owners', where, { reporters });
    expect(targetsOf(changed, '武汉市')).toEqual([TRAINED]);
    expect(targetsOf(changed, '省科协')).toEqual([TRAINED]);
    expect(targetsOf(changed, '省教育厅')).not.toContain(TRAINED);
  });

  it('that no document knows are reported by name', () => {
    const where = { key: 'targetId', is: TRAINED };
    const changed = typeInto(master, 'owners', where, { owner: '省统筹办' });
    expect(plan(changed).contents.targetsNotIssued).toEqual([
      { targetId: TRAINED, reason: 'ownerUnknown', params: { name: '省统筹办' } },
    ]);
  });
});

describe('targets', () => {
  it('that are due once a year are not asked for in other quarters', async () => {
    const third = await prepareMaster({ period: '2024-Q3' });
    const { contents } = plan(third);
    expect(contents.targetsNotIssued.map(({ targetId, reason }) => [targetId, reason])).toEqual([
      ['hubei-2022/science-project-standards-share', 'notDue'],
      ['hubei-2022/local-standard-cycle', 'notDue'],
    ]);
    expect(contents.returns[0]?.content.template.dueDate).toBe('2024-10-15');
  });

  it('of archived documents are left out unless asked for', async () => {
    const both = await prepareMaster({ documentIds: ['hubei-2022', 'guangdong-2018'] });
    const jurisdictions = (given: Partial<typeof ISSUE>) =>
      new Set(plan(both, given).contents.returns.map(({ unit }) => unit.unitId.split(':')[0]));
    expect(jurisdictions({})).toEqual(new Set(['hubei']));
    const withArchived = await prepareMaster({
      documentIds: ['hubei-2022', 'guangdong-2018'],
      includesArchived: true,
    });
    const issued = plan(withArchived, { includesArchived: true }).contents;
    expect(issued.unmappedNames).toContain('省政府標準化行政主管部門');
    expect(issued.returns.map(({ unit }) => unit.name)).toContain('省质监局');
  });

  it('without any owner say that they have none', async () => {
    const xiamen = await prepareMaster({ documentIds: ['xiamen-2022'] });
    const reasons = plan(xiamen).contents.targetsNotIssued.map(({ reason }) => reason);
    expect(reasons).toEqual(Array(7).fill('ownerMissing'));
  });
});

describe('分解', () => {
  const quota = { targetId: LOCAL_STANDARDS, unitId: '省市场监管局', quota: 300, plan: 280 };

  it('sets quota and plan of a unit, by name or by id', () => {
    const set = typeIntoRow(master, 'allocation', 0, quota);
    const issued = plan(set).ofUnit('省市场监管局')?.content.targets;
    expect(issued?.find(({ target }) => target.id === LOCAL_STANDARDS)).toMatchObject({
      quota: 300,
      plan: 280,
      previous: null,
    });
  });

  it('prefers the row of the period and passes over other periods', () => {
    let set = typeIntoRow(master, 'allocation', 0, { ...quota, period: '2024-Q4', quota: 90 });
    set = typeIntoRow(set, 'allocation', 1, quota);
    set = typeIntoRow(set, 'allocation', 2, { ...quota, period: '2024-Q3', quota: 60, plan: 1 });
    const issued = plan(set).ofUnit('省市场监管局')?.content.targets;
    expect(issued?.find(({ target }) => target.id === LOCAL_STANDARDS)).toMatchObject({
      quota: 90,
      plan: 280,
    });
  });

  it('reports rows whose target or unit nobody knows, with their cell', () => {
    let set = typeIntoRow(master, 'allocation', 0, { ...quota, unitId: '无此单位' });
    set = typeIntoRow(set, 'allocation', 1, { ...quota, targetId: '无此目标' });
    const { findings } = plan(set).contents;
    expect(findings.map(({ code, sheet, cell, found }) => [code, sheet, cell, found])).toEqual([
      ['allocationUnit', '分解', 'B5', '无此单位'],
      ['allocationTarget', '分解', 'A6', '无此目标'],
    ]);
  });
});

describe('previous totals', () => {
  it('come from an earlier summary: a unit’s own, or the whole’s where it alone reports', async () => {
    const lineage = { sha256: null, file: null, sheet: '数据', row: 4, column: 11 };
    const figure = (targetId: string, unitId: string, period: string, value: number) => ({
      ...{ targetId, unitId, period, value, lineage, numerator: null, denominator: null },
      ...{ previous: null, added: null, deducted: null, entryState: null, explanation: null },
      ...{ periodEnd: period === '2024-Q3' ? '2024-09-30' : '2024-12-31', evidence: null },
      obsStatus: 'final' as const,
    });
    const observations = [
      figure(LOCAL_STANDARDS, 'hubei:全省', '2024-Q3', 700),
      figure(TRAINED, 'hubei:全省', '2024-Q3', 5000),
      figure(TRAINED, 'hubei:省科协', '2024-Q3', 1200),
      figure(TRAINED, 'hubei:省科协', '2024-Q4', 1300),
    ];
    const prepared = await prepareMaster({ previous: { file: '三季度.xlsx', observations } });
    const previous = (unit: string, id: string) =>
      plan(prepared)
        .ofUnit(unit)
        ?.content.targets.find(({ target }) => target.id === id)?.previous;
    expect(previous('省市场监管局', LOCAL_STANDARDS)).toBe(700);
    expect(previous('省科协', TRAINED)).toBe(1200);
    expect(previous('省教育厅', TRAINED)).toBeNull();
  });
});

describe('issuing again', () => {
  it('gives the same bytes where nothing has changed', async () => {
    const listed = ['省市场监管局', '武汉市'].map((name) => ({ name, dueDate: null }));
    const two = await prepareMaster({ listed });
    const first = expectIssued(await issueReturns(readWorkbook(two), ISSUE));
    const recorded = patchCells(two, first.masterChanges);
    const again = expectIssued(await issueReturns(readWorkbook(recorded), ISSUE));
    expect(again.files).toHaveLength(2);
    expect(again.files).toEqual(first.files);
  }, 60_000);

  it('keeps the revision of a return that has not changed', () => {
    const again = plan(record(master));
    expect(again.contents.returns.every(({ changes }) => changes.length === 0)).toBe(true);
    expect(again.ofUnit('省科协')?.content.template.revision).toBe(1);
    expect(again.masterChanges).toEqual([]);
  });

  it('raises it where something has, and says what', () => {
    let changed = typeInto(
      record(master),
      'units',
      { key: 'name', is: '省科协' },
      { dueDate: '2025-01-10' },
    );
    const quota = { targetId: TRAINED, unitId: 'hubei:省教育厅', quota: 400 };
    changed = typeIntoRow(changed, 'allocation', 0, quota);
    const again = plan(changed, { issuedOn: '2024-12-25' });
    const revised = again.contents.returns.filter(({ changes }) => changes.length > 0);
    expect(revised.map(({ unit, content }) => [unit.name, content.template.revision])).toEqual([
      ['省教育厅', 2],
      ['省科协', 2],
    ]);
    expect(revised[0]?.changes).toEqual([
      { code: 'quotaChanged', items: ['标准化人才培育（无→400）'] },
    ]);
    expect(revised[1]?.changes).toEqual([
      { code: 'dueDateChanged', items: ['2025-01-15→2025-01-10'] },
    ]);
    const text = JSON.stringify(again.masterChanges);
    expect(text).toContain('分解数变动：标准化人才培育（无→400）');
    expect(plan(record(changed)).ofUnit('省科协')?.content.template.revision).toBe(2);
  });

  it('names the targets that have been added or taken away', () => {
    const where = { key: 'targetId', is: TRAINED };
    const changed = typeInto(record(master), 'owners', where, { reporters: '省人社厅' });
    const { ofUnit } = plan(changed);
    expect(ofUnit('省科协')?.changes).toEqual([
      { code: 'targetsRemoved', items: ['标准化人才培育'] },
    ]);
    expect(ofUnit('省人社厅')?.changes).toEqual([
      { code: 'targetsAdded', items: ['标准化人才培育'] },
    ]);
  });

  it('leaves out units that are not chosen, repeated or without a day', () => {
    let changed = typeInto(master, 'units', { key: 'name', is: '武汉市' }, { isIssued: '否' });
    changed = typeInto(changed, 'units', { key: 'name', is: '黄石市' }, { dueDate: '月底' });
    const { contents } = plan(changed);
    expect(contents.returns).toHaveLength(58);
    expect(contents.unitsNotIssued.map(({ name, reason }) => [name, reason])).toEqual([
      ['武汉市', 'notChosen'],
      ['黄石市', 'dueDateInvalid'],
    ]);
  });
});

describe('the master', () => {
  it('keeps the bytes of every part but 单位 and 归口', () => {
    const before = readZipDirectory(master, paneLimits);
    const after = readZipDirectory(record(master), paneLimits);
    expect([...after.entries.keys()]).toEqual([...before.entries.keys()]);
    const changed = [...before.entries.values()].filter((entry) => {
      const other = after.entries.get(entry.name)!;
      const [a, b] = [compressedBytes(before, entry), compressedBytes(after, other)];
      return Buffer.compare(a, b) !== 0;
    });
    expect(changed.map(({ name }) => name)).toEqual([
      'xl/worksheets/sheet5.xml',
      'xl/worksheets/sheet6.xml',
    ]);
  });

  it.each([['a workbook of somebody else', { sheets: [], tables: [], names: [] }, 'notOurs']])(
    'is refused where it is %s',
    (_, given, code) => {
      const grid = { ...given, properties: {}, ignored: [] };
      expect(planIssue(grid, ISSUE)).toMatchObject({ kind: 'refused', problem: { code } });
    },
  );

  it('is refused where the record would replace somebody’s formula', () => {
    const where = { key: 'name', is: '省科技厅' };
    const changed = typeInto(master, 'units', where, { changes: { formula: '=1+1' } });
    const outcome = planIssue(readWorkbook(changed), ISSUE);
    expect(outcome).toMatchObject({
      kind: 'refused',
      problem: { code: 'masterUnreadable' },
      findings: [{ code: 'formulaInRecord', sheet: '单位' }],
    });
  });
});
