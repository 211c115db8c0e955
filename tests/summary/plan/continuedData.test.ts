import { loadCatalog } from '../../../src/catalog/loadCatalog';
import { readWorkbook } from '../../../src/host/xlsx/readWorkbook';
import { writeWorkbook } from '../../../src/host/xlsx/writeWorkbook';
import { readMaster } from '../../../src/layout/readMaster';
import type { CellValue, WorkbookGrid } from '../../../src/model/grid';
import type { TablePlan, WorkbookPlan } from '../../../src/model/plan';
import { planSummary, type SummaryFileRequest } from '../../../src/pipeline/summaryFile';
import { spreadFormula } from '../../../src/summary/plan/spreadFormulas';
import { describeWithLibreOffice, recalculate } from '../../support/libreOffice';
import { inputOf, smallMerge, summariseInputs } from '../../support/summaryFiles';

/** Rows a sheet takes here, in the place of a million. */
const LIMIT = 4;

let request: SummaryFileRequest;
let whole: WorkbookPlan;
let cut: WorkbookPlan;
let bytes: Uint8Array;

beforeAll(async () => {
  request = await smallMerge();
  whole = planSummary(request);
  cut = planSummary(request, LIMIT);
  bytes = await writeWorkbook(cut);
}, 60_000);

function tablesOf(plan: WorkbookPlan, key: string): readonly TablePlan[] {
  return plan.sheets
    .filter((sheet) => sheet.key.replace(/\d+$/, '') === key)
    .flatMap(({ tables }) => tables);
}

/** Values of a column of 汇总, as planned. */
function planned(plan: WorkbookPlan, key: string) {
  const [table] = tablesOf(plan, 'targets');
  const at = table?.columns.findIndex((column) => column.key === key) ?? -1;
  return (table?.rows ?? []).map((row) => row[at]);
}

/** Observations but for where they stand. */
function observed(grid: WorkbookGrid) {
  const reading = readMaster(grid, loadCatalog().documents);
  return (reading?.observations ?? []).map(({ targetId, unitId, period, value }) => {
    return [targetId, unitId, period, value];
  });
}

describe('a summary of more observations than a sheet takes', () => {
  it('goes on in 数据2, 数据3, with every row and none twice', () => {
    const titles = cut.sheets.map(({ title }) => title);
    const all = tablesOf(whole, 'data').flatMap(({ rows }) => rows);
    const count = Math.ceil(all.length / LIMIT);
    expect(count).toBeGreaterThan(2);
    const expected = Array.from({ length: count }, (_, at) => `数据${at === 0 ? '' : at + 1}`);
    expect(titles.filter((title) => title.startsWith('数据'))).toEqual(expected);
    const bare = (rows: TablePlan['rows']) =>
      rows.map((row) => row.map((cell) => (cell !== null && typeof cell === 'object' ? '' : cell)));
    expect(bare(tablesOf(cut, 'data').flatMap(({ rows }) => rows))).toEqual(bare(all));
    expect(tablesOf(cut, 'data').every(({ rows }) => rows.length <= LIMIT)).toBe(true);
  });

  it('leads each total to the sheet where its figures begin', () => {
    const starts = planned(whole, 'figureCells').map((cells) => {
      const first = /^D(\d+):/.exec(String(cells ?? ''))?.[1];
      if (first === undefined) return null;
      const before = Number(first) - 5;
      const part = Math.floor(before / LIMIT) + 1;
      return `'数据${part === 1 ? '' : part}'!D${(before % LIMIT) + 5}`;
    });
    const found = planned(cut, 'figureCells').map((cells) => {
      return cells === null ? null : String(cells).split(':')[0];
    });
    expect(found).toEqual(starts);
    const [sources] = planned(cut, 'sources');
    expect(sources).toMatchObject({ formula: expect.stringContaining('HYPERLINK("#"&') as string });
  });

  it('is read back as one, as an earlier summary and as a master', async () => {
    const grid = readWorkbook(bytes);
    expect(observed(grid)).toEqual(observed(readWorkbook(await writeWorkbook(whole))));
    const copied = readMaster(grid, loadCatalog().documents)?.findings.map(({ code }) => code);
    expect(copied).not.toContain('tableCopied');
    const again = await summariseInputs([inputOf('县汇总.xlsx', bytes)]);
    const values = (of: SummaryFileRequest) =>
      of.summary.targets.map(({ targetId, value }) => [targetId, value]);
    expect(values(again)).toEqual(values(request));
  });

  it('is one workbook as before where all fits', () => {
    expect(planSummary(request, 1_000)).toEqual(whole);
  });
});

describeWithLibreOffice('a summary on several sheets in LibreOffice', () => {
  it('calculates what one sheet does, on 汇总 and 看板', async () => {
    const files = [
      { name: '一页.xlsx', bytes: await writeWorkbook(whole) },
      { name: '多页.xlsx', bytes },
    ];
    const [one, several] = (await recalculate(files, 'xlsx')).map((file) => {
      const shown = readWorkbook(file.bytes).sheets.filter(({ title }) => {
        return title === '汇总' || title === '看板';
      });
      const columns = planned(whole, 'figureCells');
      // Where the figures stand is what differs.
      const keep = (value: CellValue | undefined) =>
        !columns.includes(value as string) && !/!D\d/.test(`${value}`);
      return shown.map(({ title, rows }) => [title, rows.map(({ values }) => values.filter(keep))]);
    });
    expect(several).toEqual(one);
    expect(JSON.stringify(one)).toContain('noData');
  }, 180_000);
});

describe('a formula over a table on several sheets', () => {
  const parts = ['t', 'tPart2'];

  it.each([
    ['=SUMIFS(t[a],t[b],x)', '=(SUMIFS(t[a],t[b],x)+SUMIFS(tPart2[a],tPart2[b],x))'],
    ['=MAX(t[a])+1', '=MAX(MAX(t[a]),MAX(tPart2[a]))+1'],
    [
      '=IF(x=")",SUMPRODUCT(MAX((t[a]=")")*t[b])),"SUM(t[a])")',
      '=IF(x=")",MAX(SUMPRODUCT(MAX((t[a]=")")*t[b])),SUMPRODUCT(MAX((tPart2[a]=")")*tPart2[b]))),"SUM(t[a])")',
    ],
    ['=MAX(0,SUM(t[a]))', '=MAX(0,(SUM(t[a])+SUM(tPart2[a])))'],
    ['=t[[#This Row],[a]]*2', '=t[[#This Row],[a]]*2'],
    ['=SUM(other[a])', '=SUM(other[a])'],
  ])('%s is taken of each', (formula, expected) => {
    expect(spreadFormula(formula, 't', parts)).toBe(expected);
  });

  it('is refused where it is of no kind that can be put together', () => {
    expect(() => spreadFormula('=INDEX(t[a],1)', 't', parts)).toThrow('t[a]');
  });
});
