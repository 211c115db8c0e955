import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { findOverflow, findViolations, narrowPane, switchLanguage } from '../support/panePage';
import { buildPolicyText } from '../support/reviewedDraft';
import {
  cellOfTable,
  readCell,
  typeIntoCell,
  waitUntilIdle,
  type WorkbenchPage,
} from '../support/workbenchPage';
import { itKeepsToItself, useWorkbench } from '../support/workbenchSuite';

/** Set to renew the pictures of the README; a machine without a Chinese font must not. */
const PICTURES = process.env['DABIAO_PICTURES'] === '1';
const ROOT = resolve(__dirname, '../..');

const WAIT = { timeout: 60_000 };
const TRAINED = 'lishan-2023/target-01';

jest.setTimeout(120_000);

describe('the page 从文件提取 in the workbench', () => {
  const workbench = useWorkbench(async (opened) => {
    await opened.pane.getByRole('button', { name: '从文件提取' }).click(WAIT);
    if (PICTURES) await takePictures(opened);
  });

  it('finds what a text file holds, beside the window', async () => {
    const { page, pane } = workbench;
    await choose(pane, '实施意见.txt', policy(5000, 300));
    await pane.getByText(/^目标3个（须核对0个），任务2项/).waitFor(WAIT);
    expect(page.workers().length).toBeGreaterThan(0);
  });

  it.each(['en-US', 'zh-CN'] as const)(
    'breaks no rule of accessibility in any step, in %s, and fits 320 pixels',
    async (locale) => {
      const { pane } = workbench;
      await switchLanguage(workbench, locale);
      await narrowPane(workbench, 320);
      for (let step = 0; step < 5; step += 1) {
        await stepButtons(pane).nth(step).click();
        expect(await findViolations(pane)).toEqual([]);
        expect(await findOverflow(pane)).toBeLessThanOrEqual(0);
      }
      await narrowPane(workbench, 380);
    },
  );

  it('loads what was accepted into the workbook', async () => {
    const { page, pane } = workbench;
    await acceptAll(pane);
    await fillDetails(pane);
    await save(pane);
    await pane.getByText('已载入：新增目标3个、任务2项。').waitFor(WAIT);
    await waitUntilIdle(page);
    const value = await cellOfTable(workbench, 'tblTargets', TRAINED, '目标值');
    expect(await readCell(workbench, '目标', value)).toBe(5000);
  });

  it('tells what a newer version changes, changes it, and keeps what was entered', async () => {
    const { page, pane } = workbench;
    const figure = await cellOfTable(workbench, 'tblData', TRAINED, '本期累计');
    await typeIntoCell(workbench, '数据', figure, '1234');
    await pane.getByRole('button', { name: '换一份文件' }).click();
    await choose(pane, '实施意见（修订）.txt', policy(8000, null));
    await pane.getByText(/^目标2个/).waitFor(WAIT);
    await acceptAll(pane);
    await fillDetails(pane);
    await stepButtons(pane).nth(4).click();
    await pane.getByText('目标值：5,000 → 8,000').waitFor(WAIT);
    await pane.getByText(/^撤销（保留，不再布置）：/).waitFor();
    await save(pane);
    await pane.getByText('已载入，上面列出的变化已写入工作簿。').waitFor(WAIT);
    await waitUntilIdle(page);
    const value = await cellOfTable(workbench, 'tblTargets', TRAINED, '目标值');
    expect(await readCell(workbench, '目标', value)).toBe(8000);
    expect(await readCell(workbench, '数据', figure)).toBe(1234);
  });

  it('makes a target of words selected in the text', async () => {
    const { pane } = workbench;
    await stepButtons(pane).nth(1).click();
    await selectWords(pane, '支持高校开设标准化课程');
    await pane.getByRole('button', { name: '把选中的文字添加为目标' }).click();
    await pane.getByText('已接受目标3个、任务2项；未定0条。').waitFor(WAIT);
    await pane.getByText(/^数字脱失/).waitFor();
  });

  itKeepsToItself(workbench);

  it('saves a file where there is no workbook, which a workbook then loads', async () => {
    const browser = workbench.page.context().browser();
    if (!browser) throw new Error('the page has no browser');
    const { origin } = new URL(workbench.page.url());
    const page = await browser.newPage({ locale: 'zh-CN', acceptDownloads: true });
    await page.goto(`${origin}/taskpane.html`);
    await page.getByRole('button', { name: '从文件提取' }).click(WAIT);
    await choose(page, '另一份.txt', policy(600, 40));
    await page.getByText(/^目标3个/).waitFor(WAIT);
    await acceptAll(page);
    await fillDetails(page, 'qishan');
    await stepButtons(page).nth(4).click();
    const download = page.waitForEvent('download', WAIT);
    await page.getByRole('button', { name: '存为 .json' }).click(WAIT);
    const file = await download;
    expect(file.suggestedFilename()).toBe('qishan-2023.json');
    const saved = readFileSync(await file.path());
    await page.close();
    const { pane } = workbench;
    await pane.getByRole('button', { name: '换一份文件' }).click();
    await choose(pane, 'qishan-2023.json', saved);
    await pane.getByText(/^已载入：/).waitFor(WAIT);
    await waitUntilIdle(workbench.page);
    const value = await cellOfTable(workbench, 'tblTargets', 'qishan-2023/target-01', '目标值');
    expect(await readCell(workbench, '目标', value)).toBe(600);
  });
});

