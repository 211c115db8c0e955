import { readFileSync } from 'node:fs';
import { readWorkbook } from '../../src/host/xlsx/readWorkbook';
import { prepareMaster, typeInto } from '../support/preparedMaster';
import {
  cellOfTable,
  openDropDown,
  readCell,
  readDisplayed,
  readFill,
  readRefusal,
  typeIntoCell,
  waitUntilIdle,
  type WorkbenchPage,
} from '../support/workbenchPage';
import { itKeepsToItself, useWorkbench } from '../support/workbenchSuite';

const TEST_MS = 60_000;
const BLUSH = '#FDE7E9';

jest.setTimeout(TEST_MS);

/** A workbook is laid out, drawn and computed anew; another browser may share the processor. */
const OPENING_MS = 120_000;

describe('the workbench', () => {
  const workbench = useWorkbench(layOutSheet);

  it('says that it is not Excel', async () => {
    expect(await workbench.page.locator('#notice').innerText()).toContain('不是 Excel');
  });

  it('is Excel at the floor of requirement sets to the real Office.js in the pane', async () => {
    const supports = await workbench.pane.evaluate(() =>
      ['1.13', '1.14'].map((version) =>
        Office.context.requirements.isSetSupported('ExcelApi', version),
      ),
    );
    expect(supports).toEqual([true, false]);
  });

  it('draws and computes what the add-in writes', async () => {
    expect(await readDisplayed(workbench, '目标', 'B2')).toBe('20');
    expect(await readCell(workbench, '目标', 'D2')).toBe(0.1);
    expect(await readDisplayed(workbench, '目标', 'D2')).toBe('10.0%');
    expect(await readCell(workbench, '目标', 'E2')).toBe('滞后');
    expect(await readFill(workbench, '目标', 'E2')).toBe(BLUSH);
  });

  it('knows names of cells on very hidden sheets', async () => {
    const visible = await workbench.page.getByText('_names').count();
    expect(visible).toBe(0);
    expect(await readCell(workbench, '目标', 'E3')).toBe('达标');
  });

  it('refuses a letter with the words of the validation and leaves the cell as it was', async () => {
    await listenForChanges(workbench);
    await typeIntoCell(workbench, '目标', 'B2', 'abc');
    expect(await readRefusal(workbench)).toContain('请填不小于0的数');
    await waitUntilIdle(workbench.page);
    expect(await readCell(workbench, '目标', 'B2')).toBe(20);
    expect(await heardChanges(workbench)).toEqual([]);
  });

  it('tells the add-in of a typed figure once, and computes what hangs on it', async () => {
    await listenForChanges(workbench);
    await typeIntoCell(workbench, '目标', 'B2', '195');
    expect(await heardChanges(workbench)).toEqual(['B2']);
    expect(await readCell(workbench, '目标', 'B2')).toBe(195);
    expect(await readDisplayed(workbench, '目标', 'D2')).toBe('97.5%');
    expect(await readCell(workbench, '目标', 'E2')).toBe('达标');
    expect(await readFill(workbench, '目标', 'E2')).not.toBe(BLUSH);
  });

  it.each(['已布置', '已收到，待审'])('takes %s, a word of a list', async (word) => {
    await listenForChanges(workbench);
    await typeIntoCell(workbench, '目标', 'J2', word);
    expect(await heardChanges(workbench)).toEqual(['J2']);
    expect(await readCell(workbench, '目标', 'J2')).toBe(word);
  });

  it('refuses a word off the list with the words of the validation', async () => {
    await listenForChanges(workbench);
    await typeIntoCell(workbench, '目标', 'J2', '不详');
    expect(await readRefusal(workbench)).toContain('请从列表选');
    await waitUntilIdle(workbench.page);
    expect(await readCell(workbench, '目标', 'J2')).toBe('已收到，待审');
    expect(await heardChanges(workbench)).toEqual([]);
  });

  it('takes a word from the opened list', async () => {
    await openDropDown(workbench, '目标', 'J3');
    await workbench.page.getByText('审核, 通过', { exact: true }).click();
    await waitUntilIdle(workbench.page);
    expect(await readCell(workbench, '目标', 'J3')).toBe('审核, 通过');
  });

  it('takes a row typed right below a table into it, with its formulas', async () => {
    await typeIntoCell(workbench, '目标', 'A4', '地方标准');
    expect(await readCell(workbench, '目标', 'E4')).not.toBeNull();
    const table = await workbench.pane.evaluate(() =>
      Excel.run(async (context) => {
        const range = context.workbook.tables.getItem('tblTargets').getRange().load('address');
        await context.sync();
        return range.address;
      }),
    );
    expect(table).toBe('目标!A1:E4');
  });

  it('reads percentages and dates as a spreadsheet program does', async () => {
    await typeIntoCell(workbench, '目标', 'H2', '50%');
    await typeIntoCell(workbench, '目标', 'H3', '2025-12-31');
    expect(await readCell(workbench, '目标', 'H2')).toBe(0.5);
    expect(await readCell(workbench, '目标', 'H3')).toBe(46022);
  });

  it('takes back what is typed into a locked cell of a protected sheet', async () => {
    await workbench.pane.evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add('锁定');
        sheet.getRange('A1').values = [['locked']];
        sheet.getRange('A2').format.protection.locked = false;
        sheet.protection.protect();
        sheet.activate();
        await context.sync();
      }),
    );
    await typeIntoCell(workbench, '锁定', 'A1', 'changed');
    await typeIntoCell(workbench, '锁定', 'A2', 'free');
    expect(await readCell(workbench, '锁定', 'A1')).toBe('locked');
    expect(await readDisplayed(workbench, '锁定', 'A1')).toBe('locked');
    expect(await readCell(workbench, '锁定', 'A2')).toBe('free');
  });

  it('follows selections both ways', async () => {
    await workbench.pane.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem('目标').getRange('C3').select();
        await context.sync();
      }),
    );
    const shown = await workbench.page.evaluate(() => window.dabiaoWorkbench?.activeSheet());
    expect(shown).toBe('目标');
    await workbench.page.keyboard.press('ArrowDown');
    await waitUntilIdle(workbench.page);
    const selected = await workbench.pane.evaluate(() =>
      Excel.run(async (context) => {
        const range = context.workbook.getSelectedRange().load('address');
        await context.sync();
        return range.address;
      }),
    );
    expect(selected).toBe('目标!C4');
  });

  it('hands out what it shows as a file, and takes none that is not ours', async () => {
    const { page } = workbench;
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: '另存为 .xlsx' }).click();
    const download = await coming;
    expect(download.suggestedFilename()).toBe('达标_工作台.xlsx');
    const file = await download.path();
    const { sheets, tables } = readWorkbook(readFileSync(file));
    const row = sheets.find(({ title }) => title === '目标')?.rows.find(({ row: at }) => at === 1);
    expect(row?.values.slice(0, 3)).toEqual(['国家标准', 195, 200]);
    expect(Object.keys(row?.formulas ?? {})).toEqual(['3', '4']);
    expect(tables.map(({ name }) => name)).toEqual(['tblTargets']);
    expect(sheets.find(({ title }) => title === '_names')?.visibility).toBe('veryHidden');
    const other = { name: '别人的.csv', mimeType: 'text/csv', buffer: Buffer.from('a,b\n1,2\n') };
    await page.locator('input[type=file]').setInputFiles(other);
    expect(await page.getByRole('dialog').innerText()).toContain('文本表格');
    await page.keyboard.press('Escape');
    expect(await readCell(workbench, '目标', 'B2')).toBe(195);
  });

  it(
    'opens a master: figures and statuses, and the pane knows of them',
    async () => {
      const { page } = workbench;
      const target = { key: 'targetId', is: 'hubei-2022/national-standards' };
      const buffer = Buffer.from(typeInto(await prepareMaster(), 'data', target, { value: 700 }));
      const mimeType = 'application/octet-stream';
      await page.locator('input[type=file]').setInputFiles({ name: '湖北.xlsx', mimeType, buffer });
      await page.getByText('已打开“湖北.xlsx”').waitFor({ timeout: OPENING_MS });
      await waitUntilIdle(page);
      const status = await cellOfTable(workbench, 'tblTargets', target.is, '进度状态');
      expect(await readDisplayed(workbench, '目标', status)).toContain('滞后');
      expect(await page.evaluate(() => window.dabiaoWorkbench?.activeSheet())).toBe('说明');
      // The pane is a new one, for another workbook.
      await page.frameLocator('iframe').getByText('已载入').first().waitFor();
    },
    OPENING_MS,
  );

  it('speaks English when asked to', async () => {
    const english = await workbench.open('?lang=en-US');
    expect(await english.page.locator('#notice').innerText()).toContain('not Excel');
    expect(await english.pane.evaluate(() => Office.context.displayLanguage)).toBe('en-US');
    await english.page.close();
  });

  itKeepsToItself(workbench);
});

