import { loadCatalog } from '../../../src/catalog/loadCatalog';
import { readWorkbook } from '../../../src/host/xlsx/readWorkbook';
import { planPrepare } from '../../../src/layout/issue/prepareIssue';
import { readMaster } from '../../../src/layout/readMaster';
import { cellReference } from '../../../src/model/a1';
import { observe } from '../../support/assessmentInputs';
import { HUBEI_2024, prepareMaster, typeIntoRow } from '../../support/preparedMaster';

const documents = loadCatalog().documents;

const COUNT = 'hubei-2022/local-standards';
const TRAINED = 'hubei-2022/people-trained';
const CYCLE = 'hubei-2022/local-standard-cycle';
const UNIT = 'hubei:省科协';
const NOTE = '上期累计700取自三季度.xlsx，2024-Q3';

function source(...figures: readonly (readonly [string, number])[]) {
  const observations = figures.map(([targetId, value]) =>
    observe('2024-Q3', value, { targetId, unitId: UNIT }),
  );
  return { file: '三季度.xlsx', observations };
}

/** What preparing with these earlier figures writes into 分解, by cell; a row as its texts. */
function writes(master: Uint8Array, ...figures: readonly (readonly [string, number])[]) {
  const grid = readWorkbook(master);
  const reading = readMaster(grid, documents);
  if (!reading) throw new Error('no master');
  const planned = planPrepare(grid, reading, documents, {
    ...HUBEI_2024,
    previous: source(...figures),
  });
  if (planned.kind === 'refused') throw new Error(JSON.stringify(planned.findings));
  return planned.changes.flatMap((change) => {
    if (change.kind !== 'writeCells') return [];
    expect(change.sheet).toBe('分解');
    const { row, column, cells } = change.block;
    return cells.map((line, at) => [cellReference(row + at, column), ...line]);
  });
}

const prepared = prepareMaster();
const typed = async (cells: Parameters<typeof typeIntoRow>[3]) =>
  typeIntoRow(await prepared, 'allocation', 0, cells);

describe('previous totals brought into a 分解 that stands', () => {
  const row = { targetId: COUNT, unitId: UNIT, period: '2024-Q4' };

  it('are written where a row has none, beside the quota and the plan that were typed', async () => {
    const master = await typed({ ...row, quota: 30, plan: 8 });
    expect(writes(master, [COUNT, 700])).toEqual([
      ['F5', 700],
      ['G5', NOTE],
    ]);
  });

  it('find their row by the names that somebody typed', async () => {
    const master = await typed({ ...row, targetId: '制定发布省级地方标准', unitId: '省科协' });
    expect(writes(master, [COUNT, 700]).map(([cell]) => cell)).toEqual(['F5', 'G5']);
  });

  it('leave a note of somebody’s as it is', async () => {
    const master = await typed({ ...row, note: '与财政厅商定' });
    expect(writes(master, [COUNT, 700])).toEqual([['F5', 700]]);
  });

  it('never replace a total that was typed', async () => {
    const changed = { ...row, previous: 701 };
    expect(writes(await typed(changed), [COUNT, 700])).toEqual([]);
    // Typed over one that was brought in: the note still tells the other figure.
    expect(writes(await typed({ ...changed, note: NOTE }), [COUNT, 700])).toEqual([]);
  });

  it('replace what an earlier preparation brought in, when the summary was corrected', async () => {
    const master = await typed({ ...row, previous: 700, note: NOTE });
    expect(writes(master, [COUNT, 700])).toEqual([]);
    expect(writes(master, [COUNT, 710])).toEqual([
      ['F5', 710],
      ['G5', '上期累计710取自三季度.xlsx，2024-Q3'],
    ]);
  });

  it('are added in rows of their own below what stands, also below a row without its names yet', async () => {
    const master = typeIntoRow(await typed({ ...row, quota: 30 }), 'allocation', 1, { quota: 5 });
    expect(writes(master, [TRAINED, 1200])).toEqual([
      [
        ...['A7', TRAINED, UNIT, '2024-Q4', null, null, 1200],
        '上期累计1200取自三季度.xlsx，2024-Q3',
        null,
      ],
    ]);
  });

  it('do not go into a row that holds for every period, or for another one', async () => {
    for (const period of ['', '2025-Q1']) {
      const master = await typed({ ...row, period, quota: 30 });
      expect(writes(master, [COUNT, 700]).map(([cell]) => cell)).toEqual(['A6']);
    }
  });

  it('are brought in for counts alone', async () => {
    expect(writes(await prepared, [CYCLE, 17])).toEqual([]);
  });
});
