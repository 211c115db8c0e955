import {
  changeAsOf,
  findOverflow,
  findViolations,
  loadInPane,
  narrowPane,
  openPanePage,
} from '../support/panePage';
import { COUNT, ROW_FAULTS, SHARE, type RowEntries, type RowFault } from '../support/rowFaultCases';
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
/** Each takes seconds of a browser: every third stands for its like, `DABIAO_LONG=1` tries them all. */
const TRIED =
  process.env['DABIAO_LONG'] === '1' ? ROW_FAULTS : ROW_FAULTS.filter((_, at) => at % 3 === 0);

/** What marks a cell, as `layout/palette.ts` has it. */
const MARK = '#FFD9B3';

jest.setTimeout(TEST_MS);

describe('the page 审核 in the workbench', () => {
  const workbench = useWorkbench(async (opened) => {
    await loadInPane(opened, ['湖北实施意见（2022）'], '2024');
    // The figures of 2024 are due on 15 January.
    await openPanePage(opened, '进度预警');
    await changeAsOf(opened, '2025-02-28');
    for (const { row, right } of [findFault('negative'), findFault('percentOutOfRange')])
      await pasteIntoRow(opened, 'tblData', row, right);
    await openPanePage(opened, '审核');
  });

  it('says that nothing was checked yet, and checks on request', async () => {
    const { pane } = workbench;
    await pane.getByText('尚未审核').waitFor();
    await pane.getByRole('main').getByRole('button', { name: '审核', exact: true }).click();
    await pane.getByText(/审核完成：/).waitFor();
    await pane.getByText(/不适用的规则/).waitFor();
  });

  it.each(TRIED)('finds $code, leads to the cell, and lets it go once mended', async (fault) => {
    const { page } = workbench;
    const { table, row, blamed, says } = fault;
    const address = await cellOfTable(workbench, table, row, blamed);
    const mend = await enterFault(fault);
    const card = cardOf(fault, address).filter({ hasText: says });
    await card.waitFor();
    await card.getByRole('button', { name: /^定位到/ }).click();
    const { row: down, column: right } = toArea(address);
    await page.waitForFunction(
      ([atRow, atColumn]) => {
        const selected = window.dabiaoWorkbench?.selection();
        return selected?.row === atRow && selected.column === atColumn;
      },
      [down, right] as const,
    );
    await mend();
    await card.waitFor({ state: 'detached' });
  });

  it('says that figures have changed since the last check', async () => {
    await workbench.pane.getByText('上次审核后有改动').waitFor();
  });

  it('writes the findings to the sheet 审核 and marks the cell until it is changed', async () => {
    const { pane, page } = workbench;
    const address = await cellOfTable(workbench, 'tblData', COUNT, '本期累计');
    const mend = await enterFault(findFault('negative'));
    await pane.getByRole('button', { name: '写入“审核”表' }).click();
    await pane.getByText(/已写入“审核”表/).waitFor();
    await waitUntilIdle(page);
    // The grid computes the formats of the sheet it shows.
    await pane
      .getByRole('button', { name: new RegExp(`^定位到数据!${address}`) })
      .first()
      .click();
    await waitForFill(workbench, address, (fill) => fill === MARK);
    expect(String(await readCell(workbench, '审核', 'A5'))).toContain('强制性');
    await mend();
    await waitForFill(workbench, address, (fill) => fill !== MARK);
  });

  it('lands a typed explanation in the row of the figure, which closes the finding', async () => {
    const { pane, page } = workbench;
    await enterFault(findFault('percentAsFraction'));
    const card = pane.getByRole('article').filter({ hasText: /是否应为50%/ });
    await card.getByRole('textbox', { name: '核实说明' }).fill('试点首年，占比确为0.5%。');
    await card.getByRole('button', { name: /写入核实说明/ }).click();
    await pane.getByText(/核实说明已写入/).waitFor();
    await waitUntilIdle(page);
    const beside = await cellOfTable(workbench, 'tblData', SHARE, '核实说明');
    expect(await readCell(workbench, '数据', beside)).toBe('试点首年，占比确为0.5%。');
    await pane.getByRole('heading', { name: '已说明1条' }).waitFor();
  });

  it('has no accessibility violation with findings of every kind', async () => {
    expect(await findViolations(workbench.pane)).toEqual([]);
  });

  it.each([320, 380])('fits a pane of %i pixels', async (pixels) => {
    await narrowPane(workbench, pixels);
    expect(await findOverflow(workbench.pane)).toBeLessThanOrEqual(0);
  });

  itKeepsToItself(workbench);

  const cardOf = ({ table }: RowFault, address: string) =>
    workbench.pane.getByRole('article', {
      name: `${table === 'tblData' ? '数据' : '任务'}!${address}`,
      exact: true,
    });

  /** Puts a fault into its row; returns what mends it, in the same cells. */
  async function enterFault({ table, row, blamed, wrong, right, isTyped }: RowFault) {
    if (!isTyped) return pasteIntoRow(workbench, table, row, wrong, right);
    const address = await cellOfTable(workbench, table, row, blamed);
    const type = (entries: RowEntries) =>
      typeIntoCell(workbench, '数据', address, String(entries[blamed]));
    await type(wrong);
    return () => type(right);
  }
});

function findFault(code: string): RowFault {
  const found = ROW_FAULTS.find((fault) => fault.code === code);
  if (!found) throw new Error(`no fault ${code}`);
  return found;
}

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

/** Pastes into cells of a row, as a person would past the validation; returns what pastes `next` there. */
async function pasteIntoRow(
  workbench: WorkbenchPage,
  table: string,
  row: string,
  entries: RowEntries,
  next: RowEntries = {},
): Promise<() => Promise<void>> {
  const { page } = workbench;
  const headers = [...new Set([...Object.keys(entries), ...Object.keys(next)])];
  // Found beforehand: a fault may lie in the very cell by which the row is found.
  const places = await Promise.all(
    headers.map(async (header) => [
      header,
      toArea(await cellOfTable(workbench, table, row, header)),
    ]),
  );
  const areas = Object.fromEntries(places) as Record<string, ReturnType<typeof toArea>>;
  const paste = async (all: RowEntries): Promise<void> => {
    const cells = Object.entries(all).map(([header, value]) => ({ ...areas[header]!, value }));
    await page.evaluate(
      async ([title, pasted]) => {
        const { host } = window.dabiaoWorkbench ?? {};
        const sheet = host?.workbook.findSheet(title);
        if (!host || !sheet) throw new Error(`no sheet ${title}`);
        for (const { row: down, column, value } of pasted)
          await host.editCells(sheet.id, down, column, [[value]]);
      },
      [table === 'tblData' ? '数据' : '任务', cells] as const,
    );
    await waitUntilIdle(page);
  };
  await paste(entries);
  return () => paste(next);
}

function toArea(address: string): { readonly row: number; readonly column: number } {
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits) - 1, column };
}
