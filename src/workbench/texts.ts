import type { Locale } from '../model/basics';

const chinese = {
  title: '达标工作台',
  notice:
    '这是试用和测试用的工作台，不是 Excel：左边是替代 Excel 的表格，右边是真正的任务窗格。内容只在本页内存中，刷新即清空。',
  showPane: '显示任务窗格',
  hidePane: '隐藏任务窗格',
  otherLanguage: 'English',
  paneTitle: '达标任务窗格',
  resizePane: '调整任务窗格宽度',
  locked: '单元格所在的工作表受保护，刚才的输入已撤回。',
  structure:
    '工作台只能填写单元格，不能增删、移动或重命名工作表、行、列和表格；这些请在 Excel 中试。',
  failed: '工作台出错：',
};

const english: typeof chinese = {
  title: 'Dabiao workbench',
  notice:
    'This is a workbench for trying and testing, not Excel: on the left a grid that stands in for Excel, on the right the real task pane. Everything is in this page’s memory and gone when it is reloaded.',
  showPane: 'Show task pane',
  hidePane: 'Hide task pane',
  otherLanguage: '中文',
  paneTitle: 'Dabiao task pane',
  resizePane: 'Resize the task pane',
  locked: 'The cell is on a protected sheet: what was typed has been taken back.',
  structure:
    'The workbench takes entries into cells only; adding, moving or renaming sheets, rows, columns and tables is to be tried in Excel.',
  failed: 'The workbench failed: ',
};

export type WorkbenchTexts = typeof chinese;

export function textsOf(locale: Locale): WorkbenchTexts {
  return locale === 'zh-CN' ? chinese : english;
}

export function otherLocale(locale: Locale): Locale {
  return locale === 'zh-CN' ? 'en-US' : 'zh-CN';
}

/** Chinese unless the address asks for English: `?lang=en-US`. */
export function localeOf(address: URL): Locale {
  return address.searchParams.get('lang') === 'en-US' ? 'en-US' : 'zh-CN';
}
