import type { Target } from '../model/catalog';
import type { Coverage, Expectation } from '../model/summary';
import { isCounted } from './rollUpTarget';
import type { ReportedFigure } from './winners';

/** Who was to report a target; null where the roll does not say. */
export function expectedFor(
  targetId: string,
  expectation: Expectation | null,
): readonly string[] | null {
  const issued = expectation?.units.filter(({ targetIds }) => targetIds !== null) ?? [];
  if (issued.length === 0) return null;
  return issued.filter((unit) => unit.targetIds?.includes(targetId)).map(({ unitId }) => unitId);
}

/**
 * Who reported of those who were to. Where nobody knows who was to, those who reported are all there
 * is to say. Lists are sorted.
 */
export function coverUnits(
  expected: readonly string[] | null,
  answered: ReadonlySet<string>,
  late: ReadonlySet<string>,
): Coverage {
  const roll = [...new Set(expected ?? answered)].sort();
  const reported = roll.filter((unitId) => answered.has(unitId));
  return {
    expected: roll,
    reported,
    late: reported.filter((unitId) => late.has(unitId)),
    missing: roll.filter((unitId) => !answered.has(unitId)),
    unexpected: [...answered].filter((unitId) => !roll.includes(unitId)).sort(),
  };
}

/** Units that answered for a target: with a figure, or by saying that it is not theirs (不适用). */
export function listAnswers(
  target: Target,
  figures: readonly ReportedFigure[],
  reporterOf: (figure: ReportedFigure) => string,
): ReadonlySet<string> {
  const answers = figures.filter(
    ({ row }) => isCounted(target, row) || row.entryState === 'notApplicable',
  );
  return new Set(answers.map(reporterOf));
}
