import { strFromU8, unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { PlanProblem } from '../../../src/host/xlsx/planProblem';
import { writeWorkbook } from '../../../src/host/xlsx/writeWorkbook';
import type { PlanCell, WorkbookPlan } from '../../../src/model/plan';
import { sheetPlan } from '../../support/planBuilders';
import { buildFullPlan, buildPlan } from './samplePlan';

async function writeParts(plan: WorkbookPlan): Promise<Map<string, string>> {
  const parts = unzipSync(await writeWorkbook(plan));
  return new Map(Object.entries(parts).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

async function writeCells(cells: PlanCell[]): Promise<unknown[]> {
  const sheet = sheetPlan('A', { blocks: [{ row: 0, column: 0, cells: [cells] }] });
  const workbook = await readXlsx(await writeWorkbook(buildPlan([sheet])));
  return [...(workbook.sheets[0]?.rows[0] ?? [])];
}

/** A formula of so many characters, its `=` among them. */
const formulaOf = (length: number) => `=${'1+'.repeat(length)}`.slice(0, length - 1) + '1';

function formulaPlan(formula: string): WorkbookPlan {
  return buildPlan([sheetPlan('a', { blocks: [{ row: 0, column: 0, cells: [[{ formula }]] }] })]);
}

describe('writing a plan', () => {
  it('gives the same bytes for the same plan', async () => {
    const first = await writeWorkbook(buildFullPlan());
    const second = await writeWorkbook(buildFullPlan());
    expect(Buffer.from(second).equals(Buffer.from(first))).toBe(true);
  });

  it('keeps text that begins like a formula as text', async () => {
    const texts = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '＝1', '#N/A', '#DIV/0!', '007', '1e5'];
    expect(await writeCells(texts)).toEqual(texts);
  });

  it('writes numbers, truth values and formulas as what they are, formulas without a value', async () => {
    const sheet = (
      await writeParts(
        buildPlan([
          sheetPlan('A', {
            blocks: [{ row: 0, column: 1, cells: [[1.5, true, { formula: '=A1&"<"' }, null, '']] }],
          }),
        ]),
      )
    ).get('xl/worksheets/sheet1.xml');
    expect(sheet).toContain(
      '<c r="B1"><v>1.5</v></c><c r="C1" t="b"><v>1</v></c><c r="D1"><f>A1&amp;"&lt;"</f></c></row>',
    );
  });

  it('strips what no file may hold and escapes what would be read as another character', async () => {
    expect(await writeCells(['a\u0000b\ufffec\ud800d', '\u{1f600}', '_x0041_', 'a\r\nb'])).toEqual([
      'abcd',
      '\u{1f600}',
      '_x0041_',
      'a\nb',
    ]);
  });

  it('gives calculated columns their formula in the table too, and no filter button', async () => {
    const table = (await writeParts(buildFullPlan())).get('xl/tables/table1.xml');
    expect(table).toContain('ref="A3:E6"');
    expect(table).toContain(
      'name="合计"><calculatedColumnFormula>SUM(tblTargets[完成值])</calculatedColumnFormula>',
    );
    expect(table).toContain('tblTargets[[#This Row],[目标值]]');
    expect(table).toContain('<tableColumn id="1" name="指标"/>');
    expect(table).not.toContain('autoFilter');
  });

  it('keeps a blank row in a table without rows', async () => {
    const columns = [{ key: 'a', header: 'A', formula: null }];
    const table = { name: 'tblNone', row: 0, column: 0, columns, rows: [] };
    const sheet = sheetPlan('A', {
      tables: [{ ...table, style: 'TableStyleLight1', showFilter: true }],
    });
    const part = (await writeParts(buildPlan([sheet]))).get('xl/tables/table1.xml');
    expect(part).toContain('ref="A1:A2"');
    expect(part).toContain('<autoFilter ref="A1:A2"/>');
  });

  it('writes validations with prompt and alert', async () => {
    const sheet = (await writeParts(buildFullPlan())).get('xl/worksheets/sheet2.xml');
    expect(sheet).toContain(
      '<dataValidation type="decimal" sqref="B4:B6" operator="greaterThanOrEqual" allowBlank="1" ' +
        'showInputMessage="1" showErrorMessage="1" errorStyle="stop" promptTitle="完成值" ' +
        'prompt="请填数字&#10;没有填0" errorTitle="不是数字" error="请填不小于0的数字。">' +
        '<formula1>0</formula1></dataValidation>',
    );
    expect(sheet).toContain('<formula1>dabiao_words</formula1>');
    expect(sheet).toContain('<formula1>AND(ISNUMBER($C4),$C4&gt;0)</formula1>');
  });

  it('writes conditional formats in order of priority, with fill and font', async () => {
    const parts = await writeParts(buildFullPlan());
    expect(parts.get('xl/worksheets/sheet2.xml')).toContain(
      '<conditionalFormatting sqref="D4:D6"><cfRule type="expression" priority="1" dxfId="0" ' +
        'stopIfTrue="true"><formula>AND(ISNUMBER($D4),$D4&lt;0.5)</formula></cfRule>' +
        '<cfRule type="expression" priority="2" dxfId="1"><formula>ISNUMBER($D4)</formula>',
    );
    expect(parts.get('xl/styles.xml')).toContain(
      '<dxfs count="2"><dxf><font><b/><color rgb="FF9C0006"/></font><fill>' +
        '<patternFill patternType="solid"><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf>',
    );
  });

  it('protects without a password and unlocks entry cells', async () => {
    const parts = await writeParts(buildFullPlan());
    expect(parts.get('xl/worksheets/sheet2.xml')).toContain(
      '<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" sort="1" autoFilter="0"/>',
    );
    expect(parts.get('xl/styles.xml')).toContain('<protection locked="0"/>');
  });

  it('writes visibility, names, properties, freeze, hidden rows and columns, widths and heights', async () => {
    const parts = await writeParts(buildFullPlan());
    const workbook = parts.get('xl/workbook.xml');
    expect(workbook).toContain(
      '<sheet name="_dabiao" sheetId="3" r:id="rId3" state="veryHidden"/>',
    );
    expect(workbook).toContain(`<definedName name="dabiao_asOf">'说明'!$B$2</definedName>`);
    expect(parts.get('docProps/custom.xml')).toContain(
      '<vt:lpwstr>a &amp; &lt;b&gt; "c"</vt:lpwstr>',
    );
    const targets = parts.get('xl/worksheets/sheet2.xml');
    expect(targets).toContain('<pane xSplit="1" ySplit="3" topLeftCell="B4" state="frozen"');
    expect(targets).toContain('<col min="5" max="5" hidden="true"/>');
    expect(targets).toContain('<row r="2" hidden="1"/>');
    const guide = parts.get('xl/worksheets/sheet1.xml');
    expect(guide).toContain('<tabColor rgb="FF1F4E79"/>');
    expect(guide).toContain('tabSelected="1" workbookViewId="0" showGridLines="0"');
    expect(guide).toContain('<row r="1" ht="30" customHeight="1">');
    expect(guide).toContain('<mergeCell ref="A1:B1"/>');
    expect(guide).toContain('<hyperlink ref="A5" location="&apos;目标&apos;!B3"/>');
  });

  it('sets up printing: paper, width, repeated rows, page numbers', async () => {
    const parts = await writeParts(buildFullPlan());
    const targets = parts.get('xl/worksheets/sheet2.xml');
    expect(targets).toContain('<pageSetUpPr fitToPage="1"/>');
    expect(targets).toContain(
      '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
    );
    expect(targets).toContain('<oddFooter>&amp;C第 &amp;P 页，共 &amp;N 页</oddFooter>');
    expect(parts.get('xl/workbook.xml')).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="1">'目标'!$3:$3</definedName>`,
    );
  });

  it('draws charts with their name, colours and references', async () => {
    const parts = await writeParts(buildFullPlan());
    expect(parts.get('xl/drawings/drawing2.xml')).toContain(
      'name="chartTargets" descr="各指标完成情况"',
    );
    const chart = parts.get('xl/charts/chart1.xml');
    expect(chart).toContain('<c:barDir val="bar"/><c:grouping val="stacked"/>');
    expect(chart).toContain(`<c:f>'目标'!$B$4:$B$6</c:f>`);
    expect(chart).toContain('<a:srgbClr val="1F4E79"/>');
  });
});

describe('a plan with a fault', () => {
  const prompt = (message: string) => ({
    range: { row: 0, column: 0, rows: 1, columns: 1 },
    rule: { kind: 'list', source: '="a"' } as const,
    allowBlank: true,
    prompt: { title: 't', message },
    alert: null,
  });
  const faults: [string, WorkbookPlan][] = [
    ['sheetNameInvalid', buildPlan([sheetPlan('a b')])],
    ['sheetNameInvalid', buildPlan([sheetPlan('a/b')])],
    ['sheetNameTaken', buildPlan([sheetPlan('a'), sheetPlan('A')])],
    ['sheetVisibleMissing', buildPlan([sheetPlan('a', { visibility: 'hidden' })])],
    [
      'nameInvalid',
      buildPlan([sheetPlan('a')], { names: [{ name: 'AB12', refersTo: '=a!$A$1' }] }),
    ],
    ['promptTooLong', buildPlan([sheetPlan('a', { validations: [prompt('长'.repeat(256))] })])],
    ['propertyTooLong', buildPlan([sheetPlan('a')], { properties: { x: 'y'.repeat(256) } })],
    [
      'textTooLong',
      buildPlan([
        sheetPlan('a', { blocks: [{ row: 0, column: 0, cells: [['x'.repeat(32768)]] }] }),
      ]),
    ],
    ['formulaInvalid', formulaPlan('1+1')],
    ['formulaTooLong', formulaPlan(formulaOf(8_193))],
    [
      'formulaTooLong',
      buildPlan([
        sheetPlan('a', {
          tables: [
            {
              name: 'tblLong',
              row: 0,
              column: 0,
              columns: [{ key: 'a', header: 'A', formula: formulaOf(8_193) }],
              rows: [[null]],
              style: 'TableStyleLight1',
              showFilter: false,
            },
          ],
        }),
      ]),
    ],
    [
      'formulaTooLong',
      buildPlan([
        sheetPlan('a', {
          validations: [{ ...prompt('m'), rule: { kind: 'custom', formula: formulaOf(258) } }],
        }),
      ]),
    ],
    [
      'numberNotFinite',
      buildPlan([sheetPlan('a', { blocks: [{ row: 0, column: 0, cells: [[NaN]] }] })]),
    ],
    [
      'linkTargetMissing',
      buildPlan([
        sheetPlan('a', {
          links: [{ row: 0, column: 0, target: { sheet: 'b', row: 0, column: 0 }, text: 'b' }],
        }),
      ]),
    ],
  ];

  it('is none where a formula has just what Excel takes', async () => {
    const formula = formulaOf(8_192);
    const sheet = (await writeParts(formulaPlan(formula))).get('xl/worksheets/sheet1.xml');
    expect(sheet).toContain(`<f>${formula.slice(1)}</f>`);
  });

  it.each(faults)('is refused with %s', async (code, plan) => {
    const refusal: unknown = await writeWorkbook(plan).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(PlanProblem);
    expect((refusal as PlanProblem).problem.code).toBe(code);
  });
});
