import { COMPARATOR_SIGNS, unitWord } from '../../i18n/sentences';
import { fillMessage, texts } from '../../i18n/texts';
import type { LocalizedText, Locale } from '../../model/basics';
import { toSerial } from '../../model/calendar';
import type { Target } from '../../model/catalog';
import { partsScale } from '../../model/figureSteps';
import type { IssuedTarget, IssuedTask } from '../../model/issue';
import type { EntryKind } from '../../model/unitReturn';
import { figureKindOf, inLocale, type RowCells } from '../rows';

/**
 * How a target's figure is entered. Where figures of several units are added up as Σ/Σ a share needs
 * its parts; the one unit that reports a published share enters it as it is.
 */
export function entryKindOf(target: Target): EntryKind {
  if (target.aggregation === 'ratio') return 'parts';
  return target.measureKind === 'cumulative' ? 'cumulative' : 'level';
}

/** True where the definition asks for 主导 and 参与 apart (…主导和参与分列). */
export function isSplitTarget({ definition }: Target): boolean {
  const { counts, includes, note } = definition;
  const parts: readonly (LocalizedText | null)[] = [counts, includes, note];
  return parts.some((text) => text !== null && /主导.{1,4}参与.?分列/.test(text.zh));
}

/** True where 本期新增 is held against the rows of 台账. */
export function isLedgerTarget(target: Target): boolean {
  return entryKindOf(target) === 'cumulative' && target.aggregation === 'distinct';
}

export function describeTarget(target: Target, locale: Locale): string {
  return fillMessage(texts(locale).returns.targetText, {
    year: target.deadline.slice(0, 4),
    comparator: COMPARATOR_SIGNS[target.comparator],
    value: target.value,
    unit: unitWord(target, locale),
  });
}

export function returnTargetRow(issued: IssuedTarget, locale: Locale): RowCells {
  const { target } = issued;
  const entryKind = entryKindOf(target);
  return {
    targetId: target.id,
    name: inLocale(target.name, locale),
    targetText: describeTarget(target, locale),
    quota: issued.quota,
    plan: issued.plan,
    unitMeasure: unitWord(target, locale),
    previous: entryKind === 'cumulative' ? issued.previous : null,
    entryKind,
    figureKind: figureKindOf(target),
    scale: partsScale(target),
    isSplit: entryKind === 'cumulative' && isSplitTarget(target) ? 1 : 0,
    isDistinct: isLedgerTarget(target) ? 1 : 0,
    targetNumber: target.value,
    directionSign: target.direction === 'decrease' ? -1 : 1,
  };
}

/** A row a measure. */
export function returnTaskRows({ task, role }: IssuedTask, locale: Locale): RowCells[] {
  const words = texts(locale);
  return task.measures.map((measure) => {
    const deadline = measure.deadline ?? task.deadline;
    return {
      measureId: measure.id,
      taskId: task.id,
      number: task.number,
      heading: inLocale(task.heading, locale),
      measure: inLocale(measure.text, locale),
      role: words.returns.role[role],
      deadline: deadline === null ? null : toSerial(deadline),
      taskType: words.status.taskType[task.taskType],
    };
  });
}

/** A target counted from 台账, with the word its rows name it by. */
export interface LedgerTarget {
  readonly target: Target;
  readonly word: string;
}

/** The targets 台账 serves; two of the same name are told apart by a number. */
export function listLedgerTargets(
  targets: readonly IssuedTarget[],
  locale: Locale,
): readonly LedgerTarget[] {
  const seen = new Map<string, number>();
  return targets
    .filter(({ target }) => isLedgerTarget(target))
    .map(({ target }) => {
      const name = inLocale(target.name, locale);
      const count = (seen.get(name) ?? 0) + 1;
      seen.set(name, count);
      return { target, word: count === 1 ? name : `${name}(${count})` };
    });
}
