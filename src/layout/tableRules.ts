import { describeDefinition, type FigureKind, type RowCells } from './rows';
import { PROGRESS_STATUSES } from '../i18n/statusIcons';
import { fillMessage, texts } from '../i18n/texts';
import type { Locale } from '../model/basics';
import { toSerial } from '../model/calendar';
import type { Target } from '../model/catalog';
import type { CellRange } from '../model/grid';
import type {
  ConditionalFormatPlan,
  FormatPlan,
  ValidationPlan,
  ValidationRulePlan,
} from '../model/plan';
import { isEntry, type ColumnSpec, type TableSpec } from './columnTypes';
import { columnLetters } from '../model/a1';
import { markFormats } from './findingMarks';
import { EARLIEST_DAY, NAMES } from './names';
import { PALETTE, STATUS_COLORS } from './palette';

/** Where a table stands on its sheet: as planned, or as somebody moved its columns. */
export interface TablePlacement {
  readonly headerRow: number;
  readonly columnOf: ReadonlyMap<string, number>;
}

export interface PlacedRow {
  readonly row: number;
  readonly cells: RowCells;
}

export interface RuleContext {
  readonly locale: Locale;
  readonly targets: ReadonlyMap<string, Target>;
}

export interface TableRules {
  readonly formats: readonly FormatPlan[];
  readonly validations: readonly ValidationPlan[];
  readonly conditionalFormats: readonly ConditionalFormatPlan[];
}

/** Characters Excel takes in a prompt. */
export const PROMPT_LIMIT = 255;

/** A text within a limit of the file format; what is left out is marked. */
export function cut(text: string, limit: number): string {
  return text.length <= limit ? text : `${text.slice(0, limit - 1)}…`;
}

function columnRange(placement: TablePlacement, column: number, rowCount: number): CellRange {
  return { row: placement.headerRow + 1, column, rows: rowCount, columns: 1 };
}

export const NOT_NEGATIVE: ValidationRulePlan = {
  kind: 'decimal',
  operator: 'greaterThanOrEqual',
  formula1: 0,
  formula2: null,
};
export const PERCENT: ValidationRulePlan = {
  kind: 'decimal',
  operator: 'between',
  formula1: 0,
  formula2: 100,
};
export /** A typed date is a number from 36526 (2000-01-01) on; counts stay below where that leaves room. */
const BELOW_DATES = EARLIEST_DAY - 1;

export const COUNT: ValidationRulePlan = {
  kind: 'whole',
  operator: 'between',
  formula1: 0,
  formula2: BELOW_DATES,
};
const GENEROUS = 20;

/** The largest count taken for a target: far beyond it, and no date unless the target is as large. */
function largestCount(target: Target | undefined): number {
  if (target === undefined) return BELOW_DATES;
  const generous = Math.max(1000, target.value * GENEROUS);
  return Math.max(target.value * 2, Math.min(generous, BELOW_DATES));
}

function figureRule(kind: FigureKind, max: number): ValidationRulePlan {
  if (kind === 'percent') return PERCENT;
  return {
    kind: kind === 'count' ? 'whole' : 'decimal',
    operator: 'between',
    formula1: 0,
    formula2: max,
  };
}

/** What a person types under `figure`: the rule, prompt and alert follow the row's target. */
function figureValidation(range: CellRange, row: RowCells, context: RuleContext): ValidationPlan {
  const { entry } = texts(context.locale).workbook;
  const kind = row['figureKind'] as FigureKind;
  const target = context.targets.get(String(row['targetId']));
  const definition = target ? describeDefinition(target.definition, context.locale) : '';
  const unit = String(row['unitMeasure'] ?? '');
  const max = kind === 'count' ? largestCount(target) : BELOW_DATES;
  return {
    range,
    rule: figureRule(kind, max),
    allowBlank: true,
    prompt: {
      title: entry.promptTitle,
      message: cut(fillMessage(entry[`${kind}Prompt`], { definition }), PROMPT_LIMIT),
    },
    alert: {
      style: 'stop',
      title: entry.alertTitle,
      message: fillMessage(entry[`${kind}Alert`], { unit, max }),
    },
  };
}

function listSource(input: ColumnSpec['input']): string | null {
  if (input === 'entryStates') return `=${NAMES.entryWords}`;
  if (input === 'obsStatuses') return `=${NAMES.obsWords}`;
  if (input === 'taskStatuses') return `=${NAMES.taskWords}`;
  if (input === 'confirmations') return `=${NAMES.confirmations}`;
  if (input === 'unitTaskStatuses') return `=${NAMES.unitTaskWords}`;
  if (input === 'ledgerTargets') return `=${NAMES.ledgerTargetWords}`;
  if (input === 'ledgerActions') return `=${NAMES.ledgerActionWords}`;
  if (input === 'ledgerRoles') return `=${NAMES.ledgerRoleWords}`;
  if (input === 'ledgerStates') return `=${NAMES.ledgerStateWords}`;
  return input === 'periods' ? `=${NAMES.periods}` : null;
}

