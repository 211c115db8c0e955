/** @jest-environment jsdom */
import { connectOffice } from '../../../src/host/office/officeWorkbook';
import type { CellRange } from '../../../src/model/grid';
import type { ChartPlan, SheetPlan } from '../../../src/model/plan';
import type { WorkbookHost } from '../../../src/host/workbookHost';
import type { Worksheet } from '../../../src/workbench/officeHost/model/worksheet';
import { startOffice, type OfficeRuntime } from '../../support/officeRuntime';
import { addSheet, sheetPlan, tablePlan } from '../../support/planBuilders';

let office: OfficeRuntime;
let host: WorkbookHost;

const at = (row: number, column: number, rows = 1, columns = 1): CellRange => ({
  row,
  column,
  rows,
  columns,
});

beforeAll(async () => {
  office = await startOffice();
  host = await connectOffice();
});

function sheetOf(title: string): Worksheet {
  const sheet = office.excel.workbook.findSheet(title);
  if (!sheet) throw new Error(`no sheet ${title}`);
  return sheet;
}

const cellOf = (title: string, row: number, column: number) =>
  sheetOf(title).cells.get(row, column);

describe('a sheet added by a plan', () => {
  const plan: SheetPlan = sheetPlan('目标 2025', {
    tabColor: '#0F548C',
    showGridlines: false,
    columnWidths: [10, 8.43],
    hiddenColumns: [1],
    hiddenRows: [2],
    rowHeights: [{ row: 0, height: 28 }],
    freeze: { rows: 4, columns: 1 },
    blocks: [
      { row: 0, column: 0, cells: [['1,200'], ["'quoted'"], ['=1+1 is text']] },
      { row: 0, column: 6, cells: [[{ formula: '=SUM(tblAll[数])' }, true, '计']] },
    ],
    tables: [{ ...tablePlan('tblAll', 3), row: 3 }],
    merges: [at(0, 6, 1, 2)],
    formats: [
      { range: at(4, 0, 3, 1), style: { numberFormat: '@', locked: false } },
      {
        range: at(3, 0, 1, 3),
        style: {
          bold: true,
          italic: true,
          fill: '#0F548C',
          color: '#FFFFFF',
          fontSize: 12,
          horizontal: 'center',
          vertical: 'top',
          wrap: true,
          indent: 1,
          border: 'thin',
        },
      },
    ],
    validations: [
      {
        range: at(4, 1, 3, 1),
        rule: { kind: 'decimal', operator: 'between', formula1: 0, formula2: 100 },
        allowBlank: true,
        prompt: { title: '填数', message: '0 到 100' },
        alert: { style: 'stop', title: '不对', message: '须在 0 到 100' },
      },
      {
        range: at(4, 0, 3, 1),
        rule: { kind: 'list', source: '=dabiao_words' },
        allowBlank: false,
        prompt: null,
        alert: null,
      },
    ],
    conditionalFormats: [
      {
        range: at(4, 1, 3, 1),
        formula: '=$B5>50',
        style: { fill: '#FFC7CE', color: '#9C0006', bold: true },
        stopIfTrue: true,
      },
      { range: at(4, 1, 3, 1), formula: '=$B5>10', style: { fill: '#FFEB9C' }, stopIfTrue: false },
    ],
    links: [{ row: 8, column: 0, target: { sheet: 'Sheet1', row: 4, column: 2 }, text: '去' }],
    charts: [
      {
        name: 'chtPace',
        chartKind: 'bar',
        title: '完成',
        series: [
          {
            name: '数',
            categories: "='目标 2025'!$A$5:$A$7",
            values: "='目标 2025'!$B$5:$B$7",
            color: '#0F548C',
          },
          {
            name: '倍',
            categories: "='目标 2025'!$A$5:$A$7",
            values: "='目标 2025'!$C$5:$C$7",
            color: '#B58900',
          },
        ],
        anchor: at(10, 1, 8, 4),
        altText: '',
      },
    ],
    protection: { allowFormatColumns: true, allowSort: false, allowFilter: true },
    print: {
      orientation: 'landscape',
      paper: 'A4',
      fitToWidth: true,
      repeatRows: { first: 3, last: 3 },
      footer: '&P / &N',
    },
  });
  const hidden = sheetPlan('_dabiao', { visibility: 'veryHidden', blocks: [] });
  const title = plan.title;
  let syncs = 0;

  beforeAll(async () => {
    syncs = await office.countSyncs(() =>
      host.apply([
        addSheet(plan),
        addSheet(hidden),
        { kind: 'setName', name: { name: 'dabiao_words', refersTo: "='目标 2025'!$H$1:$H$3" } },
        { kind: 'setProperties', properties: { dabiaoKind: 'master' } },
        { kind: 'activateSheet', sheet: title },
      ]),
    );
  });

  it('takes two round trips', () => {
    expect(syncs).toBe(2);
  });

  it('keeps texts texts, whatever they look like', () => {
    const values = [0, 1, 2].map((row) => cellOf(title, row, 0)?.value);
    expect(values).toEqual(['1,200', "'quoted'", '=1+1 is text']);
    expect(cellOf(title, 4, 0)?.value).toBe('2025-Q1');
  });

  it('holds its table with its calculated column', () => {
    const table = office.excel.workbook.findTable('tblAll');
    expect(table?.area).toEqual(at(3, 0, 4, 3));
    expect(table?.state).toMatchObject({ Style: 'TableStyleLight1', ShowFilterButton: true });
    expect(cellOf(title, 6, 2)?.formula).toBe('=tblAll[[#This Row],[数]]*2');
    expect(cellOf(title, 0, 6)?.formula).toBe('=SUM(tblAll[数])');
  });

  it('looks as planned', () => {
    expect(cellOf(title, 3, 0)?.style).toMatchObject({
      'Font.Bold': true,
      'Font.Italic': true,
      'Font.Color': '#FFFFFF',
      'Font.Size': 12,
      'Fill.Color': '#0F548C',
      HorizontalAlignment: 'Center',
      VerticalAlignment: 'Top',
      WrapText: true,
      IndentLevel: 1,
      'Borders.EdgeTop.Style': 'Continuous',
      'Borders.EdgeRight.Style': 'Continuous',
    });
    expect(cellOf(title, 4, 0)?.style).toMatchObject({ 'Protection.Locked': false });
  });

  it('has its widths in points of 0.75 pixels, 7 pixels a character and 5 more', () => {
    const { columnWidths, rowHeights, hiddenColumns, hiddenRows } = sheetOf(title);
    expect([...columnWidths.values()]).toEqual([56.25, 48]);
    expect([rowHeights.get(0), [...hiddenColumns], [...hiddenRows]]).toEqual([28, [1], [2]]);
  });

  it('stands still, is merged, coloured and printed as planned', () => {
    const sheet = sheetOf(title);
    expect(sheet.freezePanes.counts()).toEqual({ rows: 4, columns: 1 });
    expect(sheet.merges).toEqual([at(0, 6, 1, 2)]);
    expect(sheet.state).toMatchObject({ TabColor: '#0F548C', ShowGridlines: false });
    const { state, titleRows, headerFooter } = sheet.pageLayout;
    expect(state).toMatchObject({ Orientation: 'Landscape', Zoom: { horizontalFitToPages: 1 } });
    expect(state.PaperSize).toBe(Excel.PaperType.a4);
    expect(titleRows).toBe("'目标 2025'!$4:$4");
    expect(headerFooter.CenterFooter).toBe('&P / &N');
  });

  it('has its validations with what they say', () => {
    const [decimal, list] = sheetOf(title).validations;
    expect(decimal).toMatchObject({
      areas: [at(4, 1, 3, 1)],
      rule: { decimal: { formula1: 0, formula2: 100, operator: 'Between' } },
      IgnoreBlanks: true,
      Prompt: { showPrompt: true, title: '填数', message: '0 到 100' },
      ErrorAlert: { showAlert: true, style: 'Stop', title: '不对' },
    });
    expect(list).toMatchObject({
      rule: { list: { inCellDropDown: true, source: '=dabiao_words' } },
      IgnoreBlanks: false,
      ErrorAlert: { showAlert: false },
    });
  });

  it('has its conditional formats in the planned order of priority', () => {
    const formats = sheetOf(title).conditionalFormats;
    expect(formats.map(({ formula }) => formula)).toEqual(['=$B5>50', '=$B5>10']);
    expect(formats[0]).toMatchObject({
      state: { StopIfTrue: true },
      fill: { Color: '#FFC7CE' },
      font: { Color: '#9C0006', Bold: true },
    });
  });

  it('links to places of the workbook', () => {
    expect(cellOf(title, 8, 0)).toMatchObject({
      value: '去',
      hyperlink: { documentReference: "'Sheet1'!C5" },
    });
  });

  it('draws its charts with the planned series only', () => {
    const [chart] = sheetOf(title).charts.list();
    expect(chart?.state).toMatchObject({ Name: 'chtPace', ChartType: 'BarClustered' });
    expect(chart?.title.Text).toBe('完成');
    expect(chart?.anchor?.area).toEqual(at(10, 1, 8, 4));
    const series = chart?.listSeries().map(({ state, values, categories, color }) => ({
      name: state.Name,
      values: values?.absoluteReference(),
      categories: categories?.absoluteReference(),
      color,
    }));
    expect(series).toEqual([
      {
        name: '数',
        values: "'目标 2025'!$B$5:$B$7",
        categories: "'目标 2025'!$A$5:$A$7",
        color: '#0F548C',
      },
      {
        name: '倍',
        values: "'目标 2025'!$C$5:$C$7",
        categories: "'目标 2025'!$A$5:$A$7",
        color: '#B58900',
      },
    ]);
  });

  it('is protected without a password', () => {
    expect(sheetOf(title).protection.options).toMatchObject({
      allowFormatColumns: true,
      allowSort: false,
      allowAutoFilter: true,
    });
    expect(() => sheetOf(title).protection.unprotect()).not.toThrow();
  });

  it('leaves names, properties, the shown sheet and hidden sheets as planned', () => {
    const { workbook } = office.excel;
    expect(workbook.names.find('dabiao_words')?.state.Formula).toBe("='目标 2025'!$H$1:$H$3");
    expect(workbook.properties.custom.find('dabiaoKind')?.value).toBe('master');
    expect(workbook.activeSheet).toBe(sheetOf(title));
    expect(sheetOf('_dabiao').state.Visibility).toBe('VeryHidden');
    expect(workbook.runtime.state.EnableEvents).toBe(true);
  });
});

