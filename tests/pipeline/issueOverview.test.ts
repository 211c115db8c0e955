import { readWorkbook } from '../../src/host/xlsx/readWorkbook';
import { patchCells } from '../../src/host/xlsx/patchCells';
import { planIssue } from '../../src/pipeline/issueFlow';
import { readIssueOverview, type OverviewRequest } from '../../src/pipeline/issueOverview';
import { emptyWorkbook, openMasterFile } from '../support/masterFileHost';
import { ISSUE, prepareMaster, typeInto } from '../support/preparedMaster';

const TRAINED = 'hubei-2022/people-trained';
const REQUEST: OverviewRequest = { period: '2024-Q4', includesArchived: false };

let master: Uint8Array;

beforeAll(async () => {
  master = await prepareMaster();
});

async function overviewOf(bytes: Uint8Array, given: Partial<OverviewRequest> = {}) {
  const overview = await readIssueOverview(openMasterFile(bytes), { ...REQUEST, ...given });
  if (overview.kind === 'refused') throw new Error(JSON.stringify(overview));
  const ownerOf = (id: string) => overview.owners.find(({ target }) => target.id === id);
  const unitOf = (name: string) => overview.units?.find((unit) => unit.name === name);
  return { ...overview, ownerOf, unitOf };
}

/** The overview after somebody wrote this into the row of 标准化人才培育 on 归口. */
function withOwnerCells(cells: Readonly<Record<string, string>>) {
  return overviewOf(typeInto(master, 'owners', { key: 'targetId', is: TRAINED }, cells));
}

/** The overview after somebody wrote this into the row of 省科技厅 on 单位. */
function withUnitCells(cells: Readonly<Record<string, string | number>>) {
  return overviewOf(typeInto(master, 'units', { key: 'name', is: '省科技厅' }, cells));
}

describe('the overview of an issue', () => {
  it('names the period, the calendar’s day, the issuer and where the issuer stands', async () => {
    const overview = await overviewOf(master);
    expect(overview).toMatchObject({
      period: '2024-Q4',
      calendarDueDate: '2025-01-15',
      issuer: '湖北省市场监督管理局',
      hasArchived: false,
    });
    const { sheets } = readWorkbook(master);
    const { sheet, row, column } = overview.issuerPlace!;
    const line = sheets.find(({ title }) => title === sheet)?.rows.find((one) => one.row === row);
    expect(line?.values[column]).toBe('湖北省市场监督管理局');
  });

  it('has a row for each unit of 单位, all chosen and none issued yet', async () => {
    const { units, unitOf } = await overviewOf(master);
    expect(units).toHaveLength(60);
    expect(units?.every((unit) => unit.isIssued && unit.revision === null)).toBe(true);
    expect(unitOf('武汉市')).toMatchObject({ unitId: 'hubei:武汉市', dueDate: '2025-01-15' });
  });

  it('has no units for a period that was not prepared', async () => {
    expect((await overviewOf(master, { period: '2024-Q3' })).units).toEqual([]);
  });

  it('leaves out the targets that the period does not ask for, and counts them', async () => {
    const third = await overviewOf(master, { period: '2024-Q3' });
    const fourth = await overviewOf(master);
    expect([third.owners.length, third.notDueCount]).toEqual([8, 2]);
    expect([fourth.owners.length, fourth.notDueCount]).toEqual([10, 0]);
  });

  it('says that a loaded document is archived, and shows its targets when asked to', async () => {
    const documentIds = ['hubei-2022', 'guangdong-2018'];
    const both = await prepareMaster({ documentIds, includesArchived: true });
    const archived = (owners: Awaited<ReturnType<typeof overviewOf>>['owners']) =>
      owners.filter(({ target }) => target.id.startsWith('guangdong-2018/')).length;
    const without = await overviewOf(both);
    expect([without.hasArchived, archived(without.owners)]).toEqual([true, 0]);
    expect(archived((await overviewOf(both, { includesArchived: true })).owners)).toBe(8);
  });

  it('refuses a workbook that is not ours', async () => {
    const host = { ...openMasterFile(master), readGrid: async () => emptyWorkbook };
    expect(await readIssueOverview(host, REQUEST)).toMatchObject({
      kind: 'refused',
      problem: { code: 'notOurs' },
    });
  });

  it('writes nothing', async () => {
    const host = openMasterFile(master);
    await readIssueOverview(host, REQUEST);
    expect(host.writes()).toBe(0);
  });
});

describe('an owner in the overview', () => {
  it('is implied, or stated, as the document has it', async () => {
    const { owners, ownerOf } = await overviewOf(master);
    expect(ownerOf(TRAINED)).toMatchObject({
      owners: ['省市场监管局', '省教育厅', '省科协'],
      state: 'implied',
      confirmedBy: '',
    });
    const stated = owners.filter(({ state }) => state === 'stated').map(({ target }) => target.id);
    expect(stated).toEqual(['hubei-2022/local-standard-cycle']);
  });

  it('stands at the cell of its 归口单位', async () => {
    const { place } = (await overviewOf(master)).ownerOf(TRAINED)!;
    const sheet = readWorkbook(master).sheets.find(({ title }) => title === place?.sheet);
    const line = sheet?.rows.find(({ row }) => row === place?.row);
    expect(line?.values[place!.column]).toBe('省市场监管局、省教育厅、省科协');
  });

  it.each([
    ['confirmed', { confirmedBy: '王某' }, '王某'],
    ['accepted', { confirmedBy: '按推定接受（未经确认）' }, ''],
    ['edited', { owner: '省科协' }, ''],
    ['ownerMissing', { owner: '' }, ''],
    ['ownerUnknown', { owner: '省统筹办' }, ''],
  ])('is %s after %j', async (state, cells, confirmedBy) => {
    expect((await withOwnerCells(cells)).ownerOf(TRAINED)).toMatchObject({ state, confirmedBy });
  });

  it('names the one that stands for no unit', async () => {
    expect((await withOwnerCells({ owner: '省统筹办' })).ownerOf(TRAINED)?.unresolved).toBe(
      '省统筹办',
    );
  });

  it('gives way to who reports, who is listed beside', async () => {
    const { ownerOf } = await withOwnerCells({ owner: '', reporters: '省科协，省教育厅' });
    expect(ownerOf(TRAINED)).toMatchObject({ owners: [], reporters: ['省科协', '省教育厅'] });
    expect(ownerOf(TRAINED)?.state).not.toBe('ownerMissing');
  });
});

describe('a unit in the overview', () => {
  it.each([
    ['是', true],
    ['否', false],
    ['也许', null],
  ])('whose cell says %s is chosen: %s', async (isIssued, chosen) => {
    expect((await withUnitCells({ isIssued })).unitOf('省科技厅')?.isIssued).toBe(chosen);
  });

  it('has no day where its cell holds none', async () => {
    expect((await withUnitCells({ dueDate: '月底' })).unitOf('省科技厅')?.dueDate).toBeNull();
  });

  it('has the revision it was last issued with', async () => {
    const planned = planIssue(readWorkbook(master), ISSUE);
    if (planned.kind === 'refused') throw new Error(JSON.stringify(planned));
    const { unitOf } = await overviewOf(patchCells(master, planned.masterChanges));
    expect(unitOf('省科技厅')?.revision).toBe(1);
  });
});
