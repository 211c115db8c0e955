/** @jest-environment jsdom */
import { act, fireEvent, screen, within } from '@testing-library/react';
import { HostProblem } from '../../../src/host/workbookHost';
import type { Locale } from '../../../src/model/basics';
import type { WorkbookState } from '../../../src/pipeline';
import {
  buildFinding,
  buildProgress,
  buildTarget,
  buildWorkbook,
} from '../../support/paneBuilders';
import { renderPane, stageWorkbook } from '../../support/paneStage';

async function openPage(workbook: Partial<WorkbookState> = {}, locale: Locale = 'zh-CN') {
  const staged = stageWorkbook(buildWorkbook(workbook));
  const pane = await renderPane(staged, { locale, page: 'alerts' });
  await screen.findByRole('main');
  return { ...pane, staged };
}

const mixed = [
  buildProgress('met', 'met', { target: { name: { zh: '团体标准', en: 'Group standards' } } }),
  buildProgress('behind', 'atRisk', { sentence: '应达80.0%，落后18.0个百分点。' }),
  buildProgress('none', 'noData', {
    target: { name: { zh: '试点项目', en: 'Pilot projects' } },
    assessment: { current: null, progress: null, elapsedShare: null, distance: null },
  }),
];

describe('a workbook with nothing loaded', () => {
  it.each<[Locale, string, string]>([
    ['zh-CN', '尚未载入文件', '去载入文件'],
    ['en-US', 'No documents loaded yet', 'Go to Load documents'],
  ])('leads to the load page (%s)', async (locale, title, button) => {
    const { user } = await openPage(
      { kind: 'empty', targets: [], documentIds: [], periods: [], asOf: null },
      locale,
    );
    expect(await screen.findByRole('heading', { name: title })).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: button }));
    expect(await screen.findAllByRole('checkbox')).toHaveLength(3);
  });
});

describe('the counts', () => {
  it('show each status as word and number and list only it when pressed', async () => {
    const { user } = await openPage({ targets: mixed });
    const counts = await screen.findByRole('group', { name: '按进度状态计数' });
    const buttons = within(counts).getAllByRole('button');
    expect(buttons.map((button) => button.textContent)).toEqual(['滞后 1', '未报数 1', '已完成 1']);
    await user.click(within(counts).getByRole('button', { name: '已完成 1' }));
    expect(screen.getByRole('heading', { name: '团体标准' })).toBeInTheDocument();
    expect(screen.queryByRole('heading', { name: '省级地方标准' })).not.toBeInTheDocument();
    expect(within(counts).getByRole('button', { pressed: true })).toHaveTextContent('已完成');
    await user.click(within(counts).getByRole('button', { name: '已完成 1' }));
    expect(screen.getByRole('heading', { name: '省级地方标准' })).toBeInTheDocument();
  });
});

describe('the list', () => {
  it('shows at first only what needs attention, and all when asked', async () => {
    const { user } = await openPage({ targets: mixed });
    const headings = () =>
      screen.getAllByRole('heading', { level: 3 }).map((heading) => heading.textContent);
    await screen.findByRole('heading', { name: '目标清单' });
    expect(headings()).toEqual(['省级地方标准']);
    expect(screen.getByText('显示1项，共3项')).toBeInTheDocument();
    await user.click(screen.getByRole('switch', { name: '仅看需关注的目标' }));
    expect(headings()).toEqual(['省级地方标准', '试点项目', '团体标准']);
  });

  it('gives each target its status, document, figures, distance and sentence', async () => {
    await openPage({ targets: mixed });
    const card = (await screen.findByRole('heading', { name: '省级地方标准' })).closest('li');
    expect(card).toHaveTextContent('滞后');
    expect(card).toHaveTextContent('湖北实施意见（2022） · 完成期限2025年12月31日');
    expect(card).toHaveTextContent('当前620项');
    expect(card).toHaveTextContent('目标≥1,000项');
    expect(card).toHaveTextContent('距目标还差380项');
    expect(card).toHaveTextContent('完成62.0%，应达80.0%');
    expect(card).toHaveTextContent('应达80.0%，落后18.0个百分点。');
  });

  it('says the same in English', async () => {
    await openPage({ targets: mixed }, 'en-US');
    const card = (
      await screen.findByRole('heading', { name: 'Provincial local standards' })
    ).closest('li');
    expect(card).toHaveTextContent('Behind');
    expect(card).toHaveTextContent('Now620 items');
    expect(card).toHaveTextContent('380 items short of the target');
    expect(card).toHaveTextContent('62.0% done, 80.0% expected');
  });

  it('calls a share 已达标, not 已完成', async () => {
    const { user } = await openPage({
      targets: [
        buildProgress('share', 'met', {
          target: { measureKind: 'ratio', unitMeasure: '%', unitCode: 'percent' },
        }),
      ],
    });
    await user.click(await screen.findByRole('switch', { name: '仅看需关注的目标' }));
    expect(screen.getByText('已达标')).toBeInTheDocument();
  });

  it('leads to the target’s cell and to where its figure is typed', async () => {
    const { user, staged } = await openPage({ targets: mixed });
    await user.click(await screen.findByRole('button', { name: '定位到目标：省级地方标准' }));
    await user.click(screen.getByRole('button', { name: '去填数：省级地方标准' }));
    expect(staged.selected).toEqual([
      { sheet: '目标', row: 4, column: 2 },
      { sheet: '数据', row: 8, column: 7 },
    ]);
  });

  it('says what to do where the cell cannot be gone to', async () => {
    const { user, staged } = await openPage({ targets: mixed });
    staged.problem = new HostProblem('cellBeingEdited');
    await user.click(await screen.findByRole('button', { name: '定位到目标：省级地方标准' }));
    expect(screen.getByRole('alert')).toHaveTextContent('请按回车完成编辑');
  });

  it('does not take missing figures for good news', async () => {
    const { user } = await openPage({ targets: mixed.slice(2) });
    expect(await screen.findByText('没有需关注的目标，但有1项未报数。')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: '查看未报数的目标' }));
    expect(screen.getByRole('heading', { name: '试点项目' })).toBeInTheDocument();
  });

  it('leaves archived documents out until asked', async () => {
    const { user } = await openPage({
      targets: [buildProgress('past', 'missed', { isArchived: true })],
    });
    expect(await screen.findByText(/均已到期（归档）/)).toBeInTheDocument();
    await user.click(screen.getByRole('switch', { name: '含已到期（归档）文件' }));
    expect(screen.getAllByText('到期未完成').length).toBeGreaterThan(0);
  });
});

