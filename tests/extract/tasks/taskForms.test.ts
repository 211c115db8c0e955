import { extractDocument } from '../../../src/extract/extractDocument';
import type { ExtractedTask } from '../../../src/model/extraction';

/** `number heading: A、B / C` with the deadline behind, one line a task. */
function describeTasks(text: string): string[] {
  const list = (units: ExtractedTask['leadUnits']): string =>
    units.map(({ name }) => name).join('|');
  return extractDocument(text).tasks.map((task) => {
    const units = `${list(task.leadUnits)} / ${list(task.responsibleUnits)}`;
    const line = `${task.number} ${task.heading}: ${units} ${task.deadline ?? ''}`;
    return line.replace(/ +/g, ' ').trim();
  });
}

describe('the forms of tasks', () => {
  it.each<[string, string, readonly string[]]>([
    [
      'dashes that open with a year',
      '一、重点\n——2025年底前，新建公园100个。（省体育局，各市、县（市、区）人民政府）\n--2026年6月底前，出台服务标准。（省民政厅牵头，省财政厅配合）',
      [
        '—— 新建公园100个: / 省体育局|各市、县（市、区）人民政府',
        '-- 出台服务标准: 省民政厅 / 省财政厅 2026-06-30',
      ],
    ],
    [
      '第一， below a chapter',
      '一、重点工作\n第一，健全体系。制定规程。此项工作由县林业局牵头，县财政局配合。\n第二，严格检测。建立网络。该项工作由县农业局牵头，2025年6月底前完成。',
      ['第一， 健全体系: 县林业局 / 县财政局', '第二， 严格检测: 县农业局 / 2025-06-30'],
    ],
    [
      'decimal numbers before 公共 and 人才',
      '2 任务\n2.2 强应用\n2.2.1 工程领域。推广标准。（规划处）\n2.2.2 公共领域。完善标准。（评价处）\n2.2.3 人才培养。开展培训。（人事处）',
      ['2.2.1 工程领域: / 规划处', '2.2.2 公共领域: / 评价处', '2.2.3 人才培养: / 人事处'],
    ],
    [
      'bare numbers that begin anew in a chapter',
      '总体方案\n一总体目标到2025年制定标准100项\n二重点任务\n一支持企业参与标准制定\n责任单位市科技局市工商联\n二培育试点企业\n三保障措施\n一加强组织领导\n二加强宣传引导',
      [
        '一 支持企业参与标准制定: / 市科技局|市工商联',
        '二 培育试点企业: /',
        '一 加强组织领导: /',
        '二 加强宣传引导: /',
      ],
    ],
    [
      'blocks of labels',
      '◆ 事项编号：ZJ-01\n事项名称：编制标准体系表\n主要内容：制定规范12项。\n牵头单位：市交通局\n配合单位：无\n完成时限：2024年9月30日\n◆ 事项编号：ZJ-02\n事项名称：建设信号灯\n主要内容：改造路口260个。\n牵头单位：市公安局\n配合单位：市城管局\n完成时限：长期\n注：每月5日前报送进展。',
      ['ZJ-01 编制标准体系表: 市交通局 / 2024-09-30', 'ZJ-02 建设信号灯: 市公安局 / 市城管局'],
    ],
    [
      'a table whose cells stand below each other',
      '三、任务分解\n序号\n工作任务\n牵头单位\n配合单位\n完成时间\n1\n健全组织机构\n县政府办\n县农业农村局、县市场监管局\n2023年5月底\n2\n完善标准体系\n县农业农村局\n县林业局\n长期\n四、工作要求\n（一）强化领导。统筹推进。',
      [
        '1 健全组织机构: 县政府办 / 县农业农村局|县市场监管局 2023-05-31',
        '2 完善标准体系: 县农业农村局 / 县林业局',
        '（一） 强化领导: /',
      ],
    ],
    [
      'blanks in place of stops',
      '关于整治人居环境的意见\n二 重点任务\n（一）推进厕所革命 严格执行规范 新建户厕6800座\n牵头单位 县农业农村局\n责任单位 县卫生健康局 县住房城乡建设局 各乡镇人民政府\n完成时限 2026年10月底前\n（二）推进垃圾治理 完善处理体系 配备垃圾桶\n牵头单位 县城市管理局\n责任单位 县供销社 县财政局',
      [
        '（一） 推进厕所革命: 县农业农村局 / 县卫生健康局|县住房城乡建设局|各乡镇人民政府 2026-10-31',
        '（二） 推进垃圾治理: 县城市管理局 / 县供销社|县财政局',
      ],
    ],
    [
      'numbers and labels alone on their lines',
      '二、\n主要任务\n1.\n健全标准体系\n制定地方标准。\n牵头单位：\n市农业农村局\n完成时限：\n2025年12月\n2.\n推进标准示范\n建设示范区。\n牵头单位：\n市市场监管局',
      ['1. 健全标准体系: 市农业农村局 / 2025-12-31', '2. 推进标准示范: 市市场监管局 /'],
    ],
    [
      '【任务一】, and 承办 helped by 协办',
      '三 任务\n【任务一】健全服务标准\n制定规范。\n承办：区文化馆 协办：区司法局、各街镇 期限：2025年9月底\n【任务二】改善设施\n改建文化站。\n承办：区住建局 协办：区财政局',
      [
        '【任务一】 健全服务标准: 区文化馆 / 区司法局|各街镇 2025-09-30',
        '【任务二】 改善设施: 区住建局 / 区财政局',
      ],
    ],
    [
      'units a chapter gives to all below it, and brackets behind a heading without a stop',
      '一、强化引领（以下均由市科技局负责）\n（一）完善体系。制定标准。\n（二）加强宣贯。举办培训。\n二、保障\n（一）加强领导【市委办、各县（市、区）党委和人民政府；立行立改】\n（二）加强宣传(市委宣传部, 市融媒体中心; 2025年底前)',
      [
        '（一） 完善体系: / 市科技局',
        '（二） 加强宣贯: / 市科技局',
        '（一） 加强领导: / 市委办|各县（市、区）党委和人民政府',
        '（二） 加强宣传: / 市委宣传部|市融媒体中心 2025-12-31',
      ],
    ],
    [
      'an annex set into the text',
      '一、目标\n到2025年建成。\n二、任务分工\n详见附表。\n附表\n序号\t任务事项\t主责部门\t协同部门\t时间进度\n1\t编制体系\t市场监管分局\t经济发展局\t2025年6月底前\n三、推进机制\n1.建立会议制度。每月召开会议。\n2.建立考核制度。每年开展考核。',
      [
        '1 编制体系: 市场监管分局 / 经济发展局 2025-06-30',
        '1. 建立会议制度: /',
        '2. 建立考核制度: /',
      ],
    ],
  ])('%s', (_form, text, expected) => {
    expect(describeTasks(text)).toEqual(expected);
  });

  it.each([
    [
      'names of annexes',
      '一、任务\n（一）完善体系。制定标准。\n附件：1. 产业链标准图谱\n2. 建设指引',
    ],
    ['prose goals', '一、目标任务\n用三年时间建成体系。\n二、任务\n（一）完善体系。制定标准。'],
    ['a term', '一、建设期限\n2023年4月至2026年3月。\n二、任务\n（一）完善体系。制定标准。'],
    ['goals by their last word', '一、行动目标\n建成体系。\n二、任务\n（一）完善体系。制定标准。'],
  ])('takes no %s for tasks', (_what, text) => {
    expect(describeTasks(text)).toEqual(['（一） 完善体系: /']);
  });

  it.each(['各主管部门要于3月10日前将方案报送我局。', '特此通知。', '请各单位认真贯彻执行。'])(
    'ends the last task before %s',
    (closing) => {
      const text = `一、任务\n（一）完善体系。制定标准。（市教育局）\n（二）加强监督。开展检查。（市财政局）\n${closing}`;
      const [, last] = extractDocument(text).tasks;
      expect(text.slice(last?.span.start, last?.span.end)).toMatch(
        /^（二）加强监督.*（市财政局）$/,
      );
    },
  );
});