describe('changes to a workbook that stands', () => {
  beforeAll(() =>
    host.apply([
      addSheet(
        sheetPlan('Data', {
          tables: [tablePlan('tblData', 2)],
          formats: [{ range: at(1, 0, 2, 1), style: { numberFormat: '@' } }],
        }),
      ),
      { kind: 'setName', name: { name: 'asOf', refersTo: '=Data!$A$2' } },
    ]),
  );

  it('put a chart in the place of the one of its name, and leave others alone', async () => {
    const chart = (name: string, title: string): ChartPlan => ({
      name,
      chartKind: 'bar',
      title,
      series: [
        { name: '数', categories: '=Data!$A$2:$A$3', values: '=Data!$B$2:$B$3', color: '#0F548C' },
      ],
      anchor: at(10, 1, 8, 4),
      altText: '',
    });
    const setCharts = (...charts: ChartPlan[]) =>
      host.apply([{ kind: 'setCharts', sheet: 'Data', charts }]);
    await setCharts(chart('chtOne', '一'), chart('chtTwo', '二'));
    await setCharts(chart('chtTwo', '二，改'));
    const charts = sheetOf('Data').charts.list();
    expect(charts.map(({ state, title }) => [state.Name, title.Text])).toEqual([
      ['chtOne', '一'],
      ['chtTwo', '二，改'],
    ]);
  });

  it('grow a table, write its new rows and leave null cells alone', async () => {
    await host.apply([
      { kind: 'resizeTable', table: 'tblData', range: at(0, 0, 4, 3) },
      {
        kind: 'format',
        sheet: 'Data',
        formats: [{ range: at(3, 0), style: { numberFormat: '@' } }],
      },
      {
        kind: 'writeCells',
        sheet: 'Data',
        block: {
          row: 2,
          column: 0,
          cells: [
            [null, 7, null],
            ['2025-06', '12', { formula: '=tblData[[#This Row],[数]]*2' }],
          ],
        },
      },
    ]);
    expect(office.excel.workbook.findTable('tblData')?.area).toEqual(at(0, 0, 4, 3));
    expect(cellOf('Data', 2, 0)?.value).toBe('2025-Q2');
    expect(cellOf('Data', 2, 1)?.value).toBe(7);
    expect(cellOf('Data', 3, 0)?.value).toBe('2025-06');
    expect(cellOf('Data', 3, 1)?.value).toBe('12');
    expect(cellOf('Data', 3, 2)?.formula).toBe('=tblData[[#This Row],[数]]*2');
  });

  it('empty a cell with an empty text', async () => {
    const block = { row: 2, column: 1, cells: [['']] };
    await host.apply([{ kind: 'writeCells', sheet: 'Data', block }]);
    expect(cellOf('Data', 2, 1)?.value).toBeNull();
  });

  it('put no apostrophe into cells formatted as text', async () => {
    const block = { row: 1, column: 0, cells: [['2025-06']] };
    await host.apply([{ kind: 'writeCells', sheet: 'Data', block }]);
    expect(cellOf('Data', 1, 0)?.value).toBe('2025-06');
  });

  it('move a name that is there', async () => {
    await host.apply([{ kind: 'setName', name: { name: 'asOf', refersTo: '=Data!$A$3' } }]);
    expect(office.excel.workbook.names.find('asOf')?.state.Formula).toBe('=Data!$A$3');
  });

  it('replace the rules of their ranges', async () => {
    const rule = (formula: string) => ({
      range: at(1, 1, 2, 1),
      formula,
      style: { bold: true },
      stopIfTrue: false,
    });
    for (const formula of ['=$B2>1', '=$B2>2'])
      await host.apply([
        { kind: 'setRules', sheet: 'Data', validations: [], conditionalFormats: [rule(formula)] },
      ]);
    const formulas = sheetOf('Data').conditionalFormats.map(({ formula }) => formula);
    expect(formulas).toEqual(['=$B2>2']);
  });

  it('give days as formulas of their numbers, which no locale misreads', async () => {
    const day = { kind: 'date', operator: 'between', formula1: 45658, formula2: 46022 } as const;
    const plan = { range: at(1, 1, 2, 1), rule: day, allowBlank: true, prompt: null, alert: null };
    await host.apply([
      { kind: 'setRules', sheet: 'Data', validations: [plan], conditionalFormats: [] },
    ]);
    expect(sheetOf('Data').validations.map(({ rule }) => rule)).toEqual([
      { date: { formula1: '=45658', formula2: '=46022', operator: 'Between' } },
    ]);
  });

  it('tell nobody of what the add-in writes', async () => {
    const edits: unknown[] = [];
    const stop = await host.onChanged((edit) => edits.push(edit));
    await host.apply([
      { kind: 'writeCells', sheet: 'Data', block: { row: 1, column: 1, cells: [[5]] } },
    ]);
    await office.excel.editCells(sheetOf('Data').id, 1, 1, [['6']]);
    await new Promise((resolve) => setTimeout(resolve, 50));
    await stop();
    await office.excel.editCells(sheetOf('Data').id, 1, 1, [['7']]);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(edits).toEqual([{ sheet: 'Data', range: at(1, 1) }]);
  });

  it('raise no event at all in the program', async () => {
    const events: unknown[] = [];
    await Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add(async (event) => void events.push(event));
      await context.sync();
    });
    await host.apply([
      { kind: 'writeCells', sheet: 'Data', block: { row: 1, column: 1, cells: [[8]] } },
    ]);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(events).toEqual([]);
  });

  it('show a place', async () => {
    await host.select({ sheet: 'Data', row: 2, column: 1 });
    const { activeSheet, selection } = office.excel.workbook;
    expect([activeSheet.state.Name, selection.area]).toEqual(['Data', at(2, 1)]);
  });
});
