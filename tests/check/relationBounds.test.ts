import {
  countedKinds,
  isCountedKind,
  levelFits,
} from '../../src/check/rules/relations/standardKinds';
import type { CheckContext } from '../../src/check/checkContext';
import { RULES } from '../../src/check/rules/index';
import { runRules } from '../../src/check/runRules';
import { parseStandardNumber } from '../../src/model/standardNumber';
import {
  buildDataRow,
  buildFigure,
  buildLineage,
  masterContext,
  RATIO,
  UNIT,
} from '../support/checkBuilders';
import { findCells, findFaults } from './findFaults';
import { ledgerContext, signedContext } from './ruleCases/relationCases';

const FIRMS = 'guangdong-2018/integration-firms';
const PEOPLE = 'hubei-2022/people-trained';

/** True where the rule had nothing to look at. */
function isSkipped(code: string, context: CheckContext): boolean {
  const own = RULES.filter((rule) => rule.code === code);
  return runRules(own, context).skipped.includes(code);
}

describe('the level of a standard', () => {
  const fits = (level: string, number: string) => {
    const parsed = parseStandardNumber(number);
    if (!parsed) throw new Error(`no number ${number}`);
    return levelFits(level, parsed);
  };

  it.each([
    ['INTERNATIONAL', 'ISO 9001:2015', 'GB/T 1—2025'],
    ['NATIONAL', 'GB/T 1—2025', 'NY/T 1—2025'],
    ['gb/t', 'GB/T 1—2025', 'NY/T 1—2025'],
    ['Industry', 'NY/T 1—2025', 'GB/T 1—2025'],
    ['Group', 'T/CAS 1—2025', 'GB/T 1—2025'],
    ['ASSOCIATION', 'T/CAS 1—2025', 'GB/T 1—2025'],
    ['t/cas', 'T/CAS 1—2025', 'GB/T 1—2025'],
    ['团标', 'T/CAS 1—2025', 'Q/AB 1—2025'],
    ['企业标准', 'Q/AB 1—2025', 'T/CAS 1—2025'],
    ['Enterprise', 'Q/AB 1—2025', 'GB/T 1—2025'],
    ['q/ab', 'Q/AB 1—2025', 'GB/T 1—2025'],
    ['PROVINCIAL', 'DB42/T 1—2025', 'DB4201/T 1—2025'],
    ['db42', 'DB42/T 1—2025', 'GB/T 1—2025'],
    ['City', 'DB4201/T 1—2025', 'DB42/T 1—2025'],
    ['市级', 'DB4201/T 1—2025', 'GB/T 1—2025'],
    ['db4201', 'DB4201/T 1—2025', 'DB42/T 1—2025'],
    ['LOCAL', 'DB4201/T 1—2025', 'GB/T 1—2025'],
    ['Local', 'DB42/T 1—2025', 'T/CAS 1—2025'],
    ['HUBEI province', 'DB42/T 1—2025', 'DB44/T 1—2025'],
    ['广东省', 'DB44/T 1—2025', 'DB42/T 1—2025'],
    ['GUANGDONG, provincial', 'DB44/T 1—2025', 'DB42/T 1—2025'],
    ['厦门市', 'DB3502/T 1—2025', 'DB4201/T 1—2025'],
    ['XIAMEN city', 'DB3502/T 1—2025', 'DB4201/T 1—2025'],
    [' ＧＢ／Ｔ ', 'GB/T 1—2025', 'NY/T 1—2025'],
    [' GB/T', 'GB/T 1—2025', 'NY/T 1—2025'],
  ])('%s is that of %s and not of %s', (level, own, other) => {
    expect([fits(level, own), fits(level, other)]).toEqual([true, false]);
  });

  it('nobody knows fits no number and contradicts none', () => {
    expect(fits('重点', 'GB/T 1—2025')).toBeNull();
    expect(fits('湖北重点', 'GB/T 1—2025')).toBeNull();
    expect(fits('湖北重点', 'DB44/T 1—2025')).toBe(false);
  });
});

