import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import {
  findOverflow,
  findViolations,
  loadInPane,
  narrowPane,
  switchLanguage,
} from '../support/panePage';
import { prepareMaster, typeInto } from '../support/preparedMaster';
import {
  cellOfTable,
  readCell,
  typeIntoCell,
  waitUntilIdle,
  type WorkbenchPage,
} from '../support/workbenchPage';
import { itKeepsToItself, useWorkbench } from '../support/workbenchSuite';

const TEST_MS = 120_000;
const WAIT_MS = 60_000;
const SCIENCE = 'hubei:省科技厅';
const COUNT = 'hubei-2022/local-standards';

jest.setTimeout(TEST_MS);

describe('the page 布置报表 in the workbench', () => {
  const workbench = useWorkbench();
  /** What was issued first. */
  let issued: Files = {};

  it('leads to 载入文件 while nothing is loaded', async () => {
    const { page, pane } = workbench;
    await page.getByRole('button', { name: '布置报表' }).click();
    await pane.getByRole('button', { name: '去载入文件' }).click();
    await loadInPane(workbench, ['湖北实施意见（2022）'], '2024');
  });

  it('writes 单位 and 分解 for the period when preparing', async () => {
    const { page, pane } = workbench;
    await page.getByRole('button', { name: '布置报表' }).click();
    expect(await pane.getByLabel('报送截止').inputValue()).toBe('2025-01-15');
    await pane.getByRole('button', { name: '准备', exact: true }).click();
    await pane.getByText('已准备：新增单位60家。').waitFor({ timeout: WAIT_MS });
    await waitUntilIdle(page);
    const titles = await page.evaluate(() => window.dabiaoWorkbench?.sheetTitles());
    expect(titles).toEqual(expect.arrayContaining(['单位', '分解']));
    await pane.getByText('本期布置60家，共60家').waitFor();
  });

  it.each(['en-US', 'zh-CN'] as const)(
    'breaks no rule of accessibility while owners are open, in %s',
    async (locale) => {
      await switchLanguage(workbench, locale);
      expect(await findViolations(workbench.pane)).toEqual([]);
    },
  );

  it('follows a choice made on the sheet, and keeps it when prepared again', async () => {
    const { pane } = workbench;
    const address = await cellOfTable(workbench, 'tblUnits', SCIENCE, '是否布置');
    await typeIntoCell(workbench, '单位', address, '否');
    await pane.getByText('本期布置59家，共60家').waitFor({ timeout: WAIT_MS });
    await pane.getByRole('button', { name: '重新准备' }).click();
    await pane.getByText('无变化：').waitFor({ timeout: WAIT_MS });
    expect(await readCell(workbench, '单位', address)).toBe('否');
    await typeIntoCell(workbench, '单位', address, '是');
    await pane.getByText('本期布置60家，共60家').waitFor({ timeout: WAIT_MS });
  });

  it('brings in previous totals from the file that was chosen', async () => {
    const { page, pane } = workbench;
    const earlier = await prepareMaster({ period: '2023' });
    const bytes = typeInto(earlier, 'data', { key: 'targetId', is: COUNT }, { value: 700 });
    await pane.locator('input[type=file]').setInputFiles({
      name: '2023年汇总.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: Buffer.from(bytes),
    });
    await pane.getByText('2023年汇总.xlsx（1个数据）').waitFor({ timeout: WAIT_MS });
    await pane.getByRole('button', { name: '重新准备' }).click();
    await pane.getByText('已准备：').waitFor({ timeout: WAIT_MS });
    await waitUntilIdle(page);
    const address = await cellOfTable(workbench, 'tblAllocation', COUNT, '上期累计');
    expect(await readCell(workbench, '分解', address)).toBe(700);
    await pane.getByRole('button', { name: '移除文件：2023年汇总.xlsx' }).click();
    await pane.getByRole('button', { name: '选择文件' }).waitFor();
  });

  it('confirms the owners in the name that was typed', async () => {
    const { page, pane } = workbench;
    await pane.getByLabel('确认人').fill('标准化处');
    const first = pane.getByRole('button', { name: /^确认归口：/ }).first();
    const name = (await first.getAttribute('aria-label'))?.replace('确认归口：', '');
    await first.click();
    await pane.getByText('已确认归口1项。').waitFor({ timeout: WAIT_MS });
    await waitUntilIdle(page);
    expect(await confirmersOf(workbench)).toEqual(['标准化处']);
    expect(name).toBeTruthy();
    await pane.getByRole('button', { name: /^全部确认/ }).click();
    await pane.getByText(/^已确认归口([2-9]|\d\d)项。$/).waitFor({ timeout: WAIT_MS });
    expect((await confirmersOf(workbench)).length).toBeGreaterThan(1);
  });

  it('hands over one return a unit in a zip, and records it in 单位', async () => {
    issued = await issue(workbench, '布置报表');
    const names = Object.keys(issued);
    expect(names).toHaveLength(60);
    expect(names).toContain('2024_省科技厅.xlsx');
    const revision = await cellOfTable(workbench, 'tblUnits', SCIENCE, '布置版次');
    expect(await readCell(workbench, '单位', revision)).toBe(1);
  });

  it('issues the same bytes again, and the same revision, where nothing changed', async () => {
    const again = await issue(workbench, '再次布置');
    await workbench.pane.getByText('首次布置0份，更新0份，未变60份。').waitFor();
    expect(Object.keys(again)).toEqual(Object.keys(issued));
    const changed = Object.keys(again).filter((name) => !sameBytes(again[name], issued[name]));
    expect(changed).toEqual([]);
  });

  it('raises the revision of the unit whose due date was changed, and says so', async () => {
    const { pane } = workbench;
    const address = await cellOfTable(workbench, 'tblUnits', SCIENCE, '报送截止');
    await typeIntoCell(workbench, '单位', address, '2025-01-20');
    await pane.getByText('布置后表格有改动').waitFor({ timeout: WAIT_MS });
    await issue(workbench, '再次布置');
    await pane.getByText('首次布置0份，更新1份，未变59份。').waitFor();
    await pane.getByText('文件清单（60）').click();
    await pane.getByText(/省科技厅\.xlsx · 第2版 · 报送截止变动/).waitFor();
  });

  it.each(['zh-CN', 'en-US'] as const)('fits 320 pixels in %s', async (locale) => {
    await switchLanguage(workbench, locale);
    await narrowPane(workbench, 320);
    expect(await findOverflow(workbench.pane)).toBeLessThanOrEqual(0);
  });

  it('breaks no rule of accessibility with all its lists opened', async () => {
    await workbench.pane.evaluate(() =>
      document.querySelectorAll('details').forEach((one) => {
        one.open = true;
      }),
    );
    expect(await findViolations(workbench.pane)).toEqual([]);
  });

  itKeepsToItself(workbench);
});

