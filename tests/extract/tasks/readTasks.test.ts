import { extractDocument } from '../../../src/extract/extractDocument';

/** One line a task: number, heading, and where it stands. */
function tasksOf(text: string): string[] {
  return extractDocument(text).tasks.map(
    ({ number, heading, chapter }) => `${number} ${heading}${chapter ? ` < ${chapter}` : ''}`,
  );
}

const only = (text: string) => extractDocument(text).tasks[0];

describe('the tasks', () => {
  it('are the innermost numbered duties, outside the parts of purpose', () => {
    expect(
      tasksOf(
        '一、总体要求\n（一）指导思想。坚持。\n二、主要任务\n（一）健全体系\n1.整合标准。开展清理。\n2.放开标准。取消备案。\n三、保障措施\n（一）加强领导。落实责任。',
      ),
    ).toEqual([
      '1. 整合标准 < （一）健全体系',
      '2. 放开标准 < （一）健全体系',
      '（一） 加强领导 < 三、保障措施',
    ]);
  });

  it('are the chapters where these bear the duties themselves', () => {
    expect(
      tasksOf(
        '一、健全标准体系。开展研制。〔科技部负责〕\n二、实施对标行动。组织对标。〔商务部负责〕\n三、严格监督。加强抽查。〔公安部负责〕',
      ),
    ).toEqual(['一、 健全标准体系', '二、 实施对标行动', '三、 严格监督']);
  });

  it('are not the items (1) and ① below a duty', () => {
    expect(
      tasksOf(
        '一、行动\n1.健全规范。\n（1）推广路径管理。\n（2）加强质量控制。\n①建立专家组。\n2.强化互认。实现互认。',
      ),
    ).toEqual(['1. 健全规范 < 一、行动', '2. 强化互认 < 一、行动']);
  });

  it('are the items (1) where each names its units', () => {
    expect(
      tasksOf(
        '一、攻坚\n（一）政务服务攻坚\n（1）梳理清单，统一名称。【县审批局】\n（2）推行代办，设立代办点。【县审批局】\n（二）涉企服务攻坚\n（3）规范检查，压减次数。【县司法局】',
      ),
    ).toEqual([
      '（1） 梳理清单 < （一）政务服务攻坚',
      '（2） 推行代办 < （一）政务服务攻坚',
      '（3） 规范检查 < （二）涉企服务攻坚',
    ]);
  });

  it('are the dashes of a dated phase, with their own dates', () => {
    const text =
      '一、组织实施\n（一）第一阶段（2016-2017年），推进改革。\n--按照国家规定，清理地方标准，废止老化标准。（2016年10月底前完成）\n--建立协调机制。（2017年完成）';
    expect(
      extractDocument(text).tasks.map(({ heading, deadline, phase }) => [heading, deadline, phase]),
    ).toEqual([
      ['清理地方标准', '2016-10-31', '第一阶段（2016-2017年）'],
      ['建立协调机制', '2017-12-31', '第一阶段（2016-2017年）'],
    ]);
  });

  it('are the articles that oblige somebody', () => {
    expect(
      tasksOf(
        '第一章 总则\n第一条 为规范管理，制定本办法。\n第二条 本办法所称中心，是指技术机构。\n第二章 建设\n第三条 省级部门应当进行初审，并报送意见。\n第四条 鼓励中心与高校组建联合体，共同制定规范。\n第三章 附则\n第五条 本办法自2024年3月1日起施行。',
      ),
    ).toEqual([
      '第三条 省级部门应当进行初审 < 第二章建设',
      '第四条 鼓励中心与高校组建联合体 < 第二章建设',
    ]);
  });

  it('are the rows of a table of duties', () => {
    const { tasks } = extractDocument(
      '分工表\n序号\t重点任务\t具体内容\t牵头单位\t责任单位\t完成时限\n1\t完善标准\t编制地方标准8项\t市数据局\t市公安局、市财政局等\t2024年12月底前\n2\t开展贯标\t培育企业\t市工信局\t市数据局\t持续推进\n',
    );
    expect(
      tasks.map((task) => [
        task.number,
        task.heading,
        task.leadUnits[0]?.name,
        task.responsibleUnits.length,
        task.openEnded,
        task.deadline,
        task.taskType,
      ]),
    ).toEqual([
      ['1', '完善标准', '市数据局', 2, true, '2024-12-31', 'once'],
      ['2', '开展贯标', '市工信局', 1, false, null, 'longTerm'],
    ]);
  });

  it('inherit the units of the heading above, and of a line that closes the items', () => {
    const { tasks } = extractDocument(
      '一、农业标准化（牵头单位：县农业局）\n1.制定规程。编制规程。\n2.建设基地。建成基地。（责任单位：县林业局）\n二、工业标准化\n3.开展对标。组织企业。\n4.培育企业。公开声明。\n责任单位：县工信局\n',
    );
    expect(
      tasks.map(({ leadUnits, responsibleUnits, basis }) => [
        leadUnits.map(({ name }) => name).join(),
        responsibleUnits.map(({ name }) => name).join(),
        basis.units,
      ]),
    ).toEqual([
      ['县农业局', '', 'inherited'],
      ['县农业局', '县林业局', 'stated'],
      ['', '县工信局', 'inherited'],
      ['', '县工信局', 'stated'],
    ]);
  });

  it('share the units a clause gives to all that follow', () => {
    const { tasks } = extractDocument(
      '一、健全体系。研制标准。〔科技部负责。以下均需地方人民政府负责，不再列出〕\n二、开展对标。组织对标。〔商务部负责〕\n',
    );
    expect(tasks.map((task) => task.responsibleUnits.map(({ name }) => name))).toEqual([
      ['科技部', '地方人民政府'],
      ['商务部', '地方人民政府'],
    ]);
  });

  it('let the first of each list lead where the document says so', () => {
    const text =
      '一、措施\n1.制定标准。编制。（责任单位：市科技局、市财政局）\n2.推动实施。试点。（责任单位：市商务局）\n以上责任单位中排在第一位的为牵头单位。';
    expect(
      extractDocument(text).tasks.map((task) => task.leadUnits.map(({ name }) => name)),
    ).toEqual([['市科技局'], ['市商务局']]);
  });

  it('name as implied who only acts in their sentences', () => {
    const task = only(
      '一、保障措施\n（一）加强领导。各区、各有关部门要落实责任。省市场监管局会同省财政厅开展评估。',
    );
    expect(task?.basis.units).toBe('implied');
    expect(task?.leadUnits.map(({ name }) => name)).toEqual(['省市场监管局']);
    expect(task?.responsibleUnits.map(({ name }) => name)).toEqual([
      '各区',
      '各有关部门',
      '省财政厅',
    ]);
  });

  it('give their measures a place and a date each, units left out', () => {
    const text =
      '一、任务\n1.完善体系。2024年6月底前出台标准10项；推动实施。（责任单位：市科技局）\n2.评估。开展评估。';
    const task = only(text);
    expect(task?.measures.map(({ text: words, deadline }) => [words, deadline])).toEqual([
      ['2024年6月底前出台标准10项', '2024-06-30'],
      ['推动实施', null],
    ]);
    for (const { text: words, span } of task?.measures ?? [])
      expect(text.slice(span.start, span.end)).toBe(words);
  });

  it.each([
    ['（市教育局，2025年6月底前完成）', '2025-06-30'],
    ['（责任单位：市教育局；完成时限：2025年上半年）', '2025-06-30'],
    ['（市教育局，每年12月）', null],
    ['（市教育局，长期坚持）', null],
    ['\n责任单位：市教育局\n时间节点：2024年12月底前见效，2025年8月底前完成', '2025-08-31'],
  ])('are due as %j says', (clause, deadline) => {
    expect(only(`一、任务\n1.完善体系。推动实施。${clause}\n2.评估。开展评估。`)?.deadline).toBe(
      deadline,
    );
  });

  it.each([
    [''],
    ['\0\ud800'],
    ['（'.repeat(400)],
    ['一、'.repeat(400)],
    ['责任单位：'.repeat(100)],
    ['Plain English.\n1. One.'],
  ])('are read from any text without an exception', (text) => {
    expect(() => extractDocument(text)).not.toThrow();
  });
});
