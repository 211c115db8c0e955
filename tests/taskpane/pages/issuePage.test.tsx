/** @jest-environment jsdom */
import '../../support/textEncoding';
import { act, fireEvent, screen } from '@testing-library/react';
import { writePlan } from '../../../src/pipeline/masterFile';
import { HostProblem } from '../../../src/host/workbookHost';
import type { Locale } from '../../../src/model/basics';
import { buildOverview, buildOwner } from '../../support/issueStage';
import { buildWorkbook } from '../../support/paneBuilders';
import { renderPane, stageWorkbook } from '../../support/paneStage';
import { planReturn } from '../../support/plannedReturn';
import { prepareMaster, typeInto } from '../../support/preparedMaster';

beforeAll(() => {
  // jsdom has no addresses of blobs; a browser has, as the test in one holds.
  URL.createObjectURL = () => 'blob:zip';
  URL.revokeObjectURL = () => undefined;
});

const COUNT = 'hubei-2022/local-standards';

function asFile(name: string, bytes: Uint8Array): File {
  const file = new File([], name);
  // The DOM of the tests has no bytes of a file; every browser has.
  return Object.assign(file, { arrayBuffer: async () => Uint8Array.from(bytes).buffer });
}

/** A master of the third quarter with one figure. */
async function earlierMaster(name: string): Promise<File> {
  const bytes = await prepareMaster({ period: '2024-Q3' });
  const where = { key: 'targetId', is: COUNT };
  return asFile(name, typeInto(bytes, 'data', where, { value: 700 }));
}

async function openPage(staged = stageWorkbook(), locale: Locale = 'zh-CN') {
  return { staged, ...(await renderPane(staged, { page: 'issue', locale })) };
}