/** The rule of what a person types under a column; null where it takes any text or nothing. */
export function columnValidation(
  column: ColumnSpec,
  range: CellRange,
  locale: Locale,
): ValidationPlan | null {
  const { entry } = texts(locale).workbook;
  const plan = (rule: ValidationRulePlan, message: string): ValidationPlan => ({
    range,
    rule,
    allowBlank: true,
    prompt: null,
    alert: { style: 'stop', title: entry.alertTitle, message },
  });
  const source = listSource(column.input);
  if (source !== null) return plan({ kind: 'list', source }, entry.listAlert);
  if (column.input === 'part' || column.input === 'number') {
    return plan(NOT_NEGATIVE, entry.partAlert);
  }
  if (column.input === 'share') return plan(PERCENT, entry.shareAlert);
  if (column.input !== 'date') return null;
  const days: ValidationRulePlan = {
    kind: 'date',
    operator: 'between',
    formula1: toSerial('2000-01-01'),
    formula2: toSerial('2100-12-31'),
  };
  return plan(days, entry.dateAlert);
}

function columnFormat(column: ColumnSpec, range: CellRange): FormatPlan {
  return {
    range,
    style: {
      vertical: 'top',
      horizontal: column.align,
      ...(column.wrap ? { wrap: true } : {}),
      ...(column.numberFormat === null ? {} : { numberFormat: column.numberFormat }),
      ...(isEntry(column) ? { fill: PALETTE.entryFill, locked: false } : {}),
      border: 'thin',
    },
  };
}

function statusFormats(spec: TableSpec, placement: TablePlacement, rowCount: number) {
  const first = placement.headerRow + 2;
  const conditional: ConditionalFormatPlan[] = [];
  if (rowCount === 0) return conditional;
  const at = (key: string) => placement.columnOf.get(key);
  const add = (column: string, formula: string, style: ConditionalFormatPlan['style']) => {
    const index = at(column);
    if (index === undefined) return;
    const range = columnRange(placement, index, rowCount);
    conditional.push({ range, formula, style, stopIfTrue: false });
  };
  const statuses = [
    ['status', at('progressStatus')],
    ['otherStatus', at('otherCode')],
  ] as const;
  for (const [shown, code] of spec.key === 'targets' ? statuses : []) {
    if (code === undefined) continue;
    for (const status of PROGRESS_STATUSES) {
      const formula = `=$${columnLetters(code)}${first}="${status}"`;
      add(shown, formula, { ...STATUS_COLORS[status], bold: true });
    }
  }
  const check = at('autoCheck');
  if (spec.key === 'data' && check !== undefined) {
    const value = at('judgedValue');
    const isFilled = value === undefined ? 'TRUE' : `ISNUMBER($${columnLetters(value)}${first})`;
    const text = at('value');
    const isText = text === undefined ? 'FALSE' : `ISTEXT($${columnLetters(text)}${first})`;
    const open = `LEN($${columnLetters(check)}${first})>0`;
    const formula = `=AND(${open},OR(${isFilled},${isText}))`;
    const alert = { fill: PALETTE.alertFill, color: PALETTE.alertText, bold: true };
    add('autoCheck', formula, alert);
    add('value', formula, alert);
    add('autoCheck', `=${open}`, { color: PALETTE.noteText });
  }
  const overdue = at('overdue');
  if (spec.key === 'tasks' && overdue !== undefined) {
    const formula = `=LEN($${columnLetters(overdue)}${first})>0`;
    add('overdue', formula, { fill: PALETTE.alertFill, color: PALETTE.alertText, bold: true });
  }
  return conditional;
}

/**
 * Formats and rules of a table as it stands. `rows` are all of its rows, in the order of the sheet;
 * a column that somebody deleted has no rules.
 */
export function buildTableRules(
  spec: TableSpec,
  placement: TablePlacement,
  rows: readonly PlacedRow[],
  context: RuleContext,
): TableRules {
  const formats: FormatPlan[] = [];
  const validations: ValidationPlan[] = [];
  for (const column of spec.columns) {
    const index = placement.columnOf.get(column.key);
    if (index === undefined || rows.length === 0) continue;
    const range = columnRange(placement, index, rows.length);
    formats.push(columnFormat(column, range));
    const validation = columnValidation(column, range, context.locale);
    if (validation !== null) validations.push(validation);
    if (column.input !== 'figure') continue;
    for (const row of rows) {
      // The one blank row of a table without any takes no figure.
      if (row.cells['figureKind'] === undefined) continue;
      const cell = { row: row.row, column: index, rows: 1, columns: 1 };
      validations.push(figureValidation(cell, row.cells, context));
    }
  }
  const conditionalFormats = [
    ...markFormats(spec, placement, rows.length),
    ...statusFormats(spec, placement, rows.length),
  ];
  return { formats, validations, conditionalFormats };
}
