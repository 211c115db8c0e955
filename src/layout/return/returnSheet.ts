import { fillMessage, texts } from '../../i18n/texts';
import type { CellRange } from '../../model/grid';
import type { CellBlock, FormatPlan, NamePlan, SheetPlan, ValidationPlan } from '../../model/plan';
import { toSerial } from '../../model/calendar';
import { TABLES } from '../columns';
import { absoluteReference, NAMES } from '../names';
import { PALETTE } from '../palette';
import { figureValidations, notApplicableKeys } from './figureEntries';
import { buildFoot } from './sheetFoot';
import type { ReturnContext } from './returnContext';
import { returnTargetRow } from './returnRows';
import { buildReturnTableSheet, headerRowOf } from './returnTableSheet';
import { describeDay, describePeriod } from './returnWords';
import { buildHead, WARNING_STYLE, type HeadLine } from './sheetHead';
import { promptOf } from './entryRules';

/** 填报: the head with who issues it and the submission number, a row a target, the foot. */

const COLUMNS = TABLES.returnTargets.columns;
const at = (key: string) => COLUMNS.findIndex((column) => column.key === key);

/** Columns left out where no target of the return uses them. */
const OCCASIONAL = ['quota', 'plan', 'level', 'numerator', 'denominator', 'led', 'tookPart'];

export const NOT_APPLICABLE_FILL = '#D9D9D9';

/** Legal marks of mode A, or who issues it and on what basis; what is empty is not printed. */
function headRight({ head, locale }: ReturnContext): string[] {
  const words = texts(locale).returns.head;
  if (head.mode === 'dispatch') {
    return [
      ...(head.issuer === '' ? [] : [fillMessage(words.issuer, { issuer: head.issuer })]),
      ...(head.basis === '' ? [] : [fillMessage(words.basis, { basis: head.basis })]),
      words.dispatch,
    ];
  }
  const marks: [string, string][] = [
    [words.tableNumber, head.tableNumber],
    [words.madeBy, head.madeBy],
    [words.approvedBy, head.approvedBy],
    [words.documentNumber, head.documentNumber],
  ];
  return [
    ...marks.filter(([, text]) => text !== '').map(([mark, text]) => fillMessage(mark, { text })),
    ...(head.validUntil === ''
      ? []
      : [fillMessage(words.validUntil, { date: describeDay(head.validUntil, locale) })]),
  ];
}

/** The line of the head that holds the submission number. */
const SUBMISSION_LINE = 3;

function headLines(context: ReturnContext): HeadLine[] {
  const { template } = context.content;
  const words = texts(context.locale).returns;
  const right = headRight(context);
  const centre = [
    fillMessage(words.head.period, { period: describePeriod(template.period, context.locale) }),
    words.secrecy,
    template.isSample ? words.sampleNote : null,
  ];
  const left = [
    fillMessage(words.head.unit, { unit: template.unitName }),
    fillMessage(words.head.due, { date: describeDay(template.dueDate, context.locale) }),
  ];
  return Array.from({ length: Math.max(SUBMISSION_LINE, right.length) }, (_, index) => ({
    left: left[index] ?? null,
    centre: centre[index] ?? null,
    right: right[index] ?? null,
    ...(index === 0 ? {} : { centreStyle: WARNING_STYLE }),
  }));
}

function submissionPlan(context: ReturnContext): {
  readonly block: CellBlock;
  readonly name: NamePlan;
  readonly format: FormatPlan;
  readonly validation: ValidationPlan;
} {
  const words = texts(context.locale).returns;
  const [label, cell] = [at('name'), at('targetText')];
  const range: CellRange = { row: SUBMISSION_LINE, column: cell, rows: 1, columns: 1 };
  return {
    block: { row: SUBMISSION_LINE, column: label, cells: [[words.head.submission, 1]] },
    name: {
      name: NAMES.submission,
      refersTo: absoluteReference(words.titles.figures, SUBMISSION_LINE, cell),
    },
    format: {
      range,
      style: { fill: PALETTE.entryFill, border: 'thin', horizontal: 'center', locked: false },
    },
    validation: {
      range,
      rule: { kind: 'whole', operator: 'greaterThanOrEqual', formula1: 1, formula2: null },
      allowBlank: false,
      prompt: promptOf(words.head.submissionNote, context.locale),
      alert: { style: 'stop', title: words.alert.title, message: words.alert.submission },
    },
  };
}

