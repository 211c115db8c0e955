/** @jest-environment jsdom */
import '../../support/textEncoding';
import { act, screen, within } from '@testing-library/react';
import { texts } from '../../../src/i18n/texts';
import type { MergeDrop } from '../../../src/taskpane/session/mergeReading';
import { writeFilledReturn, type FilledReturn } from '../../support/mergeReturns';
import { renderPane, stageWorkbook } from '../../support/paneStage';

const HOSTILE = '<img src=x onerror=alert(1)>.xlsx';

function dropOf(name: string, bytes: Uint8Array): MergeDrop {
  const buffer = new Uint8Array(bytes).buffer;
  const lastModified = new Date('2025-01-12T12:00:00').getTime();
  const file = { name, size: bytes.length, lastModified, arrayBuffer: async () => buffer };
  return { file, name };
}

async function returnDrop(filled: FilledReturn, name = `${filled.unit}.xlsx`): Promise<MergeDrop> {
  return dropOf(name, await writeFilledReturn(filled));
}

/** The page with these files dropped on it. */
async function openWith(drops: readonly MergeDrop[]) {
  const { controller, user } = await renderPane(stageWorkbook(), { page: 'merge' });
  await screen.findByText('把报表拖到这里');
  await act(() => controller.merge.add(drops));
  return { controller, user };
}

describe('the page 汇总', () => {
  it('says what to do while nothing was dropped', async () => {
    await renderPane(stageWorkbook(), { page: 'merge' });
    expect(await screen.findByText(/只读取，不改动任何报表/)).toBeInTheDocument();
    expect(screen.getByRole('button', { name: '选择文件夹' })).toBeEnabled();
    expect(screen.queryByRole('table')).not.toBeInTheDocument();
  });

  it('lists each file with unit, period, issue, submission, status, findings and reason', async () => {
    const { user } = await openWith([
      await returnDrop({ unit: '省科技厅', submission: 2 }),
      await returnDrop({ unit: '省教育厅', trained: -3 }),
      dropOf(HOSTILE, new Uint8Array([1, 2, 3])),
    ]);
    const rowOf = (name: string) => {
      const row = screen.getByTitle(name).closest('[role=row]');
      if (!(row instanceof HTMLElement)) throw new Error(name);
      return row;
    };
    const good = rowOf('省科技厅.xlsx');
    for (const word of ['省科技厅', '2024年四季度', '第1次布置', '更正报（第1次）', '已汇总'])
      expect(within(good).getByText(word)).toBeInTheDocument();
    expect(rowOf('省教育厅.xlsx')).toHaveTextContent(/退回修改强制性1.*以更正报重新报送/);
    expect(rowOf(HOSTILE)).toHaveTextContent('不予接收');
    expect(document.querySelector('main img')).toBeNull();
    await user.click(screen.getByRole('button', { name: '须处理（2）' }));
    expect(screen.queryByTitle('省科技厅.xlsx')).not.toBeInTheDocument();
  });

  it('says that nothing can be summed up where every file is refused', async () => {
    await openWith([dropOf('照片.xlsx', new Uint8Array([1]))]);
    expect(screen.getByText(/未采用1。 还没有可汇总的数。/)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: '写入工作簿' })).not.toBeInTheDocument();
  });

  it('puts a conflict to a person, and takes no answer without a name and a reason', async () => {
    const { user } = await openWith([
      await returnDrop({ unit: '省教育厅', trained: 5 }, '一.xlsx'),
      await returnDrop({ unit: '省教育厅', trained: 6 }, '二.xlsx'),
    ]);
    const decide = screen.getByRole('button', { name: '确定：省教育厅，2024年四季度' });
    expect(decide).toHaveAttribute('aria-disabled', 'true');
    await user.click(screen.getByRole('radio', { name: '采用“二.xlsx”' }));
    await user.type(screen.getByRole('textbox', { name: '处理人' }), '王某');
    expect(decide).toHaveAttribute('aria-disabled', 'true');
    await user.type(screen.getByRole('textbox', { name: '理由' }), '电话核实');
    await user.click(decide);
    expect(await screen.findByText(/采用二\.xlsx。王某，/)).toHaveTextContent('：电话核实');
    await user.click(screen.getByRole('button', { name: '重新处理：省教育厅，2024年四季度' }));
    expect(await screen.findByText('冲突（1）')).toBeInTheDocument();
  });

  it('follows the language of the pane, what was read included', async () => {
    const { user } = await openWith([await returnDrop({ unit: '省教育厅', trained: -3 })]);
    await user.click(screen.getByRole('button', { name: 'English' }));
    const { sentBack } = texts('en-US').status.returnState;
    expect(screen.getByText(sentBack)).toBeInTheDocument();
    expect(screen.getByText('Issue 1')).toBeInTheDocument();
  });
});
