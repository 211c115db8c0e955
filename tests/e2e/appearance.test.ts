import { mkdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Browser, Frame } from 'playwright-core';
import { launchBrowser } from '../support/browser';
import {
  cellOfTable,
  openWorkbench,
  typeIntoCell,
  waitUntilIdle,
  type WorkbenchPage,
} from '../support/workbenchPage';
import { serveWorkbench, type ServedWorkbench } from '../support/workbenchServer';

const BUILD_AND_START_MS = 240_000;
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
/** Set to renew the pictures of the README; a machine without a Chinese font must not. */
const PICTURES = process.env['DABIAO_PICTURES'] === '1';
const FOLDER = resolve(__dirname, '../../assets/screenshots');

jest.setTimeout(120_000);

const FIGURES: readonly (readonly [string, string])[] = [
  ['hubei-2022/national-standards', '620'],
  ['hubei-2022/industry-standards', '830'],
  ['hubei-2022/local-standards', '1210'],
  ['hubei-2022/group-standards', '300'],
];

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** What axe finds wrong in the pane as it stands, one line a rule. */
async function findViolations(pane: Frame): Promise<readonly string[]> {
  await pane.evaluate(AXE);
  const found = await pane.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run: () => Promise<{ violations: Violation[] }> };
    };
    return (await axe.run()).violations;
  });
  return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
}

/** Pixels by which the pane's page is wider than its frame. */
function findOverflow(pane: Frame): Promise<number> {
  return pane.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}

describe('the look of the pane', () => {
  let server: ServedWorkbench;
  let browser: Browser;
  let workbench: WorkbenchPage;

  beforeAll(async () => {
    server = await serveWorkbench();
    browser = await launchBrowser();
    workbench = await openWorkbench(browser, server.origin);
    const { pane, page } = workbench;
    for (const name of [/湖北实施意见（2022）/, /国家纲要（2021）/])
      await pane.getByRole('checkbox', { name }).check();
    await pane.getByLabel('年份').fill('2024');
    await pane.getByRole('main').getByRole('button', { name: '载入文件' }).click();
    await pane.getByText(/已载入：/).waitFor();
    await waitUntilIdle(page);
    for (const [target, figure] of FIGURES) {
      const cell = await cellOfTable(workbench, 'tblData', target, '本期累计');
      await typeIntoCell(workbench, '数据', cell, figure);
    }
  }, BUILD_AND_START_MS);

  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  const open = (name: string) =>
    workbench.pane.getByRole('navigation').getByRole('button', { name }).click();

  async function takePicture(name: string): Promise<void> {
    if (!PICTURES) return;
    mkdirSync(FOLDER, { recursive: true });
    await workbench.page.screenshot({ path: resolve(FOLDER, `${name}.png`) });
  }

  it('has no accessibility violation on the alerts page, in either language', async () => {
    await open('进度预警');
    await workbench.pane.getByText(/截至2024年12月31日为620项/).waitFor();
    expect(await findViolations(workbench.pane)).toEqual([]);
    await takePicture('alerts.zh-CN');
    await workbench.pane.getByRole('button', { name: 'English' }).click();
    await workbench.pane.getByText(/620 items by 2024-12-31/).waitFor();
    expect(await findViolations(workbench.pane)).toEqual([]);
    await takePicture('alerts.en-US');
  });

  it('has no accessibility violation on the load page, in either language', async () => {
    await open('Load documents');
    expect(await findViolations(workbench.pane)).toEqual([]);
    await workbench.pane.getByRole('button', { name: '中文' }).click();
    await workbench.pane.getByRole('heading', { name: '政策文件' }).waitFor();
    expect(await findViolations(workbench.pane)).toEqual([]);
    await takePicture('load.zh-CN');
  });

  it('fits a pane of 320 pixels without scrolling sideways', async () => {
    await workbench.page.evaluate(() => {
      const pane = document.getElementById('pane');
      if (pane) pane.style.width = '320px';
    });
    for (const name of ['载入文件', '进度预警']) {
      await open(name);
      await workbench.pane.waitForFunction(() => window.innerWidth <= 322);
      expect(await findOverflow(workbench.pane)).toBeLessThanOrEqual(0);
    }
  });
});
