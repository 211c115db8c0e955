import { unzipSync } from 'fflate';
import { loadCatalog } from '../../src/catalog/loadCatalog';
import { readWorkbook } from '../../src/host/xlsx/readWorkbook';
import { readUnitReturn } from '../../src/layout/return/readUnitReturn';
import { readIssueOverview } from '../../src/pipeline/issueOverview';
import { packIssue, type IssuePackage, type Progress } from '../../src/pipeline/issuePackage';
import { openMasterFile, type MasterFileHost } from '../support/masterFileHost';
import { ISSUE, prepareMaster, typeInto } from '../support/preparedMaster';

const TWO = ['省市场监管局', '武汉市'].map((name) => ({ name, dueDate: null }));
const SUPERVISION = { key: 'name', is: '省市场监管局' };

let master: Uint8Array;

beforeAll(async () => {
  master = await prepareMaster({ listed: TWO });
});

const silent: Progress = async () => undefined;

async function pack(host: MasterFileHost, onProgress = silent): Promise<IssuePackage> {
  const outcome = await packIssue(host, ISSUE, onProgress);
  if (outcome.kind === 'refused') throw new Error(JSON.stringify(outcome));
  return outcome;
}

/** Of the two units that are chosen. */
async function revisionsIn(host: MasterFileHost) {
  const overview = await readIssueOverview(host, { period: '2024-Q4', includesArchived: false });
  const units = overview.kind === 'overview' ? (overview.units ?? []) : [];
  return units.filter(({ isIssued }) => isIssued).map(({ revision }) => revision);
}

describe('packing an issue', () => {
  it('puts one readable return a unit into the zip, under the names it lists', async () => {
    const { zip, fileNames, zipName } = await pack(openMasterFile(master));
    const files = unzipSync(zip);
    expect(fileNames).toEqual(['2024-Q4_省市场监管局.xlsx', '2024-Q4_武汉市.xlsx']);
    expect(Object.keys(files)).toEqual(fileNames);
    const units = Object.values(files).map((bytes) => {
      const { unitReturn } = readUnitReturn(readWorkbook(bytes), loadCatalog().documents);
      return unitReturn?.template.unitName;
    });
    expect(units).toEqual(['省市场监管局', '武汉市']);
    expect(zipName).toBe('2024-Q4_湖北实施意见（2022）_布置.zip');
  });

  it('records in the workbook what it hands over', async () => {
    const host = openMasterFile(master);
    expect(await revisionsIn(host)).toEqual([null, null]);
    await pack(host);
    expect(await revisionsIn(host)).toEqual([1, 1]);
  });

  it('gives the same bytes again where nothing changed, and records nothing', async () => {
    const host = openMasterFile(master);
    const first = await pack(host);
    const writes = host.writes();
    const second = await pack(host);
    expect(Buffer.compare(first.zip, second.zip)).toBe(0);
    expect(host.writes()).toBe(writes);
  });

  it('tells of its progress file by file', async () => {
    const steps: [number, number][] = [];
    await pack(openMasterFile(master), async (done, total) => void steps.push([done, total]));
    expect(steps).toEqual([
      [1, 2],
      [2, 2],
    ]);
  });

  it('hands over and records nothing where what is issued was changed meanwhile', async () => {
    const host = openMasterFile(master);
    const outcome = await packIssue(host, ISSUE, async (done) => {
      if (done === 1) host.edit((bytes) => typeInto(bytes, 'units', SUPERVISION, NEW_DAY));
    });
    expect(outcome).toMatchObject({ kind: 'refused', problem: { code: 'changedMeanwhile' } });
    expect(host.writes()).toBe(0);
    expect(await revisionsIn(host)).toEqual([null, null]);
  });

  it('takes no notice of a change that no return shows', async () => {
    const host = openMasterFile(master);
    const outcome = await packIssue(host, ISSUE, async (done) => {
      if (done === 1)
        host.edit((bytes) => typeInto(bytes, 'units', SUPERVISION, { contact: '张某' }));
    });
    expect(outcome.kind).toBe('packed');
  });

  it('hands over no file and records nothing where no unit is chosen', async () => {
    let bytes = typeInto(master, 'units', SUPERVISION, { isIssued: '否' });
    bytes = typeInto(bytes, 'units', { key: 'name', is: '武汉市' }, { isIssued: '否' });
    const host = openMasterFile(bytes);
    expect(await pack(host)).toMatchObject({ fileNames: [], zip: new Uint8Array() });
    expect(host.writes()).toBe(0);
  });

  it('names the first of several documents in the zip’s name, and says how many', async () => {
    const documentIds = ['hubei-2022', 'national-2021'];
    const listed = [...TWO, { name: '国家标准委', dueDate: null }];
    const both = await prepareMaster({ documentIds, listed });
    const { zipName } = await pack(openMasterFile(both));
    expect(zipName).toMatch(/^2024-Q4_.+2.+\.zip$/);
  });

  it('says so where the figures are samples', async () => {
    const sample = await prepareMaster({ listed: TWO, isSample: true });
    expect((await pack(openMasterFile(sample))).isSample).toBe(true);
    expect((await pack(openMasterFile(master))).isSample).toBe(false);
  });

  it('refuses a period that 单位 does not have', async () => {
    const host = openMasterFile(master);
    const outcome = await packIssue(host, { ...ISSUE, period: '2024-Q3' }, silent);
    expect(outcome).toMatchObject({ kind: 'refused', problem: { code: 'noUnits' } });
  });
});

const NEW_DAY = { dueDate: '2025-01-20' };
