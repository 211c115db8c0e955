import type { ProgressStatus } from '../../../model/assessment';
import { RATIO_DECIMALS, roundTo } from '../../../model/rounding';
import type { ReturnFigure } from '../../../model/unitReturn';
import type { CheckContext } from '../../checkContext';
import { groupRecords } from '../../groupRecords';
import { judgedValue } from '../../judgedValue';
import { judgeWords } from '../../judgeWords';
import type { Fault, ValidationRule } from '../../ruleTypes';

const BEHIND: ReadonlySet<ProgressStatus> = new Set(['atRisk', 'offPace', 'reversing', 'missed']);

/** The figure as it is judged: of a share given by its parts alone, too. */
function foundFigure(figure: ReturnFigure, { targets }: CheckContext): string {
  const target = targets.get(figure.targetId);
  const value = target ? judgedValue(figure, target) : figure.value;
  return value === null ? '' : String(roundTo(value, RATIO_DECIMALS));
}

/**
 * Of targets; a task past its date is `overdueUnexplained`, row by row. Where several units report a
 * target, its being behind is no one unit's to explain, and the rule leaves it, as it leaves one that is
 * withdrawn.
 */
export const behindUnexplained: ValidationRule = {
  code: 'behindUnexplained',
  severity: 'hard',
  level: 3,
  summary: {
    zh: '滞后、倒退或到期未完成的目标须写明问题和下一步措施',
    en: 'A target behind, moving backwards or missed says what the problem is and what is next',
  },
  why: {
    zh: '滞后或逾期必须填存在问题和下一步措施（审核关系），否则预警之后无从督办。',
    en: 'Who is behind states the problem and the next step; without them an alert leads nowhere.',
  },
  check: (context) => {
    const figures = groupRecords(context.figures, ({ targetId, period }) => {
      return context.assessments.get(targetId)?.currentPeriod === period ? targetId : null;
    });
    if (figures.size === 0) return null;
    const faults: Fault[] = [];
    for (const [targetId, [figure, ...others]] of figures) {
      const assessment = context.assessments.get(targetId);
      if (!figure || others.length > 0 || !assessment) continue;
      if (context.targets.get(targetId)?.withdrawn) continue;
      const isExplained = judgeWords(figure.explanation) === 'good';
      if (!BEHIND.has(assessment.progressStatus) || isExplained) continue;
      faults.push({
        record: figure,
        key: 'explanation',
        found: foundFigure(figure, context),
        params: { period: figure.period, expected: assessment.targetValue },
      });
    }
    return faults;
  },
};
