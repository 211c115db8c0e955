/** Words of the command line. */
export const cli = {
  usage: `达标 Dabiao {version}：标准化政策文件的目标与任务

用法
  dabiao catalog [--document ID]... [--json] [--lang zh-CN|en-US]

命令
  catalog          列出政策文件、目标和任务

选项
  --document ID    只列这份文件及其任务，可重复
  --json           输出一个 JSON 对象，不输出别的内容
  --lang LANG      zh-CN 或 en-US，默认随终端语言
  -h, --help       显示本说明
  -v, --version    显示版本号

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
    missingCommand: '没有写命令。',
    unknownCommand: '没有“{command}”这个命令。',
    unknownOption: '没有“{option}”这个选项。',
    missingValue: '选项“{option}”后面缺少内容。',
    unexpectedValue: '选项“{option}”后面不带内容。',
    unexpectedArgument: '“{argument}”是多余的。',
    unknownDocument: '没有“{document}”这份文件。可选：{known}。',
    unknownLanguage: '没有“{lang}”这种语言。可选：zh-CN、en-US。',
    failed: '程序出错：{message}',
  },
  seeHelp: '用法见 dabiao --help。',
};