describe('what an indicator counts', () => {
  it.each<[string, string, string]>([
    ['hubei-national-standards', 'GB/T 1—2025', 'NY/T 1—2025'],
    ['hubei-industry-standards', 'NY/T 1—2025', 'GB/T 1—2025'],
    ['hubei-local-standards', 'DB42/T 1—2025', 'DB44/T 1—2025'],
    ['hubei-local-standards', 'DB42/T 1—2025', 'DB4201/T 1—2025'],
    ['hubei-group-standards', 'T/CAS 1—2025', 'GB/T 1—2025'],
    ['hubei-international-standards', 'IEC 60335-1:2025', 'GB/T 1—2025'],
    ['xiamen-local-standards', 'DB3502/T 1—2025', 'DB3501/T 1—2025'],
    ['xiamen-local-standards', 'DB3502/T 1—2025', 'DB35/T 1—2025'],
    ['xiamen-group-standards', 'T/CAS 1—2025', 'Q/AB 1—2025'],
    ['guangdong-international-standards', 'ISO 9001:2015', 'GB/T 1—2025'],
    ...['ISO 9001:2015', 'GB/T 1—2025', 'NY/T 1—2025'].map((own): [string, string, string] => {
      return ['xiamen-international-national-industry-standards', own, 'T/CAS 1—2025'];
    }),
  ])('of %s is %s and not %s', (indicatorId, own, other) => {
    const counts = (text: string) => {
      const [kinds, number] = [countedKinds(indicatorId), parseStandardNumber(text)];
      return kinds && number && isCountedKind(kinds, number);
    };
    expect([counts(own), counts(other)]).toEqual([true, false]);
  });

  it('is shown by how its numbers begin', () => {
    const shown = (indicatorId: string) => countedKinds(indicatorId)?.shown;
    expect(shown('hubei-local-standards')).toBe('DB42…');
    expect(shown('xiamen-local-standards')).toBe('DB3502…');
    expect(shown('hubei-pilot-projects')).toBeUndefined();
  });
});

describe('a rule of standards’ numbers', () => {
  it.each([
    ['amendmentCounted', { itemKey: null }],
    ['amendmentCounted', { targetId: FIRMS, itemKey: '91350100M000100Y43' }],
    ['levelPrefixDisagrees', { itemKey: null, level: '国家标准' }],
    ['levelPrefixDisagrees', { level: null }],
    ['levelPrefixDisagrees', { targetId: FIRMS, level: '国家标准' }],
    ['levelPrefixDisagrees', { itemKey: null, level: null }],
    ['prefixNotOfTarget', { itemKey: null }],
    ['prefixNotOfTarget', { targetId: FIRMS, itemKey: '91350100M000100Y43' }],
    ['socialCreditCodeInvalid', { targetId: FIRMS, itemKey: null }],
    ['socialCreditCodeInvalid', {}],
    ['sameResultTwice', { targetId: PEOPLE }],
  ])('%s has nothing to look at in %j', (code, entry) => {
    expect(isSkipped(code, ledgerContext(entry))).toBe(true);
  });
});

describe('one result in two spellings', () => {
  const twice = ledgerContext({ itemKey: 'GB/T 1.1—2025' }, { itemKey: 'ＧＢ／Ｔ１.１-2025' });
  const [first, second] = twice.ledger;
  const told = (parts: Partial<CheckContext>) =>
    findFaults('sameResultTwice', { ...twice, ...parts }).map(({ cell, unitId, params }) => {
      return [cell, unitId, params['other']];
    });

  it('is told at the lower row with the upper one, whatever their order', () => {
    expect(told({})).toEqual([['C6', null, '台账!C5']]);
    expect(told({ ledger: [second!, first!] })).toEqual([['C6', null, '台账!C5']]);
  });

  it('is told with the unit the figures are of', () => {
    expect(told({ figures: [buildFigure()] })).toEqual([['C6', UNIT, '台账!C5']]);
  });

  it('names the sheet alone where a merge knows no cell', () => {
    expect(told({ cellOf: () => null })).toEqual([[null, null, '台账']]);
  });
});

