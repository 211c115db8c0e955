import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser';
import { serveWorkbench, type ServedWorkbench } from '../support/workbenchServer';
import { reportFigures } from './measure';
import { writeReturns } from './merge/writeReturns';

/** As the text that is waited for has it. */
const FILES = 500;
const ROWS = 300;
/** Between two presses of a button while files are read. */
const PRESS_EVERY_MS = 1_000;
const MINUTES = 60_000;

interface Task {
  readonly at: number;
  readonly took: number;
}

interface Watched {
  /** Tasks of the window's thread, from 50 ms on: the Long Tasks API tells of no shorter ones. */
  readonly longTasks: Task[];
  readonly answers: number[];
  firstPress: number;
  /** When the browser told the page of the files, and how long the page took over it. */
  handed: Task | null;
}

declare global {
  interface Window {
    dabiaoWatched?: Watched;
  }
}

/** The pane without Excel reads the same way as beside it: its desks, its table, its session. */
describe(`the window while ${FILES} returns are read`, () => {
  let server: ServedWorkbench;
  let browser: Browser;
  let folder: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'dabiao-window-'));
    await writeReturns(folder, FILES, ROWS);
    server = await serveWorkbench();
    browser = await launchBrowser();
  }, 10 * MINUTES);

  afterAll(async () => {
    await browser?.close();
    await server?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it(
    'draws, answers and stops for nothing',
    async () => {
      const page = await browser.newPage({ locale: 'zh-CN' });
      await page.goto(`${server.origin}/taskpane.html`);
      await page.getByRole('button', { name: '选择文件', exact: true }).waitFor();
      await watch(page);
      const begin = performance.now();
      const files = readdirSync(folder).map((name) => join(folder, name));
      await page.locator('input[data-kind=files]').setInputFiles(files);
      await page.getByText(/^正在读取/).waitFor({ timeout: MINUTES });
      await page.getByText(/^(正在汇总…|Merging…)$/).waitFor({ timeout: 10 * MINUTES });
      const read = await page.evaluate(() => performance.now());
      const seconds = (performance.now() - begin) / 1000;
      await page
        .getByText(/^(读取500个：已采用500|500 read: 500 accepted)/)
        .waitFor({ timeout: 5 * MINUTES });
      const whole = (performance.now() - begin) / 1000;
      const shown = await page.evaluate(() => performance.now());
      const download = page.waitForEvent('download', { timeout: 5 * MINUTES });
      await page.getByRole('button', { name: /^(下载汇总|Download the summary)$/ }).click();
      await (await download).cancel();
      const watched = await page.evaluate(() => window.dabiaoWatched);
      if (!watched) throw new Error('nobody watched');
      const { answers, handed } = watched;
      if (handed === null) throw new Error('no file was handed over');
      // The task in which the browser makes its files is its own, but for what the page does in it.
      const isOfBrowser = ({ at, took }: Task) => at <= handed.at && handed.at < at + took;
      const ofBrowser = watched.longTasks.filter(isOfBrowser).map(({ took }) => took - handed.took);
      const longTasks = watched.longTasks.filter((task) => !isOfBrowser(task));
      const between = (from: number, to: number): number[] =>
        longTasks.filter(({ at }) => at >= from && at < to).map(({ took }) => took);
      const firstPress = Math.min(watched.firstPress, read);
      const undisturbed = between(0, firstPress);
      const pressed = between(firstPress, read);
      const after = between(read, shown);
      const made = between(shown, Infinity);
      reportFigures(`reading ${FILES} returns of ${ROWS} rows`, 's', [seconds]);
      reportFigures('the same, merged and shown', 's', [whole]);
      reportFigures('tasks over 50 ms while reading', '', [undisturbed.length]);
      reportFigures('longest of them (0: none)', 'ms', [Math.max(0, ...undisturbed)]);
      reportFigures('longest task while a button is pressed', 'ms', [Math.max(0, ...pressed)]);
      reportFigures('longest task while merged and shown', 'ms', [Math.max(0, ...after)]);
      reportFigures('longest task while the summary is made', 'ms', [Math.max(0, ...made)]);
      reportFigures(`the page as it is handed ${FILES} files`, 'ms', [handed.took]);
      reportFigures('the browser itself over it (0: under 50 ms)', 'ms', [
        Math.max(0, ...ofBrowser),
      ]);
      reportFigures('answer to a press while reading', 'ms', answers);
      reportFigures('longest answer', 'ms', [Math.max(...answers)]);
      expect(answers.length).toBeGreaterThan(3);
      await page.close();
    },
    30 * MINUTES,
  );
});

/**
 * Notes long tasks. From the middle of the reading on it presses a button over and over, the one that
 * changes every word of the pane, and times what it answers.
 */
async function watch(page: Page): Promise<void> {
  await page.evaluate((every) => {
    const watched: Watched = { longTasks: [], answers: [], firstPress: Infinity, handed: null };
    window.dabiaoWatched = watched;
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries())
        watched.longTasks.push({ at: startTime, took: duration });
    }).observe({ type: 'longtask' });
    let heard = 0;
    window.addEventListener('change', () => (heard = performance.now()), { capture: true });
    window.addEventListener('change', () => {
      watched.handed ??= { at: heard, took: performance.now() - heard };
    });
    const readShare = () => {
      const bar = document.querySelector('[role=progressbar]');
      return (
        Number(bar?.getAttribute('aria-valuenow')) / Number(bar?.getAttribute('aria-valuemax'))
      );
    };
    let other = 'English';
    const press = () => {
      if (!(readShare() > 0.5 && readShare() < 0.95)) return void setTimeout(press, every);
      const button = [...document.querySelectorAll('button')].find(
        ({ textContent }) => textContent === other,
      );
      other = other === 'English' ? '中文' : 'English';
      const pressed = performance.now();
      watched.firstPress = Math.min(watched.firstPress, pressed);
      button?.click();
      // From the press to the end of the frame that is drawn after it.
      requestAnimationFrame(() =>
        setTimeout(() => {
          watched.answers.push(performance.now() - pressed);
          setTimeout(press, every);
        }),
      );
    };
    setTimeout(press, every);
  }, PRESS_EVERY_MS);
}
