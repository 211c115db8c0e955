import { loadCatalog } from '../../../src/catalog/loadCatalog';
import { impliedOwners } from '../../../src/layout/issue/ownerEntries';
import { planUnits } from '../../../src/layout/issue/planUnits';
import { toSerial } from '../../../src/model/calendar';
import type { ListedUnit } from '../../../src/layout/issue/unitList';

function plan(ids: readonly string[], given: { listed?: ListedUnit[]; archived?: boolean } = {}) {
  const documents = loadCatalog().documents.filter(({ document }) => ids.includes(document.id));
  return planUnits({
    documents,
    owners: impliedOwners(documents),
    period: '2024',
    dueDate: '2025-01-15',
    locale: 'zh-CN',
    includesArchived: given.archived ?? false,
    listed: given.listed ?? null,
  });
}

function named(rows: ReturnType<typeof plan>['rows'], word: string) {
  return rows.filter(({ isIssued }) => isIssued === word).map(({ name }) => name);
}

describe('the units of documents', () => {
  it('are 43 departments, then 17 cities that stand for their group, in Hubei', () => {
    const { rows } = plan(['hubei-2022']);
    const localities = rows.filter(({ unitClass }) => unitClass === '地方');
    expect([rows.length, localities.length]).toEqual([60, 17]);
    expect(rows.slice(43)).toEqual(localities);
    expect(localities[0]).toMatchObject({
      unitId: 'hubei:武汉市',
      group: '各市、州、县人民政府',
      isIssued: '是',
      targetCount: 0,
      taskCount: 22,
      dueDate: toSerial('2025-01-15'),
      returnState: '待布置',
    });
    expect(rows.map(({ name }) => name)).not.toContain('各市、州、县人民政府');
  });

  it('count the targets they are asked for', () => {
    const row = plan(['hubei-2022']).rows.find(({ name }) => name === '省市场监管局');
    expect(row).toMatchObject({ targetCount: 10, taskCount: 20 });
  });

  it('leave names for somebody to be appointed to the coordinator', () => {
    const { rows, unmappedNames } = plan(['hubei-2016'], { archived: true });
    expect(unmappedNames).toContain('省标准化行政主管部门');
    expect(rows.map(({ unitId }) => unitId)).not.toContain('hubei:省标准化行政主管部门');
  });

  it('leave archived documents out unless asked for', () => {
    expect(plan(['hubei-2016']).rows).toEqual([]);
    expect(plan(['hubei-2016'], { archived: true }).rows.length).toBeGreaterThan(17);
  });

  it('with a list, are issued to where listed: by name, former name, id or group', () => {
    const listed = ['省质监局', 'hubei:省科协', '新设机构'].map((name) => ({
      name,
      dueDate: null,
    }));
    const { rows, addedNames } = plan(['hubei-2022'], {
      listed: [...listed, { name: '各市、州、县人民政府', dueDate: '2025-01-08' }],
    });
    expect(addedNames).toEqual(['新设机构']);
    const chosen = named(rows, '是');
    expect(chosen).toHaveLength(20);
    expect(chosen).toEqual(
      expect.arrayContaining(['省市场监管局', '省科协', '新设机构', '天门市']),
    );
    expect(named(rows, '否')).toHaveLength(41);
    const city = rows.find(({ name }) => name === '天门市');
    expect(city?.['dueDate']).toBe(toSerial('2025-01-08'));
  });
});
