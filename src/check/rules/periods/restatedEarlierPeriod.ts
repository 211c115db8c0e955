import type { Observation } from '../../../model/observation';
import { compareRounded, roundTo } from '../../../model/rounding';
import { judgedKey, judgedValue } from '../../judgedValue';
import { comparePlaces } from '../../histories';
import type { Fault, ValidationRule } from '../../ruleTypes';

function keyOf({ targetId, unitId, period }: Observation): string {
  return `${targetId}|${unitId}|${period}`;
}

export const restatedEarlierPeriod: ValidationRule = {
  code: 'restatedEarlierPeriod',
  severity: 'soft',
  level: 2,
  summary: {
    zh: '已报过的往期数不应改动，更正须说明',
    en: 'A figure of an earlier period stays as reported, unless its correction is explained',
  },
  why: {
    zh: '往期数已汇总上报，改动会使前后公布的数对不上；更正数须写明原因和依据。',
    en: 'Earlier figures have been summarised and passed on; a change sets what was published at odds. A corrected figure needs its reason and basis.',
  },
  check: (context) => {
    const valueOf = (figure: Observation): number | null => {
      const target = context.targets.get(figure.targetId);
      return target ? judgedValue(figure, target) : figure.value;
    };
    const reported = new Map<string, Observation>();
    for (const figure of context.earlier) {
      if (valueOf(figure) === null) continue;
      const known = reported.get(keyOf(figure));
      if (!known || comparePlaces(figure, known) < 0) reported.set(keyOf(figure), figure);
    }
    let pairs = 0;
    const faults: Fault[] = [];
    for (const figure of context.figures) {
      // A return sent again for the period being reported is a 更正报, not a restatement.
      const value = figure.period === context.period ? null : valueOf(figure);
      const earlier = reported.get(keyOf(figure));
      const expected = earlier ? valueOf(earlier) : null;
      if (value === null || expected === null) continue;
      pairs += 1;
      if (compareRounded(value, expected) === 0) continue;
      faults.push({
        record: figure,
        key: judgedKey(figure),
        found: String(roundTo(value, 6)),
        params: { expected: roundTo(expected, 6), period: figure.period },
        explanation: figure.explanation,
      });
    }
    return pairs === 0 ? null : faults;
  },
};
