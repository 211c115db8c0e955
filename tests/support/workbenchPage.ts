import type { Browser, Frame, Page } from 'playwright-core';

/** The workbench opened in a browser page, with what tests do in it. */
export interface WorkbenchPage {
  readonly page: Page;
  /** The frame with the real task pane. */
  readonly pane: Frame;
  /** Addresses the page and its frames asked for. */
  readonly requests: readonly string[];
  /** Errors nobody caught, and what was written to the console as an error. */
  readonly errors: readonly string[];
}

/** Opens the workbench and waits until Office.js in the pane's frame is ready. */
export async function openWorkbench(
  browser: Browser,
  origin: string,
  query = '',
): Promise<WorkbenchPage> {
  const page = await browser.newPage({ viewport: { width: 1400, height: 860 } });
  const requests: string[] = [];
  const errors: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await page.goto(`${origin}/${query}`);
  const frame = await (await page.waitForSelector('iframe')).contentFrame();
  if (!frame) throw new Error('the pane has no frame');
  await frame.waitForFunction(() => typeof Excel !== 'undefined' && Excel.run !== undefined);
  await frame.evaluate(() => Office.onReady());
  return { page, pane: frame, requests, errors };
}

/** Types into a cell with the keyboard, as a person does, and waits until all is computed. */
export async function typeIntoCell(
  workbench: WorkbenchPage,
  sheet: string,
  address: string,
  text: string,
): Promise<void> {
  const { page } = workbench;
  await selectCell(workbench, sheet, address);
  // Chinese comes from an input method, a word at a time.
  if (/[\u0080-\uffff]/.test(text)) await page.keyboard.insertText(text);
  else await page.keyboard.type(text);
  // The grid loses the keys that are still on their way to the cell's editor.
  await page.waitForFunction((typed) => window.dabiaoWorkbench?.readTyped() === typed, text);
  await page.keyboard.press('Enter');
  await waitUntilIdle(page);
}

/** Opens the list of a cell by the arrow in it. */
export async function openDropDown(
  workbench: WorkbenchPage,
  sheet: string,
  address: string,
): Promise<void> {
  const { page } = workbench;
  await selectCell(workbench, sheet, address);
  const arrow = await page.evaluate((title) => {
    const { host, grid, selection } = window.dabiaoWorkbench ?? {};
    const container = document.getElementById('sheet');
    const frame = container && grid?.sight.cellsFrame(container);
    const id = host?.workbook.findSheet(title)?.id;
    if (!container || !frame || !grid || !selection || id === undefined) return null;
    const { left, top } = container.getBoundingClientRect();
    const cell = grid.sight.areaOnScreen(id, selection());
    return {
      x: left + frame.left + cell.left + cell.width - 10,
      y: top + frame.top + cell.top + cell.height / 2,
    };
  }, sheet);
  if (!arrow) throw new Error(`${sheet} ${address} is not in sight`);
  await page.mouse.click(arrow.x, arrow.y);
}

async function selectCell({ page }: WorkbenchPage, sheet: string, address: string): Promise<void> {
  // Keys go to the grid only once it has been clicked; the pane may have had them until now. A
  // second click soon after the first would open the cell beneath for editing.
  const hasKeys = await page.evaluate(
    () => document.getElementById('grid')?.contains(document.activeElement) ?? false,
  );
  if (!hasKeys)
    await page
      .locator('canvas[id^="univer-sheet-main-canvas"]')
      .click({ position: { x: 200, y: 120 } });
  await page.evaluate(([title, place]) => window.dabiaoWorkbench?.selectCell(title, place), [
    sheet,
    address,
  ] as const);
}

/** The message of the validation that refused an entry; closes it. */
export async function readRefusal({ page }: WorkbenchPage): Promise<string> {
  const dialog = page.getByRole('dialog');
  const text = await dialog.innerText();
  await dialog.getByRole('button').last().click();
  await dialog.waitFor({ state: 'detached' });
  return text;
}

export async function waitUntilIdle(page: Page): Promise<void> {
  await page.evaluate(() => window.dabiaoWorkbench?.whenIdle());
}

/** The model's value of a cell. */
export function readCell({ page }: WorkbenchPage, sheet: string, address: string) {
  return page.evaluate(([title, place]) => window.dabiaoWorkbench?.readCell(title, place) ?? null, [
    sheet,
    address,
  ] as const);
}

/** What the grid shows in a cell. */
export function readDisplayed({ page }: WorkbenchPage, sheet: string, address: string) {
  return page.evaluate(
    ([title, place]) => window.dabiaoWorkbench?.readDisplayed(title, place) ?? '',
    [sheet, address] as const,
  );
}

/** The fill the grid draws a cell in, conditional formats included. */
export function readFill({ page }: WorkbenchPage, sheet: string, address: string) {
  return page.evaluate(
    ([title, place]) => window.dabiaoWorkbench?.readColors(title, place).fill ?? null,
    [sheet, address] as const,
  );
}

/** Address of a cell of a table: the row whose first column holds the key, under the header. */
export function cellOfTable(
  { page }: WorkbenchPage,
  table: string,
  key: string,
  header: string,
): Promise<string> {
  return page.evaluate(
    ([name, row, column]) => window.dabiaoWorkbench?.cellOfTable(name, row, column) ?? '',
    [table, key, header] as const,
  );
}