describe('a total', () => {
  const at = (row: number) =>
    buildDataRow({ value: 5, previous: 0.1, added: 0.2, lineage: buildLineage('数据', row) });

  it('is expected without binary noise', () => {
    const [finding] = findFaults('totalDisagrees', masterContext({ figures: [at(4)] }));
    expect(finding?.expected).toBe('0.3');
  });

  it('is told by what reading found and by the rule, each of its cell', () => {
    const [told] = findFaults('totalDisagrees', masterContext({ figures: [at(4)] }));
    const both = masterContext({ figures: [at(4), at(5)], reading: [told!] });
    expect(findCells('totalDisagrees', both)).toEqual(['L5', 'L6']);
  });
});

describe('a ratio against its parts', () => {
  const at = (change: Parameters<typeof buildDataRow>[0]) => {
    const figures = [buildDataRow({ targetId: RATIO, ...change })];
    return findFaults('ratioDisagrees', masterContext({ figures }));
  };

  it('is expected to two decimals', () => {
    expect(at({ value: 50, numerator: 2, denominator: 3 })[0]?.expected).toBe('66.67');
  });

  it('may be a twentieth off, without binary noise: 0.35 for 0.3', () => {
    const parts = { numerator: 3, denominator: 1000 };
    expect(Math.abs(0.35 - 0.3)).toBeLessThan(0.05);
    expect(Math.abs(8.25 - 8.3)).toBeGreaterThan(0.05);
    expect(at({ value: 0.35, ...parts })).toEqual([]);
    expect(at({ value: 8.25, numerator: 83, denominator: 1000 })).toEqual([]);
  });

  it('is computed over a denominator of less than one', () => {
    expect(at({ value: 90, numerator: 0.25, denominator: 0.5 })).toHaveLength(1);
  });
});

describe('a task that is closed', () => {
  it('names who verified it and when, a blank being nobody', () => {
    const lineage = buildLineage('任务');
    const keys = (verifiedBy: string | null, verifiedOn: string | null) => {
      const closings = [{ taskId: 'hubei-2022/task-03', verifiedBy, verifiedOn, lineage }];
      const { cellOf } = masterContext({});
      const named = ['verifiedBy', 'verifiedOn'];
      const cells = named.map((key) => cellOf(closings[0]!, key));
      return findCells('closedUnverified', masterContext({ closings })).map(
        (cell) => named[cells.indexOf(cell)],
      );
    };
    expect(keys('张敏', '2025-09-20')).toEqual([]);
    expect(keys(' ', '2025-09-20')).toEqual(['verifiedBy']);
    expect(keys('张敏', null)).toEqual(['verifiedOn']);
  });
});

describe('those who sign', () => {
  it('are one person in whatever letters', () => {
    const signed = signedContext({ compiler: 'Wang Fang', reviewer: 'ｗａｎｇ　ｆａｎｇ' });
    expect(findFaults('compilerIsReviewer', signed)).toHaveLength(1);
  });

  it('are not compared where one of them is missing', () => {
    const code = 'compilerIsReviewer';
    expect(isSkipped(code, signedContext({ compiler: '王芳' }))).toBe(true);
    expect(isSkipped(code, signedContext({ reviewer: '王芳' }))).toBe(true);
    expect(isSkipped(code, signedContext({}))).toBe(true);
    expect(isSkipped(code, signedContext({ compiler: '王芳', reviewer: '李强' }))).toBe(false);
  });

  it('report on a day that is held against a period alone', () => {
    const signed = { ...signedContext({ reportedOn: '2025-09-20' }), period: null };
    expect(isSkipped('reportedBeforePeriodEnd', signed)).toBe(true);
  });
});
