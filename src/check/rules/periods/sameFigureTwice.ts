import { addedIn, follows, listSeries, type HistoryPoint } from '../../histories';
import { SAME_FIGURE_MINIMUM } from '../../checkThresholds';
import type { Fault, ValidationRule } from '../../ruleTypes';

/** The figure that is new each period and hardly the same twice; null where there is none. */
function newFigure(point: HistoryPoint, before: HistoryPoint | null, isCount: boolean) {
  if (isCount) return addedIn(point, before);
  return point.figure.denominator === null ? null : point.figure.numerator;
}

export const sameFigureTwice: ValidationRule = {
  code: 'sameFigureTwice',
  severity: 'soft',
  level: 2,
  summary: {
    zh: '连续两期新增数（分子、分母）完全相同的须说明',
    en: 'The same new figure, or the same numerator and denominator, twice running is explained',
  },
  why: {
    zh: '连续两期数字一样，常是照抄上期（审核关系）；1、2这样的小数偶然相同，不问。',
    en: 'The same figure twice running is often the last one copied. Ones and twos repeat by chance and are not asked about.',
  },
  check: (context) => {
    let pairs = 0;
    const faults: Fault[] = [];
    for (const { target, points } of listSeries(context)) {
      const isCount = target.measureKind === 'cumulative';
      for (const [index, point] of points.entries()) {
        const before = points[index - 1];
        if (!before || !point.own || !follows(point, before)) continue;
        const earlier = points[index - 2];
        const figure = newFigure(point, before, isCount);
        const last = newFigure(
          before,
          earlier && follows(before, earlier) ? earlier : null,
          isCount,
        );
        if (figure === null || last === null) continue;
        pairs += 1;
        const isSame =
          figure === last && (isCount || point.figure.denominator === before.figure.denominator);
        if (!isSame || figure < SAME_FIGURE_MINIMUM) continue;
        faults.push({
          record: point.own,
          key: isCount ? 'added' : 'numerator',
          found: String(figure),
          params: { period: before.period.code },
          explanation: point.own.explanation,
        });
      }
    }
    return pairs === 0 ? null : faults;
  },
};
