import { readFileSync } from 'node:fs';
import type { Frame, Locator, Page } from 'playwright-core';
import { readWorkbook } from '../../src/host/xlsx/readWorkbook';
import { kindOf } from '../../src/pipeline/checkFlow';
import { readCarriedState } from '../../src/pipeline/mergeSummaryFile';
import { writeFilledReturn, type FilledReturn } from '../support/mergeReturns';
import {
  findOverflow,
  findViolations,
  loadInPane,
  narrowPane,
  openPanePage,
  switchLanguage,
} from '../support/panePage';
import { cellOfTable, readCell, waitUntilIdle } from '../support/workbenchPage';
import { itKeepsToItself, useWorkbench } from '../support/workbenchSuite';

const WAIT = { timeout: 60_000 };
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

jest.setTimeout(120_000);

interface NamedFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

async function returnFile(filled: FilledReturn, name = filled.unit): Promise<NamedFile> {
  const bytes = await writeFilledReturn({ period: '2024', ...filled });
  return { name: `${name}.xlsx`, mimeType: TYPE, buffer: Buffer.from(bytes) };
}

/** What came by mail: two good ones, two of one unit that disagree, a faulty one and a picture. */
async function arrivals(): Promise<readonly NamedFile[]> {
  return [
    await returnFile({ unit: '省科技厅', keys: ['GB/T 101-2024', 'GB/T 102-2024'] }),
    await returnFile({ unit: '省农业农村厅', keys: ['GB/T 101—2024'], trained: 60 }),
    await returnFile({ unit: '省教育厅', trained: 5 }, '省教育厅_一'),
    await returnFile({ unit: '省教育厅', trained: 6 }, '省教育厅_二'),
    await returnFile({ unit: '省商务厅', trained: -12 }),
    { name: '照片.xlsx', mimeType: TYPE, buffer: Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]) },
  ];
}

function choose(pane: Frame | Page, files: readonly NamedFile[]): Promise<void> {
  return pane.locator('input[data-kind=files]').setInputFiles([...files]);
}

/** The section under a heading. */
function section(pane: Frame | Page, heading: RegExp): Locator {
  return pane.getByRole('region', { name: heading });
}

