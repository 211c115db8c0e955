import { loadCatalog } from '../../src/catalog/loadCatalog';
import { patchCells } from '../../src/host/xlsx/patchCells';
import { readWorkbook } from '../../src/host/xlsx/readWorkbook';
import { texts } from '../../src/i18n/texts';
import { cellUnder, textOf, type LocatedTable } from '../../src/layout/locateTable';
import { planPlanCells } from '../../src/layout/planColumns';
import { readMaster, type MasterReading } from '../../src/layout/readMaster';
import type { PeriodCode } from '../../src/model/basics';
import { listPeriods, type PeriodFrequency } from '../../src/model/calendar';
import type { Target } from '../../src/model/catalog';
import type { PlanCell, WorkbookChange } from '../../src/model/plan';
import { assessMaster } from '../../src/pipeline/assessMaster';
import { prepareMaster } from '../support/preparedMaster';
import { createRandom, type RandomSource } from '../support/randomSource';
import { describeWithLibreOffice, recalculate } from '../support/libreOffice';

type WriteCells = Extract<WorkbookChange, { kind: 'writeCells' }>;

/** Another run: `DABIAO_SEED=7 npx jest planAgreement`. */
const SEED = Number(process.env['DABIAO_SEED'] ?? 20250101);
const DOCUMENTS = ['national-2021', 'hubei-2022', 'xiamen-2022'];
const PERIODS: readonly PeriodCode[] = ['2022', '2023-Q2', '2024-S1', '2024-11', '2025'];
const COUNT = 'hubei-2022/local-standards';
const CYCLE = 'hubei-2022/local-standard-cycle';

function read(bytes: Uint8Array): MasterReading {
  const reading = readMaster(readWorkbook(bytes), loadCatalog().documents);
  if (reading === null) throw new Error('no master');
  return reading;
}

function table(reading: MasterReading, key: 'targets' | 'data' | 'allocation'): LocatedTable {
  const found = reading.tables[key];
  if (!found) throw new Error(`no table ${key}`);
  return found;
}

function typeCell(located: LocatedTable, row: number, key: string, cell: PlanCell): WriteCells {
  const block = { row, column: located.columnOf.get(key) ?? -1, cells: [[cell]] };
  return { kind: 'writeCells', sheet: located.sheet.title, block };
}

/** What a coordinator may set for a target from its start to its deadline. */
type PlanRow = readonly [unit: string, period: PeriodCode, amount: number];

function drawPlan(random: RandomSource, { measureKind, value }: Target, index: number): PlanRow[] {
  const kind = random.pick(['none', 'years', 'years', 'lacking', 'late', 'back', 'finer'] as const);
  const isCount = measureKind === 'cumulative';
  const yearly = listPeriods(2021, 2025).filter(({ frequency }) => frequency === 'year');
  const way = yearly.map((_, at) => random.whole(1, 9) + at * 3);
  // Of counts what a year adds; of all else where it shall stand, towards the target.
  const amounts = isCount ? way : way.map((_, at) => value + (4 - at) * (index % 2 ? 2 : -2));
  if (kind === 'late') amounts.fill(isCount ? 0 : (amounts[0] ?? 0), 0, 4);
  if (kind === 'back') amounts.splice(2, 1, isCount ? 0 : value * 3);
  const rows = yearly.map(({ code }, at): PlanRow => ['', code, amounts[at] ?? 0]);
  if (kind === 'none') return [];
  if (kind === 'lacking') return rows.slice(0, 4);
  if (kind !== 'finer' || !isCount) return rows;
  const finer: PeriodFrequency = random.pick(['quarter', 'halfYear']);
  const parts = listPeriods(2024, 2024).filter(({ frequency }) => frequency === finer);
  return [...rows, ...parts.map(({ code }): PlanRow => ['', code, random.whole(0, 9)])];
}

/** A prepared master as people and the pane leave it: figures, baselines, plans, then their shares. */
async function buildMaster(seed: number, period: PeriodCode): Promise<Uint8Array> {
  const random = createRandom(seed);
  const bytes = await prepareMaster({ documentIds: DOCUMENTS, period });
  const reading = read(bytes);
  const [targets, data, allocation] = (['targets', 'data', 'allocation'] as const).map((key) =>
    table(reading, key),
  ) as [LocatedTable, LocatedTable, LocatedTable];
  const known = new Map(
    loadCatalog().documents.flatMap((entry) => entry.targets.map((one) => [one.id, one] as const)),
  );
  const changes: WriteCells[] = [];
  let next = allocation.headerRow + 1;
  targets.rows.forEach((row, index) => {
    const target = known.get(textOf(cellUnder(targets, row, 'targetId'))) as Target;
    const isCount = target.measureKind === 'cumulative';
    const away = target.direction === 'decrease' ? 10.5 : -10.5;
    const baseline = isCount ? 0 : target.value + away;
    if (!isCount) changes.push(typeCell(targets, row.row, 'baseline', baseline));
    if (random.chance(0.2)) changes.push(typeCell(targets, row.row, 'planStart', 44562));
    for (const [, code, amount] of drawPlan(random, target, index)) {
      const cells = { targetId: target.id, unitId: 'hubei:全省', period: code, plan: amount };
      const typed = Object.entries(cells).map(([key, cell]) => {
        return typeCell(allocation, next, key, cell);
      });
      changes.push(...typed);
      next += 1;
    }
    const figure =
      baseline + (target.value - baseline) * random.pick([-0.1, 0, 0.3, 0.55, 0.7, 0.9]);
    const own = data.rows.find((one) => textOf(cellUnder(data, one, 'targetId')) === target.id);
    if (own) changes.push(typeCell(data, own.row, 'value', Math.round(figure * 10) / 10));
  });
  const typed = patchCells(bytes, changes);
  return follow(typed);
}

