import type { ConditionalFormatPlan, ValidationPlan, ValidationRulePlan } from '../../model/plan';
import type { ValidationView } from '../grid/gridView';
import type { Worksheet } from '../officeHost/model/worksheet';
import { readConditionalFormat, readValidation } from '../ruleViews';

/** The sheet's validations, one for each rectangle; `others` counts those a plan has no words for. */
export function planValidations(sheet: Worksheet): {
  readonly validations: readonly ValidationPlan[];
  readonly others: number;
} {
  const views = sheet.validations.map((rule) => readValidation(rule, () => null));
  const validations = views.flatMap((view) => (view ? planValidation(view) : []));
  return { validations, others: views.filter((view) => view === null).length };
}

function planValidation(view: ValidationView): ValidationPlan[] {
  const { areas, allowBlank, prompt, alert } = view;
  const rule = planRule(view);
  return areas.map((range) => ({ range, rule, allowBlank, prompt, alert }));
}

function planRule({ kind, operator, formula1, formula2 }: ValidationView): ValidationRulePlan {
  if (kind === 'list') return { kind, source: listSource(formula1) };
  if (kind === 'custom') return { kind, formula: formula1 };
  return {
    kind,
    operator: operator as Extract<ValidationRulePlan, { formula1: unknown }>['operator'],
    formula1: bound(formula1),
    formula2: formula2 === '' ? null : bound(formula2),
  };
}

/** Words that are spelled out stand in the file as one text. */
function listSource(source: string): string {
  return source.startsWith('=') ? source : `="${source.replaceAll('"', '""')}"`;
}

function bound(formula: string): number | string {
  if (formula.startsWith('=')) return formula;
  return Number.isFinite(Number(formula)) ? Number(formula) : `=${formula}`;
}

/** The sheet's conditional formats in their order. */
export function planConditionalFormats(sheet: Worksheet): ConditionalFormatPlan[] {
  return sheet.conditionalFormats
    .filter(({ formula }) => formula !== '')
    .flatMap((format) => {
      const { areas, formula, stopIfTrue, fill, color, bold } = readConditionalFormat(format);
      const style = {
        ...(fill !== null && { fill }),
        ...(color !== null && { color }),
        ...(bold && { bold }),
      };
      return areas.map((range) => ({ range, formula, style, stopIfTrue }));
    });
}
