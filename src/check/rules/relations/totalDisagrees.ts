import { compareRounded, roundTo } from '../../../model/rounding';
import { knownFromReading } from '../../readingCells';
import { eachFigure, type ValidationRule } from '../../ruleTypes';
import { handOver } from '../readingRules';

export const totalDisagrees: ValidationRule = {
  code: 'totalDisagrees',
  severity: 'hard',
  level: 1,
  summary: {
    zh: '本期累计 = 上期累计 + 本期新增 − 本期核减',
    en: 'Total = previous total + added − deducted',
  },
  why: {
    zh: '累计数由同一行的三个数得出，不等说明其中一个填错，或公式被覆盖（审核关系）。',
    en: 'The total follows from three figures of its own row; if it does not, one of them is wrong or the formula was overwritten.',
  },
  check: (context) => {
    const isKnown = knownFromReading(context, 'totalDisagrees');
    const own = eachFigure(
      context,
      (target) => target.measureKind === 'cumulative',
      (figure) => {
        const { value, previous, added, deducted } = figure;
        if (value === null || previous === null || added === null) return [];
        const expected = roundTo(previous + added - (deducted ?? 0), 9);
        if (compareRounded(value, expected) === 0 || isKnown(figure, 'value')) return [];
        return [{ key: 'value', found: String(value), params: { expected } }];
      },
    );
    const read = handOver(context, 'totalDisagrees');
    return read.length === 0 ? own : [...read, ...(own ?? [])];
  },
};
