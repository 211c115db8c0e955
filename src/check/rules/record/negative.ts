import { DUPLICATES_UNIT } from '../../../model/summary';
import { figureRule } from '../../rowRules';
import { TYPED_FIGURES, type FigureKey } from '../../figureEntries';

const PARTS: readonly FigureKey[] = ['previous', ...TYPED_FIGURES];

export const negative = figureRule({
  code: 'negative',
  severity: 'hard',
  summary: { zh: '数值不能为负数', en: 'Figures are not negative' },
  why: {
    zh: '累计数和占比没有负值；冲减应填在“本期核减”，且不能多于累计。',
    en: 'Totals and shares are never negative; what is taken back goes into 本期核减, and is no more than the total.',
  },
  find: (figure) => {
    if (figure.unitId === DUPLICATES_UNIT) return null;
    const isNegative = (key: FigureKey) => (figure[key] ?? 0) < 0;
    const parts = PARTS.filter(isNegative);
    // A total that is negative because of one of its parts is one fault, not two.
    const keys = parts.length > 0 ? parts : (['value'] as const).filter(isNegative);
    return keys.map((key) => ({ key, found: String(figure[key]), params: {} }));
  },
});
