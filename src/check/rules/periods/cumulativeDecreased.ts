import { compareRounded } from '../../../model/rounding';
import type { ReturnFigure } from '../../../model/unitReturn';
import { judgeWords } from '../../judgeWords';
import { latestBefore, listHistories } from '../../histories';
import type { Fault, ValidationRule } from '../../ruleTypes';

/** 核减原因 or 核实说明: whichever says something, else whichever is filled in. */
function chooseExplanation({
  deductReason,
  explanation,
}: ReturnFigure): Pick<Fault, 'explanation' | 'explanationKey'> {
  const isReason =
    judgeWords(deductReason) === 'good' ||
    (judgeWords(explanation) !== 'good' && judgeWords(deductReason) !== 'missing');
  return isReason ? { explanation: deductReason, explanationKey: 'deductReason' } : { explanation };
}

export const cumulativeDecreased: ValidationRule = {
  code: 'cumulativeDecreased',
  severity: 'soft',
  level: 2,
  summary: {
    zh: '累计数不应比上期减少，核减的须写明原因',
    en: 'A cumulative total does not fall, unless what was taken back is explained',
  },
  why: {
    zh: '自计划起点累计的数只增不减；变小多为填了当期数，或有核减未写原因。核减说明了原因即可。',
    en: 'A total counted since the plan began only grows. A smaller one is usually the figure of one period, or a deduction without its reason; with the reason it may stand.',
  },
  check: (context) => {
    let pairs = 0;
    const faults: Fault[] = [];
    for (const { target, points } of listHistories(context)) {
      if (target.measureKind !== 'cumulative') continue;
      const before = latestBefore(points);
      points.forEach(({ own }, index) => {
        const earlier = before[index];
        const least = earlier?.value ?? null;
        if (!own || !earlier || own.value === null || least === null) return;
        pairs += 1;
        if (compareRounded(own.value, least) >= 0) return;
        faults.push({
          record: own,
          key: 'value',
          found: String(own.value),
          params: { expected: least, period: earlier.period.code },
          ...chooseExplanation(own),
        });
      });
    }
    return pairs === 0 ? null : faults;
  },
};
