import type { Browser } from 'playwright-core';
import { launchBrowser } from './browser';
import { openWorkbench, type WorkbenchPage } from './workbenchPage';
import { serveWorkbench, type ServedWorkbench } from './workbenchServer';

const BUILD_AND_START_MS = 240_000;

/** The workbench a suite works in: one page, opened before its tests and closed after them. */
export interface WorkbenchSuite extends WorkbenchPage {
  /** A further page of the same browser. */
  open(query: string): Promise<WorkbenchPage>;
}

/**
 * Builds, serves and opens the workbench for the suite that calls it. `prepare` brings it to where
 * the tests begin.
 */
export function useWorkbench(
  prepare: (workbench: WorkbenchPage) => Promise<void> = async () => undefined,
): WorkbenchSuite {
  let server: ServedWorkbench | undefined;
  let browser: Browser | undefined;
  let opened: WorkbenchPage | undefined;

  beforeAll(async () => {
    server = await serveWorkbench();
    browser = await launchBrowser();
    opened = await openWorkbench(browser, server.origin);
    await prepare(opened);
  }, BUILD_AND_START_MS);

  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  const expectOpen = <Part>(part: Part | undefined): Part => {
    if (part === undefined) throw new Error('the workbench is not open yet');
    return part;
  };
  return {
    get page() {
      return expectOpen(opened).page;
    },
    get pane() {
      return expectOpen(opened).pane;
    },
    get requests() {
      return expectOpen(opened).requests;
    },
    get errors() {
      return expectOpen(opened).errors;
    },
    open: (query) => openWorkbench(expectOpen(browser), expectOpen(server).origin, query),
  };
}

/** The last test of a suite: what was done in it asked nothing of the outside and wrote no error. */
export function itKeepsToItself(workbench: WorkbenchSuite): void {
  it('asks nothing of the outside and writes no error', () => {
    const { origin } = new URL(workbench.page.url());
    const outside = workbench.requests.filter(
      (address) => !address.startsWith(origin) && !/^(data|blob):/.test(address),
    );
    expect(workbench.requests.length).toBeGreaterThan(5);
    expect(outside).toEqual([]);
    expect(workbench.errors).toEqual([]);
  });
}
