import { DEFAULT_THRESHOLDS } from '../../src/assess/thresholds';
import { loadCatalog } from '../../src/catalog/loadCatalog';
import { patchCells } from '../../src/host/xlsx/patchCells';
import { readWorkbook } from '../../src/host/xlsx/readWorkbook';
import { writeWorkbook } from '../../src/host/xlsx/writeWorkbook';
import { buildWorkbookPlan, defaultAsOf } from '../../src/layout/buildWorkbookPlan';
import { NAMES } from '../../src/layout/names';
import { placeOfName, valueOfName } from '../../src/layout/readNames';
import { readMaster } from '../../src/layout/readMaster';
import { toSerial } from '../../src/model/calendar';
import type { WorkbookGrid } from '../../src/model/grid';
import type { PlanCell } from '../../src/model/plan';
import { describeWithLibreOffice, recalculate } from '../support/libreOffice';

const documents = loadCatalog().documents.filter(({ document }) => document.id === 'xiamen-2022');
const PLAN = buildWorkbookPlan({
  documents,
  periods: ['2023', '2024'],
  locale: 'zh-CN',
  asOf: '2024-06-30',
  hashOf: () => 'h',
});
const { onPace, atRisk } = DEFAULT_THRESHOLDS;
const LAST_DAY = '2024-12-31';

/** What somebody typed, the as-of day and the cut-offs that hold then. */
const CASES: readonly (readonly [
  string,
  Readonly<Record<string, PlanCell>>,
  string,
  readonly [number, number],
])[] = [
  ['nothing', {}, '2024-06-30', [onPace, atRisk]],
  ['no as-of day', { [NAMES.asOf]: '' }, LAST_DAY, [onPace, atRisk]],
  ['a word for the as-of day', { [NAMES.asOf]: '年底' }, LAST_DAY, [onPace, atRisk]],
  ['a day as text', { [NAMES.asOf]: '2024-03-31' }, LAST_DAY, [onPace, atRisk]],
  ['a day of 1900', { [NAMES.asOf]: 5 }, LAST_DAY, [onPace, atRisk]],
  ['a day with its hour', { [NAMES.asOf]: 45382.75 }, '2024-03-31', [onPace, atRisk]],
  ['other cut-offs', { [NAMES.onPace]: 0.9, [NAMES.atRisk]: 0.5 }, '2024-06-30', [0.9, 0.5]],
  ['a cut-off left blank', { [NAMES.onPace]: '' }, '2024-06-30', [onPace, atRisk]],
  ['a word for one', { [NAMES.atRisk]: '六成' }, '2024-06-30', [onPace, atRisk]],
  ['one over 1', { [NAMES.onPace]: 95 }, '2024-06-30', [onPace, atRisk]],
  ['the two the wrong way round', { [NAMES.onPace]: 0.5 }, '2024-06-30', [onPace, atRisk]],
];

/** The workbook with these cells typed; an empty text empties one. */
async function typeIn(typed: Readonly<Record<string, PlanCell>>): Promise<Uint8Array> {
  const bytes = await writeWorkbook(PLAN);
  const grid = readWorkbook(bytes);
  const changes = Object.entries(typed).map(([name, cell]) => {
    const place = placeOfName(grid, name);
    if (!place) throw new Error(`${name} leads nowhere`);
    const block = { row: place.row, column: place.column, cells: [[cell]] };
    return { kind: 'writeCells' as const, sheet: place.sheet, block };
  });
  return patchCells(bytes, changes);
}

describe('a setting that is blank or makes no sense', () => {
  it.each(CASES)('gives way to its default in the code: %s', async (_, typed, day, cutOffs) => {
    const grid = readWorkbook(await typeIn(typed));
    const reading = readMaster(grid, documents);
    expect(reading?.asOf ?? defaultAsOf(reading?.periods ?? [])).toBe(day);
    expect(reading?.thresholds).toMatchObject({ onPace: cutOffs[0], atRisk: cutOffs[1] });
  });
});

describeWithLibreOffice('a setting that is blank or makes no sense, in LibreOffice', () => {
  let grids: readonly WorkbookGrid[] = [];

  beforeAll(async () => {
    const files = [];
    for (const [index, [, typed]] of CASES.entries()) {
      files.push({ name: `${index}.xlsx`, bytes: await typeIn(typed) });
    }
    grids = (await recalculate(files, 'xlsx')).map(({ bytes }) => readWorkbook(bytes));
  }, 120_000);

  it.each(CASES.map((one, index) => [...one, index] as const))(
    'gives way to the same default in the formulas: %s',
    (_, __, day, cutOffs, index) => {
      const used = [NAMES.asOfDay, NAMES.onPaceUsed, NAMES.atRiskUsed].map((name) =>
        valueOfName(grids[index]!, name),
      );
      expect(used).toEqual([toSerial(day), ...cutOffs]);
    },
  );
});