/** A table with formulas, a threshold by name on a very hidden sheet, validations, a highlight. */
async function layOutSheet({ pane }: WorkbenchPage): Promise<void> {
  await pane.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add('目标');
      const names = context.workbook.worksheets.add('_names');
      names.getRange('A1').values = [[0.95]];
      names.visibility = 'VeryHidden';
      context.workbook.names.add('dabiao_onPace', names.getRange('A1'));
      names.getRange('B1:B3').values = [['已布置'], ['已收到，待审'], ['审核, 通过']];
      context.workbook.names.add('dabiao_words', names.getRange('B1:B3'));
      sheet.getRange('A1:E1').values = [['指标', '数值', '目标', '完成率', '状态']];
      sheet.getRange('A2:C3').values = [
        ['国家标准', 20, 200],
        ['行业标准', 200, 200],
      ];
      sheet.tables.add('A1:E3', true).name = 'tblTargets';
      const row = 'tblTargets[[#This Row],';
      sheet.getRange('D2:D3').formulas = [
        [`=${row}[数值]]/${row}[目标]]`],
        [`=${row}[数值]]/${row}[目标]]`],
      ];
      sheet.getRange('D2:D3').numberFormat = [['0.0%'], ['0.0%']];
      const status = `=IF(${row}[完成率]]>=dabiao_onPace,"达标","滞后")`;
      sheet.getRange('E2:E3').formulas = [[status], [status]];
      const validation = sheet.getRange('B2:B3').dataValidation;
      validation.rule = { decimal: { formula1: 0, operator: 'GreaterThanOrEqualTo' } };
      const message = '请填不小于0的数。';
      validation.errorAlert = { message, showAlert: true, style: 'Stop', title: '数值' };
      const list = sheet.getRange('J2:J3').dataValidation;
      list.rule = { list: { inCellDropDown: true, source: '=dabiao_words' } };
      list.errorAlert = { message: '请从列表选。', showAlert: true, style: 'Stop', title: '状态' };
      const format = sheet.getRange('A2:E3').conditionalFormats.add('Custom');
      format.custom.rule.formula = '=$E2="滞后"';
      format.custom.format.fill.color = '#FDE7E9';
      sheet.activate();
      await context.sync();
    }),
  );
}

/** Addresses of the changes the add-in hears of from now on. */
async function listenForChanges({ pane }: WorkbenchPage): Promise<void> {
  await pane.evaluate(async () => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('目标').onChanged.add(async (event) => {
        heard.push(event.address);
      });
      await context.sync();
    });
  });
}

function heardChanges({ pane }: WorkbenchPage): Promise<string[]> {
  return pane.evaluate(() => (window as unknown as { heard: string[] }).heard);
}
