import type { ConditionalRule, DataValidation } from 'hucre/xlsx';
import type { ConditionalFormatPlan, ValidationPlan } from '../../model/plan';
import { rangeReference } from '../../model/a1';
import { conditionalStyle } from './cellStyles';
import { cleanFormula, cleanShortText, cleanValidationFormula } from './sanitise';

/** Lengths that Excel takes in a prompt and in an alert. */
const TITLE_LIMIT = 32;
const PROMPT_LIMIT = 255;
const ALERT_LIMIT = 225;

export function buildValidation(plan: ValidationPlan, sheet: string): DataValidation {
  const range = rangeReference(plan.range);
  const where = `${sheet}!${range}`;
  return {
    range,
    ...ruleOf(plan.rule, where),
    allowBlank: plan.allowBlank,
    ...(plan.prompt && {
      showInputMessage: true,
      inputTitle: cleanShortText(plan.prompt.title, TITLE_LIMIT, 'promptTooLong', where),
      inputMessage: cleanShortText(plan.prompt.message, PROMPT_LIMIT, 'promptTooLong', where),
    }),
    ...(plan.alert && {
      showErrorMessage: true,
      errorStyle: plan.alert.style,
      errorTitle: cleanShortText(plan.alert.title, TITLE_LIMIT, 'alertTooLong', where),
      errorMessage: cleanShortText(plan.alert.message, ALERT_LIMIT, 'alertTooLong', where),
    }),
  };
}

function ruleOf(rule: ValidationPlan['rule'], where: string): Omit<DataValidation, 'range'> {
  switch (rule.kind) {
    case 'list':
      return { type: 'list', formula1: cleanValidationFormula(rule.source, where) };
    case 'custom':
      return { type: 'custom', formula1: cleanValidationFormula(rule.formula, where) };
    default:
      return {
        type: rule.kind,
        operator: rule.operator,
        formula1: cleanValidationFormula(rule.formula1, where),
        ...(rule.formula2 !== null && { formula2: cleanValidationFormula(rule.formula2, where) }),
      };
  }
}

/** In the plan's order of priority, which is the file's. */
export function buildConditionalRules(
  plans: readonly ConditionalFormatPlan[],
  sheet: string,
): ConditionalRule[] {
  return plans.map((plan, index) => {
    const range = rangeReference(plan.range);
    return {
      type: 'expression',
      priority: index + 1,
      range,
      formula: cleanFormula(plan.formula, `${sheet}!${range}`),
      style: conditionalStyle(plan.style),
      stopIfTrue: plan.stopIfTrue,
    };
  });
}
