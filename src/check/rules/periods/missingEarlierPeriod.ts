import { periodCode, type PeriodFrequency } from '../../../model/calendar';
import type { PeriodCode } from '../../../model/basics';
import type { ReturnFigure } from '../../../model/unitReturn';
import { judgedKey } from '../../judgedValue';
import { numberPeriod, PARTS_OF_YEAR } from '../../knownPeriods';
import { listSeries, type HistoryPoint } from '../../histories';
import type { Fault, ValidationRule } from '../../ruleTypes';

function codeOf(number: number, frequency: PeriodFrequency): PeriodCode {
  const parts = PARTS_OF_YEAR[frequency];
  return periodCode(frequency, Math.floor(number / parts), (number % parts) + 1);
}

interface Gap {
  readonly count: number;
  /** `2024-Q1`, or `2024-Q1–2024-Q3`. */
  readonly missing: string;
}

/** The periods between two that nobody answered for; null where there are none. */
function findGap(
  earlier: HistoryPoint,
  later: HistoryPoint,
  answered: ReadonlySet<number>,
): Gap | null {
  const missing: number[] = [];
  const end = numberPeriod(later.period);
  for (let number = numberPeriod(earlier.period) + 1; number < end; number += 1) {
    if (!answered.has(number)) missing.push(number);
  }
  const [first, last] = [missing[0], missing.at(-1)];
  if (first === undefined || last === undefined) return null;
  const [from, to] = [first, last].map((number) => codeOf(number, later.period.frequency));
  return { count: missing.length, missing: first === last ? String(from) : `${from}–${to}` };
}

/** The periods of a frequency within longer ones that were reported: the year tells of its quarters. */
function listCovered(
  all: readonly HistoryPoint[],
  frequency: PeriodFrequency,
): ReadonlySet<number> {
  const parts = PARTS_OF_YEAR[frequency];
  return new Set(
    all.flatMap(({ period, value }) => {
      const length = parts / PARTS_OF_YEAR[period.frequency];
      if (value === null) return [];
      return Array.from({ length }, (_, index) => numberPeriod(period) * length + index);
    }),
  );
}

/** Says itself why there is no figure: 不适用 or 暂缺. */
function isExcused({ figure }: HistoryPoint): boolean {
  return figure.entryState === 'notApplicable' || figure.entryState === 'notYetAvailable';
}

function buildFault(record: ReturnFigure, gap: Gap): Fault {
  const { period, explanation } = record;
  return {
    record,
    key: judgedKey(record),
    found: gap.missing,
    params: { ...gap, period },
    explanation,
  };
}

export const missingEarlierPeriod: ValidationRule = {
  code: 'missingEarlierPeriod',
  severity: 'soft',
  level: 2,
  summary: {
    zh: '两个已报报告期之间不应缺期',
    en: 'No period is missing between two that were reported',
  },
  why: {
    zh: '缺期时无从判断增长发生在哪一期，趋势和变动幅度也无法审核。',
    en: 'With a period missing nobody can tell when the growth came about, and neither trend nor change can be checked.',
  },
  check: (context) => {
    let pairs = 0;
    const faults: Fault[] = [];
    for (const { points, all } of listSeries(context)) {
      let earlier: HistoryPoint | null = null;
      const answered = new Set(points[0] && listCovered(all, points[0].period.frequency));
      for (const point of points) {
        if (isExcused(point)) answered.add(numberPeriod(point.period));
        if (point.value === null) continue;
        const gap = earlier && point.own ? findGap(earlier, point, answered) : null;
        if (earlier && point.own) pairs += 1;
        if (gap && point.own) faults.push(buildFault(point.own, gap));
        earlier = point;
      }
    }
    return pairs === 0 ? null : faults;
  },
};
