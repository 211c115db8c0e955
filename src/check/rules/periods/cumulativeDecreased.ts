import { compareRounded } from '../../../model/rounding';
import { latestBefore, listHistories } from '../../histories';
import type { Fault, ValidationRule } from '../../ruleTypes';

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
          explanation: own.deductReason ?? own.explanation,
        });
      });
    }
    return pairs === 0 ? null : faults;
  },
};
