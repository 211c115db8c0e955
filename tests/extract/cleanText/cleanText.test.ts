import { cleanText } from '../../../src/extract/cleanText/cleanText';
import { originalSpan } from '../../../src/extract/cleanText';

const clean = (text: string): string => cleanText(text).text;

describe('clean text', () => {
  it.each([
    ['full-width digits and letters', '到２０２５年，建成ＧＢ／Ｔ体系', '到2025年，建成GB/T体系'],
    ['punctuation of any width', '标准化,科技;产业:协同!', '标准化，科技；产业：协同！'],
    ['brackets of any width', '（一）［甲］〔乙〕【丙】', '(一)[甲]〔乙〕【丙】'],
    ['a stop after a sentence', '加强标准实施.推动创新', '加强标准实施。推动创新'],
    ['a stop within a number', '增长3.5%', '增长3.5%'],
    ['a comma within a number', '培育1,200家、2,000项', '培育1,200家、2,000项'],
    ['a comma between numbers', '2023,2024,2025年', '2023，2024，2025年'],
    ['signs printed as one', '⒈健全㈠完善⑴推进', '1.健全(一)完善(1)推进'],
    ['percent signs', '达到８５％', '达到85%'],
    ['straight quotes', '推进"放管服"改革', '推进“放管服”改革'],
    ['corner quotes', '推動「放管服」改革', '推动“放管服”改革'],
    ['dashes', '2023－2025年，1–2个', '2023-2025年，1-2个'],
  ])('evens out %s', (_what, text, expected) => {
    expect(clean(text)).toBe(expected);
  });

  it.each([
    ['blanks within words', '到 2025 年，建 设 基地', '到2025年，建设基地'],
    ['blanks within numbers', '培育1 200家', '培育1200家'],
    ['marks without width', '标\u200b准\u00ad化\ufeff', '标准化'],
    [
      'line breaks within sentences',
      '为此，推动标准化与\n科技创新协同，形成合\n力。',
      '为此，推动标准化与科技创新协同，形成合力。',
    ],
    ['line breaks within numbers', '制定地方标准12\n0项。', '制定地方标准120项。'],
    [
      'line breaks before blanks and units',
      '制定标准6\n5 项，达到\n8 个。',
      '制定标准65项，达到8个。',
    ],
    ['line breaks behind a decimal point', '产值达到1.\n5 万元。', '产值达到1.5万元。'],
    ['a page number within a number', '制定地方标准6\n17\n5项。', '制定地方标准65项。'],
    ['page numbers', '推动标准化与\n— 3 —\n科技创新协同。', '推动标准化与科技创新协同。'],
    [
      'page numbers of other forms',
      '推动标准化与\n第3页 共9页\n科技\n- 4 -\n创新\n\n5\n\n协同。',
      '推动标准化与科技创新协同。',
    ],
  ])('drops %s', (_what, text, expected) => {
    expect(clean(text)).toBe(expected);
  });

  it('drops a running head that stands beside page numbers again and again', () => {
    const pages = [1, 2, 3, 4].map((page) => `完善标准体系，推动\n— ${page} —\n某市人民政府公报\n`);
    expect(clean(pages.join(''))).not.toContain('公报');
  });

  it('keeps a line of units that stands again and again', () => {
    const items = [1, 2, 3, 4].map((item) => `${item}.完善标准体系。\n责任单位：市科技局\n`);
    expect(clean(items.join('')).match(/责任单位：市科技局/g)).toHaveLength(4);
  });

  it.each([
    ['after a full stop', '完善体系。\n推动实施。', 2],
    ['before a number', '一、总体要求\n（一）指导思想\n坚持统筹推进。', 3],
    [
      'around a heading on its own line',
      '一、保障措施\n省政府成立领导小组。\n二、其他\n另行通知。',
      4,
    ],
    [
      'after a date and a signature',
      '某省人民政府\n2024年5月6日\n某省标准化行动方案\n为推进标准化，制定本方案。',
      4,
    ],
    ['at an indent', '　　为此，推动标准化与\n科技创新协同\n　　完善体系', 2],
  ])('keeps a paragraph\u2019s end %s', (_where, text, count) => {
    expect(clean(text).split('\n')).toHaveLength(count);
  });

  it('joins lines wrapped at one width, also where one ends with a full stop by chance', () => {
    const text = [
      '    （一）加强领导。推动标准化与全州经济社会发展深度',
      '融合，结合工作实际，完善标准化管理体制和运行机制，',
      '形成一批具有特色的标准化成果，营造良好社会氛围和发',
      '展环境。',
    ].join('\n');
    expect(clean(text).split('\n')).toHaveLength(1);
  });

  it('keeps the cells of a pasted table apart, one row a paragraph', () => {
    const text =
      '序号\t任务\t责任单位\n1\t完善 体系\t市科技局\n2\t推动实施\t市财\n政局\n3\t评估\t市统计局\n';
    expect(clean(text).split('\n')).toEqual([
      '序号\t任务\t责任单位',
      '1\t完善体系\t市科技局',
      '2\t推动实施\t市财政局',
      '3\t评估\t市统计局',
    ]);
  });

  it('keeps the cells of a table of figures apart where only blanks part them', () => {
    const text = '指标名称 单位 ２０２０ 年 2025年\n标准 覆盖率 % 41 ≥ 60\n到2025年，';
    expect(clean(text).split('\n')).toEqual([
      '指标名称\t单位\t2020年\t2025年',
      '标准覆盖率\t%\t41\t≥60',
      '到2025年，',
    ]);
  });

  it('joins wrapped lines that were copied with the margin of their page', () => {
    const lines = [
      '　　　　（一）加强领导。推动标准化与全州经济社会发展深度',
      '　　融合，结合工作实际，完善标准化管理体制和运行机制，',
      '　　形成一批具有特色的标准化成果，营造良好社会氛围和发',
      '　　展环境，凝聚各方面力量，健全经费保障，强化督促检',
      '　　查，让各项任务落到实处，见到成效。',
    ];
    expect(clean(lines.join('\n')).split('\n')).toHaveLength(1);
  });

  it('takes no bracket for open that closed behind another', () => {
    const text = '近日，某市印发《标准化方案（2\n024—2027年）》。\n一是完善体系。\n二是推动实施。';
    expect(clean(text).split('\n')).toHaveLength(3);
  });

  it('takes a tab for a blank elsewhere', () => {
    expect(clean('推动\t标准化\t发展')).toBe('推动标准化发展');
  });

  it('reads traditional script by phrases, unit for unit', () => {
    expect(clean('廣東省標準化綜合改革，扭轉乾坤')).toBe('广东省标准化综合改革，扭转乾坤');
  });

  it('knows for every unit the stretch of the original', () => {
    const original = '　　到２０２５年,\n推動⑴標準 化。';
    const text = cleanText(original);
    const at = text.text.indexOf('标准');
    const { start, end } = originalSpan(text, at, at + 3);
    expect(original.slice(start, end)).toBe('標準 化');
    const mark = text.text.indexOf('(1)');
    expect(original.slice(...Object.values(originalSpan(text, mark, mark + 3)))).toBe('⑴');
  });

  it.each([[''], [' \n\u3000\n'], ['\0\0\ufffd'], ['Plain English, one line.'], ['\ud800𠀀']])(
    'takes %j',
    (text) => {
      const { starts, ends, text: cleaned } = cleanText(text);
      expect([starts.length, ends.length]).toEqual([cleaned.length, cleaned.length]);
    },
  );
});
