/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { HostProblem } from '../../../src/host/workbookHost';
import type { LoadOutcome } from '../../../src/pipeline';
import { buildFinding, buildWorkbook } from '../../support/paneBuilders';
import { renderPane, stageWorkbook } from '../../support/paneStage';

const empty = buildWorkbook({ kind: 'empty', documentIds: [], periods: [], targets: [] });
const loaded: LoadOutcome = {
  kind: 'loaded',
  addedTargets: 10,
  addedTasks: 23,
  addedDataRows: 10,
  findings: [],
};

async function openPage(staged = stageWorkbook(empty), locale: 'zh-CN' | 'en-US' = 'zh-CN') {
  const pane = await renderPane(staged, { locale });
  const button = await screen.findByRole('button', {
    name: locale === 'zh-CN' ? '载入文件' : 'Load documents',
    current: false,
  });
  return { ...pane, staged, button };
}

describe('the cards of documents', () => {
  it('tell issuer, number, year, counts, horizon and where the plan’s start comes from', async () => {
    await openPage();
    const cards = screen.getAllByRole('listitem');
    const hubei = cards.find((card) => within(card).queryByText('湖北实施意见（2022）'));
    expect(hubei).toHaveTextContent('湖北省人民政府 · 鄂政发〔2022〕21号');
    expect(hubei).toHaveTextContent('2022年 · 目标10项，任务23项');
    expect(hubei).toHaveTextContent('目标期至2025年，远景至2035年');
    expect(hubei).toHaveTextContent('计划起点2021年1月1日 假定');
    expect(hubei).not.toHaveTextContent('已到期（归档）');
  });

  it('mark what is past its horizon, has no number or no target with a figure', async () => {
    await openPage();
    const old = screen.getByText('湖北改革意见（2016）').closest('li');
    expect(old).toHaveTextContent('已到期（归档）');
    expect(old).toHaveTextContent('无文号');
    expect(old).toHaveTextContent('无量化目标，任务26项');
    expect(old).toHaveTextContent('推定');
  });

  it('follow the year being chosen: in 2018 nothing was archived', async () => {
    const { user } = await openPage();
    const year = screen.getByRole('textbox', { name: '年份' });
    await user.clear(year);
    await user.type(year, '2018');
    expect(screen.queryByText('已到期（归档）')).not.toBeInTheDocument();
  });

  it('show the notes on a document’s text, in the pane’s language', async () => {
    await openPage(stageWorkbook(empty), 'en-US');
    expect(screen.getByText('Notes on the text')).toBeInTheDocument();
    expect(screen.getByText('The copy has lost its digits.')).toBeInTheDocument();
  });

  it('mark and choose what is loaded already', async () => {
    await openPage(stageWorkbook(buildWorkbook()));
    expect(await screen.findByText('已载入')).toBeInTheDocument();
    expect(screen.getByRole('checkbox', { name: '湖北实施意见（2022）' })).toBeChecked();
    expect(screen.getByRole('checkbox', { name: '国家纲要（2021）' })).not.toBeChecked();
  });
});

describe('the period', () => {
  it('is a year, a half, a quarter or a month', async () => {
    const { user, staged, button } = await openPage();
    await user.click(screen.getByRole('checkbox', { name: '湖北实施意见（2022）' }));
    expect(screen.queryByRole('combobox', { name: '期别' })).not.toBeInTheDocument();
    await user.selectOptions(screen.getByRole('combobox', { name: '类型' }), '季度');
    await user.selectOptions(screen.getByRole('combobox', { name: '期别' }), '三季度');
    await user.click(button);
    expect(staged.requests.map((one) => one.period)).toEqual(['2024-Q3']);
  });

  it('is refused with what is expected where its year is none', async () => {
    const { user, staged, button } = await openPage();
    await user.click(screen.getByRole('checkbox', { name: '湖北实施意见（2022）' }));
    await user.type(screen.getByRole('textbox', { name: '年份' }), 'x');
    expect(screen.getByText('年份应为2000至2100的整数。')).toBeInTheDocument();
    await user.click(button);
    expect(staged.requests).toEqual([]);
  });

  it('that ends before a chosen plan starts is pointed out', async () => {
    const { user } = await openPage();
    const year = screen.getByRole('textbox', { name: '年份' });
    await user.clear(year);
    await user.type(year, '2020');
    expect(screen.queryByText(/计划起点，将无法评估/)).not.toBeInTheDocument();
    await user.click(screen.getByRole('checkbox', { name: '湖北实施意见（2022）' }));
    expect(screen.getByText(/《湖北实施意见（2022）》的计划起点，将无法评估/)).toBeInTheDocument();
  });
});

