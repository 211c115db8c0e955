import type { ReferencePeriod } from '../../src/model/calendar';
import type { Target } from '../../src/model/catalog';
import { EMPTY, entered, FREQUENCIES, NOT_NUMBERS, PERIODS, type EnteredCell } from './caseCells';
import type { RandomSource } from './randomSource';

/** One row of 数据. */
export interface Entry {
  readonly unitId: string;
  readonly period: ReferencePeriod;
  readonly value: EnteredCell<number>;
  readonly numerator: EnteredCell<number>;
  readonly denominator: EnteredCell<number>;
}

/** The rows of a period whose figures together make `goal`, over one unit or several. */
export function drawEntries(
  random: RandomSource,
  target: Target,
  period: ReferencePeriod,
  goal: number,
  isSilent: boolean,
): Entry[] {
  const units = random.chance(0.65) ? 1 : random.whole(2, 4);
  const withParts = target.aggregation === 'ratio' && random.chance(0.75);
  const scale = target.unitCode === 'percent' ? 100 : 1;
  const entries = Array.from({ length: units }, (_, index): Entry => {
    const row = { unitId: `unit-${index + 1}`, period, numerator: EMPTY, denominator: EMPTY };
    if (isSilent) {
      const text = random.chance(0.5) ? { cell: random.pick(NOT_NUMBERS), value: null } : EMPTY;
      return { ...row, value: text };
    }
    if (withParts) {
      const denominator = random.chance(0.04) ? 0 : random.whole(7, 400);
      const parts = {
        numerator: entered((goal / scale) * denominator),
        denominator: entered(denominator),
      };
      return { ...row, ...parts, value: random.chance(0.15) ? entered(goal) : EMPTY };
    }
    const share = target.aggregation === 'ratio' ? 1 : units;
    return { ...row, value: entered(goal / share) };
  });
  return [...entries.map((entry) => spoil(random, entry)), ...rival(random, period, goal)];
}

/** Now and then a text or nothing where a number belongs. */
function spoil(random: RandomSource, entry: Entry): Entry {
  const draw = random.next();
  const text = { cell: random.pick(NOT_NUMBERS), value: null };
  if (draw < 0.03) return { ...entry, value: text };
  if (draw < 0.05) return { ...entry, numerator: text };
  if (draw < 0.07) return { ...entry, denominator: EMPTY };
  return entry;
}

/** Now and then a shorter or longer period that ends on the same day: the longer one counts. */
function rival(random: RandomSource, period: ReferencePeriod, goal: number): Entry[] {
  if (!random.chance(0.08)) return [];
  const others = FREQUENCIES.flatMap((frequency) => PERIODS.get(frequency) ?? []).filter(
    (other) => other.end === period.end && other.code !== period.code,
  );
  if (others.length === 0) return [];
  const value = entered(goal * 0.7);
  const parts = { numerator: EMPTY, denominator: EMPTY };
  return [{ unitId: 'unit-1', period: random.pick(others), value, ...parts }];
}
