import { loadCatalog } from '../../src/catalog/loadCatalog';
import { patchCells } from '../../src/host/xlsx/patchCells';
import { readWorkbook } from '../../src/host/xlsx/readWorkbook';
import { cellUnder, textOf } from '../../src/layout/locateTable';
import { readMaster } from '../../src/layout/readMaster';
import { toSerial } from '../../src/model/calendar';
import { confirmOwners } from '../../src/pipeline/confirmOwners';
import { emptyWorkbook, openMasterFile } from '../support/masterFileHost';
import { prepareMaster, typeInto } from '../support/preparedMaster';

const LOCAL_STANDARDS = 'hubei-2022/local-standards';
const TRAINED = 'hubei-2022/people-trained';
const BY_OFFICE = { confirmedBy: '标准化处', confirmedOn: '2024-12-20' };

let master: Uint8Array;

beforeAll(async () => {
  master = await prepareMaster();
});

const rowOf = (targetId: string) => ({ key: 'targetId', is: targetId });

/** 确认人 and 确认日期 of a target, as 归口 holds them. */
function confirmationOf(bytes: Uint8Array, targetId: string) {
  const owners = readMaster(readWorkbook(bytes), loadCatalog().documents)?.tables.owners;
  const row = owners?.rows.find((one) => textOf(cellUnder(owners, one, 'targetId')) === targetId);
  if (!owners || !row) throw new Error(`no row of ${targetId}`);
  return [cellUnder(owners, row, 'confirmedBy'), cellUnder(owners, row, 'confirmedOn')];
}

describe('confirming owners', () => {
  it('writes who confirms and when, for the targets asked for alone', async () => {
    const host = openMasterFile(master);
    const outcome = await confirmOwners(host, { targetIds: [LOCAL_STANDARDS], ...BY_OFFICE });
    expect(outcome).toEqual({ kind: 'confirmed', count: 1 });
    expect(confirmationOf(host.bytes(), LOCAL_STANDARDS)).toEqual([
      '标准化处',
      toSerial('2024-12-20'),
    ]);
    expect(confirmationOf(host.bytes(), TRAINED)).toEqual([null, null]);
  });

  it('keeps a confirmation that stands', async () => {
    const host = openMasterFile(
      typeInto(master, 'owners', rowOf(TRAINED), { confirmedBy: '王某', confirmedOn: 45600 }),
    );
    const targetIds = [TRAINED, LOCAL_STANDARDS];
    const outcome = await confirmOwners(host, { targetIds, ...BY_OFFICE });
    expect(outcome).toEqual({ kind: 'confirmed', count: 1 });
    expect(confirmationOf(host.bytes(), TRAINED)).toEqual(['王某', 45600]);
  });

  it('takes the place of a mere acceptance of what is implied', async () => {
    const accepted = { confirmedBy: '按推定接受（未经确认）' };
    const host = openMasterFile(typeInto(master, 'owners', rowOf(TRAINED), accepted));
    await confirmOwners(host, { targetIds: [TRAINED], ...BY_OFFICE });
    expect(confirmationOf(host.bytes(), TRAINED)[0]).toBe('标准化处');
  });

  it('passes over a target that has no owner, and writes nothing then', async () => {
    const host = openMasterFile(typeInto(master, 'owners', rowOf(TRAINED), { owner: '' }));
    const outcome = await confirmOwners(host, { targetIds: [TRAINED], ...BY_OFFICE });
    expect(outcome).toEqual({ kind: 'confirmed', count: 0 });
    expect(host.writes()).toBe(0);
  });

  it('counts who reports as an owner where 归口单位 is empty', async () => {
    const cells = { owner: '', reporters: '省科协' };
    const host = openMasterFile(typeInto(master, 'owners', rowOf(TRAINED), cells));
    const outcome = await confirmOwners(host, { targetIds: [TRAINED], ...BY_OFFICE });
    expect(outcome).toEqual({ kind: 'confirmed', count: 1 });
  });

  it('passes over targets no document has', async () => {
    const host = openMasterFile(master);
    const outcome = await confirmOwners(host, { targetIds: ['hubei-2022/none'], ...BY_OFFICE });
    expect(outcome).toEqual({ kind: 'confirmed', count: 0 });
    expect(host.bytes()).toBe(master);
  });

  it('refuses a workbook that is not ours', async () => {
    const host = { ...openMasterFile(master), readGrid: async () => emptyWorkbook };
    const outcome = await confirmOwners(host, { targetIds: [TRAINED], ...BY_OFFICE });
    expect(outcome).toMatchObject({ kind: 'refused', problem: { code: 'notOurs' } });
  });

  it('refuses where the column of 确认人 is gone, with the finding that says so', async () => {
    const host = openMasterFile(withoutConfirmers(master));
    const outcome = await confirmOwners(host, { targetIds: [TRAINED], ...BY_OFFICE });
    expect(outcome).toMatchObject({
      kind: 'refused',
      problem: { code: 'masterUnreadable' },
      findings: expect.arrayContaining([expect.objectContaining({ code: 'columnMissing' })]),
    });
    expect(host.writes()).toBe(0);
  });
});

/** 归口 without 确认人: its header says something else, and the key above it is gone. */
function withoutConfirmers(bytes: Uint8Array): Uint8Array {
  const owners = readMaster(readWorkbook(bytes), loadCatalog().documents)?.tables.owners;
  const column = owners?.columnOf.get('confirmedBy');
  if (!owners || column === undefined) throw new Error('no column of confirmers');
  const block = (row: number, text: string) => ({ row, column, cells: [[text]] });
  const sheet = owners.sheet.title;
  return patchCells(bytes, [
    { kind: 'writeCells', sheet, block: block(owners.headerRow, '备用') },
    { kind: 'writeCells', sheet, block: block(owners.headerRow - 1, '') },
  ]);
}
