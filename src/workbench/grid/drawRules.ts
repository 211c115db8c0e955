import { Mutation, UNIT_ID, rangeOf, type GridMutation } from './gridMutation';
import type { ConditionalFormatView, SheetView, ValidationView } from './gridView';

/** The library's answers to a refused entry. */
const ErrorStyle = { information: 0, stop: 1, warning: 2 };

/** Validations one by one; conditional formats all at once, since their order counts. */
export function drawRules(before: SheetView, after: SheetView): GridMutation[] {
  return [...drawValidations(before, after), ...drawConditionalFormats(before, after)];
}

function drawValidations(before: SheetView, after: SheetView): GridMutation[] {
  const place = { unitId: UNIT_ID, subUnitId: after.id };
  const known = new Set(before.validations.map(validationId));
  const kept = new Set(after.validations.map(validationId));
  return [
    ...before.validations
      .filter((rule) => !kept.has(validationId(rule)))
      .map((rule) => ({
        id: Mutation.removeValidation,
        params: { ...place, ruleId: validationId(rule) },
      })),
    ...after.validations
      .filter((rule) => !known.has(validationId(rule)))
      .map((rule) => ({
        id: Mutation.addValidation,
        params: { ...place, rule: validationOf(rule) },
      })),
  ];
}

/** A rule is what it says: a changed rule is another one. */
function validationId(rule: ValidationView): string {
  return JSON.stringify(rule);
}

function validationOf(rule: ValidationView): object {
  const { prompt, alert } = rule;
  return {
    uid: validationId(rule),
    type: rule.kind,
    // The library compares whenever it is given an operator: a list's word would never be right.
    ...(rule.operator !== null && { operator: rule.operator }),
    formula1: rule.words === null ? rule.formula1 : listOf(rule.words),
    formula2: rule.formula2,
    ranges: rule.areas.map(rangeOf),
    allowBlank: rule.allowBlank,
    showInputMessage: prompt !== null,
    promptTitle: prompt?.title ?? '',
    prompt: prompt === null ? '' : joinLines(prompt.title, prompt.message),
    showErrorMessage: alert !== null,
    errorStyle: ErrorStyle[alert?.style ?? 'stop'],
    errorTitle: alert?.title ?? '',
    error: alert?.message ?? '',
    showDropDown: true,
    // An arrow beside the text, as Excel draws it, rather than a coloured label.
    renderMode: 1,
  };
}

/** The library's form of a list, which also holds words with a comma. */
function listOf(words: readonly string[]): string {
  return JSON.stringify(words);
}

/** The library draws the message of a prompt only. */
function joinLines(title: string, message: string): string {
  return title === '' ? message : `${title}\n${message}`;
}

function drawConditionalFormats(before: SheetView, after: SheetView): GridMutation[] {
  if (JSON.stringify(before.conditionalFormats) === JSON.stringify(after.conditionalFormats))
    return [];
  const place = { unitId: UNIT_ID, subUnitId: after.id };
  return [
    ...before.conditionalFormats.map((_, index) => ({
      id: Mutation.removeConditionalFormat,
      params: { ...place, cfId: conditionalFormatId(index) },
    })),
    // The library puts each new rule before the others.
    ...after.conditionalFormats
      .map((format, index) => ({
        id: Mutation.addConditionalFormat,
        params: { ...place, rule: conditionalFormatOf(format, index) },
      }))
      .reverse(),
  ];
}

function conditionalFormatId(index: number): string {
  return `format${index}`;
}

function conditionalFormatOf(format: ConditionalFormatView, index: number): object {
  return {
    cfId: conditionalFormatId(index),
    ranges: format.areas.map(rangeOf),
    stopIfTrue: format.stopIfTrue,
    rule: {
      type: 'highlightCell',
      subType: 'formula',
      value: format.formula,
      style: {
        ...(format.fill && { bg: { rgb: format.fill } }),
        ...(format.color && { cl: { rgb: format.color } }),
        ...(format.bold && { bl: 1 }),
      },
    },
  };
}
