import { loadInPane, narrowPane, findOverflow, openPanePage } from '../support/panePage';
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
const COUNT = 'hubei-2022/national-standards';
const SHARE = 'hubei-2022/science-project-standards-share';
/** What marks a cell, as `layout/palette.ts` has it. */
const MARK = '#FFD9B3';

jest.setTimeout(TEST_MS);

interface Fault {
  readonly code: string;
  readonly row: string;
  readonly header: string;
  readonly wrong: string | number;
  readonly right: string | number;
  readonly says: RegExp;
  /** A paste goes past the validation that would refuse what is typed. */
  readonly isPasted?: boolean;
}

const FAULTS: readonly Fault[] = [
  {
    code: '负数',
    row: COUNT,
    header: '本期累计',
    wrong: -3,
    right: 320,
    says: /不能为负数/,
    isPasted: true,
  },
  {
    code: '小数',
    row: COUNT,
    header: '本期累计',
    wrong: 3.5,
    right: 320,
    says: /应为整数/,
    isPasted: true,
  },
  {
    code: '文字',
    row: COUNT,
    header: '本期累计',
    wrong: '很多',
    right: 320,
    says: /不是数字/,
    isPasted: true,
  },
  {
    code: '文本数字',
    row: COUNT,
    header: '本期累计',
    wrong: '1２00',
    right: 1200,
    says: /已识别为1200/,
    isPasted: true,
  },
  {
    code: '比率超出',
    row: SHARE,
    header: '本期累计',
    wrong: 150,
    right: 45,
    says: /0到100之间/,
    isPasted: true,
  },
  {
    code: '比率漏乘',
    row: SHARE,
    header: '本期累计',
    wrong: '0.5',
    right: '45',
    says: /是否应为50%/,
  },
];

describe('the page 审核 in the workbench', () => {
  const workbench = useWorkbench(async (opened) => {
    await loadInPane(opened, ['湖北实施意见（2022）'], '2024');
    await openPanePage(opened, '审核');
  });

  it('says that nothing was checked yet, and checks on request', async () => {
    const { pane } = workbench;
    await pane.getByText('尚未审核').waitFor();
    await pane.getByRole('main').getByRole('button', { name: '审核', exact: true }).click();
    await pane.getByText(/审核完成：/).waitFor();
    await pane.getByText(/不适用的规则/).waitFor();
  });

  it.each(FAULTS)('finds $code, leads to the cell, and lets it go once mended', async (fault) => {
    const { pane, page } = workbench;
    const address = await cellOfTable(workbench, 'tblData', fault.row, fault.header);
    await enter(workbench, address, fault.wrong, fault.isPasted === true);
    const card = pane.getByRole('article').filter({ hasText: fault.says });
    await card.first().waitFor();
    await pane.getByText('上次审核后有改动').waitFor();
    await card
      .first()
      .getByRole('button', { name: /^定位到/ })
      .click();
    const { row, column } = toArea(address);
    await page.waitForFunction(
      ([down, right]) => {
        const selected = window.dabiaoWorkbench?.selection();
        return selected?.row === down && selected.column === right;
      },
      [row, column] as const,
    );
    await enter(workbench, address, fault.right, fault.isPasted === true);
    await card.first().waitFor({ state: 'detached' });
  });

  it('writes the findings to the sheet 审核 and marks the cell until it is changed', async () => {
    const { pane, page } = workbench;
    const address = await cellOfTable(workbench, 'tblData', COUNT, '本期累计');
    await enter(workbench, address, -3, true);
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
    await enter(workbench, address, 320, true);
    await waitForFill(workbench, address, (fill) => fill !== MARK);
  });

  it('lands a typed explanation in the row of the figure, which closes the finding', async () => {
    const { pane, page } = workbench;
    const address = await cellOfTable(workbench, 'tblData', SHARE, '本期累计');
    await enter(workbench, address, '0.5', false);
    const card = pane.getByRole('article').filter({ hasText: /是否应为50%/ });
    await card.getByRole('textbox', { name: '核实说明' }).fill('试点首年，占比确为0.5%。');
    await card.getByRole('button', { name: /写入核实说明/ }).click();
    await pane.getByText(/核实说明已写入/).waitFor();
    await waitUntilIdle(page);
    const beside = await cellOfTable(workbench, 'tblData', SHARE, '核实说明');
    expect(await readCell(workbench, '数据', beside)).toBe('试点首年，占比确为0.5%。');
    await pane.getByRole('heading', { name: '已说明1条' }).waitFor();
  });

  it.each([320, 380])('fits a pane of %i pixels', async (pixels) => {
    await narrowPane(workbench, pixels);
    expect(await findOverflow(workbench.pane)).toBeLessThanOrEqual(0);
  });

  itKeepsToItself(workbench);
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

/** Types into 数据, or pastes there as a person would past the validation. */
async function enter(
  workbench: WorkbenchPage,
  address: string,
  value: string | number,
  isPasted: boolean,
): Promise<void> {
  const { page } = workbench;
  if (!isPasted) return typeIntoCell(workbench, '数据', address, String(value));
  const { row, column } = toArea(address);
  await page.evaluate(
    async ([down, right, pasted]) => {
      const { host } = window.dabiaoWorkbench ?? {};
      const sheet = host?.workbook.findSheet('数据');
      if (host && sheet) await host.editCells(sheet.id, down, right, [[pasted]]);
    },
    [row, column, value] as const,
  );
  await waitUntilIdle(page);
}

function toArea(address: string): { readonly row: number; readonly column: number } {
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits) - 1, column };
}
