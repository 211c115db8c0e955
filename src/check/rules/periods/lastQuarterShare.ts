import { LAST_QUARTER_LIMIT, LAST_QUARTER_MINIMUM } from '../../checkThresholds';
import { roundTo } from '../../../model/rounding';
import { addedIn, follows, listSeries, type HistoryPoint } from '../../histories';
import type { Fault, ValidationRule } from '../../ruleTypes';

/** What each of the four quarters that end with this one added; null where one is not known. */
function addedInYear(points: readonly HistoryPoint[], last: number): readonly number[] | null {
  const added: number[] = [];
  for (let index = last - 3; index <= last; index += 1) {
    const point = points[index];
    if (!point) return null;
    const before = points[index - 1];
    const isJoined = before !== undefined && follows(point, before);
    if (!isJoined && index > last - 3) return null;
    const amount = addedIn(point, isJoined ? before : null);
    if (amount === null) return null;
    added.push(amount);
  }
  return added;
}

export const lastQuarterShare: ValidationRule = {
  code: 'lastQuarterShare',
  severity: 'soft',
  level: 2,
  summary: {
    zh: `四季度新增超过全年${LAST_QUARTER_LIMIT}%的须说明`,
    en: `A fourth quarter with over ${LAST_QUARTER_LIMIT} % of the year's new figure is explained`,
  },
  why: {
    zh: '年底集中完成，可能是前三季度漏报或年底突击报数（审核关系）。',
    en: 'Much at the end of a year may mean that earlier quarters were left out, or that figures were found for the deadline.',
  },
  check: (context) => {
    let years = 0;
    const faults: Fault[] = [];
    for (const { target, points } of listSeries(context)) {
      if (target.measureKind !== 'cumulative') continue;
      for (const [index, { own, period }] of points.entries()) {
        if (!own || period.frequency !== 'quarter' || period.part !== 4) continue;
        const added = addedInYear(points, index);
        if (!added) continue;
        years += 1;
        const total = added.reduce((sum, amount) => sum + amount, 0);
        const share = ((added[3] ?? 0) / total) * 100;
        if (total < LAST_QUARTER_MINIMUM || share <= LAST_QUARTER_LIMIT) continue;
        const shown = { total: roundTo(total, 2), share: roundTo(share, 1) };
        faults.push({
          record: own,
          key: 'added',
          found: String(roundTo(added[3] ?? 0, 2)),
          params: { ...shown, year: period.year, limit: LAST_QUARTER_LIMIT },
          explanation: own.explanation,
        });
      }
    }
    return years === 0 ? null : faults;
  },
};
