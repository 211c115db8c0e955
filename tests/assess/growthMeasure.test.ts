import * as fs from 'node:fs';
import * as path from 'node:path';
import { annualGrowth, measureGrowth, type GrowthSeries } from '../../src/assess/growthMeasure';

/** A row of the published components: inputs of a series and what the measure made of them. */
interface PublishedSeries extends Omit<GrowthSeries, 'direction'> {
  readonly series: string;
  readonly direction: number;
  readonly progressValue: number | null;
  readonly score: number | null;
  readonly status: string;
}

const VECTORS = path.join(__dirname, '../../../shared/vectors/progress-measure.json');
const isPresent = fs.existsSync(VECTORS);

const STATUS_WORDS: Readonly<Record<string, string>> = {
  target_achieved: 'targetAchieved',
  substantial_progress: 'substantialProgress',
  moderate_progress: 'moderateProgress',
  limited_progress: 'limitedProgress',
  deterioration: 'deterioration',
  not_available: 'notAvailable',
};

function readPublished(): readonly PublishedSeries[] {
  const { rows } = JSON.parse(fs.readFileSync(VECTORS, 'utf8')) as { rows: PublishedSeries[] };
  return rows;
}

function measure(published: PublishedSeries) {
  return measureGrowth({ ...published, direction: published.direction < 0 ? -1 : 1 });
}

/** Where a published series comes out other than published; relative to nine digits. */
function listDifferences(published: PublishedSeries): string[] {
  const outcome = measure(published);
  const isSame = (ours: number | null, theirs: number | null) =>
    ours === null || theirs === null
      ? ours === theirs
      : Math.abs(ours - theirs) <= 1e-9 * Math.max(1, Math.abs(theirs));
  const differences = [
    outcome.status === STATUS_WORDS[published.status] ? '' : `status ${outcome.status}`,
    isSame(outcome.value, published.progressValue) ? '' : `value ${outcome.value}`,
    isSame(outcome.score, published.score) ? '' : `score ${outcome.score}`,
  ];
  return differences.filter((text) => text !== '').map((text) => `${published.series}: ${text}`);
}

/** One of each kind, from the published components (Statistics Canada, MIT licence). */
const A_FEW: readonly PublishedSeries[] = JSON.parse(
  fs.readFileSync(path.join(__dirname, 'publishedGrowth.json'), 'utf8'),
) as PublishedSeries[];

describe('the growth measure over the published series', () => {
  const describeAll = isPresent ? it : it.skip;
  const name = isPresent
    ? 'gives value, score and status of all 247'
    : 'gives value, score and status of all 247 (skipped: no ../shared/vectors beside this checkout)';

  describeAll(name, () => {
    const all = readPublished();
    expect(all).toHaveLength(247);
    expect(all.flatMap(listDifferences)).toEqual([]);
  });

  it.each(A_FEW.map((published) => [published.series, published] as const))(
    'gives value, score and status of %s',
    (_, published) => {
      expect(listDifferences(published)).toEqual([]);
    },
  );

  it('keeps one of each class, with a target and without', () => {
    const kinds = A_FEW.map((row) => `${row.status} ${row.target === null ? 'free' : 'aimed'}`);
    expect(new Set(kinds).size).toBe(11);
  });
});

describe('the growth a year', () => {
  it('is (1.21/1)^(1/2) − 1 = 10 % over two years', () => {
    expect(annualGrowth(1, 1.21, 2)).toBeCloseTo(0.1, 12);
  });
});

