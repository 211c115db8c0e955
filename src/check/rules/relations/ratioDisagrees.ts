import { partsScale } from '../../../model/figureSteps';
import { roundTo } from '../../../model/rounding';
import { RATIO_TOLERANCE } from '../../checkThresholds';
import { knownFromReading } from '../../readingCells';
import { eachFigure, type ValidationRule } from '../../ruleTypes';

export const ratioDisagrees: ValidationRule = {
  code: 'ratioDisagrees',
  severity: 'hard',
  level: 1,
  summary: {
    zh: `比率 = 分子 ÷ 分母，相差不超过${RATIO_TOLERANCE}`,
    en: `A ratio is its numerator over its denominator, within ${RATIO_TOLERANCE}`,
  },
  why: {
    zh: '汇总时按分子、分母之和重算，比率与两者对不上，汇总数就与所报数不同（审核关系）。',
    en: 'A summary adds numerators and denominators anew; a ratio that does not follow from them differs from what is summed.',
  },
  check: (context) => {
    const isKnown = knownFromReading(context, 'totalDisagrees');
    return eachFigure(
      context,
      ({ measureKind }) => measureKind === 'ratio' || measureKind === 'duration',
      (figure, target) => {
        const { value, numerator, denominator } = figure;
        if (value === null || numerator === null || denominator === null) return [];
        if (denominator <= 0) return [];
        const ratio = (numerator / denominator) * partsScale(target);
        const isClose = roundTo(Math.abs(value - ratio), 9) <= RATIO_TOLERANCE;
        if (isClose || isKnown(figure, 'value')) return [];
        const params = { expected: roundTo(ratio, 2), limit: RATIO_TOLERANCE };
        return [{ key: 'value', found: String(value), params }];
      },
    );
  },
};
