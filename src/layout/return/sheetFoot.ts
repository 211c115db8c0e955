import { fillMessage, texts } from '../../i18n/texts';
import { toSerial } from '../../model/calendar';
import type { CellRange } from '../../model/grid';
import type { CellBlock, FormatPlan, NamePlan, ValidationPlan } from '../../model/plan';
import { absoluteReference, NAMES } from '../names';
import { PALETTE } from '../palette';
import { promptOf } from './entryRules';
import type { ReturnContext } from './returnContext';
import { describeDay } from './returnWords';

/** The signatures below 填报, in one row. */
export interface FootPlan {
  readonly blocks: readonly CellBlock[];
  readonly merges: readonly CellRange[];
  readonly formats: readonly FormatPlan[];
  readonly validations: readonly ValidationPlan[];
  readonly names: readonly NamePlan[];
}

const FIELDS = ['head', 'reviewer', 'compiler', 'phone', 'reportedOn'] as const;

/** Five labels, each with an unlocked cell of its own beside it, over the columns that are shown. */
export function buildFoot(
  context: ReturnContext,
  title: string,
  row: number,
  shown: readonly number[],
  periodEnd: number,
): FootPlan {
  const words = texts(context.locale).returns;
  const blocks: CellBlock[] = [];
  const merges: CellRange[] = [];
  const formats: FormatPlan[] = [];
  const names: NamePlan[] = [];
  const validations: ValidationPlan[] = [];
  FIELDS.forEach((field, index) => {
    const from = Math.floor((index * shown.length) / FIELDS.length);
    const until = Math.floor(((index + 1) * shown.length) / FIELDS.length);
    const label = shown[from] ?? 0;
    const first = shown[from + 1] ?? label + 1;
    const last = shown[until - 1] ?? first;
    const cell: CellRange = { row, column: first, rows: 1, columns: last - first + 1 };
    blocks.push({ row, column: label, cells: [[words.foot[field]]] });
    if (cell.columns > 1) merges.push(cell);
    names.push({ name: NAMES[field], refersTo: absoluteReference(title, row, first) });
    formats.push(
      {
        range: { row, column: label, rows: 1, columns: 1 },
        style: { horizontal: 'right', vertical: 'center', wrap: true },
      },
      {
        range: cell,
        style: {
          fill: PALETTE.entryFill,
          border: 'thin',
          vertical: 'center',
          horizontal: 'left',
          locked: false,
          numberFormat: field === 'reportedOn' ? 'yyyy-mm-dd' : '@',
        },
      },
    );
    if (field === 'reportedOn') validations.push(reportedOnRule(context, cell, periodEnd));
  });
  return { blocks, merges, formats, validations, names };
}

/** 报出日期 is not before the period's end. */
function reportedOnRule(
  context: ReturnContext,
  range: CellRange,
  periodEnd: number,
): ValidationPlan {
  const { alert } = texts(context.locale).returns;
  const date = describeDay(context.period.end, context.locale);
  const message = fillMessage(alert.reportedOn, { date });
  return {
    range: { ...range, columns: 1 },
    rule: {
      kind: 'date',
      operator: 'between',
      formula1: periodEnd,
      formula2: toSerial('2100-12-31'),
    },
    allowBlank: true,
    prompt: promptOf(message, context.locale),
    alert: { style: 'stop', title: alert.title, message },
  };
}