describe('the as-of date', () => {
  it('is written only when applied', async () => {
    const { user, staged } = await openPage();
    const field = await screen.findByLabelText('截至日');
    expect(screen.queryByRole('button', { name: '应用' })).not.toBeInTheDocument();
    fireEvent.change(field, { target: { value: '2025-03-31' } });
    expect(staged.asOfs).toEqual([]);
    await user.click(screen.getByRole('button', { name: '应用' }));
    expect(staged.asOfs).toEqual(['2025-03-31']);
    expect(await screen.findByLabelText('截至日')).toHaveValue('2025-03-31');
  });

  it.each(['1999-12-31', '2101-01-01', ''])('%j is refused', async (date) => {
    const { staged } = await openPage();
    fireEvent.change(await screen.findByLabelText('截至日'), { target: { value: date } });
    expect(screen.getByText('截至日应为2000年至2100年之间的日期。')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: '应用' })).toBeDisabled();
    expect(staged.asOfs).toEqual([]);
  });

  it('that the workbook lost is asked for', async () => {
    await openPage({ asOf: null });
    expect(await screen.findByText(/工作簿中的截至日未填或无效/)).toBeInTheDocument();
  });

  it('stays as typed where it could not be written', async () => {
    const { user, staged } = await openPage();
    fireEvent.change(await screen.findByLabelText('截至日'), { target: { value: '2025-03-31' } });
    staged.problem = new HostProblem('sheetProtected');
    await user.click(screen.getByRole('button', { name: '应用' }));
    expect(screen.getByRole('alert')).toHaveTextContent('撤销工作表保护');
    expect(screen.getByLabelText('截至日')).toHaveValue('2025-03-31');
  });
});

describe('the findings', () => {
  it('are counted, and lead to their own page', async () => {
    const { user } = await openPage({ findings: [buildFinding(), buildFinding()] });
    expect(await screen.findByText(/数据问题2/)).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: '去审核' }));
    expect(await screen.findByText('尚未审核')).toBeInTheDocument();
  });
});

describe('following the workbook', () => {
  it('says that it updates, and speaks the new count once', async () => {
    const { staged } = await openPage({ targets: mixed });
    const status = await screen.findByText('需关注1项');
    expect(status).toHaveAttribute('aria-live', 'polite');
    staged.state = buildWorkbook({
      targets: [...mixed, buildProgress('late', 'missed', { target: buildTarget({ id: 'late' }) })],
    });
    act(() => staged.edit({ sheet: '数据', range: null }));
    expect(screen.getByText('表格有改动，正在更新…')).toBeInTheDocument();
    expect(await screen.findByText('已更新：需关注的目标2项。')).toBeInTheDocument();
  });

  it('keeps the list where reading fails, says so and tries again', async () => {
    const { user, staged } = await openPage({ targets: mixed });
    staged.problem = new HostProblem('connectionLost');
    await user.click(await screen.findByRole('button', { name: '刷新' }));
    expect(screen.getByRole('alert')).toHaveTextContent('与Excel的连接中断');
    expect(screen.getByRole('heading', { name: '省级地方标准' })).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: '重试' }));
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });
});