/** The candidates of a document with doubts, beside its text. */
async function takePictures(opened: WorkbenchPage): Promise<void> {
  const { page, pane } = opened;
  const plan = resolve(ROOT, 'tests/extract/documents/provincialActionPlan.txt');
  await choose(pane, '行动计划.txt', readFileSync(plan));
  await stepButtons(pane).nth(1).click(WAIT);
  await page.evaluate(() => document.documentElement.style.setProperty('--pane-width', '900px'));
  for (const locale of ['zh-CN', 'en-US'] as const) {
    await switchLanguage(opened, locale);
    await pane.locator('li button').nth(3).click();
    await page.screenshot({ path: resolve(ROOT, `assets/screenshots/extract.${locale}.png`) });
  }
  await switchLanguage(opened, 'zh-CN');
  await pane.getByRole('button', { name: '换一份文件' }).click();
}

const policy = (trained: number, standards: number | null): Buffer =>
  Buffer.from(buildPolicyText({ trained, standards, share: 50 }));

async function choose(pane: Frame | Page, name: string, buffer: Buffer): Promise<void> {
  const file = { name, mimeType: 'text/plain', buffer };
  await pane.locator('input[data-kind=policy]').setInputFiles(file, WAIT);
}

const stepButtons = (pane: Frame | Page) => pane.locator('main nav').getByRole('button');

async function acceptAll(pane: Frame | Page): Promise<void> {
  for (const step of [1, 2]) {
    await stepButtons(pane).nth(step).click();
    await pane.getByRole('button', { name: /^接受没有疑问的/ }).click();
  }
}

async function fillDetails(pane: Frame | Page, place = 'lishan'): Promise<void> {
  await stepButtons(pane).nth(0).click();
  await pane.getByLabel('简称').fill('实施意见（2023）');
  await pane.getByLabel('发文机关').fill('郦山省人民政府');
  await pane.getByLabel('地区（拼音小写）').fill(place);
}

async function save(pane: Frame): Promise<void> {
  await stepButtons(pane).nth(4).click();
  await pane.locator('button:not([aria-disabled=true])', { hasText: '载入工作簿' }).click(WAIT);
}

/** As a mouse leaves them: the selection, and the button let go. */
async function selectWords(pane: Frame, words: string): Promise<void> {
  await pane.locator('[role=document]').evaluate((body, wanted) => {
    const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const at = walker.currentNode.nodeValue?.indexOf(wanted) ?? -1;
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(walker.currentNode, at);
      range.setEnd(walker.currentNode, at + wanted.length);
      window.getSelection()?.removeAllRanges();
      window.getSelection()?.addRange(range);
      body.dispatchEvent(new MouseEvent('mouseup', { bubbles: true }));
    }
  }, words);
}
