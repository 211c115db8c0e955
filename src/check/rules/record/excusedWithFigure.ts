import { figureRule } from '../../rowRules';
import { isExcused, isReturnRow, TYPED_FIGURES } from '../../figureEntries';

export const excusedWithFigure = figureRule({
  code: 'excusedWithFigure',
  severity: 'hard',
  summary: { zh: '选“不适用”“暂缺”的不填数', en: 'A figure that is excused is not there' },
  why: {
    zh: '选了“不适用”或“暂缺”又填了数，无法判断数是否有效。',
    en: 'With “not applicable” or “not yet available” chosen and a figure given, nobody can tell whether it counts.',
  },
  needs: ['entryState'],
  find: (figure, _, context) => {
    if (!isExcused(figure)) return null;
    const keys = isReturnRow(context, figure) ? TYPED_FIGURES : (['value', 'added'] as const);
    const key = keys.find((candidate) => figure[candidate] !== null);
    return key === undefined ? null : { key, found: String(figure[key]), params: {} };
  },
});