describe('the page 布置报表', () => {
  it('leads to 载入文件 while nothing is loaded', async () => {
    await openPage(stageWorkbook(buildWorkbook({ kind: 'empty' })));
    expect(await screen.findByRole('button', { name: '去载入文件' })).toBeInTheDocument();
  });

  it('says why the workbook could not be read, and tries again', async () => {
    const staged = stageWorkbook();
    const { user, controller } = await openPage(staged);
    await screen.findByText('1. 报告期与准备');
    staged.problem = new HostProblem('connectionLost');
    await act(() => controller.issue.refresh());
    expect(screen.getByRole('alert')).toHaveTextContent('与Excel的连接中断');
    await user.click(screen.getByRole('button', { name: '重试' }));
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  it('prepares for the period and the due date that were chosen, in either language', async () => {
    const { user, staged } = await openPage(stageWorkbook(), 'en-US');
    const due = await screen.findByLabelText('Due date');
    expect(due).toHaveValue('2025-01-15');
    fireEvent.change(due, { target: { value: '2025-01-20' } });
    await user.click(screen.getByRole('button', { name: 'Prepare again' }));
    expect(staged.issue.preparations[0]).toMatchObject({ period: '2024', dueDate: '2025-01-20' });
    expect(await screen.findByText('Prepared. New units: 60.')).toBeInTheDocument();
  });

  it('brings in the previous totals of an earlier file, unless it is removed again', async () => {
    const { user, staged } = await openPage();
    const input = await screen.findByLabelText<HTMLInputElement>('上期汇总或台账文件（可选）', {
      selector: 'input',
    });
    expect(input).toHaveAttribute('accept', '.xlsx');
    fireEvent.change(input, { target: { files: [await earlierMaster('三季度.xlsx')] } });
    expect(await screen.findByText('三季度.xlsx（1个数据）')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: '重新准备' }));
    const figure = { targetId: COUNT, value: 700, period: '2024-Q3' };
    expect(staged.issue.preparations[0]?.previous).toMatchObject({
      file: '三季度.xlsx',
      observations: expect.arrayContaining([expect.objectContaining(figure)]),
    });
    await user.click(screen.getByRole('button', { name: '移除文件：三季度.xlsx' }));
    await user.click(screen.getByRole('button', { name: '重新准备' }));
    expect(staged.issue.preparations[1]?.previous).toBeNull();
  });

  it('says what is wrong with an earlier file, and prepares without it', async () => {
    const { user, staged } = await openPage();
    const input = await screen.findByLabelText('上期汇总或台账文件（可选）', { selector: 'input' });
    fireEvent.change(input, { target: { files: [asFile('空.xlsx', new Uint8Array())] } });
    expect(await screen.findByRole('alert')).toHaveTextContent('空.xlsx：文件是空的。');
    fireEvent.change(input, {
      target: { files: [asFile('别的.xlsx', await writePlan(planReturn()))] },
    });
    expect(await screen.findByText(/^别的.xlsx：没有“数据”表/)).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: '重新准备' }));
    expect(staged.issue.preparations[0]?.previous).toBeNull();
  });

  it('asks for preparing before anything can be issued', async () => {
    const staged = stageWorkbook();
    staged.issue.overview = buildOverview({ units: null });
    await openPage(staged);
    expect(await screen.findAllByText('请先准备，再核对单位、布置报表。')).toHaveLength(2);
    const main = screen.getByRole('main');
    expect(main).not.toHaveTextContent('每家单位一份报表');
  });

  it('confirms one or all implied owners in the name that was typed once', async () => {
    const { user, staged } = await openPage();
    await user.type(await screen.findByLabelText('确认人'), '王处');
    await user.click(screen.getByRole('button', { name: '确认归口：目标a' }));
    await user.click(screen.getByRole('button', { name: '全部确认（2）' }));
    expect(staged.issue.confirmations).toEqual([
      { targetIds: ['a'], confirmedBy: '王处', confirmedOn: '2025-06-01' },
      { targetIds: ['a', 'b'], confirmedBy: '王处', confirmedOn: '2025-06-01' },
    ]);
  });

  it('confirms nothing without a name', async () => {
    const { user, staged } = await openPage();
    await user.click(await screen.findByRole('button', { name: '全部确认（2）' }));
    expect(staged.issue.confirmations).toEqual([]);
  });

  it('lists a target without an owner, with the way to its cell', async () => {
    const staged = stageWorkbook();
    const owners = [buildOwner('a', { state: 'ownerMissing', owners: [] })];
    staged.issue.overview = buildOverview({ owners });
    const { user } = await openPage(staged);
    expect(await screen.findByText('没有归口单位')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /^确认归口/ })).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: '定位到归口：目标a' }));
    expect(staged.selected).toEqual([{ sheet: '归口', row: 4, column: 3 }]);
  });

  it('issues, shows the zip, revisions, changes and what was left out', async () => {
    const { user, staged } = await openPage();
    await user.click(await screen.findByRole('checkbox', { name: '未确认的归口按推定接受' }));
    await user.click(screen.getAllByRole('button', { name: '布置报表' }).at(-1)!);
    const link = await screen.findByRole('link', { name: /^下载2024_湖北实施意见/ });
    expect(link).toHaveAttribute('download', '2024_湖北实施意见（2022）_布置.zip');
    expect(staged.issue.issues[0]).toMatchObject({ period: '2024', acceptsImplied: true });
    const main = screen.getByRole('main');
    expect(main).toHaveTextContent('首次布置0份，更新1份，未变1份。');
    expect(main).toHaveTextContent('2024_省科技厅.xlsx · 第2版 · 新增目标：省级地方标准');
    expect(main).toHaveTextContent('归口单位未确认');
    act(() => staged.edit({ sheet: '单位', range: null }));
    expect(await screen.findByText(/布置后表格有改动/)).toBeInTheDocument();
  });

  it('says what to mend where the pipeline refuses', async () => {
    const staged = stageWorkbook();
    const problem = { code: 'changedMeanwhile', params: {} };
    staged.issue.packed = { kind: 'refused', problem, isWriting: false, findings: [] };
    const { user } = await openPage(staged);
    await screen.findByText('4. 布置报表');
    await user.click(screen.getAllByRole('button', { name: '布置报表' }).at(-1)!);
    expect(await screen.findByRole('alert')).toHaveTextContent('请重新布置');
  });
});
