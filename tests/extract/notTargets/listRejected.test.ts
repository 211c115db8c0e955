import { findTargetsIn } from '../targets/goldenSentences';

const TEXT = [
  '某市标准化行动方案',
  '某政发〔2023〕8号',
  '一、发展目标',
  '到2025年，制定地方标准30项，聚焦16条产业链开展攻关，培育一批示范企业。',
  '二、保障措施',
  '自受理之日起5个工作日内答复，对先进企业给予20万元奖励。',
].join('\n');

describe('the figures that are not taken', () => {
  const { targets, notTargets } = findTargetsIn(TEXT);

  it('are listed in the order of the text, each with its reason', () => {
    expect(notTargets.map(({ reason }) => reason)).toEqual([
      'documentNumber',
      'scopeCount',
      'noGoal',
      'workingDays',
      'money',
    ]);
    const starts = notTargets.map(({ span }) => span.start);
    expect([...starts].sort((a, b) => a - b)).toEqual(starts);
  });

  it('leave out the date a target is due by and the numbers of headings', () => {
    expect(targets).toHaveLength(1);
    expect(notTargets.some(({ quote }) => /2025|一、/.test(quote))).toBe(false);
  });

  it('account together with the targets for every Arabic digit', () => {
    const spans = [...notTargets, ...targets].map(({ span }) => span);
    spans.push(...targets.flatMap(({ spans: { deadline } }) => deadline ?? []));
    const lost = [...TEXT.matchAll(/\d+/g)].filter(
      ({ index }) => !spans.some(({ start, end }) => index >= start && index < end),
    );
    expect(lost.map(([digits]) => digits)).toEqual([]);
  });

  it('quote at most some forty signs', () => {
    for (const { quote } of notTargets) expect(quote.length).toBeLessThanOrEqual(40);
  });
});
