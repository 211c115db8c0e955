import { ROUND_FIGURES_MINIMUM, ROUND_FIGURE_STEP } from '../../checkThresholds';
import { groupRecords } from '../../groupRecords';
import { comparePlaces } from '../../histories';
import type { ReturnFigure } from '../../../model/unitReturn';
import type { Fault, ValidationRule } from '../../ruleTypes';

const TYPED = ['numerator', 'denominator', 'added', 'deducted'] as const;

interface TypedFigure {
  readonly figure: ReturnFigure;
  readonly key: string;
  readonly amount: number;
}

/** What a person typed in the row, zeros aside; totals follow from it. */
function listTyped(figure: ReturnFigure): readonly TypedFigure[] {
  const parts = TYPED.filter((key) => figure[key] !== null);
  const keys = parts.length > 0 ? parts : (['value'] as const);
  return keys
    .map((key) => ({ figure, key, amount: figure[key] ?? 0 }))
    .filter(({ amount }) => amount !== 0);
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
      const typed = [...figures].sort(comparePlaces).flatMap(listTyped);
      const first = typed[0];
      if (!first || typed.length < ROUND_FIGURES_MINIMUM) continue;
      judged += 1;
      if (!typed.every(({ amount }) => amount % ROUND_FIGURE_STEP === 0)) continue;
      faults.push({
        record: first.figure,
        key: first.key,
        found: typed
          .slice(0, ROUND_FIGURES_MINIMUM)
          .map(({ amount }) => amount)
          .join(', '),
        params: { count: typed.length, step: ROUND_FIGURE_STEP },
        explanation: first.figure.explanation,
      });
    }
    return judged === 0 ? null : faults;
  },
};
