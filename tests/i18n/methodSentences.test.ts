import { assessTarget } from '../../src/assess/assessTarget';
import { describeArithmetic } from '../../src/i18n/arithmetic';
import { describeOutlook } from '../../src/i18n/outlook';
import { describeAssessment } from '../../src/i18n/sentences';
import type { Target } from '../../src/model/catalog';
import { buildInput, observe } from '../support/assessmentInputs';

type Change = Parameters<typeof buildInput>[1];

const LEVEL: Partial<Target> = {
  measureKind: 'level',
  unitMeasure: '家',
  unitCode: 'organization',
  planStart: '2021-01-01',
  deadline: '2026-12-31',
};

/** Yearly values up to 2024, judged then, in both languages. */
function say(values: readonly number[], change: Change = {}) {
  const input = buildInput(
    values.map((value, index) => observe(String(2025 - values.length + index), value)),
    { asOf: '2024-12-31', baseline: 40, ...change, target: { ...LEVEL, ...change.target } },
  );
  const assessment = assessTarget(input);
  const { target } = input;
  return {
    zh: describeAssessment(target, assessment, 'zh-CN'),
    en: describeAssessment(target, assessment, 'en-US'),
    outlook: describeOutlook(target, assessment, 'zh-CN'),
    outlookEn: describeOutlook(target, assessment, 'en-US'),
    arithmetic: describeArithmetic(assessment, 'en-US'),
  };
}

describe('the sentence of growth', () => {
  it('tells both rates, their ratio and the score', () => {
    const { zh, en } = say([60], { method: 'growth' });
    expect(zh).toBe(
      '截至2024年12月31日为60家，目标≥100家，基期40家；年均增速10.67%，按期达标所需年均增速16.5%，增速比0.65，评分0.3（−5至5分）。',
    );
    expect(en).toBe(
      '60 organizations by 2024-12-31, target ≥ 100 organizations, baseline 40 organizations; 10.67% growth a year against 16.5% required, ratio 0.65, score 0.3 (from −5 to 5).',
    );
  });

  it('says that a zero base was replaced', () => {
    expect(say([60], { method: 'growth', baseline: 0 }).zh).toContain('按0.001计算');
  });

  it('says why counts from zero are judged by pace', () => {
    const target = { ...LEVEL, measureKind: 'cumulative' } as const;
    const { zh, en } = say([60], { method: 'growth', baseline: 0, target });
    expect(zh).toMatch(/进度比.+。从零累计的数量不宜按增长率评估，已改按序时进度。$/);
    expect(en).toMatch(/ratio .+\. Counts from zero .+: pace is used instead\.$/);
  });
});

describe('the sentence of trend', () => {
  it.each([
    [[50, 60, 70, 80], '近3次年度变动平均每年10家，照此到期为100家，可以达到目标。'],
    [[56, 64, 72, 80], '近3次年度变动平均每年8家，照此到期为96家，尚余差距的20%不能完成。'],
    [[86, 84, 82, 80], '近3次年度变动平均每年-2家，照此到期为76家，没有向目标推进。'],
  ])('over %j ends %s', (values, end) => {
    expect(say(values, { method: 'trend' }).zh).toBe(
      `截至2024年12月31日为80家，目标≥100家；${end}`,
    );
  });

  it('gives the arithmetic in symbols', () => {
    expect(say([56, 64, 72, 80], { method: 'trend' }).arithmetic).toBe(
      'c=80, T=100; 8 a year, 96 by the deadline; miss 20%',
    );
  });
});

describe('the sentence of pace', () => {
  /** Half is planned for 2024. */
  const gapOf = (value: number) => {
    const target = { ...LEVEL, planStart: '2024-01-01', deadline: '2025-12-31', value: 1_000_000 };
    const planShares = [
      { periodEnd: '2024-12-31', share: 0.5 },
      { periodEnd: '2025-12-31', share: 1 },
    ];
    const { zh, en } = say([value], { target, baseline: 0, planShares });
    return [/应完成50%，(.*)，进度比/.exec(zh)?.[1], /50% planned, (.*), ratio/.exec(en)?.[1]];
  };

  it.each([
    [499_400, '落后0.1个百分点', '0.1 points behind'],
    [499_600, '落后不足0.1个百分点', 'under 0.1 points behind'],
    [499_999, '落后不足0.1个百分点', 'under 0.1 points behind'],
    [500_000, '与应完成的持平', 'as much as expected'],
    [500_001, '超前不足0.1个百分点', 'under 0.1 points ahead'],
    [501_000, '超前0.1个百分点', '0.1 points ahead'],
  ])('with %d of 1,000,000 at half time says %s', (value, zh, en) => {
    expect(gapOf(value)).toEqual([zh, en]);
  });
});

describe('the sentence of pace by a plan', () => {
  it('names the plan instead of the time', () => {
    const planShares = [
      { periodEnd: '2024-12-31', share: 0.5 },
      { periodEnd: '2026-12-31', share: 1 },
    ];
    expect(say([60], { planShares }).zh).toBe(
      '截至2024年12月31日为60家，目标≥100家，基期40家；完成33.3%，按计划数应完成50%，落后16.7个百分点，进度比0.67。',
    );
  });
});

describe('the outlook', () => {
  const yearly = {
    definition: { ...buildInput([]).target.definition, frequency: 'year' },
  } as const;

  it('tells what each period has to bring, rounded up, and where things lead, rounded down', () => {
    const { outlook, outlookEn } = say([59], { target: yearly });
    expect(outlook).toBe(
      '距期限还有2年，每年须增加21家。照目前进度，到期约为68家，要到2033年8月19日前后才能达到目标。',
    );
    expect(outlookEn).toBe(
      'Needed per year, 2 to go: 21 organizations more. At this pace about 68 organizations by the deadline: the target is not reached before 2033-08-19.',
    );
  });

  it('says that standing still never reaches it', () => {
    expect(say([40], { target: yearly }).outlook).toContain('达不到目标');
  });

  it('is empty where there is nothing left to do', () => {
    expect(say([100]).outlook).toBe('');
  });
});

describe('the distance between two shares', () => {
  const share = { target: { ...LEVEL, unitMeasure: '%', unitCode: 'percent' } } as const;

  it('is told in points, never in percent', () => {
    const open = say([80], { ...share, baseline: null });
    expect([open.zh, open.en]).toEqual([
      expect.stringContaining('，距目标20个百分点；'),
      expect.stringContaining(', 20 percentage points to go;'),
    ]);
    const past = say([80], {
      ...share,
      asOf: '2026-01-31',
      target: { ...share.target, deadline: '2024-12-31' },
    });
    expect(past.zh).toMatch(/到期未达到，差20个百分点。$/);
    expect(past.en).toMatch(/missed by 20 percentage points\.$/);
  });

  it('is so too a year and on average', () => {
    const { zh, outlook } = say([56, 64, 72, 80], { ...share, method: 'trend' });
    expect(zh).toContain('平均每年8个百分点，照此到期为96%');
    expect(outlook).toMatch(/每年须增加10个百分点。/);
  });
});