type Files = Readonly<Record<string, Uint8Array>>;

/** Presses the button, takes the zip that is handed over, and returns its files. */
async function issue({ page, pane }: WorkbenchPage, button: string): Promise<Files> {
  await pane.locator('main').getByRole('button', { name: button, exact: true }).click();
  const link = pane.getByRole('link', { name: /^下载/ });
  await pane.getByText('正在生成报表').first().waitFor({ state: 'detached', timeout: WAIT_MS });
  await link.waitFor({ timeout: WAIT_MS });
  await waitUntilIdle(page);
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  expect(download.suggestedFilename()).toBe('2024_湖北实施意见（2022）_布置.zip');
  return unzipSync(readFileSync(await download.path()));
}

function sameBytes(one: Uint8Array | undefined, other: Uint8Array | undefined): boolean {
  return one !== undefined && other !== undefined && Buffer.from(one).equals(Buffer.from(other));
}

/** What 确认人 holds, row by row, blanks left out. */
function confirmersOf({ page }: WorkbenchPage): Promise<unknown[]> {
  return page.evaluate(() => {
    const workbook = window.dabiaoWorkbench?.host.workbook;
    const area = workbook?.findTable('tblOwners')?.area;
    const sheet = workbook?.sheets.find((one) => one.state.Name === '归口');
    if (!sheet || !area) return [];
    const cells = [...sheet.cells.within(area)];
    const header = cells.find(({ cell }) => cell.value === '确认人');
    return cells
      .filter(({ row, column }) => column === header?.column && row > header.row)
      .map(({ cell }) => cell.value)
      .filter((value) => value !== null && value !== '');
  });
}
