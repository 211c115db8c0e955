import type { ConditionalFormatPlan, ValidationPlan, ValidationRulePlan } from '../../model/plan';
import type { CellRange } from '../../model/grid';
import { rangeOn } from './writeCells';
import { stepOn } from './writeFormats';
import type { WriteStep } from './writeSteps';

/**
 * Validations and conditional formats of a sheet; what lay over their ranges goes first. Formulas
 * are relative to a range's first cell in the plan and in the host.
 */
export function planRules(
  sheet: string,
  validations: readonly ValidationPlan[],
  conditionalFormats: readonly ConditionalFormatPlan[],
): WriteStep[] {
  return [
    ...uniqueRanges(conditionalFormats).map((range) =>
      stepOn(sheet, (worksheet) => rangeOn(worksheet, range).conditionalFormats.clearAll()),
    ),
    ...validations.map((plan) => stepOn(sheet, (worksheet) => setValidation(worksheet, plan))),
    // A new conditional format comes first in priority, so the last one is added first.
    ...[...conditionalFormats]
      .reverse()
      .map((plan) => stepOn(sheet, (worksheet) => addConditionalFormat(worksheet, plan))),
  ];
}

function uniqueRanges(plans: readonly ConditionalFormatPlan[]): readonly CellRange[] {
  return [...new Map(plans.map(({ range }) => [JSON.stringify(range), range])).values()];
}

function setValidation(worksheet: Excel.Worksheet, plan: ValidationPlan): void {
  const { dataValidation } = rangeOn(worksheet, plan.range);
  dataValidation.clear();
  dataValidation.rule = toRule(plan.rule);
  dataValidation.ignoreBlanks = plan.allowBlank;
  if (plan.prompt) dataValidation.prompt = { showPrompt: true, ...plan.prompt };
  dataValidation.errorAlert = plan.alert
    ? {
        showAlert: true,
        style: ALERT_STYLES[plan.alert.style],
        title: plan.alert.title,
        message: plan.alert.message,
      }
    : { showAlert: false, style: 'Stop', title: '', message: '' };
}

const ALERT_STYLES = {
  stop: 'Stop',
  warning: 'Warning',
  information: 'Information',
} as const;

const OPERATORS = {
  between: 'Between',
  notBetween: 'NotBetween',
  equal: 'EqualTo',
  notEqual: 'NotEqualTo',
  greaterThan: 'GreaterThan',
  lessThan: 'LessThan',
  greaterThanOrEqual: 'GreaterThanOrEqualTo',
  lessThanOrEqual: 'LessThanOrEqualTo',
} as const;

function toRule(rule: ValidationRulePlan): Excel.DataValidationRule {
  if (rule.kind === 'list') return { list: { inCellDropDown: true, source: rule.source } };
  if (rule.kind === 'custom') return { custom: { formula: rule.formula } };
  const bounds = {
    formula1: rule.formula1,
    operator: OPERATORS[rule.operator],
    ...(rule.formula2 !== null && { formula2: rule.formula2 }),
  };
  switch (rule.kind) {
    case 'decimal':
      return { decimal: bounds };
    case 'whole':
      return { wholeNumber: bounds };
    case 'textLength':
      return { textLength: bounds };
    case 'date':
      return { date: toDateBounds(bounds) };
  }
}

/** A day goes as a formula of its number: the host takes no number, and no locale misreads it. */
function toDateBounds(bounds: Excel.BasicDataValidation): Excel.DateTimeDataValidation {
  const toFormula = (bound: unknown) => (typeof bound === 'number' ? `=${bound}` : String(bound));
  return {
    operator: bounds.operator,
    formula1: toFormula(bounds.formula1),
    ...(bounds.formula2 !== undefined && { formula2: toFormula(bounds.formula2) }),
  };
}

function addConditionalFormat(worksheet: Excel.Worksheet, plan: ConditionalFormatPlan): void {
  const added = rangeOn(worksheet, plan.range).conditionalFormats.add('Custom');
  added.custom.rule.formula = plan.formula;
  const { fill, font } = added.custom.format;
  if (plan.style.fill !== undefined) fill.color = plan.style.fill;
  if (plan.style.color !== undefined) font.color = plan.style.color;
  if (plan.style.bold !== undefined) font.bold = plan.style.bold;
  added.stopIfTrue = plan.stopIfTrue;
}
