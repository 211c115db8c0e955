/** What `dabiao --help` says; lines of a text are those of the terminal. */
export const usage = {
  title: '达标 Dabiao {version}：标准化政策文件的目标与任务',
  headings: {
    usage: '用法',
    commands: '命令',
    options: '选项',
    example: '例',
    exitCodes: '退出码',
    documents: '文件 ID',
  },
  /** What each command does. */
  commands: {
    catalog: '列出政策文件、目标和任务',
    extract:
      '读政策文件（.txt、.docx、有文字层的.pdf），列出其中的目标、任务和不作为目标的数；只读不改',
    prepare: '生成主工作簿：目标、任务、归口、单位、分解等表',
    issue: '按主工作簿给每家单位布置一份报表，并记入“单位”表',
    check: '按全部审核规则检查主工作簿和报表；文件夹即其中所有文件；只读不改',
    assess: '评估主工作簿或汇总表的每个目标：状态、差距和算式，最急的在前；只读不改',
    merge: '把报表和下级汇总表汇总成一个工作簿；文件夹即其中所有文件；收到日期取文件的修改日期',
    demo: '生成一套样例：主工作簿、填好的报表、汇总表、退回修改件和催报单',
  },
  options: {
    document: '文件 ID，或“从文件提取”保存的 .json；可重复；catalog 不写即全部',
    json: '输出一个 JSON 对象，不输出别的内容',
    period: '报告期：2024、2024-S1、2024-Q4 或 2024-12；issue 默认“单位”表最近一期',
    'as-of': '截至日，默认报告期最后一天；assess 默认工作簿里的截至日',
    method: 'pace 序时进度、growth 增长率、trend 趋势；默认工作簿里的评估方法',
    units:
      '单位清单：文本或 CSV，每行一家单位的名称或编号，可加逗号和报送截止；\n' +
      '只布置清单中的单位，其他单位仍列出但不布置；清单中没有的名称作为新单位加入',
    due: '报送截止；默认一季度4-10、二季度7-10、三季度10-15、年度次年1-15',
    previous: '上一期的汇总表，从中取上期累计',
    issuer: '布置单位，印在报表上',
    'include-archived': '也布置、评估已到期（归档）的文件',
    'accept-implied': '归口只是推定的目标也布置，并在“归口”表注明',
    master: '主工作簿：应报单位、目标设置和销号取自其中',
    expect: '应报单位清单：JSON，或每行一家单位',
    decisions: '冲突处理：JSON 列表，写明采用哪一份、谁、何时、为何',
    sdmx: '另写一份 SDMX-CSV 2.0',
    'send-back':
      '退回修改的报表（带审核问题）和给各单位的通知、催报单，写到这个文件夹；不覆盖已有文件',
    output: '写到哪里；prepare 不覆盖已有文件；issue 不覆盖被其他程序保存过的文件',
    lang: 'zh-CN 或 en-US，默认随终端语言；prepare 和 demo 的工作簿用同一语言',
    help: '显示说明；写在命令后面，只说明该命令',
    version: '显示版本号',
  },
  /** When a command ends with 1; one that is left out never does. */
  foundSomething: {
    extract: '文件读不出来，不是中文，或只是一张数据表',
    prepare: '单位清单或上一期的汇总表有问题，未生成',
    issue:
      '主工作簿有须先改正的内容，未布置；有目标或单位待处理，未布置；主工作簿有须核对之处；\n' +
      '或文件夹中有被其他程序保存过的同名报表，未写任何文件',
    check: '有强制性问题，或有不予接收、读不出来的文件',
    assess: '不能评估，或有未能采用的数',
    merge: '有未采用或待处理的文件，或没有可汇总的',
  },
  exitCodes: {
    done: '完成',
    wrong: '用法不对，文件不存在或写不进去',
  },
};
