import { readFileSync } from 'node:fs';
import type { Frame } from 'playwright-core';
import { waitUntilIdle, type WorkbenchPage } from './workbenchPage';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** Shows a page of the pane, by the name of its tab in either language. */
export async function openPanePage({ pane }: WorkbenchPage, name: string): Promise<void> {
  await pane.getByRole('navigation').getByRole('button', { name, exact: true }).click();
}

/** On the page 载入文件: ticks the documents, sets the year where one is given, and loads. */
export async function loadInPane(
  workbench: WorkbenchPage,
  documents: readonly string[],
  year: string | null,
): Promise<void> {
  const { page, pane } = workbench;
  for (const name of documents) await pane.getByRole('checkbox', { name }).check();
  if (year !== null) await pane.getByLabel('年份').fill(year);
  await pressLoad(workbench);
  await pane.getByText('已载入：').waitFor();
  await waitUntilIdle(page);
}

/** The page's tab and the ribbon have a button of the same name. */
export async function pressLoad({ pane }: WorkbenchPage): Promise<void> {
  await pane.getByRole('main').getByRole('button', { name: '载入文件', exact: true }).click();
}

/** The pane's own switch of language. */
export async function switchLanguage({ pane }: WorkbenchPage, to: 'zh-CN' | 'en-US') {
  await pane.getByRole('button', { name: to === 'zh-CN' ? '中文' : 'English' }).click();
  await pane.locator(`html[lang="${to}"]`).waitFor({ state: 'attached' });
}

/** On the page 进度预警: sets the as-of date, and waits until pane and sheets have followed. */
export async function changeAsOf({ page, pane }: WorkbenchPage, day: string): Promise<void> {
  await pane.getByLabel('截至日').fill(day);
  const apply = pane.getByRole('button', { name: '应用', exact: true });
  await apply.click();
  await apply.waitFor({ state: 'detached' });
  await waitUntilIdle(page);
}

/** As a person with a narrow window sees it. */
export async function narrowPane({ page, pane }: WorkbenchPage, pixels: number): Promise<void> {
  await page.evaluate(
    (width) => document.documentElement.style.setProperty('--pane-width', `${width}px`),
    pixels,
  );
  await pane.waitForFunction((width) => window.innerWidth <= width, pixels);
}

/** Pixels by which the pane's page is wider than its frame. */
export function findOverflow(pane: Frame): Promise<number> {
  return pane.evaluate(() => {
    const main = document.querySelector('main');
    const inside = main ? main.scrollWidth - main.clientWidth : 0;
    return Math.max(inside, document.documentElement.scrollWidth - window.innerWidth);
  });
}

/** What axe finds wrong in the pane as it stands, one line a rule. */
export async function findViolations(pane: Frame): Promise<readonly string[]> {
  // Not as a script element: the pane's content security policy takes none.
  await pane.evaluate(AXE);
  const found = await pane.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run: () => Promise<{ violations: Violation[] }> };
    };
    return (await axe.run()).violations;
  });
  return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
}