describe('loading', () => {
  it('asks for a document first', async () => {
    const { user, staged, button } = await openPage();
    await user.click(button);
    expect(screen.getByRole('alert')).toHaveTextContent('请至少选择一份文件。');
    expect(staged.requests).toEqual([]);
  });

  it('pressed twice loads once, and says that it works', async () => {
    const { user, staged, button } = await openPage();
    let release = (): void => undefined;
    staged.pause = new Promise((done) => (release = done));
    staged.outcome = loaded;
    await user.click(screen.getByRole('checkbox', { name: '湖北实施意见（2022）' }));
    await user.dblClick(button);
    expect(screen.getByRole('button', { name: '正在载入…' })).toHaveAttribute('aria-disabled');
    release();
    expect(await screen.findByText(/新增目标10项、任务23项/)).toBeInTheDocument();
    expect(staged.requests).toHaveLength(1);
  });

  it('says so where nothing changed', async () => {
    const { user, button } = await openPage(stageWorkbook(empty), 'en-US');
    await user.click(screen.getByRole('checkbox', { name: /Hubei implementing/ }));
    await user.click(button);
    expect(await screen.findByText(/No change: everything chosen/)).toBeInTheDocument();
  });

  it('lists why the workbook was refused, with a way to the cell', async () => {
    const { user, staged, button } = await openPage();
    staged.outcome = { kind: 'refused', findings: [buildFinding()] };
    await user.click(screen.getByRole('checkbox', { name: '湖北实施意见（2022）' }));
    await user.click(button);
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('未载入，工作簿未作任何改动');
    await user.click(within(alert).getByRole('button', { name: '定位到数据!H9' }));
    expect(staged.selected).toEqual([{ sheet: '数据', row: 8, column: 7 }]);
  });

  it('says what to do where the host refuses, and tries again', async () => {
    const { user, staged, button } = await openPage();
    staged.problem = new HostProblem('workbookProtected');
    await user.click(screen.getByRole('checkbox', { name: '湖北实施意见（2022）' }));
    await user.click(button);
    expect(await screen.findByRole('alert')).toHaveTextContent('取消“保护工作簿”');
    await user.click(screen.getByRole('button', { name: '重试' }));
    expect(await screen.findByText(/无变化/)).toBeInTheDocument();
  });
});

describe('the question of taken titles', () => {
  async function ask() {
    const page = await openPage();
    page.staged.outcome = { kind: 'titlesTaken', titles: ['目标'], otherTitles: ['目标2'] };
    await page.user.click(screen.getByRole('checkbox', { name: '湖北实施意见（2022）' }));
    await page.user.click(page.button);
    return { ...page, dialog: await screen.findByRole('alertdialog') };
  }

  it('names the sheets and the titles that would be used', async () => {
    const { dialog } = await ask();
    expect(dialog).toHaveTextContent('工作表名称已被占用');
    expect(dialog).toHaveTextContent('目标 → 将改用“目标2”');
  });

  it('loads under other titles when agreed to', async () => {
    const { user, staged } = await ask();
    staged.outcome = loaded;
    await user.click(screen.getByRole('button', { name: '改用其他名称' }));
    expect(await screen.findByText(/已载入：/)).toBeInTheDocument();
    expect(staged.requests.at(-1)?.takenTitles).toBe('useOtherTitles');
  });

  it.each([
    [
      'by its button',
      (user: UserEvent) => user.click(screen.getByRole('button', { name: '取消' })),
    ],
    ['by the escape key', (user: UserEvent) => user.keyboard('{Escape}')],
  ])('leaves everything as it was when cancelled %s', async (_, cancel) => {
    const { user, staged } = await ask();
    await cancel(user);
    expect(await screen.findByText(/已取消载入/)).toBeInTheDocument();
    expect(staged.requests).toHaveLength(1);
  });
});
