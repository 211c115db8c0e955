import { cleanText } from '../../../src/extract/cleanText/cleanText';
import { readOutline } from '../../../src/extract/outline/readOutline';

/** One line a head: its level as dashes, number, heading. */
function outlineOf(text: string): string[] {
  const clean = cleanText(text);
  return readOutline(clean).heads.map(
    ({ level, number, headingRange: { start, end } }) =>
      `${'-'.repeat(level)}${number} ${clean.text.slice(start, end)}`,
  );
}

describe('the outline', () => {
  it('reads chapters, sections and items, each in its numbering', () => {
    expect(
      outlineOf(
        '一、总体要求\n（一）指导思想。坚持统筹。\n二、主要任务\n（一）健全体系\n1.整合地方标准。开展清理。\n（1）国家标准\n①强制性\n2.放开企业标准。取消备案。\n（二）打造优势\n1.增强话语权。积极参与。',
      ),
    ).toEqual([
      '-一、 总体要求',
      '--（一） 指导思想',
      '-二、 主要任务',
      '--（一） 健全体系',
      '---1. 整合地方标准',
      '----（1） 国家标准',
      '-----① 强制性',
      '---2. 放开企业标准',
      '--（二） 打造优势',
      '---1. 增强话语权',
    ]);
  });

  it('follows a numbering that runs on through the chapters', () => {
    expect(
      outlineOf(
        '一、要求\n（一）思想。坚持。\n（二）目标。到2025年。\n二、创新\n（三）突出研制。聚焦。\n三、产业\n（四）构建体系。围绕。',
      ),
    ).toEqual([
      '-一、 要求',
      '--（一） 思想',
      '--（二） 目标',
      '-二、 创新',
      '--（三） 突出研制',
      '-三、 产业',
      '--（四） 构建体系',
    ]);
  });

  it.each([
    [
      '第一章 总则\n第一条 为规范管理，制定本办法。\n第二章 规划\n第二条 省级部门应当编制规划。',
      ['-第一章 总则', '--第一条 制定本办法', '-第二章 规划', '--第二条 省级部门应当编制规划'],
    ],
    [
      '第一部分 要求\n第一节 原则\n坚持统筹。\n第二部分 任务\n第一节 创新\n推动创新。',
      ['-第一部分 要求', '--第一节 原则', '-第二部分 任务', '--第一节 创新'],
    ],
    ['1、加强领导。落实责任。\n2、加大投入。统筹资金。', ['-1、 加强领导', '-2、 加大投入']],
    ['１．健全规范。完善制度。\n２．强化管理。严格考核。', ['-１． 健全规范', '-２． 强化管理']],
    [
      '1.总则\n1.1 目的\n提高质量。\n1.2 范围\n适用全省。\n2.任务',
      ['-1. 总则', '--1.1 目的', '--1.2 范围', '-2. 任务'],
    ],
    [
      '一、要求\n——建成示范区。体系建立。\n——建成先行区。创新发展。',
      ['-一、 要求', '--—— 建成示范区', '--—— 建成先行区'],
    ],
    ['㈠加强领导。落实。\n㈡强化保障。统筹。', ['-㈠ 加强领导', '-㈡ 强化保障']],
    [
      '任务一：健全体系\n制定标准。\n任务二：推动实施\n开展试点。',
      ['-任务一： 健全体系', '-任务二： 推动实施'],
    ],
    ['一．要求\n坚持统筹。\n二．任务\n推动创新。', ['-一． 要求', '-二． 任务']],
  ])('reads the numbers of %j', (text, expected) => {
    expect(outlineOf(text)).toEqual(expected);
  });

  it('finds numbers within a text that lost its line ends', () => {
    expect(
      outlineOf(
        '行动方案为提升水平，制定本方案。一、目标到2026年，体系建成。二、任务（一）完善清单。梳理八类事项。（二）推进改造。实施改造。三、实施（一）加强统筹。定期调度。',
      ),
    ).toEqual([
      '-一、 目标到2026年',
      '-二、 任务',
      '--（一） 完善清单',
      '--（二） 推进改造',
      '-三、 实施',
      '--（一） 加强统筹',
    ]);
  });

  it('finds bare numbers by their running order where all punctuation was lost', () => {
    expect(
      outlineOf(
        '为统筹推进制定本纲要。一总体要求一指导思想。坚持统一领导。二发展目标到年，实现转变。二推动互动发展三加强技术研究。开展研究。四提升水平。建立机制。三提升产业水平五筑牢基础。加强建设。',
      ),
    ).toEqual([
      '-一 总体要求',
      '--一 指导思想',
      '--二 发展目标',
      '-二 推动互动发展',
      '--三 加强技术研究',
      '--四 提升水平',
      '-三 提升产业水平',
      '--五 筑牢基础',
    ]);
  });

  it.each([
    ['促进农村一、二、三产业融合。'],
    ['到2025年，制定标准100项。\n3.5万家企业参与。'],
    ['坚持统筹推进。一是完善体系，二是推动实施。'],
    ['实施“三品一标”行动。三年来成效明显。'],
  ])('takes nothing in %j for a head', (text) => {
    expect(outlineOf(text)).toEqual([]);
  });

  it('marks a number that skips or repeats', () => {
    const clean = cleanText(
      '一、甲\n（一）乙类标准。完善。\n（三）丙类标准。完善。\n（三）丁类标准。完善。',
    );
    expect(readOutline(clean).heads.map(({ isCertain }) => isCertain)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it('ends the last item before signature, date, annex and footer', () => {
    const clean = cleanText(
      '一、加强领导\n各地要落实责任。\n\n附件：分工表\n\n某省人民政府\n2024年5月6日\n（此件公开发布）\n',
    );
    const [head] = readOutline(clean).heads;
    expect(clean.text.slice(head?.range.start, head?.range.end)).toBe(
      '一、加强领导\n各地要落实责任。',
    );
  });

  it('gives each paragraph the heads it stands under', () => {
    const clean = cleanText(
      '前言。\n一、任务\n（一）创新。推动创新。\n开展试点。\n二、保障\n加强领导。',
    );
    expect(readOutline(clean).paragraphs.map(({ enclosing }) => enclosing)).toEqual([
      [],
      [0],
      [0, 1],
      [0, 1],
      [2],
      [2],
    ]);
  });
});
