/** @jest-environment jsdom */
import '@testing-library/jest-dom';
import { act, render, screen } from '@testing-library/react';
import { HostProblem, type HostProblemCode } from '../../src/host/workbookHost';
import { texts } from '../../src/i18n/texts';
import { PageBoundary } from '../../src/taskpane/components/PageBoundary';
import { renderPane, stageWorkbook } from '../support/paneStage';

function stageProblem(code: HostProblemCode) {
  const staged = stageWorkbook();
  staged.problem = new HostProblem(code);
  return staged;
}

describe('the shell', () => {
  it('names the product and the pages that there are, the open one marked', async () => {
    await renderPane(stageWorkbook());
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('达标');
    const pages = screen.getByRole('navigation', { name: '功能' });
    expect(pages).toHaveTextContent('载入文件审核进度预警布置报表汇总');
    expect(screen.getByRole('button', { current: 'page' })).toHaveTextContent('载入文件');
    await screen.findAllByRole('checkbox');
  });

  it('is walked through by keyboard: language, pages, then the page', async () => {
    const { user } = await renderPane(stageWorkbook());
    await screen.findAllByRole('checkbox');
    const walked: string[] = [];
    for (let step = 0; step < 9; step++) {
      await user.tab();
      const { activeElement } = document;
      walked.push(activeElement?.textContent || (activeElement?.tagName ?? ''));
    }
    expect(walked.slice(0, 8)).toEqual([
      '中文',
      'English',
      '载入文件',
      '审核',
      '进度预警',
      '布置报表',
      '汇总',
      '从文件提取',
    ]);
    expect(document.activeElement).toBe(screen.getByRole('combobox', { name: '类型' }));
  });

  it('opens a page by the enter key and keeps the focus on its button', async () => {
    const { user } = await renderPane(stageWorkbook());
    screen.getByRole('button', { name: '进度预警' }).focus();
    await user.keyboard('{Enter}');
    expect(await screen.findByRole('heading', { name: '目标清单' })).toBeInTheDocument();
    expect(screen.getByRole('button', { current: 'page' })).toHaveFocus();
  });

  it('changes its language and says so to the browser, the workbook untouched', async () => {
    const { user, controller } = await renderPane(stageWorkbook());
    await user.click(screen.getByRole('button', { name: 'English' }));
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Dabiao');
    expect(document.documentElement.lang).toBe('en-US');
    expect(screen.getByRole('button', { name: 'English', pressed: true })).toBeInTheDocument();
    expect(controller.getSession().workbook?.locale).toBe('zh-CN');
  });
});

describe('where there is no workbook', () => {
  it('an Excel that is too old gets a page of its own, without navigation or retry', async () => {
    await renderPane(stageProblem('hostTooOld'));
    const title = '此版本的Excel不支持达标。';
    expect(screen.getByRole('heading', { name: title })).toBeInTheDocument();
    expect(screen.getByRole('alert')).toHaveTextContent('Excel 2021');
    expect(screen.queryByRole('navigation')).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: '重试' })).not.toBeInTheDocument();
  });

  it('the pane works on files: it merges returns, checks a workbook and reads a policy document', async () => {
    const { user } = await renderPane(stageProblem('hostMissing'));
    const pages = screen.getByRole('navigation', { name: '功能' });
    expect(pages).toHaveTextContent(/^汇总审核从文件提取$/);
    expect(await screen.findByText('把报表拖到这里')).toBeInTheDocument();
    expect(screen.getByText(/^未在Excel中打开/)).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: '审核' }));
    expect(await screen.findByText('把工作簿拖到这里')).toBeInTheDocument();
  });

  it('a lost connection can be tried again', async () => {
    const { user } = await renderPane(stageProblem('connectionLost'), { locale: 'en-US' });
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findAllByRole('checkbox')).toHaveLength(3);
  });

  it('it says that it connects', async () => {
    const { controller } = await renderPane(stageWorkbook());
    act(() => controller.dispatch({ type: 'connectionStarted' }));
    expect(screen.getByText('正在连接Excel…')).toBeInTheDocument();
  });
});

describe('a page that fails', () => {
  it('leaves words instead of nothing', () => {
    const heard = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const Broken = (): never => {
      throw new Error('chunk');
    };
    render(
      <PageBoundary words={texts('en-US')}>
        <Broken />
      </PageBoundary>,
    );
    expect(screen.getByRole('alert')).toHaveTextContent('The page did not open');
    heard.mockRestore();
  });
});
