import { figureRule } from '../../rowRules';
import { entryKindOf, isSplitTarget } from '../../../layout/return/returnRows';
import { compareRounded, roundTo } from '../../../model/rounding';
import { isExcused } from '../../figureEntries';

export const splitMismatch = figureRule({
  code: 'splitMismatch',
  severity: 'hard',
  summary: {
    zh: '其中主导＋其中参与＝本期新增',
    en: 'Led and took part add up to the figure added',
  },
  why: {
    zh: '主导和参与分列的目标，两者之和就是本期新增。',
    en: 'Where led and took part are told apart, together they are what was added.',
  },
  needs: ['led', 'tookPart'],
  reads: ['added', 'led', 'tookPart'],
  applies: (target) => entryKindOf(target) === 'cumulative' && isSplitTarget(target),
  find: (figure) => {
    const { added, led, tookPart } = figure;
    const sum = roundTo((led ?? 0) + (tookPart ?? 0), 9);
    if (isExcused(figure) || added === null || compareRounded(sum, added) === 0) return null;
    return { key: 'led', found: String(sum), params: { expected: added } };
  },
});
