/** @jest-environment jsdom */
import { act, screen, within } from '@testing-library/react';
import { HostProblem } from '../../../src/host/workbookHost';
import type { Locale } from '../../../src/model/basics';
import { buildChecked, buildReport, buildSoft } from '../../support/checkStage';
import { buildWorkbook } from '../../support/paneBuilders';
import { renderPane, stageWorkbook, type StagedWorkbook } from '../../support/paneStage';

async function openPage(staged = stageWorkbook(), locale: Locale = 'zh-CN') {
  return { staged, ...(await renderPane(staged, { page: 'check', locale })) };
}

/** The page with what a check of the staged workbook finds. */
async function openChecked(staged: StagedWorkbook = stageWorkbook(), locale: Locale = 'zh-CN') {
  const opened = await openPage(staged, locale);
  const name = locale === 'zh-CN' ? '审核' : 'Check';
  const main = within(screen.getByRole('main'));
  await opened.user.click(await main.findByRole('button', { name }));
  return opened;
}

function stageFindings(...findings: Parameters<typeof buildReport>[0]) {
  const staged = stageWorkbook();
  staged.check.outcome = buildReport(findings);
  return staged;
}

describe('the page 审核', () => {
  it('leads to 载入文件 while nothing is loaded', async () => {
    await openPage(stageWorkbook(buildWorkbook({ kind: 'empty' })));
    expect(await screen.findByRole('button', { name: '去载入文件' })).toBeInTheDocument();
  });

  it('says that nothing was checked yet, and runs nothing by itself', async () => {
    const { staged } = await openPage();
    expect(await screen.findByRole('heading', { name: '尚未审核' })).toBeInTheDocument();
    expect(staged.check.checks).toBe(0);
  });

  it('counts the rules while it checks', async () => {
    const staged = stageWorkbook();
    let go = () => undefined as void;
    staged.check.pause = new Promise((done) => (go = done));
    await openChecked(staged);
    expect(await screen.findByText('正在审核：规则7/60')).toBeInTheDocument();
    await act(async () => go());
    expect(screen.queryByText(/正在审核/)).not.toBeInTheDocument();
  });

  it('says of a clean workbook how many rules ran and which did not apply', async () => {
    await openChecked(stageFindings());
    expect(await screen.findByRole('heading', { name: '没有发现问题' })).toBeInTheDocument();
    expect(screen.getByText('已按52条规则审核，1条不适用。')).toBeInTheDocument();
    expect(screen.getByText('分解数超出目标')).toBeInTheDocument();
  });

  it('says why a check failed, and tries again', async () => {
    const staged = stageWorkbook();
    const { user } = await openPage(staged);
    await screen.findByText('尚未审核');
    staged.problem = new HostProblem('connectionLost');
    const main = within(screen.getByRole('main'));
    await user.click(main.getByRole('button', { name: '审核' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('与Excel的连接中断');
    await user.click(screen.getByRole('button', { name: '重试' }));
    expect(await screen.findByText(/审核完成/)).toBeInTheDocument();
  });
});

describe('the findings', () => {
  it('come by what they ask for and by sheet, announced with their counts', async () => {
    const elsewhere = buildChecked({ sheet: '任务', cell: 'K7', code: 'missing' });
    await openChecked(stageFindings(buildSoft(), buildChecked(), elsewhere));
    const status = await screen.findByText('审核完成：2条须改正，1条须说明。');
    expect(status).toHaveAttribute('aria-live', 'polite');
    const headings = screen.getAllByRole('heading', { level: 2 }).map((one) => one.textContent);
    expect(headings).toEqual(['须改正2条', '须说明1条']);
    const sheets = screen.getAllByRole('heading', { level: 3 }).map((one) => one.textContent);
    expect(sheets).toEqual(['数据（1）', '任务（1）', '数据（1）']);
  });

  it('say the cell, the rule, what to do and why, and lead to the cell', async () => {
    const { user, staged } = await openChecked(stageFindings(buildChecked()));
    const card = within(await screen.findByRole('article', { name: '数据!H9' }));
    expect(card.getByRole('heading', { name: '规则negative' })).toBeInTheDocument();
    expect(card.getByText(/不能为负数。请改正/)).toBeInTheDocument();
    expect(card.getByText('为了核对。')).toBeInTheDocument();
    await user.click(card.getByRole('button', { name: '定位到数据!H9：规则negative' }));
    expect(staged.selected).toEqual([{ sheet: '数据', row: 8, column: 7 }]);
  });

  it('beyond fifty wait for a wish to see more', async () => {
    const many = Array.from({ length: 60 }, (_, row) => buildChecked({ cell: `H${row + 5}` }));
    const { user } = await openChecked(stageFindings(...many));
    expect(await screen.findAllByRole('article')).toHaveLength(50);
    await user.click(screen.getByRole('button', { name: '再显示10条' }));
    expect(screen.getAllByRole('article')).toHaveLength(60);
  });

  it('are filtered by unit, and shown again without the filter', async () => {
    const other = buildChecked({ cell: 'H20' }, { unit: '武汉市' });
    const { user, controller } = await openChecked(stageFindings(buildChecked(), other));
    await user.click(await screen.findByRole('combobox', { name: '填报单位' }));
    await user.click(screen.getByRole('option', { name: '武汉市' }));
    expect(screen.getByText('显示1条，共2条')).toBeInTheDocument();
    act(() => controller.dispatch({ type: 'pageOpened', page: 'alerts' }));
    act(() => controller.dispatch({ type: 'pageOpened', page: 'check' }));
    expect(await screen.findByText('显示1条，共2条')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: '清除筛选' }));
    expect(screen.getAllByRole('article')).toHaveLength(2);
  });

  it('leave once their row is checked anew and nothing is left', async () => {
    const { user, staged } = await openChecked(stageFindings(buildChecked(), buildSoft()));
    staged.check.rows = { rowIds: ['data|8'], findings: [], rowOf: {}, isElsewhere: false };
    await user.click(await screen.findByRole('button', { name: '重查此行：数据!H9' }));
    expect(staged.check.rowRequests).toMatchObject([{ rowIds: ['data|8'], edits: [] }]);
    expect(await screen.findByText('已重查：这一行没有问题了。')).toBeInTheDocument();
    expect(screen.getAllByRole('article')).toHaveLength(1);
  });

  it('follow an edit: its row is checked anew, and the page says that it was changed', async () => {
    const { staged } = await openChecked(stageFindings(buildChecked()));
    await screen.findByText(/审核完成/);
    staged.check.rows = { rowIds: ['data|8'], findings: [], rowOf: {}, isElsewhere: false };
    const edit = { sheet: '数据', range: { row: 8, column: 7, rows: 1, columns: 1 } };
    act(() => staged.edit(edit));
    expect(screen.getByText('上次审核后有改动')).toBeInTheDocument();
    expect(await screen.findByText(/改动的1行已重查/)).toBeInTheDocument();
    expect(staged.check.rowRequests).toMatchObject([{ rowIds: [], edits: [edit] }]);
    expect(screen.queryByRole('article')).not.toBeInTheDocument();
  });
});

describe('explaining', () => {
  it('writes what was typed into the sheet, and closes the finding', async () => {
    const { user, staged } = await openChecked(stageFindings(buildSoft()));
    const explained = buildSoft();
    staged.check.rows = {
      rowIds: ['data|11'],
      findings: [
        {
          ...explained,
          finding: { ...explained.finding, isClosed: true, explanation: '试点首年' },
        },
      ],
      rowOf: {},
      isElsewhere: false,
    };
    await user.type(await screen.findByLabelText('核实说明'), '试点首年');
    await user.click(screen.getByRole('button', { name: '写入核实说明：数据!H12' }));
    expect(staged.check.explanations).toEqual([
      expect.objectContaining({ text: '试点首年', explainIn: 'row', replaces: null }),
    ]);
    expect(await screen.findByText('核实说明已写入数据!P9。')).toBeInTheDocument();
    expect(screen.getByRole('heading', { name: '已说明1条' })).toBeInTheDocument();
  });

  it('asks before it writes over a text that somebody typed', async () => {
    const { user, staged } = await openChecked(stageFindings(buildSoft()));
    staged.check.explained = { kind: 'taken', cell: '数据!P12', found: '另有原因' };
    await user.type(await screen.findByLabelText('核实说明'), '试点首年');
    await user.click(screen.getByRole('button', { name: '写入核实说明：数据!H12' }));
    expect(await screen.findByText(/数据!P12已有说明：“另有原因”/)).toBeInTheDocument();
    staged.check.explained = { kind: 'written', cell: '数据!P12', isEnough: true };
    await user.click(screen.getByRole('button', { name: '替换' }));
    expect(staged.check.explanations[1]).toMatchObject({ replaces: '另有原因' });
  });

  it('is not offered where a figure must be corrected', async () => {
    await openChecked(stageFindings(buildChecked()));
    await screen.findByRole('article');
    expect(screen.queryByLabelText('核实说明')).not.toBeInTheDocument();
  });
});

describe('writing to the sheet 审核', () => {
  it('says how many were written', async () => {
    const { user, staged } = await openChecked();
    await user.click(await screen.findByRole('button', { name: '写入“审核”表' }));
    expect(staged.check.writes).toBe(1);
    expect(await screen.findByText(/已写入“审核”表：1条/)).toBeInTheDocument();
  });

  it('says what is in the way', async () => {
    const staged = stageWorkbook();
    staged.check.written = { kind: 'refused', findings: [buildChecked().finding] };
    const { user } = await openChecked(staged);
    await user.click(await screen.findByRole('button', { name: '写入“审核”表' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('“审核”表未写入');
  });
});

describe('the page in English', () => {
  it('speaks no Chinese but what the sheets hold', async () => {
    const staged = stageFindings(
      buildChecked({ sheet: 'Data', params: {} }, { unit: 'Province' }),
      buildSoft({ unit: 'Province' }),
    );
    await openChecked(staged, 'en-US');
    const main = await screen.findByRole('main');
    await screen.findByText('Checked: 1 to be corrected, 1 to be explained.');
    expect(main.textContent?.replaceAll('数据', '')).not.toMatch(/[\u4e00-\u9fff]/);
  });
});
