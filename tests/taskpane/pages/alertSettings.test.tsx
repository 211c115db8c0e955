/** @jest-environment jsdom */
import { act, fireEvent, screen, within } from '@testing-library/react';
import { HostProblem } from '../../../src/host/workbookHost';
import type { DueTask, WorkbookState } from '../../../src/pipeline';
import { defaultThresholds } from '../../../src/pipeline/thresholdRules';
import { buildProgress, buildWorkbook } from '../../support/paneBuilders';
import { renderPane, stageWorkbook } from '../../support/paneStage';

async function openPage(workbook: Partial<WorkbookState> = {}) {
  const staged = stageWorkbook(buildWorkbook(workbook));
  const pane = await renderPane(staged, { page: 'alerts' });
  await screen.findByText('评估方法和阈值');
  return { ...pane, staged };
}

describe('the method', () => {
  it('is stored in the workbook when chosen, and what became of its columns is said', async () => {
    const { user, staged } = await openPage();
    await user.selectOptions(screen.getByLabelText('评估方法'), 'trend');
    expect(staged.methods).toEqual(['trend']);
    expect(await screen.findByText(/写入“目标”表的“其他方法”各列/)).toBeInTheDocument();
    expect(screen.getByText('趋势；进度比0.95、0.6')).toBeInTheDocument();
  });

  it('that is outdated is cleared from the sheet, said, and applied again when asked', async () => {
    const { user, staged } = await openPage({ method: 'growth', methodColumns: 'current' });
    staged.state = { ...staged.state, methodColumns: 'outdated' };
    act(() => staged.edit({ sheet: '数据', range: null }));
    expect(await screen.findByText(/各列已清空。请重新应用/)).toBeInTheDocument();
    expect(staged.clearings).toBe(1);
    await user.click(screen.getByRole('button', { name: '重新应用' }));
    expect(staged.methods).toEqual(['growth']);
  });

  it('that could not be written says why', async () => {
    const { user, staged } = await openPage();
    staged.problem = new HostProblem('sheetProtected');
    await user.selectOptions(screen.getByLabelText('评估方法'), 'growth');
    expect(await screen.findByRole('alert')).toHaveTextContent('撤销工作表保护');
  });
});

describe('the cut-offs', () => {
  it('are shown with their source and written only when applied', async () => {
    const { user, staged } = await openPage();
    expect(screen.getByText(/欧盟统计局/)).toBeInTheDocument();
    fireEvent.change(screen.getByLabelText('“滞后”下限（进度比）'), { target: { value: '0.7' } });
    expect(staged.thresholds).toEqual([]);
    await user.click(screen.getByRole('button', { name: '应用阈值' }));
    expect(staged.thresholds).toEqual([{ ...defaultThresholds(), atRisk: 0.7 }]);
  });

  it.each(['', '1', '-0.1'])('%j is refused', async (value) => {
    await openPage();
    fireEvent.change(screen.getByLabelText('“滞后”下限（进度比）'), { target: { value } });
    expect(screen.getByRole('button', { name: '应用阈值' })).toBeDisabled();
    expect(screen.getByRole('alert')).toHaveTextContent('进度比须大于0');
  });

  it('go back to their defaults', async () => {
    const thresholds = { ...defaultThresholds(), onPace: 0.9 };
    const { user, staged } = await openPage({ thresholds });
    await user.click(screen.getByRole('button', { name: '恢复默认' }));
    expect(staged.thresholds).toEqual([defaultThresholds()]);
    expect(screen.queryByRole('button', { name: '恢复默认' })).not.toBeInTheDocument();
  });

  it('can be points behind instead', async () => {
    const { user, staged } = await openPage();
    await user.click(screen.getByRole('radio', { name: '按落后的百分点' }));
    expect(screen.getByLabelText('“滞后”起点（百分点）')).toHaveValue(10);
    expect(screen.getByText(/银川/)).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: '应用阈值' }));
    expect(staged.thresholds).toEqual([{ ...defaultThresholds(), reading: 'points' }]);
  });
});

describe('the documents', () => {
  it('count what needs attention, and list their own targets when pressed', async () => {
    const { user } = await openPage({
      targets: [
        buildProgress('a', 'atRisk', { target: { name: { zh: '甲', en: 'A' } } }),
        buildProgress('b', 'met'),
        buildProgress('c', 'missed', {
          target: { documentId: 'national-2021', name: { zh: '乙', en: 'B' } },
        }),
      ],
    });
    const chips = within(screen.getByRole('group', { name: '按文件' }));
    const names = chips.getAllByRole('button').map((chip) => chip.getAttribute('aria-label'));
    expect(names).toEqual([
      '湖北实施意见（2022） 1/2：需关注1项，共2项',
      '国家纲要（2021） 1/1：需关注1项，共1项',
    ]);
    await user.click(chips.getByRole('button', { name: /国家纲要/ }));
    expect(screen.getByRole('heading', { name: '乙' })).toBeInTheDocument();
    expect(screen.queryByRole('heading', { name: '甲' })).not.toBeInTheDocument();
    expect(screen.getByRole('group', { name: '按进度状态计数' })).toHaveTextContent('到期未完成 1');
    await user.click(chips.getByRole('button', { name: /国家纲要/ }));
    expect(screen.getByRole('heading', { name: '甲' })).toBeInTheDocument();
  });
});

function buildDueTask(id: string, daysLeft: number, units: readonly string[]): DueTask {
  const heading = { zh: `任务${id}`, en: `Task ${id}` };
  return {
    task: { id, documentId: 'hubei-2022', number: '一、', heading } as DueTask['task'],
    units,
    deadline: '2024-11-30',
    daysLeft,
    taskStatus: 'inProgress',
    isArchived: false,
    place: { sheet: '任务', row: 7, column: 10 },
  };
}

describe('the tasks', () => {
  it('stand under each unit that leads them, overdue ones first, with the way to their cell', async () => {
    const { user, staged } = await openPage({
      dueTasks: [
        buildDueTask('1', -31, ['省科技厅']),
        buildDueTask('2', 20, ['省教育厅', '省科技厅']),
      ],
    });
    const units = screen.getAllByText(/（逾期\d，将到期\d）/).map((unit) => unit.textContent);
    expect(units).toEqual(['省科技厅（逾期1，将到期1）', '省教育厅（逾期0，将到期1）']);
    await user.click(screen.getByText('省科技厅（逾期1，将到期1）'));
    expect(screen.getByText('逾期31天')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: '定位到任务：任务1' }));
    expect(staged.selected).toEqual([{ sheet: '任务', row: 7, column: 10 }]);
  });

  it('that nobody has to fear are said to be none', async () => {
    await openPage();
    expect(screen.getByText('没有逾期或92天内到期的任务。')).toBeInTheDocument();
  });
});
