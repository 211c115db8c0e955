import { dueDateOf } from '../../../assess/dueCalendar';
import { entryKindOf } from '../../../layout/return/returnRows';
import { parsePeriod } from '../../../model/calendar';
import type { Target } from '../../../model/catalog';
import type { ReturnFigure } from '../../../model/unitReturn';
import type { CheckContext } from '../../checkContext';
import { hasColumn } from '../../columnsAndCells';
import { isExcused, isReturnRow, mainKey, TYPED_FIGURES } from '../../figureEntries';
import { figureRule } from '../../rowRules';

/**
 * True of a row of 数据 nobody has touched whose figure is not wanted yet: a load writes rows of periods
 * that are still to come. It is wanted once the period's 报送截止 is past, and never for a period that
 * begins after the target's deadline, nor for a target that is withdrawn.
 */
function isNotWanted(figure: ReturnFigure, target: Target, context: CheckContext): boolean {
  const { entryState, explanation, evidence, deductReason } = figure;
  const entries = [...TYPED_FIGURES.map((key) => figure[key]), entryState, explanation];
  if ([...entries, evidence, deductReason].some((entry) => entry !== null)) return false;
  const period = parsePeriod(figure.period);
  if (target.withdrawn) return true;
  if (period === null || context.asOf === null || period.start > target.deadline) return true;
  return dueDateOf(period) > context.asOf;
}

export const missing = figureRule({
  code: 'missing',
  severity: 'hard',
  summary: { zh: '应填的数不空着', en: 'A figure that is due is given' },
  why: {
    zh: '空白不等于0：没有填0并选“零报告”，暂时没有选“暂缺”并说明。',
    en: 'A blank is not zero: where there is none enter 0 as a zero report, where it is not known yet say so and why.',
  },
  reads: ['value', ...TYPED_FIGURES],
  find: (figure, target, context) => {
    if (isExcused(figure)) return null;
    const main = mainKey(context, figure, target);
    const hasParts = entryKindOf(target) === 'parts';
    const keys = hasParts ? ([main, 'numerator', 'denominator'] as const) : ([main] as const);
    if (keys.some((key) => figure[key] !== null)) return null;
    const isOfReturn = isReturnRow(context, figure);
    if (!isOfReturn && isNotWanted(figure, target, context)) return null;
    // A column that is gone is a finding of its own, and has no cell to send anybody to.
    if (isOfReturn && !hasColumn(context, figure, main)) return null;
    return { key: main, found: '', params: {} };
  },
});
