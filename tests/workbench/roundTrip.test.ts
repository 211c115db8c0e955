/** @jest-environment jsdom */
import type { WorkbookGrid } from '../../src/model/grid';
import { connectOffice, loadDocuments, documents } from '../../src/pipeline';
import { checkGrid } from '../../src/pipeline/checkFlow';
import { assessMaster } from '../../src/pipeline/assessMaster';
import { catalogOf } from '../../src/pipeline/workbookCatalog';
import { rebuildWorkbook, writeCopy } from '../../src/pipeline/rebuildWorkbook';
import { openWorkbookFile } from '../../src/pipeline/workbookFiles';
import { readMaster } from '../../src/layout/readMaster';
import { planWorkbook } from '../../src/workbench/files/planWorkbook';
import { clearWorkbook, putWorkbook } from '../../src/workbench/files/putWorkbook';
import { createExcelHost } from '../../src/workbench/officeHost/excelHost';
import type { Workbook } from '../../src/workbench/officeHost/model/workbook';
import { startOffice, type OfficeRuntime } from '../support/officeRuntime';

const TARGET = 'hubei-2022/national-standards';

/** Bytes of the workbook as the workbench would save it. */
async function save(workbook: Workbook): Promise<Uint8Array> {
  const { plan, omitted } = planWorkbook(workbook, 'zh-CN');
  expect(omitted).toEqual([]);
  const written = await writeCopy(plan);
  if (written.kind === 'problem') throw new Error(JSON.stringify(written.problem));
  return written.bytes;
}

async function read(bytes: Uint8Array): Promise<WorkbookGrid> {
  const opened = await openWorkbookFile(bytes, 'copy.xlsx');
  if (opened.kind === 'problem') throw new Error(JSON.stringify(opened.problem));
  return opened.grid;
}

function statusesOf(grid: WorkbookGrid): unknown {
  const reading = readMaster(grid, catalogOf(grid).documents);
  if (!reading) throw new Error('not a master');
  return assessMaster(reading, 'zh-CN').map(({ target, assessment }) => [
    target.id,
    assessment.progressStatus,
  ]);
}

/** Every cell of every sheet: value or formula, number format, style. */
function cellsOf(workbook: Workbook): unknown {
  return workbook.sheets.map((sheet) => [
    sheet.state.Name,
    [...sheet.cells.within(sheet.wholeRange().area)]
      .filter(({ cell }) => cell.formula !== undefined || cell.value !== null)
      .map(({ row, column, cell }) => [row, column, cell.formula ?? cell.value])
      .sort(),
  ]);
}

describe('five documents in the workbench, saved and opened again', () => {
  let office: OfficeRuntime;
  let bytes: Uint8Array;
  let grid: WorkbookGrid;

  beforeAll(async () => {
    office = await startOffice();
    const documentIds = documents().map(({ document }) => document.id);
    await loadDocuments(await connectOffice(), {
      ...{ documentIds, period: '2024', locale: 'zh-CN', takenTitles: 'ask' },
    });
    const { workbook } = office.excel;
    const table = workbook.findTable('tblData')!;
    const [headers = [], ...rows] = table.sheet.range(table.area).mapCells((cell) => cell?.value);
    const row = table.area.row + 1 + rows.findIndex(([id]) => id === TARGET);
    await office.excel.editCells(table.sheet.id, row, headers.indexOf('本期累计'), [[700]]);
    const last = table.area.row + table.area.rows - 1;
    await office.excel.editCells(table.sheet.id, last, headers.indexOf('核实说明'), [["'=1+1"]]);
    bytes = await save(workbook);
    grid = await read(bytes);
  });

  it('holds the figures as typed, texts as texts', () => {
    const data = grid.sheets.find(({ title }) => title === '数据');
    const values = data?.rows.flatMap((row) => row.values) ?? [];
    expect(values).toEqual(expect.arrayContaining([700, '=1+1']));
    expect(Object.values(data?.rows.at(-1)?.formulas ?? {})).not.toContain('=1+1');
  });

  it('is a master to the program’s own check', () => {
    const { findings } = checkGrid(grid);
    expect(findings.map(({ code }) => code)).toEqual(expect.arrayContaining(['behindUnexplained']));
    expect(findings.filter(({ level }) => level === 0)).toEqual([]);
  });

  it('opens as it was: every cell, and the same statuses', async () => {
    const outcome = await rebuildWorkbook(bytes, 'copy.xlsx');
    if (outcome.kind === 'refused') throw new Error(JSON.stringify(outcome));
    expect(outcome.lacking).toEqual([]);
    const { workbook } = createExcelHost();
    clearWorkbook(workbook);
    putWorkbook(workbook, outcome.plan);
    expect(cellsOf(workbook)).toEqual(cellsOf(office.excel.workbook));
    const again = await read(await save(workbook));
    expect(again).toEqual(grid);
    expect(statusesOf(again)).toEqual(statusesOf(grid));
    expect(statusesOf(again)).toEqual(expect.arrayContaining([[TARGET, 'atRisk']]));
  });
});
