import type { Locator } from 'playwright-core';
import {
  changeAsOf,
  findOverflow,
  findViolations,
  loadInPane,
  narrowPane,
  openPanePage,
} from '../support/panePage';
import { pasteFaults, placeFaults, type PlacedFault } from '../support/pasteFaults';
import {
  FAULT_GOES,
  KEY_FAULTS,
  SHARE,
  TYPED_FAULT,
  type RowEntries,
} from '../support/rowFaultCases';
import {
  cellOfTable,
  readCell,
  readFill,
  typeIntoCell,
  waitUntilIdle,
  type WorkbenchPage,
} from '../support/workbenchPage';
import { itKeepsToItself, useWorkbench } from '../support/workbenchSuite';

const TEST_MS = 120_000;
/** What marks a cell, as `layout/palette.ts` has it. */
const MARK = '#FFD9B3';

jest.setTimeout(TEST_MS);

describe('the page 审核 in the workbench', () => {
  const workbench = useWorkbench(async (opened) => {
    await loadInPane(opened, ['湖北实施意见（2022）', '国家纲要（2021）'], '2024');
    // The figures of 2024 are due on 15 January.
    await openPanePage(opened, '进度预警');
    await changeAsOf(opened, '2025-02-28');
    await pasteFaults(opened, await placeFaults(opened, FAULT_GOES.flat()), 'right');
    await openPanePage(opened, '审核');
  });

  it('says that nothing was checked yet, and checks on request', async () => {
    const { pane } = workbench;
    await pane.getByText('尚未审核').waitFor();
    await pane.getByRole('main').getByRole('button', { name: '审核', exact: true }).click();
    await pane.getByText(/审核完成：/).waitFor();
    await pane.getByText(/不适用的规则/).waitFor();
  });

  describe.each(FAULT_GOES.map((faults, index) => ({ faults, number: index + 1 })))(
    'with a fault in each row, go $number',
    ({ faults }) => {
      let placed: readonly PlacedFault[] = [];

      beforeAll(async () => {
        placed = await placeFaults(workbench, faults);
        await pasteFaults(workbench, placed, 'wrong');
      }, TEST_MS);

      it.each(faults.map((fault, index) => ({ code: fault.code, index })))(
        'finds $code and leads to the cell',
        async ({ index }) => expectFound(placed[index]),
      );

      it('lets them go once they are mended', async () => {
        await pasteFaults(workbench, placed, 'right');
        for (const one of placed) await cardOf(one).waitFor({ state: 'detached' });
      });
    },
  );

  it.each(KEY_FAULTS)(
    'finds $code, leads to the cell, and lets it go once mended',
    async (fault) => {
      const placed = await placeFaults(workbench, [fault]);
      await pasteFaults(workbench, placed, 'wrong');
      await expectFound(placed[0]);
      await pasteFaults(workbench, placed, 'right');
      await cardOf(placed[0]).waitFor({ state: 'detached' });
    },
  );

  it('says that figures have changed since the last check', async () => {
    await workbench.pane.getByText('上次审核后有改动').waitFor();
  });

  it('writes the findings to the sheet 审核 and marks the cell until it is changed', async () => {
    const { pane, page } = workbench;
    const negative = FAULT_GOES.flat().filter(({ code }) => code === 'negative');
    const placed = await placeFaults(workbench, negative);
    await pasteFaults(workbench, placed, 'wrong');
    await expectFound(placed[0]);
    await pane.getByRole('button', { name: '写入“审核”表' }).click();
    await pane.getByText(/已写入“审核”表/).waitFor();
    await waitUntilIdle(page);
    // The grid computes the formats of the sheet it shows.
    await cardOf(placed[0])
      .getByRole('button', { name: /^定位到/ })
      .click();
    const { address = '' } = placed[0] ?? {};
    await waitForFill(workbench, address, (fill) => fill === MARK);
    expect(String(await readCell(workbench, '审核', 'A5'))).toContain('强制性');
    await pasteFaults(workbench, placed, 'right');
    await waitForFill(workbench, address, (fill) => fill !== MARK);
  });

  it('finds a share typed as a fraction, and lets it go once it is typed again', async () => {
    const placed = await placeFaults(workbench, [TYPED_FAULT]);
    await type(TYPED_FAULT.wrong);
    await expectFound(placed[0]);
    await type(TYPED_FAULT.right);
    await cardOf(placed[0]).waitFor({ state: 'detached' });
  });

  it('lands a typed explanation in the row of the figure, which closes the finding', async () => {
    const { pane, page } = workbench;
    await type(TYPED_FAULT.wrong);
    const card = pane.getByRole('article').filter({ hasText: TYPED_FAULT.says });
    await card.getByRole('textbox', { name: '核实说明' }).fill('试点首年，占比确为0.5%。');
    await card.getByRole('button', { name: /写入核实说明/ }).click();
    await pane.getByText(/核实说明已写入/).waitFor();
    await waitUntilIdle(page);
    const beside = await cellOfTable(workbench, 'tblData', SHARE, '核实说明');
    expect(await readCell(workbench, '数据', beside)).toBe('试点首年，占比确为0.5%。');
    const explained = pane.getByRole('region', { name: /^已说明/ }).getByRole('article');
    await explained.filter({ hasText: TYPED_FAULT.says }).waitFor();
  });

  it('has no accessibility violation with findings of every kind', async () => {
    expect(await findViolations(workbench.pane)).toEqual([]);
  });

  it.each([320, 380])('fits a pane of %i pixels', async (pixels) => {
    await narrowPane(workbench, pixels);
    expect(await findOverflow(workbench.pane)).toBeLessThanOrEqual(0);
  });

  itKeepsToItself(workbench);

  function cardOf(placed: PlacedFault | undefined): Locator {
    const { sheet = '', address = '', fault } = placed ?? {};
    return workbench.pane
      .getByRole('article', { name: `${sheet}!${address}`, exact: true })
      .filter({ hasText: fault?.says ?? 'no fault' });
  }

  /** Waits for the finding, and follows it to the cell. */
  async function expectFound(placed: PlacedFault | undefined): Promise<void> {
    await cardOf(placed)
      .getByRole('button', { name: /^定位到/ })
      .click();
    const { row = -1, column = -1 } = placed ?? {};
    await workbench.page.waitForFunction(
      ([atRow, atColumn]) => {
        const selected = window.dabiaoWorkbench?.selection();
        return selected?.row === atRow && selected.column === atColumn;
      },
      [row, column] as const,
    );
  }

  async function type(entries: RowEntries): Promise<void> {
    const { row, blamed } = TYPED_FAULT;
    const address = await cellOfTable(workbench, 'tblData', row, blamed);
    await typeIntoCell(workbench, '数据', address, String(entries[blamed]));
  }
});

/** Waits until a cell of 数据 is drawn in a fill that will do; fails with the one it has. */
async function waitForFill(
  workbench: WorkbenchPage,
  address: string,
  isRight: (fill: string | null) => boolean,
): Promise<void> {
  const until = Date.now() + 20_000;
  let fill = await readFill(workbench, '数据', address);
  while (!isRight(fill) && Date.now() < until) {
    await workbench.page.waitForTimeout(200);
    fill = await readFill(workbench, '数据', address);
  }
  expect(isRight(fill) ? 'right' : fill).toBe('right');
}
