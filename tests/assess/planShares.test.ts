import { dayOfPlanShare, planShareAt } from '../../src/assess/planShares';

/** A quarter of the way in the first year of two. */
const SHARES = [
  { periodEnd: '2022-12-31', share: 0.25 },
  { periodEnd: '2023-12-31', share: 1 },
];

describe('the share of the way planned', () => {
  const shareAt = (day: string) => planShareAt(SHARES, '2022-01-01', day);

  it.each([
    ['nothing before the plan', '2021-06-30', 0],
    ['nothing on the eve of the plan', '2021-12-31', 0],
    ['a day’s part at its first day’s end', '2022-01-01', 0.25 / 365],
    ['what is planned at a period’s end', '2022-12-31', 0.25],
    ['all of it at the deadline', '2023-12-31', 1],
    ['all of it ever after', '2024-03-31', 1],
  ])('is %s', (_, day, share) => {
    expect(shareAt(day)).toBeCloseTo(share, 12);
  });
});

describe('the day the plan has a share gone', () => {
  const dayOf = (share: number) => dayOfPlanShare(SHARES, '2022-01-01', share);

  it.each([
    ['the first day for nothing at all', 0, '2022-01-01'],
    ['the end of the period that plans it', 0.25, '2022-12-31'],
    ['the first day by whose end it is gone', 0.2501, '2023-01-01'],
    ['the deadline for the whole of it', 1, '2023-12-31'],
    ['never for more than the whole', 1.01, null],
  ])('is %s', (_, share, day) => {
    expect(dayOf(share)).toBe(day);
  });
});
