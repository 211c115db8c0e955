import type { ConditionalFormatView, ValidationView } from './grid/gridView';
import type { ConditionalFormat } from './officeHost/model/conditionalFormat';
import type { ValidationRule } from './officeHost/model/dataValidation';

const KINDS: Readonly<Record<string, ValidationView['kind']>> = {
  wholeNumber: 'whole',
  decimal: 'decimal',
  textLength: 'textLength',
  list: 'list',
  date: 'date',
  custom: 'custom',
};

/** The object model's operators under the grid's names. */
const OPERATORS: Readonly<Record<string, string>> = {
  Between: 'between',
  NotBetween: 'notBetween',
  EqualTo: 'equal',
  NotEqualTo: 'notEqual',
  GreaterThan: 'greaterThan',
  LessThan: 'lessThan',
  GreaterThanOrEqualTo: 'greaterThanOrEqual',
  LessThanOrEqualTo: 'lessThanOrEqual',
};

/** The object model's name of a kind of validation. */
export function kindName(kind: ValidationView['kind']): string {
  return nameUnder(KINDS, kind);
}

/** The object model's name of an operator. */
export function operatorName(operator: string): string {
  return nameUnder(OPERATORS, operator);
}

function nameUnder(names: Readonly<Record<string, string>>, word: string): string {
  return Object.keys(names).find((name) => names[name] === word) ?? word;
}

/** One entry of a validation's rule, as the object model has it. */
interface RuleBody {
  readonly formula1?: string | number;
  readonly formula2?: string | number;
  readonly operator?: string;
  readonly source?: string;
  readonly formula?: string;
}

interface Message {
  readonly title?: string;
  readonly message?: string;
  readonly showPrompt?: boolean;
  readonly showAlert?: boolean;
  readonly style?: string;
}

/**
 * The validation as the grid applies it, or null where the grid has no such kind. `readWords` tells
 * what a list's source stands for.
 */
export function readValidation(
  rule: ValidationRule,
  readWords: (source: string) => readonly string[] | null,
): ValidationView | null {
  const [name = '', body] = Object.entries(rule.rule)[0] ?? [];
  const kind = KINDS[name];
  if (!kind || typeof body !== 'object' || body === null) return null;
  const { formula1, formula2, operator, source, formula } = body as RuleBody;
  return {
    areas: rule.areas,
    kind,
    operator: kind === 'list' || kind === 'custom' ? null : readOperator(operator),
    formula1: String(source ?? formula ?? formula1 ?? ''),
    formula2: String(formula2 ?? ''),
    words: kind === 'list' ? readWords(String(source ?? '')) : null,
    allowBlank: rule.IgnoreBlanks !== false,
    prompt: readPrompt(rule.Prompt as Message),
    alert: readAlert(rule.ErrorAlert as Message),
  };
}

function readOperator(name: string | undefined): string {
  return OPERATORS[name ?? ''] ?? 'between';
}

function readPrompt({ title = '', message = '', showPrompt = true }: Message) {
  return showPrompt && title + message !== '' ? { title, message } : null;
}

function readAlert(alert: Message): ValidationView['alert'] {
  const { title = '', message = '', showAlert = true, style = 'Stop' } = alert;
  if (!showAlert) return null;
  return { style: style.toLowerCase() as 'stop' | 'warning' | 'information', title, message };
}

export function readConditionalFormat(format: ConditionalFormat): ConditionalFormatView {
  const { fill, font, formula, areas, state } = format;
  return {
    areas,
    formula: formula.startsWith('=') ? formula : `=${formula}`,
    stopIfTrue: state.StopIfTrue,
    fill: fill.Color,
    color: font.Color,
    bold: font.Bold === true,
  };
}
