import {
  CHANGE_HISTORY_MAXIMUM,
  CHANGE_HISTORY_MINIMUM,
  CHANGE_SCORE_LIMIT,
  CHANGE_SPREAD_SHARE,
  CHANGE_SPREAD_UNIT,
  MAD_TO_SIGMA,
} from '../../checkThresholds';
import { compareRounded, roundTo } from '../../../model/rounding';
import { judgedKey } from '../../judgedValue';
import { follows, listSeries, type HistoryPoint } from '../../histories';
import type { Fault, ValidationRule } from '../../ruleTypes';

interface Range {
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

function medianOf(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}

/** Median of the changes ± 3.5 spreads. */
function usualRange(changes: readonly number[]): Range {
  const median = medianOf(changes);
  const mad = medianOf(changes.map((change) => Math.abs(change - median)));
  const spread = Math.max(
    MAD_TO_SIGMA * mad,
    CHANGE_SPREAD_SHARE * Math.abs(median),
    CHANGE_SPREAD_UNIT,
  );
  const reach = CHANGE_SCORE_LIMIT * spread;
  return { median, low: median - reach, high: median + reach };
}

/** The bounds with two decimals, as they are shown. */
function showRange({ median, low, high }: Range): Range {
  return { median: roundTo(median, 2), low: roundTo(low, 2), high: roundTo(high, 2) };
}

function changeFrom(before: HistoryPoint | undefined, point: HistoryPoint): number | null {
  if (!before || !follows(point, before)) return null;
  const [from, to] = [before.value, point.value];
  return from === null || to === null ? null : to - from;
}

export const changeOutOfRange: ValidationRule = {
  code: 'changeOutOfRange',
  severity: 'soft',
  level: 2,
  summary: {
    zh: '本期变化应在该指标以往变化的正常范围内，超出须说明',
    en: 'A change lies within what the series has shown before, or is explained',
  },
  why: {
    zh: '与自身历史相比的异常变动多为错行、错位或口径变化。范围为中位数±3.5倍稳健标准差（中位数绝对偏差×1.4826），见Iglewicz、Hoaglin（1993），NIST手册1.3.5.17所荐；至少要有4次变化。',
    en: 'A change unlike the series’ own history is often a slipped row or digit, or another definition. The range is the median ± 3.5 robust standard deviations (MAD × 1.4826) after Iglewicz and Hoaglin (1993), recommended in the NIST/SEMATECH e-Handbook, 1.3.5.17; at least four earlier changes.',
  },
  check: (context) => {
    let judged = 0;
    const faults: Fault[] = [];
    for (const { points } of listSeries(context)) {
      const changes: number[] = [];
      for (const [index, point] of points.entries()) {
        const change = changeFrom(points[index - 1], point);
        if (change === null) continue;
        const history = changes.slice(-CHANGE_HISTORY_MAXIMUM);
        changes.push(change);
        if (!point.own || history.length < CHANGE_HISTORY_MINIMUM) continue;
        judged += 1;
        const range = usualRange(history);
        if (compareRounded(change, range.low) >= 0 && compareRounded(change, range.high) <= 0) {
          continue;
        }
        faults.push({
          record: point.own,
          key: judgedKey(point.own),
          found: String(roundTo(change, 9)),
          params: { ...showRange(range), period: points[index - 1]?.period.code ?? '' },
          explanation: point.own.explanation,
        });
      }
    }
    return judged === 0 ? null : faults;
  },
};
