import { fillMessage, texts } from '../../i18n/texts';
import type { Locale } from '../../model/basics';
import type { CellRange } from '../../model/grid';
import type { ValidationPlan, ValidationRulePlan } from '../../model/plan';
import { isEntry, type ColumnSpec } from '../columnTypes';
import { columnValidation, cut, PROMPT_LIMIT } from '../tableRules';

/** Characters of an explanation; details belong into the evidence. */
const TEXT_LIMIT = 500;
const TEXT: ValidationRulePlan = {
  kind: 'textLength',
  operator: 'lessThanOrEqual',
  formula1: TEXT_LIMIT,
  formula2: null,
};

/** The prompt of a cell, within what Excel takes. */
export function promptOf(message: string, locale: Locale): ValidationPlan['prompt'] {
  return { title: texts(locale).returns.prompt.title, message: cut(message, PROMPT_LIMIT) };
}

/** A cell that takes words: an alert against too many. */
export function textValidation(
  range: CellRange,
  prompt: string | null,
  locale: Locale,
): ValidationPlan {
  const { alert } = texts(locale).returns;
  return {
    range,
    rule: TEXT,
    allowBlank: true,
    prompt: prompt === null ? null : promptOf(prompt, locale),
    alert: {
      style: 'stop',
      title: alert.title,
      message: fillMessage(alert.text, { limit: TEXT_LIMIT }),
    },
  };
}

/** The rule of an entry column over all of its rows, with its prompt where it has one. */
export function entryValidation(
  column: ColumnSpec,
  range: CellRange,
  prompt: string | null,
  locale: Locale,
): ValidationPlan | null {
  if (!isEntry(column)) return null;
  const rule = columnValidation(column, range, locale);
  if (rule === null) return textValidation(range, prompt, locale);
  return { ...rule, prompt: prompt === null ? null : promptOf(prompt, locale) };
}
