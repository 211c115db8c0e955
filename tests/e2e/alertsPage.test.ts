import {
  changeAsOf,
  findOverflow,
  findViolations,
  loadInPane,
  narrowPane,
  openPanePage,
} from '../support/panePage';
import { cellOfTable, readCell, typeIntoCell, waitUntilIdle } from '../support/workbenchPage';
import { itKeepsToItself, useWorkbench } from '../support/workbenchSuite';

const TARGET = 'hubei-2022/national-standards';
const NAME = '主导或参与制定国家标准';

jest.setTimeout(120_000);

describe('the page 进度预警 in the workbench', () => {
  const workbench = useWorkbench(async (opened) => {
    await loadInPane(opened, ['湖北实施意见（2022）', '国家纲要（2021）'], '2024');
    await typeIntoCell(
      opened,
      '数据',
      await cellOfTable(opened, 'tblData', TARGET, '本期累计'),
      '620',
    );
    await openPanePage(opened, '进度预警');
    await opened.pane.getByText(/截至2024年12月31日为620项/).waitFor();
  });

  const inSheet = async (header: string) =>
    readCell(workbench, '目标', await cellOfTable(workbench, 'tblTargets', TARGET, header));
  const card = () => workbench.pane.getByRole('listitem').filter({ hasText: NAME }).first();

  it('changes statuses in pane and sheet alike when the as-of date changes', async () => {
    await card().getByText('滞后', { exact: true }).waitFor();
    expect(await inSheet('进度状态')).toBe('▼ 滞后');
    await changeAsOf(workbench, '2026-03-31');
    await card().getByText('待终期核定').waitFor();
    expect(await inSheet('进度状态')).toBe('… 待终期核定');
    await changeAsOf(workbench, '2024-12-31');
    await card().getByText('滞后', { exact: true }).waitFor();
    expect(await inSheet('进度状态')).toBe('▼ 滞后');
  });

  it('opens a target with its course, its arithmetic and its like elsewhere', async () => {
    const { pane } = workbench;
    await card()
      .getByRole('button', { name: `查看详情：${NAME}` })
      .click();
    await pane.getByRole('img', { name: /走势图：1期数据，最新620项/ }).waitFor();
    await pane.getByText('进度比 ρ＝p/τ').waitFor();
    expect(await findViolations(pane)).toEqual([]);
    await narrowPane(workbench, 320);
    expect(await findOverflow(pane)).toBeLessThanOrEqual(0);
    await pane.getByRole('button', { name: '返回清单' }).click();
    expect(await findOverflow(pane)).toBeLessThanOrEqual(0);
    await narrowPane(workbench, 380);
  });

  it('fills the columns of another method, and clears them when a figure changes', async () => {
    const { pane } = workbench;
    await pane.getByText('评估方法和阈值').click();
    await pane.getByLabel('评估方法').selectOption('growth');
    await pane.getByText(/已按此方法评估/).waitFor();
    await waitUntilIdle(workbench.page);
    expect(await inSheet('其他方法')).toContain('截至2024年12月31日');
    expect(await inSheet('其他方法_说明')).toContain('从零累计');
    await typeIntoCell(
      workbench,
      '数据',
      await cellOfTable(workbench, 'tblData', TARGET, '本期累计'),
      '640',
    );
    await pane.getByText(/各列已清空/).waitFor();
    await waitUntilIdle(workbench.page);
    expect((await inSheet('其他方法')) ?? '').toBe('');
    expect((await inSheet('其他方法_说明')) ?? '').toBe('');
  });

  it('lets the cut-offs be changed, in pane and sheet alike, and set back', async () => {
    const { pane } = workbench;
    await pane.getByLabel('评估方法').selectOption('pace');
    await pane.getByText(/按序时进度计算，“其他方法”各列已清空/).waitFor();
    await pane.getByLabel('“基本达到”下限（进度比）').fill('0.78');
    await pane.getByRole('button', { name: '应用阈值' }).click();
    await pane.getByRole('button', { name: '恢复默认' }).waitFor();
    await waitUntilIdle(workbench.page);
    expect(await inSheet('进度状态')).toBe('● 基本达到序时进度');
    await pane.getByRole('button', { name: '恢复默认' }).click();
    await card().getByText('滞后', { exact: true }).waitFor();
    await waitUntilIdle(workbench.page);
    expect(await inSheet('进度状态')).toBe('▼ 滞后');
  });

  it('draws the charts of 看板 over the grid', async () => {
    await workbench.page.evaluate(() => window.dabiaoWorkbench?.selectCell('看板', 'A1'));
    const pictures = workbench.page.locator('.charts svg');
    await pictures.first().waitFor();
    expect(
      await pictures.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label'))),
    ).toEqual(expect.arrayContaining(['各文件目标的进度状态', '所选目标的走势']));
  });

  itKeepsToItself(workbench);
});
