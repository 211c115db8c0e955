import { findingKey } from '../../src/check/findingKey';
import { judgeWords } from '../../src/check/judgeWords';
import { RULES } from '../../src/check/rules/index';
import { runRules } from '../../src/check/runRules';
import type { CheckContext } from '../../src/check/checkContext';
import { cellFinding } from '../../src/layout/readingFindings';
import { buildFigure, buildLineage, returnContext, SHARE } from '../support/checkBuilders';
import { isOpen } from '../../src/check/closeFindings';

describe('words that explain', () => {
  it.each([
    ['missing', ['', ' ', '。。。', '\u3000\n', null]],
    [
      'idle',
      [
        '核实无误',
        '无。',
        '正 常',
        '同上！',
        '111111',
        'aaaa',
        'N/A',
        'OK',
        '好',
        '——',
        '已核实，属实'.slice(0, 3),
      ],
    ],
    ['good', ['首批仅转化一项', '因机构改革，三季度起由省数据局报送', 'Merged with task 3 in May']],
  ] as const)('are %s in %j', (judged, words) => {
    expect(words.map(judgeWords)).toEqual(words.map(() => judged));
  });
});

/** A share of 0.5 that may mean 50 %. */
function halfContext(explanation: string | null, parts: Partial<CheckContext> = {}, row = 4) {
  const lineage = buildLineage('填报', row);
  const share = { targetId: SHARE, level: 0.5, value: 0.5, evidence: null };
  return returnContext({ figures: [buildFigure({ ...share, explanation, lineage })], ...parts });
}

function check(context: CheckContext) {
  const { findings } = runRules(RULES, context);
  return findings.filter(({ severity }) => severity === 'soft');
}

describe('a soft finding', () => {
  it('is open until somebody explains it', () => {
    expect(check(halfContext(null))).toMatchObject([
      { code: 'percentAsFraction', explanation: null, isClosed: false },
    ]);
  });

  it('is closed by what stands in its row', () => {
    const [finding] = check(halfContext('首批仅转化一项'));
    expect(finding).toMatchObject({ explanation: '首批仅转化一项', isClosed: true });
    expect(isOpen(finding!)).toBe(false);
  });

  it('stays open with idle words, which are a finding at the explanation itself', () => {
    expect(check(halfContext('正常'))).toMatchObject([
      { code: 'percentAsFraction', cell: 'K5', isClosed: false },
      { code: 'explanationIdle', cell: 'R5', found: '正常', isClosed: false },
    ]);
  });

  it('is closed by what stands in 审核, also once its row has moved', () => {
    const [finding] = check(halfContext(null));
    const explanations = new Map([[findingKey(finding!), '首批仅转化一项']]);
    expect(check(halfContext(null, { explanations }, 17))).toMatchObject([
      { cell: 'K18', explanation: '首批仅转化一项', isClosed: true },
    ]);
  });

  it('is closed by 审核 where the row has idle words only', () => {
    const [finding] = check(halfContext(null));
    const explanations = new Map([[findingKey(finding!), '首批仅转化一项']]);
    expect(check(halfContext('无', { explanations }))).toMatchObject([{ isClosed: true }]);
  });

  it('of a cell that was read otherwise than it stands is explained beside it', () => {
    const reading = [
      cellFinding('numberAsText', { sheet: '填报', cell: 'K5' }, '５０', { read: 50 }),
    ];
    const share = {
      targetId: SHARE,
      level: 50,
      value: 50,
      explanation: '系统导出为文本，数值无误差',
    };
    const context = returnContext({ reading, figures: [buildFigure(share)] });
    expect(check(context)).toMatchObject([{ code: 'numberAsText', isClosed: true }]);
  });

  it('is explained by its own row, not by one whose number ends alike', () => {
    const reading = [
      cellFinding('numberAsText', { sheet: '填报', cell: 'K15' }, '５０', { read: 50 }),
    ];
    const rows = (row: number) => [
      buildFigure({
        targetId: SHARE,
        level: 50,
        value: 50,
        explanation: '系统导出为文本，数值无误差',
        lineage: buildLineage('填报', row),
      }),
    ];
    const isClosed = (row: number) => check(returnContext({ reading, figures: rows(row) }))[0];
    expect(isClosed(14)).toMatchObject({ code: 'numberAsText', isClosed: true });
    expect(isClosed(4)).toMatchObject({ code: 'numberAsText', isClosed: false });
  });

  it('keeps the idle words of its row where 审核 has nothing better', () => {
    const [finding] = check(halfContext(null));
    const explanations = new Map([[findingKey(finding!), '正常']]);
    const explained = check(halfContext('无', { explanations }));
    expect(explained[0]).toMatchObject({ explanation: '无', isClosed: false });
    const blank = check(halfContext(' ', { explanations }));
    expect(blank[0]).toMatchObject({ explanation: '正常', isClosed: false });
  });
});

describe('a hard finding', () => {
  it('stays open whatever is written', () => {
    const figure = buildFigure({
      added: -3,
      value: 297,
      previous: 300,
      explanation: '据通报冲减三项',
    });
    const { findings } = runRules(RULES, returnContext({ figures: [figure] }));
    expect(findings).toMatchObject([{ code: 'negative', severity: 'hard', isClosed: false }]);
  });

  it('stays open with good words in 审核 as well', () => {
    const figures = [buildFigure({ added: -3, value: 297, previous: 300 })];
    const [finding] = runRules(RULES, returnContext({ figures })).findings;
    const explanations = new Map([[findingKey(finding!), '据通报冲减三项']]);
    const { findings } = runRules(RULES, returnContext({ figures, explanations }));
    expect(findings).toMatchObject([{ code: 'negative', explanation: null, isClosed: false }]);
  });
});

describe('the key of a finding', () => {
  it('tells codes, records and columns apart', () => {
    const [finding] = check(halfContext(null));
    const others = [
      { ...finding!, code: 'negative' },
      { ...finding!, subject: 'another|level' },
      { ...finding!, subject: null },
      { ...finding!, subject: null, cell: 'K6' },
    ];
    expect(new Set([finding!, ...others].map(findingKey)).size).toBe(5);
  });
});
