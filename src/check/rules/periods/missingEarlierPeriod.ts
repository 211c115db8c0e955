import { periodCode, type PeriodFrequency } from '../../../model/calendar';
import type { PeriodCode } from '../../../model/basics';
import type { ReturnFigure } from '../../../model/unitReturn';
import { judgedKey } from '../../figureEntries';
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
function findGap(earlier: HistoryPoint, later: HistoryPoint, excused: ReadonlySet<number>) {
  let first = numberPeriod(earlier.period) + 1;
  let last = numberPeriod(later.period) - 1;
  while (first <= last && excused.has(first)) first += 1;
  while (last >= first && excused.has(last)) last -= 1;
  if (first > last) return null;
  const between = [...excused].filter((number) => number > first && number < last).length;
  const [from, to] = [first, last].map((number) => codeOf(number, later.period.frequency));
  const gap: Gap = {
    count: last - first + 1 - between,
    missing: first === last ? String(from) : `${from}–${to}`,
  };
  return gap;
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
    for (const { points } of listSeries(context)) {
      let earlier: HistoryPoint | null = null;
      let excused = new Set<number>();
      for (const point of points) {
        if (isExcused(point)) excused.add(numberPeriod(point.period));
        if (point.value === null) continue;
        const gap = earlier && point.own ? findGap(earlier, point, excused) : null;
        if (earlier && point.own) pairs += 1;
        if (gap && point.own) faults.push(buildFault(point.own, gap));
        earlier = point;
        excused = new Set();
      }
    }
    return pairs === 0 ? null : faults;
  },
};