describe('a heading broken by a line', () => {
  const HEADINGS = ['健全农业标准体系', '强化产业质量支撑', '推动工程质量提升', '建设标准试点示范'];
  const BODIES = [
    '围绕特色产业，完善标准。',
    '服务企业，解决难题。',
    '落实责任，加强监管。',
    '以点带面，推广经验。',
  ];
  const forms: readonly [string, (heading: string, body: string) => string][] = [
    ['stands alone', (heading, body) => `${heading}\n${body}`],
    ['ends within its line', (heading, body) => `${heading}。${body}`],
  ];

  it.each(forms)('is read whole wherever the break is, where it %s', (_how, join) => {
    const [, second = ''] = HEADINGS;
    for (let cut = 1; cut < second.length; cut += 1) {
      const items = HEADINGS.map((heading, at) => {
        const printed = at === 1 ? `${heading.slice(0, cut)}\n${heading.slice(cut)}` : heading;
        return `（${'一二三四'.charAt(at)}）${join(printed, BODIES[at] ?? '')}`;
      });
      const { tasks } = extractDocument(`一、重点任务\n${items.join('\n')}`);
      expect(tasks.map(({ heading }) => heading.replace('\n', ''))).toEqual(HEADINGS);
    }
  });

  it('is none in articles, whose lines are sentences', () => {
    const text = ['省市场监督管理', '局负责发布通知，明确方向。'];
    const articles = `第一章 申报\n第一条 各市主管部门负责初审，组织推荐。\n第二条 ${text.join('\n')}\n第三条 项目单位应当编制方案，按期实施。\n第四条 专家组负责评审，提出意见。`;
    const { tasks } = extractDocument(articles);
    expect(tasks[1]?.heading.replace('\n', '')).toBe('省市场监督管理局负责发布通知');
  });
});