/** Cells that do not apply to a row are grey and locked; a share shows two decimals. */
function rowFormats(context: ReturnContext, firstRow: number): FormatPlan[] {
  return context.content.targets.flatMap(({ target }, index) => {
    const row = firstRow + index;
    const cell = (key: string): CellRange => ({ row, column: at(key), rows: 1, columns: 1 });
    return [
      ...notApplicableKeys(target).map((key) => ({
        range: cell(key),
        style: { fill: NOT_APPLICABLE_FILL, locked: true },
      })),
      ...(target.aggregation === 'ratio'
        ? [{ range: cell('value'), style: { numberFormat: '0.00' } }]
        : []),
    ];
  });
}

/** The sheet and the names of its submission number and its foot. */
export function buildReturnSheet(context: ReturnContext): {
  readonly sheet: SheetPlan;
  readonly names: readonly NamePlan[];
} {
  const { locale, content } = context;
  const words = texts(locale).returns;
  const rows = content.targets.map((issued) => returnTargetRow(issued, locale));
  const used = new Set(
    content.targets.flatMap(({ target, quota, plan }) => {
      const spared = new Set(notApplicableKeys(target));
      return [
        ...OCCASIONAL.filter((key) => key !== 'quota' && key !== 'plan' && !spared.has(key)),
        ...(quota === null ? [] : ['quota']),
        ...(plan === null ? [] : ['plan']),
      ];
    }),
  );
  const hiddenColumns = COLUMNS.flatMap((column, index) =>
    column.hidden || (OCCASIONAL.includes(column.key) && !used.has(column.key)) ? [index] : [],
  );
  const shown = COLUMNS.map((_, index) => index).filter((index) => !hiddenColumns.includes(index));
  const head = buildHead(
    context,
    words.headings.figures,
    headLines(context),
    rows.length > 0 ? words.hints.figures : words.hints.noTargets,
    shown,
    COLUMNS.map((column) => column.width),
  );
  const sheet = buildReturnTableSheet(context, {
    key: 'returnTargets',
    title: words.titles.figures,
    table: 'returnTargets',
    rows,
    head,
    hiddenColumns,
    frozenColumn: 'name',
    tabColor: '#B58900',
    rowHeight: 48,
    prompts: {},
    validations: (firstRow) => figureValidations(context, firstRow),
    formats: (firstRow) => [
      // Rows are high for the words of 核实说明; a figure stands beside its name all the same.
      {
        range: {
          row: firstRow,
          column: 0,
          rows: Math.max(rows.length, 1),
          columns: COLUMNS.length,
        },
        style: { vertical: 'center' },
      },
      ...rowFormats(context, firstRow),
      ...(rows.length === 0 ? lockedRow(firstRow) : []),
    ],
    example: null,
    leastPrinted: null,
  });
  const submission = submissionPlan(context);
  const footRow = headerRowOf({ head, example: null }) + Math.max(rows.length, 1) + 2;
  const foot = buildFoot(
    context,
    words.titles.figures,
    footRow,
    shown,
    toSerial(context.period.end),
  );
  return {
    sheet: {
      ...sheet,
      blocks: [...sheet.blocks, submission.block, ...foot.blocks],
      merges: [...sheet.merges, ...foot.merges],
      formats: [...sheet.formats, submission.format, ...foot.formats],
      validations: [...sheet.validations, submission.validation, ...foot.validations],
      rowHeights: [...sheet.rowHeights, { row: footRow, height: 30 }],
    },
    names: [submission.name, ...foot.names],
  };
}

/** Without targets the one row a table needs takes no entry. */
function lockedRow(row: number): FormatPlan[] {
  const range = { row, column: 0, rows: 1, columns: COLUMNS.length };
  return [{ range, style: { fill: NOT_APPLICABLE_FILL, locked: true } }];
}
