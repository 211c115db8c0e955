import { gzipSync } from 'node:zlib';
import { loadInPane, pressLoad, switchLanguage } from '../support/panePage';
import {
  cellOfTable,
  readCell,
  readDisplayed,
  readFill,
  readRefusal,
  typeIntoCell,
  waitUntilIdle,
  type WorkbenchPage,
} from '../support/workbenchPage';
import { itKeepsToItself, useWorkbench } from '../support/workbenchSuite';

const TEST_MS = 90_000;
const TARGET = 'hubei-2022/national-standards';

/** Words of what comes when it is opened: the page of extraction, what reads PDF, what reads Word. */
const LATER = /data-chosen|FlateDecode|word\/document\.xml/;

/** Bytes, gzipped: the most a first load may weigh, and what is no part of it. */
const FIRST_LOAD = 250_000;
const HEAVY = 30_000;

jest.setTimeout(TEST_MS);

describe('the pane in the workbench', () => {
  const workbench = useWorkbench();

  it('loads two documents for a period into their sheets', async () => {
    await loadInPane(workbench, ['湖北实施意见（2022）', '国家纲要（2021）'], '2024');
    const titles = await workbench.page.evaluate(() => window.dabiaoWorkbench?.sheetTitles());
    expect(titles).toEqual(
      expect.arrayContaining(['说明', '目标', '任务', '数据', '归口', '看板', '_dabiao']),
    );
    expect(await rowsOf(workbench, 'tblTargets')).toBe(14);
    expect(await rowsOf(workbench, 'tblTasks')).toBe(56);
    expect(
      await readCell(workbench, '目标', await place(workbench, 'tblTargets', '进度状态')),
    ).toContain('未报数');
  });

  it.each(['abc', '-5'])('refuses %s as a figure, and says what is expected', async (text) => {
    const address = await place(workbench, 'tblData', '本期累计');
    await typeIntoCell(workbench, '数据', address, text);
    expect(await readRefusal(workbench)).toMatch(/数/);
    await waitUntilIdle(workbench.page);
    expect(await readCell(workbench, '数据', address)).toBeNull();
  });

  it('takes a figure and recalculates progress, status and highlight', async () => {
    const status = await place(workbench, 'tblTargets', '进度状态');
    const before = await readFill(workbench, '目标', status);
    await typeIntoCell(workbench, '数据', await place(workbench, 'tblData', '本期累计'), '700');
    const progress = await place(workbench, 'tblTargets', '完成进度');
    expect(await readDisplayed(workbench, '目标', progress)).toBe('70.0%');
    expect(await readCell(workbench, '目标', status)).toContain('滞后');
    expect(await readFill(workbench, '目标', status)).not.toBe(before);
  });

  it('takes a word of a list, and another one after it', async () => {
    const address = await place(workbench, 'tblData', '填报状态');
    await typeIntoCell(workbench, '数据', address, '零报告');
    expect(await readCell(workbench, '数据', address)).toBe('零报告');
    await typeIntoCell(workbench, '数据', address, '正常');
    expect(await readCell(workbench, '数据', address)).toBe('正常');
  });

  it('refuses a word that is not on the list, and says to choose from it', async () => {
    const address = await place(workbench, 'tblData', '填报状态');
    await typeIntoCell(workbench, '数据', address, '没有');
    expect(await readRefusal(workbench)).toContain('列表');
    await waitUntilIdle(workbench.page);
    expect(await readCell(workbench, '数据', address)).toBe('正常');
  });

  it('comes back when a ribbon button is pressed while it is hidden', async () => {
    await workbench.page.getByRole('button', { name: '隐藏任务窗格' }).click();
    expect(await workbench.page.locator('#pane').isVisible()).toBe(false);
    await workbench.page.getByRole('button', { name: '进度预警' }).click();
    await workbench.page.locator('#pane').waitFor({ state: 'visible' });
  });

  it('lists the target at risk in the pane and selects its cell on request', async () => {
    await workbench.page.getByRole('button', { name: '进度预警' }).click();
    const card = workbench.pane.getByText('主导或参与制定国家标准').first();
    await card.waitFor();
    await workbench.pane.getByRole('button', { name: '定位到目标' }).first().click();
    await workbench.page.waitForFunction(() => window.dabiaoWorkbench?.activeSheet() === '目标');
    const row = await workbench.page.evaluate(() => window.dabiaoWorkbench?.selection().row);
    const status = await place(workbench, 'tblTargets', '进度状态');
    expect(`${(row ?? -1) + 1}`).toBe(status.replace(/\D/g, ''));
  });

  it('changes nothing when the same is loaded again', async () => {
    await workbench.page.getByRole('button', { name: '载入文件' }).click();
    const before = await everyValue(workbench);
    await pressLoad(workbench);
    await workbench.pane.getByText('无变化').waitFor();
    await waitUntilIdle(workbench.page);
    expect(await everyValue(workbench)).toEqual(before);
  });

  it('adds the rows of a further document and keeps what was entered', async () => {
    await loadInPane(workbench, ['厦门实施意见（2022）'], null);
    expect(await rowsOf(workbench, 'tblTargets')).toBe(21);
    const address = await place(workbench, 'tblData', '本期累计');
    expect(await readCell(workbench, '数据', address)).toBe(700);
  });

  it('changes its language alone, not the workbook’s', async () => {
    await switchLanguage(workbench, 'en-US');
    await workbench.pane.getByRole('button', { name: 'Load documents' }).last().waitFor();
    const titles = await workbench.page.evaluate(() => window.dabiaoWorkbench?.sheetTitles());
    expect(titles).toContain('目标');
  });

  it('shows its first page with 250 KB of script, before catalog and rules are there', async () => {
    const browser = workbench.page.context().browser();
    if (!browser) throw new Error('the page has no browser');
    const page = await browser.newPage();
    const weights: number[] = [];
    const tooEarly: string[] = [];
    let release: () => void = () => undefined;
    const isShown = new Promise<void>((done) => (release = done));
    await page.route(isPaneScript, async (route) => {
      const response = await route.fetch();
      const body = await response.body();
      if (LATER.test(body.toString())) tooEarly.push(route.request().url());
      const weight = gzipSync(body, { level: 9 }).length;
      // The first script is the pane's own; the other heavy ones are what a load or a reading needs.
      if (weights.length > 0 && weight > HEAVY) await isShown;
      else weights.push(weight);
      await route.fulfill({ response });
    });
    await page.goto(workbench.page.url());
    const pane = page.frameLocator('iframe');
    await pane.getByRole('checkbox', { name: '湖北实施意见（2022）' }).check();
    const sum = weights.reduce((total, weight) => total + weight, 0);
    release();
    await page.close();
    expect(weights.length).toBeGreaterThan(3);
    expect(sum).toBeLessThanOrEqual(FIRST_LOAD);
    expect(tooEarly).toEqual([]);
  });

  itKeepsToItself(workbench);
});

/** A script of ours in the pane; Office.js and the workbench's own are none. */
function isPaneScript({ pathname }: URL): boolean {
  return /^\/(taskpane|[\w-]+\.[0-9a-f]{8})\.js$/.test(pathname);
}

/** Address of the target's cell under a header. */
function place(workbench: WorkbenchPage, table: string, header: string): Promise<string> {
  return cellOfTable(workbench, table, TARGET, header);
}

function rowsOf({ page }: WorkbenchPage, table: string): Promise<number> {
  return page.evaluate(
    (name) => (window.dabiaoWorkbench?.host.workbook.findTable(name)?.area.rows ?? 0) - 1,
    table,
  );
}

/** Every cell's value and formula, sheet by sheet. */
function everyValue({ page }: WorkbenchPage): Promise<unknown> {
  return page.evaluate(() =>
    window.dabiaoWorkbench?.host.workbook.sheets.map((sheet) => {
      const cells = [...sheet.cells.within(sheet.wholeRange().area)];
      return [
        sheet.state.Name,
        cells.map(({ row, column, cell }) => [row, column, cell.formula ?? cell.value]),
      ];
    }),
  );
}
