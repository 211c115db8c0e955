import { findingKey } from '../../src/check/findingKey';
import { judgeWords } from '../../src/check/judgeWords';
import { RULES } from '../../src/check/rules/index';
import { runRules } from '../../src/check/runRules';
import type { CheckContext } from '../../src/check/checkContext';
import { cellFinding } from '../../src/layout/readingFindings';
import {
  buildEntry,
  buildFigure,
  buildLineage,
  buildMeasure,
  returnContext,
  SHARE,
} from '../support/checkBuilders';
import { isOpen } from '../../src/check/closeFindings';
import { ALL_CASES } from './ruleCases/allCases';

describe('words that explain', () => {
  it.each([
    ['missing', ['', ' ', '。。。', '\u3000\n', null]],
    [
      'idle',
      [
        '核实无误',
        '正常正常',
        '核实无误，核实无误。',
        'ababab',
        '准确无误',
        '以上属实',
        '没有问题',
        '经核实，数据无误。',
        '见附件',
        'Checked OK',
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

  it('is explained in its own file, not in a row of another', () => {
    const share = { targetId: SHARE, level: 50, value: 50, explanation: '系统导出为文本' };
    const figures = ['甲.xlsx', '乙.xlsx'].map((file) =>
      buildFigure({
        ...share,
        explanation: file === '甲.xlsx' ? share.explanation : null,
        lineage: buildLineage('填报', 4, { file }),
      }),
    );
    const at = cellFinding('numberAsText', { sheet: '填报', cell: 'K5' }, '５０', { read: 50 });
    const closedIn = (file: string) =>
      check(returnContext({ figures, reading: [{ ...at, file }] })).find(
        ({ code }) => code === 'numberAsText',
      )?.isClosed;
    expect([closedIn('甲.xlsx'), closedIn('乙.xlsx')]).toEqual([true, false]);
  });

  it('is explained in its own sheet, by 台账’s 核实说明 and 原因 of a task as well', () => {
    const at = (sheet: string) =>
      cellFinding('numberAsText', { sheet, cell: 'K5' }, '５', { read: 5 });
    const words = '系统导出为文本';
    const ledger = [buildEntry({ explanation: words })];
    const measures = [buildMeasure({ cause: words })];
    const reading = ['填报', '台账', '任务'].map(at);
    const told = check(returnContext({ figures: [], ledger, measures, reading })).filter(
      ({ code }) => code === 'numberAsText',
    );
    expect(told.map(({ sheet, isClosed }) => [sheet, isClosed])).toEqual([
      ['填报', false],
      ['台账', true],
      ['任务', true],
    ]);
  });

  it('keeps the good words of its row, whatever stands in 审核', () => {
    const [finding] = check(halfContext(null));
    const explanations = new Map([[findingKey(finding!), '另有说明，见会议纪要第三条']]);
    expect(check(halfContext('首批仅转化一项', { explanations }))).toMatchObject([
      { explanation: '首批仅转化一项', isClosed: true },
    ]);
  });

  it('of a cell is not closed by what was written of another fault that stood there', () => {
    const reading = (found: string) => [
      cellFinding('numberAsText', { sheet: '数据', cell: 'K5' }, found, { read: 50 }),
    ];
    const [before] = check(returnContext({ reading: reading('５０') }));
    const explanations = new Map([[findingKey({ ...before!, subject: null }), '系统导出为文本']]);
    const closed = (found: string) => {
      const rows = reading(found).map((finding) => ({ ...finding, subject: null }));
      return check(returnContext({ reading: rows, explanations }))[0]?.isClosed;
    };
    expect([closed('５０'), closed('６０')]).toEqual([true, false]);
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
      { ...finding!, subject: null, sheet: '数据' },
      { ...finding!, subject: null, file: '甲.xlsx' },
      { ...finding!, subject: null, found: '0.6' },
    ];
    expect(new Set([finding!, ...others].map(findingKey)).size).toBe(8);
  });
});

describe('a soft finding of a return', () => {
  const WORDS = '已与原始凭证核对，按实际发生数填报';

  /** The context with words in every cell a unit has to explain in. */
  function explain(context: CheckContext): CheckContext {
    return {
      ...context,
      figures: context.figures.map((row) => ({ ...row, explanation: WORDS, deductReason: WORDS })),
      measures: context.measures.map((row) => ({ ...row, cause: WORDS })),
      ledger: context.ledger.map((row) => ({ ...row, explanation: WORDS })),
    };
  }

  const isOfRow = ({ severity, level }: { severity: string; level: number }) =>
    severity === 'soft' && level > 0;
  /** Whatever reading finds is explained beside its cell: see above. */
  const ofReturns = RULES.filter((rule) => {
    const fired = ALL_CASES[rule.code]?.fires();
    return isOfRow(rule) && fired?.kind === 'return' && fired.reading.length === 0;
  }).map(({ code }) => code);

  it('is one of many', () => {
    expect(ofReturns).toContain('prefixNotOfTarget');
    expect(ofReturns.length).toBeGreaterThan(8);
  });

  it.each(ofReturns)('%s can be closed in its row, unless the words make it go', (code) => {
    const fired = ALL_CASES[code]!.fires();
    const openOf = (context: CheckContext) =>
      runRules(RULES, context).findings.filter((one) => one.code === code && isOpen(one));
    expect(openOf(fired)).not.toEqual([]);
    expect(openOf(explain(fired))).toEqual([]);
  });

  it('stands at 原因 of a task where that says nothing', () => {
    const fired = ALL_CASES['taskPercentAsFraction']!.fires();
    const idle = {
      ...fired,
      measures: fired.measures.map((row) => ({ ...row, cause: '正常' })),
    };
    const [measure] = idle.measures;
    expect(check(idle)).toMatchObject([
      { code: 'taskPercentAsFraction', isClosed: false },
      { code: 'explanationIdle', cell: idle.cellOf(measure!, 'cause'), found: '正常' },
    ]);
  });
});
