import type { Target } from '../../src/model/catalog';
import { EMPTY, entered, NOT_NUMBERS, type EnteredCell } from './caseCells';
import { buildTarget } from './paneBuilders';
import type { RandomSource } from './randomSource';

/** Counts, levels, shares and durations, rising and falling. */
export function drawTarget(random: RandomSource): Target {
  const comparator = random.pick(['>=', '>=', '>=', '<=', '='] as const);
  const direction = comparator === '<=' || random.chance(0.1) ? 'decrease' : 'increase';
  const shape = random.pick(['count', 'count', 'percent', 'month', 'level'] as const);
  const targetKind = random.chance(0.04) ? random.pick(['perYear', 'change'] as const) : 'total';
  const common = { comparator, direction, targetKind } as const;
  switch (shape) {
    case 'percent':
      return buildTarget({
        ...common,
        ...{ unitMeasure: '%', unitCode: 'percent', measureKind: 'ratio', aggregation: 'ratio' },
        value: random.chance(0.7) ? random.whole(20, 95) : random.whole(200, 950) / 10,
      });
    case 'month':
      return buildTarget({
        ...common,
        ...{
          unitMeasure: '个月',
          unitCode: 'month',
          measureKind: 'duration',
          aggregation: 'ratio',
        },
        value: random.whole(12, 60) / 2,
      });
    case 'level':
      return buildTarget({
        ...common,
        ...{ unitMeasure: '家', unitCode: 'organization', measureKind: 'level' },
        aggregation: 'single',
        value: random.whole(5, 400),
      });
    default:
      return buildTarget({
        ...common,
        unitMeasure: random.pick(['项', '个', '人']),
        aggregation: random.pick(['sum', 'single', 'distinct']),
        value: random.whole(1, 12) * random.pick([1, 5, 10, 100, 1000]),
      });
  }
}

/** Zero for counts; now and then missing, a text, at the target or beyond it. */
export function drawBaseline(random: RandomSource, target: Target): EnteredCell<number> {
  const draw = random.next();
  if (draw < 0.05) return EMPTY;
  if (draw < 0.07) return { cell: random.pick(NOT_NUMBERS), value: null };
  if (draw < 0.1) return entered(target.value);
  const away = target.direction === 'decrease' ? -1 : 1;
  if (draw < 0.13) return entered(target.value * (1 + 0.2 * away));
  if (target.measureKind === 'cumulative' && target.direction === 'increase') return entered(0);
  const distance = target.value * (0.1 + 0.8 * random.next());
  const baseline = target.value - away * distance;
  return entered(random.chance(0.8) ? Math.round(baseline * 10) / 10 : baseline);
}
