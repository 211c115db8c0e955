import type { ReturnFigure } from '../../../model/unitReturn';
import type { Fault, ValidationRule } from '../../ruleTypes';

export const duplicateKey: ValidationRule = {
  code: 'duplicateKey',
  severity: 'hard',
  level: 1,
  summary: {
    zh: '同一单位、报告期、目标只有一行',
    en: 'One row for a unit, a period and a target',
  },
  why: {
    zh: '同一单位、报告期、目标有两个数时，无法判断用哪一个，合计会重复计算。',
    en: 'With two figures for one unit, period and target nobody can tell which counts, and a sum would take both.',
  },
  check: (context) => {
    if (context.figures.length === 0) return null;
    const first = new Map<string, ReturnFigure>();
    const faults: Fault[] = [];
    for (const figure of context.figures) {
      const key = `${figure.targetId}|${figure.unitId}|${figure.period}`;
      const other = first.get(key);
      if (!other) {
        first.set(key, figure);
        continue;
      }
      const params = { other: context.cellOf(other, 'value') ?? '' };
      faults.push({ record: figure, key: 'value', found: figure.period, params });
    }
    return faults;
  },
};
