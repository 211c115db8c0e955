import { entryKindOf } from '../layout/return/returnRows';
import { figureKindOf } from '../layout/rows';
import type { Target } from '../model/catalog';
import { compareRounded } from '../model/rounding';
import type { ReturnFigure } from '../model/unitReturn';
import type { CheckContext } from './checkContext';
import { hasColumn } from './columnsAndCells';
import { quotaOf } from './quotaRows';

/** What a row of 填报 or 数据 says of its figure. */

export type FigureKey =
  | 'value'
  | 'previous'
  | 'added'
  | 'deducted'
  | 'level'
  | 'numerator'
  | 'denominator'
  | 'led'
  | 'tookPart';

/** Cells of 填报 in which a unit types numbers. */
export const TYPED_FIGURES = [
  'added',
  'deducted',
  'level',
  'numerator',
  'denominator',
  'led',
  'tookPart',
] as const;

const MAIN = { cumulative: 'added', parts: 'numerator', level: 'level' } as const;

/** A row of 填报, whose 本期累计 is a formula, and not one of 数据, where it is typed. */
export function isReturnRow(context: CheckContext, figure: ReturnFigure): boolean {
  return hasColumn(context, figure, 'level');
}

/** The cell without which the row has no figure. */
export function mainKey(context: CheckContext, figure: ReturnFigure, target: Target): FigureKey {
  return isReturnRow(context, figure) ? MAIN[entryKindOf(target)] : 'value';
}

/** 不适用 or 暂缺: no figure is due, an explanation is. */
export function isExcused({ entryState }: ReturnFigure): boolean {
  return entryState === 'notApplicable' || entryState === 'notYetAvailable';
}

/** The cell in which a share is typed as a share; null where it is made of its parts. */
export function shareKey(
  context: CheckContext,
  figure: ReturnFigure,
  target: Target,
): FigureKey | null {
  if (!isReturnRow(context, figure)) return 'value';
  return entryKindOf(target) === 'level' ? 'level' : null;
}

/** Cells that count things, and so take whole numbers. */
export function countedKeys(
  context: CheckContext,
  figure: ReturnFigure,
  target: Target,
): readonly FigureKey[] {
  const kind = figureKindOf(target);
  if (entryKindOf(target) === 'parts') {
    return kind === 'percent' ? ['numerator', 'denominator'] : ['denominator'];
  }
  if (kind !== 'count') return [];
  const typed = ['added', 'deducted', 'led', 'tookPart', 'level'] as const;
  return isReturnRow(context, figure) ? typed : ['value', 'previous', 'added', 'deducted'];
}

/** Nothing in the period: 0 is typed and nothing taken back. */
export function isZero(context: CheckContext, figure: ReturnFigure, target: Target): boolean {
  const { added, deducted } = figure;
  const isOther = (added !== null && added !== 0) || (deducted !== null && deducted > 0);
  return figure[mainKey(context, figure, target)] === 0 && !isOther;
}

/** Whether the figure's `value`, as it is judged, is at or beyond the unit's quota, or the target where it has none. */
export function isMet(
  context: CheckContext,
  figure: ReturnFigure,
  target: Target,
  value: number,
): boolean {
  const goal = quotaOf(context, { ...figure, targetId: target.id }) ?? target.value;
  const order = compareRounded(value, goal);
  return target.direction === 'decrease' ? order <= 0 : order >= 0;
}
