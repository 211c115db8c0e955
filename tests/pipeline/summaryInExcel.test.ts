/** @jest-environment jsdom */
import '../support/textEncoding';
import { DEFAULT_THRESHOLDS } from '../../src/assess/thresholds';
import { loadCatalog } from '../../src/catalog/loadCatalog';
import { connectOffice } from '../../src/host/office/officeWorkbook';
import { HostProblem, type WorkbookHost } from '../../src/host/workbookHost';
import { readMaster } from '../../src/layout/readMaster';
import type { WorkbookPlan } from '../../src/model/plan';
import { loadDocuments } from '../../src/pipeline';
import { kindOf } from '../../src/pipeline/checkFlow';
import { readCarriedState } from '../../src/pipeline/mergeSummaryFile';
import { writeSummaryInto } from '../../src/pipeline/mergeIntoWorkbook';
import { planSummary } from '../../src/pipeline/summaryFile';
import { startOffice, type OfficeRuntime } from '../support/officeRuntime';
import { returnInput, summariseInputs } from '../support/summaryFiles';

jest.setTimeout(120_000);

let office: OfficeRuntime;
let host: WorkbookHost;
let small: WorkbookPlan;
let large: WorkbookPlan;
let spread: WorkbookPlan;

beforeAll(async () => {
  office = await startOffice();
  host = await connectOffice();
  const first = await returnInput({ unit: '省科技厅', trained: 12 });
  const second = await returnInput({ unit: '省教育厅', trained: 30 });
  small = planSummary(await summariseInputs([first]));
  const both = await summariseInputs([first, second]);
  large = planSummary(both);
  spread = planSummary(both, 4);
});

const titles = () => office.excel.workbook.sheets.map((sheet) => sheet.state.Name);
const tables = () => office.excel.workbook.tables.map((table) => table.state.Name).sort();
const names = () => office.excel.workbook.names.list().map((item) => item.state.Name);

/** Every text of a sheet, so that what stands in it can be told apart. */
function textsOf(title: string): string {
  const sheet = office.excel.workbook.findSheet(title);
  if (!sheet) throw new Error(`no sheet ${title}`);
  const cells = [...sheet.cells.within(sheet.wholeRange().area)];
  return cells.map(({ cell }) => cell.formula ?? String(cell.value ?? '')).join('\n');
}

/** A host that refuses the changes of one kind, as Excel may for reasons of its own. */
function refuseAt(kind: string): WorkbookHost {
  return {
    ...host,
    apply: async (changes) => {
      if (changes.some((change) => change.kind === kind)) throw new HostProblem('connectionLost');
      await host.apply(changes);
    },
  };
}

describe('a summary written into an empty workbook', () => {
  it('is the workbook’s own: it can be saved and reported upwards', async () => {
    const { sheets, replaced } = await writeSummaryInto(host, small);
    expect(replaced).toBe(0);
    expect(sheets.slice(0, 3)).toEqual(['汇总', '通报', '看板']);
    const grid = await host.readGrid();
    expect(kindOf(grid)).toBe('summary');
    expect(readCarriedState(grid)?.state.sources.size).toBe(1);
  });

  it('gives way to the next one, which bears the same titles, tables and names', async () => {
    const before = { titles: titles().sort(), tables: tables() };
    const { replaced, leftOver } = await writeSummaryInto(host, large);
    expect(replaced).toBe(12);
    expect(leftOver).toEqual([]);
    expect(titles().sort()).toEqual(before.titles);
    expect(tables()).toEqual(before.tables);
    expect(readCarriedState(await host.readGrid())?.state.sources.size).toBe(2);
    expect(textsOf('汇总')).toContain('tblTargets[');
    expect(textsOf('汇总')).not.toContain('tblTargets_sum');
  });

  it('stays as it was where the new one cannot take its place', async () => {
    const before = { titles: titles(), tables: tables(), text: textsOf('单位') };
    await expect(writeSummaryInto(refuseAt('renameSheet'), small)).rejects.toMatchObject({
      problem: { code: 'connectionLost' },
    });
    expect({ titles: titles(), tables: tables(), text: textsOf('单位') }).toEqual(before);
  });

  it('stays beside the new one where it cannot be taken out, and goes the next time', async () => {
    const count = titles().length;
    const { leftOver } = await writeSummaryInto(refuseAt('deleteSheet'), small);
    expect(leftOver).toHaveLength(12);
    expect(textsOf('单位')).not.toContain('省教育厅');
    await writeSummaryInto(host, large);
    expect(titles()).toHaveLength(count);
    expect(textsOf('单位')).toContain('省教育厅');
  });
});

describe('a summary written into a master', () => {
  beforeAll(async () => {
    const { workbook } = office.excel;
    await host.apply(
      titles()
        .filter((title) => title !== 'Sheet1')
        .map((sheet) => ({ kind: 'deleteSheet', sheet })),
    );
    await host.apply(names().map((name) => ({ kind: 'deleteName', name })));
    workbook.properties.custom.clear();
    await loadDocuments(host, {
      documentIds: ['hubei-2022'],
      period: '2024',
      locale: 'zh-CN',
      takenTitles: 'ask',
    });
  });

  it('stands beside its sheets under titles of its own, and the master is read as before', async () => {
    const before = readMaster(await host.readGrid(), loadCatalog().documents);
    const masterTitles = titles();
    const { sheets } = await writeSummaryInto(host, small);
    expect(sheets).toContain('汇总数据');
    expect(titles().slice(0, masterTitles.length)).toEqual(masterTitles);
    const grid = await host.readGrid();
    expect(kindOf(grid)).toBe('master');
    const after = readMaster(grid, loadCatalog().documents);
    expect(after?.findings).toEqual(before?.findings);
    expect(after?.thresholds).toEqual(DEFAULT_THRESHOLDS);
  });

  it('is replaced there as well, the master’s own sheets untouched', async () => {
    const [before, master] = [titles().sort(), textsOf('数据')];
    const { replaced } = await writeSummaryInto(host, large);
    expect(replaced).toBe(12);
    expect(titles().sort()).toEqual(before);
    expect(textsOf('数据')).toBe(master);
    expect(textsOf('汇总单位')).toContain('省教育厅');
    const marks = new Set(names().flatMap((name) => /_sum\d+$/.exec(name)?.[0] ?? []));
    expect(marks.size).toBe(1);
  });

  it('that goes on in a second sheet of figures has links that lead to its own sheets', async () => {
    await writeSummaryInto(host, spread);
    const places = textsOf('汇总').match(/^.*!D\d+:D\d+$/gm) ?? [];
    const sheets = new Set(places.map((place) => place.replace(/!.*/, '')));
    expect([...sheets].sort()).toEqual(["'汇总数据'", "'汇总数据2'"]);
  });
});
