import type { Finding } from '../../src/model/finding';
import {
  buildDataRow,
  buildEntry,
  buildFigure,
  findTarget,
  masterContext,
  RATIO,
  returnContext,
} from '../support/checkBuilders';
import { findCells, findFaults } from './findFaults';
import { ledgerContext, signedContext } from './ruleCases/relationCases';

const CYCLE = 'hubei-2022/local-standard-cycle';

describe('a total', () => {
  const total = { value: 655, previous: 620, added: 30, deducted: 5 };

  it('is asked about once where reading found it already', () => {
    const figure = buildFigure(total);
    const told: Finding = {
      ...findFaults('totalDisagrees', masterContext({ figures: [figure] }))[0]!,
      found: 'as read',
    };
    const both = returnContext({ figures: [figure], reading: [told] });
    expect(findFaults('totalDisagrees', both).map(({ found }) => found)).toEqual(['as read']);
  });

  it('is not computed without what was new or before', () => {
    const figures = [
      buildDataRow({ ...total, previous: null }),
      buildDataRow({ ...total, added: null }),
    ];
    expect(findCells('totalDisagrees', masterContext({ figures }))).toEqual([]);
  });

  it('without a deduction is previous and new', () => {
    const at = (value: number) =>
      findCells(
        'totalDisagrees',
        masterContext({ figures: [buildDataRow({ ...total, value, deducted: null })] }),
      );
    expect(at(650)).toEqual([]);
    expect(at(650.1)).toEqual(['L5']);
  });
});

describe('a ratio', () => {
  it.each([
    [RATIO, 47.55, []],
    [RATIO, 47.56, ['L5']],
    [RATIO, 47.44, ['L5']],
    [CYCLE, 0.475, []],
    [CYCLE, 47.5, ['L5']],
  ])('of %s: %d for 95 over 200', (targetId, value, cells) => {
    const figures = [buildDataRow({ targetId, value, numerator: 95, denominator: 200 })];
    expect(findCells('ratioDisagrees', masterContext({ figures }))).toEqual(cells);
  });

  it('over zero is not computed', () => {
    const figures = [buildDataRow({ targetId: RATIO, value: 5, numerator: 1, denominator: 0 })];
    expect(findCells('ratioDisagrees', masterContext({ figures }))).toEqual([]);
  });
});

describe('a row of the ledger', () => {
  it.each([
    ['GB/T 1.1—2025', '国家标准', []],
    ['GB 5009—2025', '国标', []],
    ['GB/T 1.1—2025', '行业标准', ['D5']],
    ['NY/T 5—2025', '行业标准', []],
    ['DB42/T 3—2025', '省级地方标准', []],
    ['DB42/T 3—2025', '湖北省地方标准', []],
    ['DB44/T 3—2025', '湖北省地方标准', ['D5']],
    ['DB3502/T 3—2025', '省级', ['D5']],
    ['DB3502/T 3—2025', '厦门市地方标准', []],
    ['DB3502/T 3—2025', '地方标准', []],
    ['T/CAS 4—2025', '团体标准', []],
    ['T/CAS 4—2025', '国家标准', ['D5']],
    ['ISO 9001:2025', '国际标准', []],
    ['ISO 9001:2025', 'International', []],
    ['GB/T 1.1—2025', 'International', ['D5']],
    ['GB/T 1.1—2025', '重点', []],
    ['计划号2025-1', '国家标准', []],
  ])('%s as %s', (itemKey, level, cells) => {
    expect(findCells('levelPrefixDisagrees', ledgerContext({ itemKey, level }))).toEqual(cells);
  });

  it.each([
    ['hubei-2022/national-standards', 'GB/T 1—2025', []],
    ['hubei-2022/national-standards', 'NY/T 1—2025', ['C5']],
    ['hubei-2022/industry-standards', 'NY/T 1—2025', []],
    ['hubei-2022/industry-standards', 'GB/T 1—2025', ['C5']],
    ['hubei-2022/group-standards', 'T/CAS 1—2025', []],
    ['hubei-2022/international-standards', 'IEC 60335-1:2025', []],
    ['hubei-2022/international-standards', 'GB/T 1—2025', ['C5']],
    ['xiamen-2022/international-national-industry-standards', 'NY/T 1—2025', []],
    ['xiamen-2022/international-national-industry-standards', 'DB3502/T 1—2025', ['C5']],
    ['xiamen-2022/group-standards', 'Q/AB 1—2025', ['C5']],
    ['guangdong-2018/international-standards', '研制中', []],
  ])('for %s with %s', (targetId, itemKey, cells) => {
    expect(findCells('prefixNotOfTarget', ledgerContext({ targetId, itemKey }))).toEqual(cells);
  });

  it('need not bear the year of publication where it bears none or is an amendment', () => {
    const found = (itemKey: string) =>
      findCells('numberYearDisagrees', ledgerContext({ itemKey, publishedOn: '2025-08-01' }));
    expect(found('ISO 9001')).toEqual([]);
    expect(found('GB/T 1—2020/XG1—2025')).toEqual([]);
    expect(found('GB/T 1—2020')).toEqual(['I5']);
  });

  it('that is withdrawn counts nothing, in whatever form', () => {
    const state = 'withdrawn' as const;
    const amended = ledgerContext({ itemKey: 'GB/T 1—2020第1号修改单', state });
    expect(findCells('amendmentCounted', amended)).toEqual([]);
    const twice = ledgerContext({ itemKey: 'GBT 1—2025', state }, { itemKey: 'GB/T 1—2025' });
    expect(findCells('sameResultTwice', twice)).toEqual([]);
  });

  it('in the same spelling is a duplicate of another rule', () => {
    const twice = ledgerContext({ itemKey: 'GB/T 1—2025' }, { itemKey: 'gb/t 1-2025' });
    expect(findCells('sameResultTwice', twice)).toEqual([]);
  });

  it('of another target is another result', () => {
    const targetId = 'xiamen-2022/international-national-industry-standards';
    const twice = ledgerContext({ itemKey: 'GBT 1—2025' }, { itemKey: 'GB/T 1—2025', targetId });
    expect(findCells('sameResultTwice', twice)).toEqual([]);
  });

  it('is left alone where its target is counted by no key', () => {
    expect(findTarget('hubei-2022/people-trained').definition.ledgerKey).toBeNull();
    const targetId = 'hubei-2022/people-trained';
    const ledger = [buildEntry({ targetId, itemKey: '修改单', level: '国家标准' })];
    expect(findCells('amendmentCounted', returnContext({ ledger }))).toEqual([]);
  });
});

describe('the foot of a return', () => {
  it.each([
    ['2025-09-29', 1],
    ['2025-09-30', 0],
    [null, 0],
  ])('reported on %s', (reportedOn, count) => {
    expect(findFaults('reportedBeforePeriodEnd', signedContext({ reportedOn }))).toHaveLength(
      count,
    );
  });

  it('needs no reviewer for the compiler to be compared with', () => {
    expect(findFaults('compilerIsReviewer', signedContext({ compiler: '王芳' }))).toEqual([]);
  });
});
