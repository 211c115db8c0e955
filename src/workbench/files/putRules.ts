import type { ConditionalFormatPlan, ValidationPlan, ValidationRulePlan } from '../../model/plan';
import { ConditionalFormat } from '../officeHost/model/conditionalFormat';
import { DataValidation } from '../officeHost/model/dataValidation';
import type { Worksheet } from '../officeHost/model/worksheet';
import type { WireValue } from '../officeHost/wireObject';
import { kindName, operatorName } from '../ruleViews';

/** Lays a validation over its range, whose sheets and names have to stand. */
export function putValidation(sheet: Worksheet, plan: ValidationPlan): void {
  const validation = new DataValidation(sheet.range(plan.range));
  validation.setRule({ [kindName(plan.rule.kind)]: bodyOf(plan.rule) });
  validation.setPart('IgnoreBlanks', plan.allowBlank);
  if (plan.prompt) validation.setPart('Prompt', { showPrompt: true, ...plan.prompt });
  const { style = 'stop', title = '', message = '' } = plan.alert ?? {};
  const kind = style.charAt(0).toUpperCase() + style.slice(1);
  const showAlert = plan.alert !== null;
  validation.setPart('ErrorAlert', { showAlert, style: kind, title, message });
}

function bodyOf(rule: ValidationRulePlan): Record<string, WireValue> {
  if (rule.kind === 'list') return { inCellDropDown: true, source: rule.source };
  if (rule.kind === 'custom') return { formula: rule.formula };
  const { formula1, formula2, operator } = rule;
  return {
    formula1,
    operator: operatorName(operator),
    ...(formula2 !== null && { formula2 }),
  };
}

/** Adds a conditional format behind those that are there. */
export function putConditionalFormat(sheet: Worksheet, plan: ConditionalFormatPlan): void {
  const format = new ConditionalFormat(sheet, sheet.workbook.makeId(), [plan.range]);
  const { fill, color, bold } = plan.style;
  if (fill !== undefined) format.fill.Color = fill;
  if (color !== undefined) format.font.Color = color;
  if (bold !== undefined) format.font.Bold = bold;
  format.state.StopIfTrue = plan.stopIfTrue;
  sheet.conditionalFormats.push(format);
  format.setFormula(plan.formula);
}
