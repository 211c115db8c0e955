import { ROUND_FIGURES_MINIMUM, ROUND_FIGURE_STEP } from '../../checkThresholds';
import { groupRecords } from '../../groupRecords';
import { comparePlaces } from '../../histories';
import type { ReturnFigure } from '../../../model/unitReturn';
import type { Fault, ValidationRule } from '../../ruleTypes';

/** What a person typed in the row; totals follow from it. */
function typedFigures(figure: ReturnFigure): readonly number[] {
  const { numerator, denominator, added, deducted, value } = figure;
  const parts = [numerator, denominator, added, deducted].filter((part) => part !== null);
  const typed = parts.length > 0 ? parts : value === null ? [] : [value];
  return typed.filter((part) => part !== 0);
}

export const allMultiplesOfTen: ValidationRule = {
  code: 'allMultiplesOfTen',
  severity: 'soft',
  level: 3,
  summary: {
    zh: `一家单位一期的数（至少${ROUND_FIGURES_MINIMUM}个）不应全是${ROUND_FIGURE_STEP}的倍数`,
    en: `A unit's figures of a period, ${ROUND_FIGURES_MINIMUM} or more, are not all multiples of ${ROUND_FIGURE_STEP}`,
  },
  why: {
    zh: '全是整十数，多为估计数而非统计数（审核关系）；零和不足5个数的不问。',
    en: 'Round figures alone are estimates rather than counts. Zeros, and fewer than five figures, are not asked about.',
  },
  check: (context) => {
    const returns = groupRecords(context.figures, ({ unitId, period }) => `${unitId}|${period}`);
    let judged = 0;
    const faults: Fault[] = [];
    for (const figures of returns.values()) {
      const typed = figures.flatMap(typedFigures);
      if (typed.length < ROUND_FIGURES_MINIMUM) continue;
      judged += 1;
      if (!typed.every((figure) => figure % ROUND_FIGURE_STEP === 0)) continue;
      const filled = figures.filter((figure) => typedFigures(figure).length > 0);
      const first = [...filled].sort(comparePlaces)[0];
      if (!first) continue;
      faults.push({
        record: first,
        key: first.added === null ? 'value' : 'added',
        found: typed.slice(0, ROUND_FIGURES_MINIMUM).join(', '),
        params: { count: typed.length, step: ROUND_FIGURE_STEP },
        explanation: first.explanation,
      });
    }
    return judged === 0 ? null : faults;
  },
};
