import { findReturnRowFaults } from '../support/rowFaults/findReturnRowFaults';
import { FILE_RULES } from '../../src/check/rules/fileRules';
import { RULES } from '../../src/check/rules/index';
import { readingRules } from '../../src/check/rules/readingRules';
import { RECORD_RULES } from '../../src/check/rules/recordRules';
import { runRules } from '../../src/check/runRules';
import type { ValidationRule } from '../../src/check/ruleTypes';
import { READING_CODES } from '../../src/layout/reading/readingFaults';
import { READING_CODES_OF, RETURN_FAULT_CODES } from '../../src/layout/return/returnFaults';
import { buildContext, findTarget, masterContext, SHARE } from '../support/checkBuilders';
import { buildContent } from '../support/returnContents';
import { describeRules } from './describeRules';
import { findCells, findFaults } from './findFaults';
import { ALL_CASES } from './ruleCases/allCases';
import { unreadContext, untouchedContext } from './ruleCases/figureCases';

const codeOf = ({ code }: ValidationRule) => code;

describe('the rules of the file', () => describeRules(FILE_RULES, ALL_CASES));
describe('the rules of one record', () => describeRules(RECORD_RULES, ALL_CASES));

describe('the registry', () => {
  it('has a case of every rule, and no case of none', () => {
    const codes = RULES.map(({ code }) => code);
    expect(Object.keys(ALL_CASES).sort()).toEqual([...codes].sort());
  });

  it('has a rule for all that reading can find and for all that 自动审核 can say', () => {
    const codes = new Set(RULES.map(({ code }) => code));
    const said = RETURN_FAULT_CODES.map((code) => READING_CODES_OF[code] ?? code);
    expect([...READING_CODES, ...said].filter((code) => !codes.has(code))).toEqual([]);
  });

  it.each(['master', 'return'] as const)(
    'finds nothing in a %s without rows, and says that all but what reading finds had nothing to look at',
    (kind) => {
      const { findings, skipped } = runRules(RULES, buildContext(kind));
      const read = new Set(([0, 1] as const).flatMap(readingRules).map(codeOf));
      expect(findings).toEqual([]);
      expect(skipped).toEqual(RULES.map(codeOf).filter((code) => !read.has(code)));
    },
  );
});

describe('a row of 数据 nobody has touched', () => {
  it.each([
    ['2025-10-14', []],
    ['2025-10-15', ['L5']],
  ])('is looked at on %s, when Q3 is due by 15 October', (asOf, cells) => {
    expect(findCells('missing', untouchedContext(asOf))).toEqual(cells);
  });

  it('is wanted by nobody where its period begins after the deadline', () => {
    const context = untouchedContext('2031-01-01');
    const [figure] = context.figures;
    const late = { ...figure!, period: '2030', periodEnd: '2030-12-31' };
    expect(findCells('missing', { ...context, figures: [late] })).toEqual([]);
  });

  it('is not called empty where it holds what cannot be read', () => {
    const codes = runRules(RULES, unreadContext()).findings.map(({ code }) => code);
    expect(codes).toEqual(['notANumber']);
  });
});

describe('a rule whose column a table lacks', () => {
  it('does not apply: a master has neither 其中主导 nor 存在问题', () => {
    const context = ALL_CASES['splitMismatch']!.fires();
    const figures = context.figures.map((figure) => {
      return { ...figure, lineage: { ...figure.lineage, sheet: '数据' } };
    });
    const { skipped } = runRules(RULES, masterContext({ figures, measures: context.measures }));
    expect(skipped).toContain('splitMismatch');
    expect(skipped).toContain('overdueUnexplained');
  });
});

describe('a share read strictly and loosely', () => {
  it('is one fault to the sheet and none once it is explained', () => {
    const target = findTarget(SHARE);
    const content = buildContent(target.documentId, [SHARE], []);
    const firstOf = (explanation: string | null) => {
      const row = { targetId: SHARE, level: 0.5, explanation };
      const rows = { returnTargets: [row], returnTasks: [], ledger: [], evidence: [] };
      return findReturnRowFaults(content, rows).returnTargets[0]?.code ?? null;
    };
    expect(firstOf(null)).toBe('percentAsFraction');
    expect(firstOf('无')).toBe('percentAsFraction');
    expect(firstOf('首批仅转化一项')).toBeNull();
  });

  it('is a soft finding that its explanation closes', () => {
    const context = ALL_CASES['percentAsFraction']!.fires();
    const explained = (explanation: string) =>
      findFaults('percentAsFraction', {
        ...context,
        figures: context.figures.map((figure) => ({ ...figure, explanation })),
      });
    expect(explained('首批仅转化一项')).toMatchObject([{ isClosed: true }]);
    expect(explained('无')).toMatchObject([{ isClosed: false, explanation: '无' }]);
  });
});
