/** What is wrong with a file, and what to do. Keys are codes of `XlsxProblem` and `PlanProblem`. */
export const files = {
  reading: {
    fileUnreadable: {
      found: '文件读不出来（{reason}）。',
      todo: '请关闭占用该文件的程序，核对权限后重试。',
    },
    emptyFile: { found: '文件是空的。', todo: '请向填报人重新索取，或从邮件中重新下载。' },
    notAWorkbook: {
      found: '文件不是Excel工作簿。',
      todo: '请核对是否选错文件；须为.xlsx文件。',
    },
    encrypted: {
      found: '文件设有打开密码或已加密。',
      todo: '请在Excel或WPS中打开，取消密码后另存为.xlsx。',
    },
    oldExcelFormat: {
      found: '文件是旧版Excel格式（.xls），可能只改了扩展名。',
      todo: '请在Excel或WPS中打开，另存为.xlsx。',
    },
    etFormat: {
      found: '文件是WPS表格格式（.et）。',
      todo: '请在WPS中打开，另存为.xlsx。',
    },
    binaryWorkbook: {
      found: '文件是Excel二进制工作簿（.xlsb）。',
      todo: '请在Excel中打开，另存为.xlsx。',
    },
    openDocument: {
      found: '文件是OpenDocument表格（.ods）。',
      todo: '请在表格程序中打开，另存为.xlsx。',
    },
    csvFile: {
      found: '文件是文本表格（.csv），没有报表所需的内容。',
      todo: '请填写并报送原来的.xlsx报表。',
    },
    htmlFile: {
      found: '文件是网页，可能是下载失败后的登录页或错误页。',
      todo: '请重新下载，或向填报人重新索取。',
    },
    truncated: { found: '文件不完整，后面的内容缺失。', todo: '请重新下载或重新索取。' },
    corrupt: {
      found: '文件已损坏，内容前后不符。',
      todo: '请在Excel或WPS中打开修复，另存为.xlsx后再试，或重新索取。',
    },
    partMissing: {
      found: '文件缺少工作表的内容（{part}）。',
      todo: '请在Excel或WPS中打开，另存为.xlsx后再试，或重新索取。',
    },
    fileTooLarge: {
      found: '文件为{size}字节，超过上限{limit}字节。',
      todo: '请删去图片和多余的工作表后重试；很大的文件请用命令行处理。',
    },
    inflatedTooLarge: {
      found: '文件解压后超过上限{limit}字节，已停止读取。',
      todo: '请核对文件来源；确为报表的，请删去多余的行和工作表后另存。',
    },
    ratioTooHigh: {
      found: '文件压缩比超过1:{limit}，不像正常的工作簿，已停止读取。',
      todo: '请核对文件来源，不要打开来路不明的文件。',
    },
    sizeMismatch: {
      found: '文件标明的大小与实际内容不符（{part}），已停止读取。',
      todo: '请重新下载或重新索取，并核对文件来源。',
    },
    tooManyParts: {
      found: '文件内有{count}个部件，超过上限{limit}个。',
      todo: '请核对文件来源；确为报表的，请另存为新的.xlsx。',
    },
    duplicateParts: {
      found: '文件内有同名的部件（{part}），无法判断以哪个为准。',
      todo: '请在Excel或WPS中打开核对，另存为.xlsx，或重新索取。',
    },
    tooManyCells: {
      found: '有内容的单元格超过上限{limit}个。',
      todo: '请删去报表以外的数据后重试。',
    },
    outsideSheet: {
      found: '有单元格的行号或列号超出工作表范围。',
      todo: '请在Excel或WPS中打开，另存为.xlsx后再试，或重新索取。',
    },
    textTooLong: {
      found: '有单元格的文字超过32767字。',
      todo: '请缩短文字，长篇材料请另作佐证文件。',
    },
    doctype: {
      found: '文件含有工作簿不应有的声明（DOCTYPE，{part}），已停止读取。',
      todo: '请核对文件来源；确为报表的，请另存为新的.xlsx。',
    },
  },
  writing: {
    alertTooLong: { found: '出错提示过长（{where}）。', todo: '请把此信息告知开发者。' },
    cellsOverlap: { found: '工作表“{sheet}”的表格互相重叠。', todo: '请把此信息告知开发者。' },
    formatTooLarge: {
      found: '工作表“{sheet}”的格式范围过大。',
      todo: '请把此信息告知开发者。',
    },
    formulaInvalid: {
      found: '公式无效（{where}）：{formula}',
      todo: '请把此信息告知开发者。',
    },
    formulaTooLong: {
      found: '公式有{length}字，超过{limit}字（{where}）。',
      todo: '请把此信息告知开发者。',
    },
    headerInvalid: {
      found: '工作表“{sheet}”的列标题“{header}”无效。',
      todo: '请把此信息告知开发者。',
    },
    headerTaken: {
      found: '工作表“{sheet}”有重复的列标题“{header}”。',
      todo: '请把此信息告知开发者。',
    },
    linkTargetMissing: {
      found: '工作表“{sheet}”的链接指向不存在的工作表“{target}”。',
      todo: '请把此信息告知开发者。',
    },
    nameInvalid: { found: '名称“{name}”不能用于工作簿。', todo: '请把此信息告知开发者。' },
    nameTaken: { found: '名称“{name}”重复。', todo: '请把此信息告知开发者。' },
    numberNotFinite: {
      found: '有不能写入工作簿的数（{where}）。',
      todo: '请核对该处所用的数据，并把此信息告知开发者。',
    },
    outsideSheet: {
      found: '工作表“{sheet}”的内容超出工作表范围。',
      todo: '请减少一次布置的文件或单位，并把此信息告知开发者。',
    },
    promptTooLong: { found: '填报提示过长（{where}）。', todo: '请把此信息告知开发者。' },
    propertyTooLong: {
      found: '文档属性“{where}”有{length}字，超过{limit}字。',
      todo: '请缩短单位名称或减少文件后重试。',
    },
    rowWidthWrong: {
      found: '工作表“{sheet}”第{row}行的列数不对。',
      todo: '请把此信息告知开发者。',
    },
    sheetNameInvalid: {
      found: '“{sheet}”不能用作工作表名称。',
      todo: '请把此信息告知开发者。',
    },
    sheetNameTaken: { found: '工作表名称“{sheet}”重复。', todo: '请把此信息告知开发者。' },
    sheetVisibleMissing: {
      found: '工作簿没有可见的工作表。',
      todo: '请把此信息告知开发者。',
    },
    textTooLong: {
      found: '文字有{length}字，超过{limit}字（{where}）。',
      todo: '请缩短该处文字后重试。',
    },
  },
};
