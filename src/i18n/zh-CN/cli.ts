/** Words of the command line. */
export const cli = {
  usage: `达标 Dabiao {version}：标准化政策文件的目标与任务

用法
  dabiao catalog [--document ID]... [--json]
  dabiao prepare --document ID... --period P [--as-of D] [--units FILE] [--due D]
                 [--previous SUMMARY.xlsx] [--issuer NAME] [--include-archived] -o MASTER.xlsx
  dabiao issue MASTER.xlsx [--accept-implied] [--period P] [--issuer NAME] [--include-archived] -o DIR
  dabiao check FILE... [--json]
  dabiao assess FILE [--method pace|growth|trend] [--as-of D] [--include-archived] [--json]
  dabiao merge FILE|DIR... -o SUMMARY.xlsx [--master MASTER.xlsx | --expect FILE] [--period P]
               [--decisions FILE] [--sdmx OUT.csv] [--json]
  dabiao demo -o DIR

命令
  catalog            列出政策文件、目标和任务
  prepare            生成主工作簿：目标、任务、归口、单位、分解等表
  issue              按主工作簿给每家单位布置一份报表，并记入“单位”表
  check              按全部审核规则检查主工作簿和报表；文件夹即其中所有文件；只读不改
  assess             评估主工作簿或汇总表的每个目标：状态、差距和算式，最急的在前；只读不改
  merge              把报表和下级汇总表汇总成一个工作簿；文件夹即其中所有文件；收到日期取文件的修改日期
  demo               生成一套样例：主工作簿、布置的报表和填好的报表

选项
  --document ID      文件，可重复；catalog 不写即全部
  --json             输出一个 JSON 对象，不输出别的内容
  --period P         报告期：2024、2024-S1、2024-Q4 或 2024-12；issue 默认“单位”表最近一期
  --as-of D          截至日，默认报告期最后一天；assess 默认工作簿里的截至日
  --method M         pace 序时进度、growth 增长率、trend 趋势；默认工作簿里的评估方法
  --units FILE       单位清单：文本或 CSV，每行一家单位的名称或编号，可加逗号和报送截止；
                     只布置清单中的单位，其他单位仍列出但不布置；清单中没有的名称作为新单位加入
  --due D            报送截止；默认一季度4-10、二季度7-10、三季度10-15、年度次年1-15
  --previous FILE    上一期的汇总表，从中取上期累计
  --issuer NAME      布置单位，印在报表上
  --include-archived 也布置、评估已到期（归档）的文件
  --accept-implied   归口只是推定的目标也布置，并在“归口”表注明
  --master FILE      主工作簿：应报单位、目标设置和销号取自其中
  --expect FILE      应报单位清单：JSON，或每行一家单位
  --decisions FILE   冲突处理：JSON 列表，写明采用哪一份、谁、何时、为何
  --sdmx FILE        另写一份 SDMX-CSV 2.0
  -o, --output       写到哪里；prepare 不覆盖已有文件；issue 不覆盖被其他程序保存过的文件
  --lang LANG        zh-CN 或 en-US，默认随终端语言；prepare 和 demo 的工作簿用同一语言
  -h, --help         显示本说明
  -v, --version      显示版本号

退出码
  0 完成；1 文件里有须处理的问题，或有目标未布置；check：有强制性问题或不予接收的文件；
  assess：不能评估，或有未能采用的数；merge：有未采用或待处理的文件，或没有可汇总的；2 用法不对，文件不存在或写不进去

文件 ID
  {documents}
`,
  overview: '政策文件',
  taskHint: '加 --document ID 可看一份文件的任务和定性目标；加 --json 可得全部内容。',
  targetsOf: '{title}：目标 {count} 个',
  tasksOf: '{title}：任务 {count} 项',
  goalsOf: '{title}：定性目标 {count} 个',
  columns: {
    documentId: '文件 ID',
    title: '名称',
    number: '文号',
    horizon: '期限',
    targets: '目标',
    tasks: '任务',
    id: '编号',
    targetName: '目标',
    value: '目标值',
    deadline: '完成时限',
    quote: '原文',
    taskNumber: '序号',
    heading: '任务',
    taskType: '类型',
    leadUnits: '牵头单位',
    responsibleUnits: '责任单位',
    goal: '定性目标',
  },
  none: '—',
  marked: '{value}（{basis}）',
  listSeparator: '、',
  openEnded: '等',
  problems: {
    mergeFilesNeeded: '请写上要汇总的报表文件或文件夹。',
    outputIsInput: '“{file}”是要读取的文件，不能又写成结果。请换一个文件名，或换一个文件夹。',
    outputNotXlsx: '汇总表应写成 .xlsx 文件：{file}',
    optionsExclude: '选项“{option}”和“{other}”只能用一个。',
    missingCommand: '没有写命令。',
    unknownCommand: '没有“{command}”这个命令。',
    unknownOption: '没有“{option}”这个选项。',
    missingValue: '选项“{option}”后面缺少内容。',
    unexpectedValue: '选项“{option}”后面不带内容。',
    unexpectedArgument: '“{argument}”是多余的。',
    unknownDocument: '没有“{document}”这份文件。可选：{known}。',
    optionElsewhere: '选项“{option}”不用于命令“{command}”。',
    optionNeeded: '缺少选项“{option}”。',
    noFilesFound: '其中没有文件可审核。请核对文件夹。',
    filePassedOver: '未读取（隐藏文件或不是文件）：{file}',
    filesNeeded: '请写上要审核的文件或文件夹。',
    workbookNeeded: '请写上要评估的主工作簿或汇总表。',
    unknownMethod: '没有“{method}”这种评估方法。可选：{known}。',
    fileNeeded: '请写上主工作簿的文件名。',
    unknownPeriod: '“{period}”不是报告期。请写成2024、2024-S1、2024-Q4或2024-12。',
    notADay: '选项“{option}”的“{day}”不是日期。请写成2025-01-15。',
    fileMissing: '找不到文件：{file}',
    fileUnreadable: '读不了文件：{file}（{reason}）',
    documentsArchived:
      '所选文件在{period}已到期（归档）：{documents}。确需布置的，请加 --include-archived。',
    outputExists: '文件已存在，未覆盖：{file}',
    outputNotWritable: '写不进去：{file}（{reason}）',
    unknownLanguage: '没有“{lang}”这种语言。可选：zh-CN、en-US。',
    failed: '程序出错：{message}',
  },
  fileProblem: '{file}：{found}{todo}',
  preparing: {
    written: '已生成{file}：单位{units}家，其中布置{chosen}家。',
    addedNames: '清单中有文件未列的单位，已作为新单位加入：{names}',
    unmappedNames: '文件中的泛指须由汇总单位对应到具体单位，未布置：{names}',
    leftOut: '已到期（归档）而未布置：{documents}。确需布置的，请加 --include-archived。',
    next: '下一步：在“归口”表确认归口单位，在“单位”“分解”表核对，然后运行 dabiao issue。',
  },
  issuing: {
    written: '{period}：已布置{count}份报表，写入{folder}',
    counts: '首次布置{first}份，更新{again}份，未变{unchanged}份。',
    revised: '  {unit}（第{revision}版）：{changes}',
    issuerMissing:
      '没有布置单位，报表上不印这一行。请用 --issuer 写明，或填在主工作簿“单位”表标题右侧，再布置一次。',
    targetsLeft: '未布置的目标{count}个：',
    unitsLeft: '未布置的单位{count}家：',
    left: '  {name}：{why}',
    accepted: '按推定接受归口（未经确认）：{names}',
    firstNamed: '只由一家填报的目标，布置给首位归口单位：{names}',
    findings: '主工作簿中须核对的{count}处：',
    kept: '{folder}中有{count}个同名文件被其他程序保存过，可能已填数。未写任何文件；请移走后重试，或换一个文件夹：',
  },
  checking: {
    kinds: { master: '主工作簿', return: '报表', summary: '汇总表', unknown: '无法识别' },
    head: '{file}：{kind}',
    headOfReturn: '{file}：{kind}，{status}',
    clean: '  没有发现问题。',
    columns: { severity: '性质', place: '位置', message: '问题和处理', code: '规则' },
    hard: '强制性',
    soft: '核实性',
    closed: '已说明',
    skipped: '  未适用的规则{count}条。',
    counts:
      '共{files}个文件：强制性{hard}条，核实性{soft}条，已说明{closed}条；不予接收{rejected}个，退回修改{sentBack}个，审核通过{approved}个。',
  },
  assessing: {
    head: '{file}：截至{date}，按{method}评估（{cutOffs}）',
    counts: '共{total}项：{counts}',
    columns: {
      progressStatus: '进度状态',
      gap: '差距（百分点）',
      target: '目标',
      document: '文件',
      why: '说明',
    },
    archivedLeftOut: '已到期（归档）文件的目标{count}项未列，加 --include-archived 可列出。',
    problems: {
      notOurs: { found: '其中没有达标的表。', todo: '请换成主工作簿或汇总表。' },
      returnGiven: {
        found: '这是一份报表（{unit}），只有一家单位的数，不能据以判断整个目标。',
        todo: '请评估主工作簿或汇总表；报表请用 dabiao check 审核。',
      },
      nothingLoaded: {
        found: '其中没有可评估的目标。',
        todo: '请换成由达标载入或生成的主工作簿；如下列各处有问题，请先改正。',
      },
      noDay: { found: '其中没有截至日，也没有报告期。', todo: '请用 --as-of 写明截至日。' },
    },
  },
  merging: {
    progress: '正在读取 {done}/{total}：{file}',
    counts:
      '读取文件{read}个：已采用{accepted}个，已被替代{superseded}个，待处理{undecided}个，未采用{rejected}个。',
    columns: {
      result: '结果',
      state: '报表状态',
      file: '文件',
      unit: '单位',
      reason: '原因和处理',
      target: '目标',
      total: '本期合计',
      coverage: '报送情况',
      progress: '进度状态',
    },
    roll: '应报{expected}家，已报{reported}家，其中逾期报送{late}家，未报送{missing}家。',
    missing: '未报送：{names}',
    conflicts: '待处理的冲突{count}处：',
    conflict: '{unit} {period}：{count}份报表版次相同而数字不同',
    decide:
      '请向填报单位核实，或请其以更正报重报；由汇总单位决定的，写入 --decisions 文件（chosenFile、by、on、why）再汇总。',
    written: '已写入{files}。',
    nothing: '没有可汇总的报表，未写任何文件。',
  },
  demo: {
    issuer: '样例布置单位',
    master: '样例_主工作簿.xlsx',
    filledMaster: '样例_已填主工作簿.xlsx',
    summary: '样例_汇总.xlsx',
    corrections: '样例_退回修改.zip',
    reminders: '样例_催报单.zip',
    issued: '布置',
    received: '上报',
    copyName: '{stem}_副本',
    correctedName: '{stem}_更正报',
    rivalName: '{stem}_再报',
    photoName: '微信图片.xlsx',
    written: '已在{folder}生成样例：',
    columns: { step: '步骤', result: '结果', file: '文件', spoil: '故意弄坏', outcome: '汇总结果' },
    steps: {
      catalog: '目录',
      prepare: '准备',
      issue: '布置',
      fill: '填报',
      check: '审核',
      merge: '汇总',
      assess: '评估',
      sendBack: '退回',
    },
    catalog: '文件{documents}份，目标{targets}个，任务{tasks}项',
    prepared: '{master}：单位{units}家',
    issuedFiles: '“{issued}”：待填报表{count}份',
    filled: '“{received}”：报来的文件{count}个，其中弄坏{spoiled}个；{filledMaster}',
    merged: '{summary}：读取文件{read}个，{roll}',
    assessed: '{file}：{counts}',
    sentBack: '{corrections}：{sentBack}份；{reminders}：{missing}家',
    spoiled: '弄坏的文件和结果：',
    reasonSeparator: '：',
    spoils: {
      fault: '佐证编号P99不在“佐证”表中',
      corrected: '更正报（第2次），改了一个数',
      rival: '没有写第2次，却改了一个数',
      copy: '同一文件另存了一个名字',
      altered: '改了锁定的目标值',
      truncated: '只传来一半',
      photo: '是一张照片',
      late: '过了报送截止才到',
    },
    next: '详情见各工作簿，或用 dabiao check、dabiao merge、dabiao assess 再试。',
  },
  seeHelp: '用法见 dabiao --help。',
};