describe('a series with a target', () => {
  const series: GrowthSeries = {
    baseYear: 2020,
    baseValue: 100,
    currentYear: 2022,
    currentValue: 121,
    direction: 1,
    limit: null,
    target: 161.051,
    targetYear: 2025,
  };

  it('grows as required at R = 0.10/0.10 = 1: score 7.1429 − 4.2857', () => {
    const outcome = measureGrowth(series);
    expect(outcome.value).toBeCloseTo(1, 9);
    expect(outcome.score).toBeCloseTo(2.8572, 9);
    expect(outcome.status).toBe('substantialProgress');
  });

  // R is the growth a year over the 10 % asked for.
  it.each([
    [0.951, 'substantialProgress', 7.1429 * 0.951 - 4.2857],
    [0.949, 'moderateProgress', 7.1429 * 0.949 - 4.2857],
    [0.601, 'moderateProgress', 7.1429 * 0.601 - 4.2857],
    [0.599, 'limitedProgress', 4.1667 * 0.599 - 2.5],
    [0.001, 'limitedProgress', 4.1667 * 0.001 - 2.5],
    [-0.001, 'deterioration', 4.1667 * -0.001 - 2.5],
    [-1, 'deterioration', -5],
  ] as const)('at R = %d is %s', (ratio, status, score) => {
    const outcome = measureGrowth({ ...series, currentValue: 100 * (1 + 0.1 * ratio) ** 2 });
    expect(outcome.status).toBe(status);
    expect(outcome.value).toBeCloseTo(ratio, 9);
    expect(outcome.score).toBeCloseTo(score, 9);
  });

  it('that stands still is limited progress, and that reaches its target has the highest score', () => {
    const at = (currentValue: number) => measureGrowth({ ...series, currentValue });
    expect(at(100)).toMatchObject({ status: 'limitedProgress', value: 0, score: -2.5 });
    expect(at(161.051)).toMatchObject({ status: 'targetAchieved', score: 5 });
    expect(at(161.05).status).not.toBe('targetAchieved');
  });

  it('has growth to tell from the year after its base year on', () => {
    expect(measureGrowth({ ...series, currentYear: 2021 }).status).toBe('substantialProgress');
    expect(measureGrowth({ ...series, currentYear: 2019 }).status).toBe('notAvailable');
    expect(measureGrowth({ ...series, currentYear: null }).status).toBe('notAvailable');
    expect(measureGrowth({ ...series, baseValue: null }).status).toBe('notAvailable');
    expect(measureGrowth({ ...series, currentValue: null }).status).toBe('notAvailable');
  });

  it.each([
    ['a zero base', { baseValue: 0 }, 0.001, 161.051],
    ['a zero target', { direction: -1, target: 0 }, 100, 0.001],
  ] as const)('replaces %s by 0.001 and says so', (_, change, base, goal) => {
    const outcome = measureGrowth({ ...series, ...change });
    expect(outcome.isZeroReplaced).toBe(true);
    expect(outcome.observed).toBeCloseTo(Math.sqrt(121 / base) - 1, 9);
    expect(outcome.required).toBeCloseTo((goal / base) ** (1 / 5) - 1, 9);
  });

  // 0.625 a year are asked for; halves and quarters have no binary noise.
  it.each([
    [1.59375, 0.95, 'substantialProgress', 7.1429 * 0.95 - 4.2857],
    [1.375, 0.6, 'moderateProgress', 7.1429 * 0.6 - 4.2857],
  ] as const)('of %d is at the cut-off, R = %d: %s', (currentValue, value, status, score) => {
    const years = { baseYear: 2020, currentYear: 2021, targetYear: 2021 };
    const aimed = { ...series, ...years, baseValue: 1, currentValue, target: 1.625 };
    expect(measureGrowth(aimed)).toMatchObject({ status, value, score });
  });

  it('is not available in its base year, or where a figure below zero has no rate', () => {
    const inBaseYear = { ...series, currentYear: 2020 };
    expect(measureGrowth(inBaseYear).status).toBe('notAvailable');
    expect(measureGrowth({ ...inBaseYear, currentValue: 170 }).status).toBe('notAvailable');
    expect(measureGrowth({ ...series, currentValue: -3 }).status).toBe('notAvailable');
  });
});

describe('a series with neither limit nor target', () => {
  const measureFree = (baseValue: number, currentValue: number) =>
    measureGrowth({
      baseYear: 2020,
      baseValue,
      currentYear: 2022,
      currentValue,
      direction: 1,
      limit: null,
      target: null,
      targetYear: 2030,
    });
  const grown = (growth: number) => measureFree(100, 100 * (1 + growth) ** 2);

  it.each([
    [0.0151, 'substantialProgress', 500 * 0.0151 - 5],
    [0.0149, 'moderateProgress', 250 * 0.0149 - 1.25],
    [0.0051, 'moderateProgress', 250 * 0.0051 - 1.25],
    [0.0049, 'limitedProgress', 500 * 0.0049 - 2.5],
    [-0.001, 'deterioration', 125 * -0.001 - 2.5],
    [0.03, 'substantialProgress', 5],
  ] as const)('that grows by %d a year is %s', (growth, status, score) => {
    const outcome = grown(growth);
    expect(outcome).toMatchObject({ status, required: null, isZeroReplaced: false });
    expect(outcome.score).toBeCloseTo(score, 9);
  });

  it('has no growth to tell from above zero to below', () => {
    expect(measureFree(100, -3)).toMatchObject({
      status: 'notAvailable',
      value: null,
      score: null,
    });
  });

  it('below zero is classed by its growth alone', () => {
    expect(measureFree(-100, -81).status).toBe('deterioration');
  });

  it('of zero at first begins with 0.001 and says so', () => {
    const { isZeroReplaced, value } = measureFree(0, 0.00121);
    expect(isZeroReplaced).toBe(true);
    expect(value).toBeCloseTo(0.1, 9);
  });
});

describe('a series with a natural limit and no target', () => {
  const series: GrowthSeries = {
    baseYear: 2020,
    baseValue: 100,
    currentYear: 2022,
    currentValue: 100,
    direction: 1,
    limit: 100,
    target: null,
    targetYear: 2030,
  };

  it('that stays at its limit has nothing left to do', () => {
    expect(measureGrowth(series)).toMatchObject({ status: 'substantialProgress', score: 5 });
  });

  it('that falls to 81 in two years declines by 10 % a year: the lowest score', () => {
    expect(measureGrowth({ ...series, currentValue: 81 })).toMatchObject({
      status: 'deterioration',
      score: -5,
    });
  });

  it.each([
    [150, 'beyond the limit, (2·100 − 150)/100'],
    [250, 'beyond twice the limit, C = 1'],
  ])('reckons with a base of %d (%s)', (baseValue) => {
    const factor = baseValue < 200 ? 1 - 0.5 ** 4.44 : 1;
    const outcome = measureGrowth({ ...series, baseValue, currentValue: baseValue * 1.02 });
    const growth = Math.sqrt(1.02) - 1;
    expect(outcome.value).toBeCloseTo(growth, 12);
    expect(outcome.score).toBeCloseTo(250 * (growth / factor) - 1.25, 9);
  });
});
