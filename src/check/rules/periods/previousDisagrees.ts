import { compareRounded } from '../../../model/rounding';
import { latestBefore, listHistories } from '../../histories';
import type { Fault, ValidationRule } from '../../ruleTypes';

/** Soft, since in a return 上期累计 is locked: a unit can explain it and not mend it. */
export const previousDisagrees: ValidationRule = {
  code: 'previousDisagrees',
  severity: 'soft',
  level: 2,
  summary: {
    zh: '上期累计应等于上期所报的本期累计',
    en: 'The previous total is the total reported for the period before',
  },
  why: {
    zh: '两期首尾应当相接；接不上，说明上期数被改动，或本期据以计算的起点不对。',
    en: 'Periods join end to start. Where they do not, an earlier figure was changed or this one is counted from a wrong start.',
  },
  check: (context) => {
    let pairs = 0;
    const faults: Fault[] = [];
    for (const { points } of listHistories(context)) {
      const before = latestBefore(points);
      points.forEach(({ own }, index) => {
        const earlier = before[index];
        const expected = earlier?.value ?? null;
        if (!own || !earlier || own.previous === null || expected === null) return;
        pairs += 1;
        if (compareRounded(own.previous, expected) === 0) return;
        faults.push({
          record: own,
          key: 'previous',
          found: String(own.previous),
          params: { expected, period: earlier.period.code },
          explanation: own.explanation,
        });
      });
    }
    return pairs === 0 ? null : faults;
  },
};
