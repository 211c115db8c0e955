import type { Locale } from '../model/basics';

const chinese = {
  title: '达标工作台',
  notice:
    '这是试用和测试用的工作台，不是 Excel：左边是替代 Excel 的表格，右边是真正的任务窗格。内容只在本页内存中，刷新即清空，要留下请“另存为 .xlsx”。',
  showPane: '显示任务窗格',
  hidePane: '隐藏任务窗格',
  otherLanguage: 'English',
  paneTitle: '达标任务窗格',
  resizePane: '调整任务窗格宽度',
  locked: '单元格所在的工作表受保护，刚才的输入已撤回。',
  badTitle: '这个工作表名称不能用：须为1到31字，不含 \\ / ? * [ ] :，也不能与别的工作表相同。',
  structure:
    '工作台能填单元格、插入行、新增和重命名工作表；删除、移动行、列和工作表，以及增删表格和名称，请在 Excel 中试。',
  insertRow: '插入行',
  insertRefused: '工作表受保护，或已到最后一行，不能插入行。',
  insertRowTip: '在所选单元格上方插入行；下面的行下移，公式随之调整',
  failed: '工作台出错：',
  open: '打开…',
  openTip: '打开达标的 .xlsx 工作簿；原文件不会被改写',
  save: '另存为 .xlsx',
  saveTip: '把全部工作表存成 .xlsx 下载（Ctrl+S）',
  newName: '达标',
  copyMark: '_工作台',
  saved: '已另存为“{name}”，{count}张工作表；原文件不变。',
  savedWithout: '已另存为“{name}”。没有存进去的：',
  notSaved: '没有保存',
  titleWithSpace: '工作表名称“{sheet}”含有空格，达标写的文件里不用。请双击标签改名后再另存。',
  opened: '已打开“{name}”。',
  openedWithout: '已打开“{name}”。与原文件相比：',
  notOpened: '没有打开“{name}”',
  replaceHeading: '打开会换掉现在的内容',
  replaceText: '工作台里的内容还没有另存。继续打开，现在的内容就没有了。',
  replace: '继续打开',
  cancel: '取消',
  close: '知道了',
  omitted: {
    chart: '工作表“{sheet}”的图表“{what}”。',
    link: '工作表“{sheet}”单元格{what}的链接；文字已存。',
    validation: '工作表“{sheet}”的{what}条数据验证。',
    name: '名称“{what}”：文件里的名称只用字母、数字和下划线。',
  },
  lacking: {
    plain:
      '“{sheet}”只有数值、公式和数字格式：颜色、列宽、数据验证和图表没有重建。它是用户自己的工作表，或列已移动，或工作簿不是主工作簿。',
    unprotected: '“{sheet}”原有保护，打开后没有保护。',
    cells: '“{sheet}”在表格以外有{count}个单元格（{cells}）：内容已保留，样式没有。',
  },
  unknownDocuments: '不认识文件{ids}：它的数值已保留，它的核对规则和图表没有。',
  ignored: {
    macros: '宏没有读入。',
    externalLinks: '外部链接没有读入。',
    embeddedObjects: '嵌入的对象没有读入。',
    activeX: '控件没有读入。',
    connections: '数据连接没有读入。',
    chartSheets: '图表工作表没有读入。',
    pictures: '图片没有读入。',
  },
  refused: {
    notOurs: '其中没有达标的表。工作台只打开达标的工作簿；别的工作簿请用Excel或WPS打开。',
    schemaTooNew: '它是较新版本的达标写的（版式{found}）。请换用新版本打开。',
  },
};

const english: typeof chinese = {
  title: 'Dabiao workbench',
  notice:
    'This is a workbench for trying and testing, not Excel: on the left a grid that stands in for Excel, on the right the real task pane. Everything is in this page’s memory and gone when it is reloaded: save a copy as .xlsx to keep it.',
  showPane: 'Show task pane',
  hidePane: 'Hide task pane',
  otherLanguage: '中文',
  paneTitle: 'Dabiao task pane',
  resizePane: 'Resize the task pane',
  locked: 'The cell is on a protected sheet: what was typed has been taken back.',
  badTitle:
    'A sheet cannot be called so: 1 to 31 characters, none of \\ / ? * [ ] :, and no other sheet’s title.',
  structure:
    'The workbench takes entries, inserted rows, new sheets and their titles; removing and moving rows, columns and sheets, and making tables and names, are to be tried in Excel.',
  insertRow: 'Insert rows',
  insertRefused: 'No rows were inserted: the sheet is protected, or full to its last row.',
  insertRowTip: 'Insert rows above the selected cells; rows below move down and formulas follow',
  failed: 'The workbench failed: ',
  open: 'Open…',
  openTip: 'Open a workbook of Dabiao (.xlsx); the file itself is never written over',
  save: 'Save a copy as .xlsx',
  saveTip: 'Download all sheets as an .xlsx file (Ctrl+S)',
  newName: 'Dabiao',
  copyMark: '_workbench',
  saved: 'Saved as “{name}”, {count} sheets; the original is as it was.',
  savedWithout: 'Saved as “{name}”. Left out:',
  notSaved: 'Not saved',
  titleWithSpace:
    'The title “{sheet}” holds a space, which files of Dabiao do without. Double-click the tab, change it, and save again.',
  opened: '“{name}” is open.',
  openedWithout: '“{name}” is open. Against the original:',
  notOpened: '“{name}” was not opened',
  replaceHeading: 'Opening replaces what is here',
  replaceText: 'What is in the workbench has not been saved. If you go on, it is gone.',
  replace: 'Open all the same',
  cancel: 'Cancel',
  close: 'Close',
  omitted: {
    chart: 'The chart “{what}” of the sheet “{sheet}”.',
    link: 'The link in cell {what} of the sheet “{sheet}”; its text is saved.',
    validation: '{what} validations of the sheet “{sheet}”.',
    name: 'The name “{what}”: names in the file have letters, digits and underscores only.',
  },
  lacking: {
    plain:
      '“{sheet}” has its values, formulas and number formats only: colours, widths, validations and charts were not rebuilt. It is a sheet of your own, its columns were moved, or the workbook is no master.',
    unprotected: '“{sheet}” was protected and is not any more.',
    cells:
      '“{sheet}” has {count} cells outside its tables ({cells}): what they hold is kept, their look is not.',
  },
  unknownDocuments:
    'The document {ids} is not known: its figures are kept, without its rules and charts.',
  ignored: {
    macros: 'Macros were not read.',
    externalLinks: 'Links to other files were not read.',
    embeddedObjects: 'Embedded objects were not read.',
    activeX: 'Controls were not read.',
    connections: 'Data connections were not read.',
    chartSheets: 'Chart sheets were not read.',
    pictures: 'Pictures were not read.',
  },
  refused: {
    notOurs:
      'No table of Dabiao is in it. The workbench opens workbooks of Dabiao; open others in Excel or WPS.',
    schemaTooNew: 'A newer version of Dabiao wrote it (form {found}). Open it with that version.',
  },
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
