import { buildPlanShares } from '../../src/assess/buildPlanShares';
import { loadCatalog } from '../../src/catalog/loadCatalog';
import { readWorkbook } from '../../src/host/xlsx/readWorkbook';
import { readMaster, type MasterReading } from '../../src/layout/readMaster';
import { prepareMaster, typeIntoRow } from '../support/preparedMaster';

const TARGET = 'hubei-2022/local-standards';
const { documents } = loadCatalog();

let empty: Uint8Array;
beforeAll(async () => {
  empty = await prepareMaster({ period: '2024' });
});

/** 分解 with these rows of unit, period and 计划数. */
function readRows(rows: readonly (readonly [string, string, number])[]): MasterReading {
  const bytes = rows.reduce((before, [unitId, period, plan], index) => {
    const cells = { targetId: TARGET, unitId, period, plan };
    return typeIntoRow(before, 'allocation', index, cells);
  }, empty);
  const reading = readMaster(readWorkbook(bytes), documents);
  if (!reading) throw new Error('no master');
  return reading;
}

/** The shares of a plan with these rows for 2024, and 10 in each other year. */
function sharesBy(rows: readonly (readonly [string, number])[]) {
  const others = ['2021', '2022', '2023', '2025'].map((year) => ['hubei:全省', year, 10] as const);
  const of2024 = rows.map(([unitId, amount]) => [unitId, '2024', amount] as const);
  const reading = readRows([...of2024, ...others]);
  const target = documents.flatMap(({ targets }) => targets).find(({ id }) => id === TARGET);
  const plans = reading.plans.get(TARGET) ?? [];
  return target && buildPlanShares({ target, baseline: 0, planStart: target.planStart }, plans);
}

describe('计划数 of 分解', () => {
  it('is that of the lower row where two stand for 全省 and one year', () => {
    const twice = sharesBy([
      ['全省', 60],
      ['hubei:全省', 10],
    ]);
    expect(twice).toEqual(sharesBy([['hubei:全省', 10]]));
    expect(twice?.[3]).toEqual({ periodEnd: '2024-12-31', share: 0.8 });
  });

  it('knows a unit by its name and by its id, and a group by its members', () => {
    const plans = readRows([
      ['省科技厅', '2024', 5],
      ['hubei:省科技厅', '2024', 6],
      ['各市、州、县人民政府', '2024', 50],
      ['武汉市', '2024', 20],
    ]).plans.get(TARGET);
    expect(plans?.map(({ unitId }) => unitId).slice(0, 2)).toEqual([
      'hubei:省科技厅',
      'hubei:省科技厅',
    ]);
    expect(plans?.[2]?.members).toContain(plans?.[3]?.unitId);
    expect(plans?.[2]?.members).toHaveLength(17);
  });

  it('is none below zero', () => {
    expect(readRows([['hubei:全省', '2024', -10]]).plans.get(TARGET)).toBeUndefined();
  });
});
