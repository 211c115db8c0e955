import { unitWord } from '../../i18n/sentences';
import { fillMessage, texts } from '../../i18n/texts';
import type { Target } from '../../model/catalog';
import type { IssuedTarget } from '../../model/issue';
import type { ValidationPlan, ValidationRulePlan } from '../../model/plan';
import type { EntryKind } from '../../model/unitReturn';
import { TABLES } from '../columns';
import { describeDefinition, figureKindOf } from '../rows';
import { BELOW_DATES, columnValidation, COUNT, NOT_NEGATIVE, PERCENT } from '../tableRules';
import { promptOf, textValidation } from './entryRules';
import type { ReturnContext } from './returnContext';
import { entryKindOf, isLedgerTarget, isSplitTarget } from './returnRows';
import { describeDay } from './returnWords';

/** Which cells of 填报 a target takes, and what they say and allow. */

const FIGURES_OF: Readonly<Record<EntryKind, readonly string[]>> = {
  cumulative: ['added', 'deducted', 'deductReason'],
  parts: ['numerator', 'denominator'],
  level: ['level'],
};
const SPLIT = ['led', 'tookPart'];
const FOR_ALL = ['entryState', 'explanation', 'evidence'];

/** Keys of the entry cells a row of the target takes. */
export function applicableKeys(target: Target): readonly string[] {
  const kind = entryKindOf(target);
  const split = kind === 'cumulative' && isSplitTarget(target) ? SPLIT : [];
  return [...FIGURES_OF[kind], ...split, ...FOR_ALL];
}

/** Keys of the entry cells that stay empty in a row of the target. */
export function notApplicableKeys(target: Target): readonly string[] {
  const taken = new Set(applicableKeys(target));
  const all = [...Object.values(FIGURES_OF).flat(), ...SPLIT];
  return all.filter((key) => !taken.has(key));
}

function addedPrompt(context: ReturnContext, { target, previous }: IssuedTarget): string {
  const { prompt } = texts(context.locale).returns;
  if (isLedgerTarget(target)) {
    return previous === null ? prompt.addedFromLedgerFirst : prompt.addedFromLedger;
  }
  return previous === null ? prompt.addedFirst : prompt.added;
}

function promptText(context: ReturnContext, issued: IssuedTarget, key: string): string {
  const { target } = issued;
  const { prompt } = texts(context.locale).returns;
  const templates: Readonly<Record<string, string>> = {
    ...prompt,
    added: addedPrompt(context, issued),
    level: figureKindOf(target) === 'percent' ? prompt.levelPercent : prompt.level,
  };
  return fillMessage(templates[key] ?? '', {
    unit: unitWord(target, context.locale),
    date: describeDay(target.planStart, context.locale),
    definition: describeDefinition(target.definition, context.locale),
  });
}

/** The rule a figure has to keep: counts are whole, shares lie in 0 to 100. */
function figureRule(target: Target, key: string): ValidationRulePlan {
  const kind = figureKindOf(target);
  if (key === 'denominator') return COUNT;
  if (key === 'numerator') return kind === 'percent' ? COUNT : NOT_NEGATIVE;
  return kind === 'percent' ? PERCENT : kind === 'count' ? COUNT : NOT_NEGATIVE;
}

function alertText(context: ReturnContext, target: Target, rule: ValidationRulePlan): string {
  const { entry } = texts(context.locale).workbook;
  if (rule === PERCENT) return entry.percentAlert;
  const unit = unitWord(target, context.locale);
  return rule === COUNT
    ? fillMessage(entry.countAlert, { unit, max: BELOW_DATES })
    : entry.partAlert;
}

/** A rule, a prompt and an alert for each entry cell of each target. */
export function figureValidations(context: ReturnContext, firstRow: number): ValidationPlan[] {
  const { columns } = TABLES.returnTargets;
  const { entry } = texts(context.locale).workbook;
  return context.content.targets.flatMap((issued, index) =>
    applicableKeys(issued.target).map((key): ValidationPlan => {
      const column = columns.findIndex((candidate) => candidate.key === key);
      const range = { row: firstRow + index, column, rows: 1, columns: 1 };
      const text = promptText(context, issued, key);
      const spec = columns[column];
      if (spec?.input === 'text') return textValidation(range, text, context.locale);
      const prompt = promptOf(text, context.locale);
      const list = spec?.input === 'entryStates' && columnValidation(spec, range, context.locale);
      if (list) return { ...list, prompt };
      const rule = figureRule(issued.target, key);
      const message = alertText(context, issued.target, rule);
      const alert = { style: 'stop', title: entry.alertTitle, message } as const;
      return { range, rule, allowBlank: true, prompt, alert };
    }),
  );
}