/** As the pane leaves it. */
function follow(bytes: Uint8Array): Uint8Array {
  const changes = planPlanCells(read(bytes), loadCatalog().documents);
  return changes.length === 0 ? bytes : patchCells(bytes, changes);
}

async function calculate(files: readonly Uint8Array[]): Promise<readonly MasterReading[]> {
  const named = files.map((bytes, index) => ({ name: `${index}.xlsx`, bytes }));
  return (await recalculate(named, 'xlsx')).map(({ bytes }) => read(bytes));
}

function cellsOf(reading: MasterReading, id: string) {
  const targets = table(reading, 'targets');
  const row = targets.rows.find((one) => textOf(cellUnder(targets, one, 'targetId')) === id);
  return (key: string) => (row ? cellUnder(targets, row, key) : null);
}

function same(sheet: unknown, code: unknown): boolean {
  if (typeof sheet === 'number' && typeof code === 'number') return Math.abs(sheet - code) < 1e-8;
  return (sheet ?? '') === (code ?? '');
}

/** Where the sheet says other than the code, a line each. */
function disagreements(reading: MasterReading): string[] {
  return assessMaster(reading, 'zh-CN').flatMap(({ target, assessment, sentence }) => {
    const cell = cellsOf(reading, target.id);
    const { progressStatus, elapsedShare, progress, gap, ratio } = assessment;
    const code = { progressStatus, elapsedShare, progress, gap, ratio, why: sentence };
    return Object.entries(code)
      .filter(([key, value]) => !same(cell(key), value))
      .map(([key, value]) => `${target.id} ${key}: sheet ${String(cell(key))}, code ${value}`);
  });
}

describeWithLibreOffice(`pace by 计划数 in the sheet and in code (seed ${SEED})`, () => {
  let readings: readonly MasterReading[];

  beforeAll(async () => {
    const masters: Uint8Array[] = [];
    for (const [index, period] of PERIODS.entries()) {
      masters.push(await buildMaster(SEED + index, period));
    }
    readings = await calculate(masters);
  }, 300_000);

  it.each(PERIODS.map((period, index) => [period, index] as const))(
    'is the same for every target of %s',
    (_, index) => expect(disagreements(readings[index] as MasterReading)).toEqual([]),
  );

  it('followed a plan, kept to the straight line, and met a plan of nothing yet', () => {
    const all = readings.flatMap((one) => assessMaster(one, 'zh-CN'));
    const count = (wanted: (one: (typeof all)[number]['assessment']) => boolean) =>
      all.filter(({ assessment }) => wanted(assessment)).length;
    expect(count(({ paceBasis }) => paceBasis === 'plan')).toBeGreaterThan(20);
    expect(count(({ paceBasis }) => paceBasis === 'straightLine')).toBeGreaterThan(20);
    expect(count((one) => one.elapsedShare === 0 && one.gap !== null)).toBeGreaterThan(0);
  });
});

describeWithLibreOffice('a plan that is changed without the pane', () => {
  const { planOutdated } = texts('zh-CN').workbook.sentence;
  const PLAN = [10, 20, 30, 40, 100];
  let readings: readonly MasterReading[];

  beforeAll(async () => {
    const bytes = await prepareMaster({ period: '2024' });
    const [targets, data, allocation] = (['targets', 'data', 'allocation'] as const).map((key) =>
      table(read(bytes), key),
    ) as [LocatedTable, LocatedTable, LocatedTable];
    const rowOf = (of: LocatedTable, id: string) =>
      of.rows.find((row) => textOf(cellUnder(of, row, 'targetId')) === id)?.row ?? -1;
    const first = allocation.headerRow + 1;
    const typed = patchCells(bytes, [
      typeCell(data, rowOf(data, COUNT), 'value', 240),
      ...PLAN.flatMap((amount, index) => [
        typeCell(allocation, first + index, 'targetId', COUNT),
        typeCell(allocation, first + index, 'unitId', 'hubei:全省'),
        typeCell(allocation, first + index, 'period', String(2021 + index)),
        typeCell(allocation, first + index, 'plan', amount),
      ]),
    ]);
    const followed = follow(typed);
    readings = await calculate([
      typed,
      followed,
      patchCells(followed, [typeCell(allocation, first + 1, 'plan', 25)]),
      patchCells(followed, [typeCell(allocation, first + 1, 'plan', '')]),
      patchCells(followed, [typeCell(targets, rowOf(targets, COUNT), 'planStart', 44562)]),
    ]);
  }, 300_000);

  const whyOf = (index: number, id = COUNT) =>
    textOf(cellsOf(readings[index] as MasterReading, id)('why'));

  it('is told in the sentence: plans typed, one changed, one emptied, another start', () => {
    expect([0, 2, 3, 4].map((index) => whyOf(index).includes(planOutdated))).toEqual(
      Array(4).fill(true),
    );
  });

  it('is not told where the pane has followed it', () => {
    expect(whyOf(1)).toContain('按计划数应完成50%');
    expect(whyOf(1)).not.toContain(planOutdated);
    expect(disagreements(readings[1] as MasterReading)).toEqual([]);
  });

  it('asks for nothing to be written twice', () => {
    const followed = readings[1] as MasterReading;
    expect(planPlanCells(followed, loadCatalog().documents)).toEqual([]);
    expect(whyOf(1, CYCLE)).not.toContain(planOutdated);
  });
});
