/** What is said when a policy document is read and searched for targets and tasks. */
export const extract = {
  /** Why there is no text to search. Keys are codes of `DocumentProblem` and of the extraction. */
  reading: {
    emptyFile: { found: '文件是空的。', todo: '请重新下载或重新索取。' },
    fileTooLarge: {
      found: '文件为{size}字节，超过上限{limit}字节。',
      todo: '请只保留文件正文，另存为.txt或.docx后重试。',
    },
    notADocument: {
      found: '文件不是文字材料。',
      todo: '请核对是否选错文件；可读.txt、.docx和有文字层的.pdf，也可粘贴正文。',
    },
    oldWordFormat: {
      found: '文件是旧版Word格式（.doc），可能只改了扩展名。',
      todo: '请在Word或WPS中打开，另存为.docx。',
    },
    wpsFormat: {
      found: '文件是WPS文字格式（.wps）。',
      todo: '请在WPS中打开，另存为.docx。',
    },
    rtfFormat: { found: '文件是RTF格式。', todo: '请在Word或WPS中打开，另存为.docx。' },
    ofdFormat: {
      found: '文件是OFD版式文件。',
      todo: '请在OFD阅读器中复制正文粘贴，或另存为.docx。',
    },
    openDocumentText: {
      found: '文件是OpenDocument文字格式（.odt）。',
      todo: '请打开后另存为.docx。',
    },
    workbookGiven: {
      found: '文件是电子表格，不是政策文件。',
      todo: '请核对是否选错文件；审核报表请用“审核”。',
    },
    slidesGiven: { found: '文件是演示文稿。', todo: '请换成政策文件的正文。' },
    imageGiven: {
      found: '文件是图片，没有文字。',
      todo: '请用文字识别软件识别并校对后，存为.txt或.docx。',
    },
    webPageGiven: { found: '文件是网页。', todo: '请在浏览器中打开，复制正文粘贴，或存为.txt。' },
    encryptedDocument: {
      found: '文件设有打开密码或已加密。',
      todo: '请打开后取消密码，另存后重试。',
    },
    wrongEncoding: {
      found: '文字是乱码，看不出是哪种编码；可读UTF-8、UTF-16、GB18030（GBK）和Big5。',
      todo: '请用原来的程序打开，另存为UTF-8编码的.txt，或重新索取。',
    },
    damaged: { found: '文件不完整或已损坏。', todo: '请在Word或WPS中打开另存，或重新索取。' },
    limitExceeded: {
      found: '文件内容过大，不像正常的文件，已停止读取。',
      todo: '请核对文件来源；确为政策文件的，请只保留正文另存。',
    },
    noText: { found: '文件里没有文字。', todo: '请核对是否选错文件，或粘贴正文。' },
    scannedPdf: {
      found: 'PDF共{pages}页，是扫描件，没有文字层。',
      todo: '请用文字识别软件识别并校对后，存为.txt或.docx。',
    },
    notChinese: {
      found: '文字不是中文（{letters}字中汉字{han}个）。',
      todo: '请换成中文的政策文件。',
    },
    tableGiven: {
      found: '内容是一张数据表（{rows}行），没有文件的条款。',
      todo: '请换成政策文件的正文；填报的数请用“审核”。',
    },
  },
  /** What a person should look at. */
  doubts: {
    valueMissing: '数字脱失',
    unitMissing: '没有计量单位',
    deadlineMissing: '没有时限',
    approximate: '数不确定（约、左右、力争）',
    maybeNotTarget: '可能不是目标',
    nameUncertain: '指标名称待核',
    unitsUncertain: '单位名单待核',
    numberUncertain: '序号不连续',
  },
  /** Why a figure is no target. */
  reasons: {
    alreadyReached: '已达到的结果',
    documentNumber: '文号',
    standardNumber: '法规或标准的编号',
    nameWithDigits: '名称里的数',
    subsidyRate: '补助、奖励的标准',
    workingDays: '办理时限',
    scopeCount: '范围，不是要达到的数',
    listNumber: '序号',
    date: '日期',
    money: '资金',
    noGoal: '没有要达到的数',
  },
  remarks: {
    noTargets: '没有找到带数的目标。',
    noTasks: '没有找到编号的任务。',
    valuesMissing: '有{count}个目标的数字在这份文本里脱失了，请对照原件补上。',
  },
  listing: {
    head: '{title}（{number}）',
    counts:
      '目标{targets}个，其中须核对{doubtful}个；任务{tasks}项；不作为目标的数{notTargets}处。',
    targets: '目标（须核对的在前）',
    tasks: '任务',
    notTargets: '不作为目标的数',
    untitled: '没有题目',
    columns: {
      doubts: '须核对',
      name: '指标',
      value: '目标值',
      deadline: '完成时限',
      quote: '原文',
      number: '序号',
      heading: '任务',
      leadUnits: '牵头单位',
      responsibleUnits: '责任单位',
      reason: '原因',
    },
    perYear: '每年{value}',
    change: '变化{value}',
    range: '{from}至{to}',
    missing: '（脱失）',
  },
};
