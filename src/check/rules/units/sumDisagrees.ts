import type { Target } from '../../../model/catalog';
import { compareRounded, roundTo } from '../../../model/rounding';
import type { ReturnFigure } from '../../../model/unitReturn';
import { comparePlaces } from '../../histories';
import { nameUnits } from '../../unitNames';
import { eachFigure, type ValidationRule } from '../../ruleTypes';

const keyOf = (targetId: string, unitId: string, period: string) =>
  `${targetId}|${unitId}|${period}`;

/**
 * True where a group's figure cannot be made of its members'. A sum with members missing can only be
 * smaller; a count of distinct things lies between its largest member and the sum, since a joint
 * result is in several ledgers and counts once.
 */
function contradicts(
  total: number,
  values: readonly number[],
  isComplete: boolean,
  { aggregation }: Target,
): boolean {
  const sum = values.reduce((all, value) => all + value, 0);
  const order = compareRounded(total, sum);
  if (compareRounded(total, Math.max(...values)) < 0) return true;
  if (aggregation === 'distinct') return isComplete && order > 0;
  return isComplete ? order !== 0 : order < 0;
}

export const sumDisagrees: ValidationRule = {
  code: 'sumDisagrees',
  severity: 'hard',
  level: 3,
  summary: {
    zh: '合计 = 各单位之和 − 各单位间重复的成果',
    en: "A group's total is the sum of its units, less what they count twice",
  },
  why: {
    zh: '合计数与分单位数对不上，说明有单位漏报、重报或合计另有来源；按台账去重的，合计在最大单位数与各单位之和之间（审核关系）。',
    en: 'Where they differ, a unit is missing, counted twice, or the total comes from elsewhere. What is counted from ledgers lies between its largest unit and the sum.',
  },
  check: (context) => {
    if (context.groups.size === 0) return null;
    const nameOf = nameUnits(context);
    const byKey = new Map<string, ReturnFigure>();
    for (const figure of context.figures) {
      const key = keyOf(figure.targetId, figure.unitId, figure.period);
      const known = byKey.get(key);
      if (!known || comparePlaces(figure, known) < 0) byKey.set(key, figure);
    }
    return eachFigure(
      context,
      ({ aggregation }) => aggregation === 'sum' || aggregation === 'distinct',
      ({ targetId, unitId, period, value }, target) => {
        const members = context.groups.get(unitId);
        if (!members || value === null) return [];
        const values = members
          .map((member) => byKey.get(keyOf(targetId, member, period))?.value ?? null)
          .filter((figure) => figure !== null);
        const isComplete = values.length === members.length;
        if (values.length === 0 || !contradicts(value, values, isComplete, target)) return [];
        const expected = roundTo(
          values.reduce((all, figure) => all + figure, 0),
          9,
        );
        const params = { unit: nameOf(unitId), count: values.length, expected };
        return [{ key: 'value', found: String(value), params }];
      },
    );
  },
};