describe('the page 汇总 in the workbench', () => {
  const workbench = useWorkbench(async (opened) => {
    const { page, pane } = opened;
    await loadInPane(opened, ['湖北实施意见（2022）'], '2024');
    await openPanePage(opened, '布置报表');
    await pane.getByRole('button', { name: '准备', exact: true }).click();
    await pane.getByText('已准备：新增单位60家。').waitFor(WAIT);
    await waitUntilIdle(page);
    await openPanePage(opened, '汇总');
  });

  it('reads what was chosen, each file with what became of it, and calls the roll of the master', async () => {
    const { pane } = workbench;
    await choose(pane, await arrivals());
    await pane.getByText('读取6个：已采用2，已被替代0，待处理2，未采用2。').waitFor(WAIT);
    await pane.getByText('按工作簿“单位”表点名：2024年，应报60家。').waitFor();
    // Lines out of sight have no text that is drawn.
    const files = await section(pane, /^文件/).textContent();
    expect(files).toMatch(/省商务厅\.xlsx[\s\S]*退回修改[\s\S]*强制性1/);
    expect(files).toMatch(/照片\.xlsx[\s\S]*不予接收/);
    expect(await section(pane, /^点名/).innerText()).toContain('应报60家，已报3家');
  });

  it('shows a conflict side by side with its cells, and takes the answer of a person', async () => {
    const { pane } = workbench;
    const conflict = section(pane, /^冲突/);
    expect(await conflict.innerText()).toMatch(
      /本期累计\s+5\s+填报!\w+\s+6\s+填报!\w+|本期累计\s+6/,
    );
    await conflict.getByRole('radio', { name: /省教育厅_二/ }).check();
    await conflict.getByLabel('处理人').fill('王某');
    await conflict.getByLabel('理由').fill('电话核实');
    await conflict.getByRole('button', { name: /^确定/ }).click();
    await pane.getByText(/采用省教育厅_二\.xlsx。王某，\d{4}-\d\d-\d\d：电话核实/).waitFor(WAIT);
    await pane.getByText('读取6个：已采用3，已被替代1').waitFor();
    expect(await section(pane, /^汇总预览/).innerText()).toMatch(/标准化人才培育[\s\S]*103人/);
  });

  it('writes the summary beside the master’s sheets', async () => {
    const { page, pane } = workbench;
    await pane.getByRole('button', { name: '写入工作簿' }).click();
    await pane.getByText(/^已写入：汇总、通报、汇总看板/).waitFor(WAIT);
    await waitUntilIdle(page);
    const at = await cellOfTable(
      workbench,
      'tblTargets_sum1',
      'hubei-2022/people-trained',
      '本期合计',
    );
    expect(await readCell(workbench, '汇总', at)).toBe(103);
  });

  it('takes a later return and writes the new summary in the place of the old', async () => {
    const { page, pane } = workbench;
    const before = await page.evaluate(() => window.dabiaoWorkbench?.sheetTitles());
    await choose(pane, [await returnFile({ unit: '省交通运输厅', trained: 7, keys: [] })]);
    await pane.getByText('读取7个：已采用4').waitFor(WAIT);
    await pane.getByRole('button', { name: '写入工作簿' }).click();
    await pane.getByText(/^已写入，并替换了原有的汇总表/).waitFor(WAIT);
    await waitUntilIdle(page);
    const after = await page.evaluate(() => window.dabiaoWorkbench?.sheetTitles());
    expect([...(after ?? [])].sort()).toEqual([...(before ?? [])].sort());
    const at = await cellOfTable(
      workbench,
      'tblTargets_sum2',
      'hubei-2022/people-trained',
      '本期合计',
    );
    expect(await readCell(workbench, '汇总', at)).toBe(110);
  });

  it('hands over what goes back to units, and reminders for those missing', async () => {
    const { page, pane } = workbench;
    for (const [button, file] of [
      ['退回修改（2份）', '2024年_退回修改.zip'],
      ['催报单（56家）', '2024年_催报单.zip'],
    ] as const) {
      const download = page.waitForEvent('download', WAIT);
      await pane.getByRole('button', { name: button }).click();
      expect((await download).suggestedFilename()).toBe(file);
    }
  });

  it.each(['en-US', 'zh-CN'] as const)(
    'breaks no rule of accessibility and fits 320 pixels, in %s',
    async (locale) => {
      await switchLanguage(workbench, locale);
      await narrowPane(workbench, 320);
      expect(await findViolations(workbench.pane)).toEqual([]);
      expect(await findOverflow(workbench.pane)).toBeLessThanOrEqual(0);
    },
  );

  it('moves on while it reads, and stops when it is told to, what was read kept', async () => {
    const { pane } = workbench;
    await pane.getByRole('button', { name: '清空，重新开始' }).click();
    const [first] = await arrivals();
    if (!first) throw new Error('nothing came');
    // So many that a quick machine is not done with them before it is told to stop.
    const copies = Array.from({ length: 180 }, (_, at) => ({ ...first, name: `副本${at}.xlsx` }));
    await choose(pane, copies);
    await pane.getByText(/^正在读取：[1-9]\d*\/180/).waitFor(WAIT);
    await pane.getByRole('button', { name: '取消' }).click();
    const cancelled = pane.getByText(/^已取消，\d+个文件没有读取；已读取的保留。$/);
    await cancelled.waitFor(WAIT);
    const unread = Number(/\d+/.exec(await cancelled.innerText())?.[0]);
    const read = copies.length - unread;
    await pane.getByText(`读取${read}个：已采用${read}，`).waitFor();
  });

  itKeepsToItself(workbench);

  it('works alone in a browser: files in, the summary out, nothing asked of the outside', async () => {
    const browser = workbench.page.context().browser();
    if (!browser) throw new Error('the page has no browser');
    const { origin } = new URL(workbench.page.url());
    const page = await browser.newPage({ locale: 'zh-CN', acceptDownloads: true });
    const outside: string[] = [];
    page.on('request', (request) => {
      if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(origin))
        outside.push(request.url());
    });
    await page.goto(`${origin}/taskpane.html`);
    await choose(page, await arrivals());
    await page.getByText('读取6个：').waitFor(WAIT);
    expect(page.workers().length).toBeGreaterThan(0);
    const download = page.waitForEvent('download', WAIT);
    await page.getByRole('button', { name: '下载汇总' }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe('2024_湖北实施意见（2022）_汇总.xlsx');
    const grid = readWorkbook(readFileSync(await file.path()));
    expect(kindOf(grid)).toBe('summary');
    expect(readCarriedState(grid)?.state.sources.size).toBe(6);
    await page.getByRole('button', { name: '审核', exact: true }).click();
    await choose(page, (await arrivals()).slice(4, 5));
    await page.getByText('强制性1条，核实性0条。').waitFor(WAIT);
    await page.close();
    expect(outside).toEqual([]);
  });
});
