import { fillMessage, texts } from '../../i18n/texts';
import { toSerial } from '../../model/calendar';
import type { SheetPlan } from '../../model/plan';
import { TABLES } from '../columns';
import type { ReturnTableKey } from '../columnTypes';
import type { RowCells } from '../rows';
import type { ReturnContext } from './returnContext';
import { buildReturnTableSheet } from './returnTableSheet';
import { describePeriod } from './returnWords';
import { buildHead, plainLines } from './sheetHead';

/** Rows made ready: a table on a protected sheet does not grow. */
export const LEDGER_ROWS = 200;
export const EVIDENCE_ROWS = 100;
/** Room to write by hand on a printed page. */
const LEAST_PRINTED = 10;

const ROW_HEIGHT = 20;

function hiddenOf(table: ReturnTableKey): number[] {
  return TABLES[table].columns.flatMap((column, index) => (column.hidden ? [index] : []));
}

function headOf(context: ReturnContext, table: ReturnTableKey, title: string, hint: string) {
  const { columns } = TABLES[table];
  const hidden = hiddenOf(table);
  return buildHead(
    context,
    title,
    plainLines(context, describePeriod(context.content.template.period, context.locale)),
    hint,
    columns.map((_, index) => index).filter((index) => !hidden.includes(index)),
    columns.map((column) => column.width),
  );
}

/** A greyed row above the table, so that nobody counts it. */
function exampleRow(context: ReturnContext): RowCells {
  const { example, ledgerAction, ledgerRole, ledgerState } = texts(context.locale).returns;
  return {
    target: example.mark,
    item: example.item,
    itemKey: example.itemKey,
    level: example.level,
    action: ledgerAction.made,
    role: ledgerRole.led,
    firstUnit: example.firstUnit,
    otherUnits: example.otherUnits,
    publishedOn: toSerial(context.period.end),
    state: ledgerState.valid,
    evidence: example.evidence,
  };
}

function blankRows(count: number): RowCells[] {
  return Array.from({ length: count }, () => ({}));
}

/** 台账: the things counted, one row each. */
export function buildLedgerSheet(context: ReturnContext): SheetPlan {
  const words = texts(context.locale).returns;
  const { prompt, ledgerKey } = words;
  const keys = [
    ...new Set(
      context.ledgerTargets.flatMap(({ target }) => {
        const { ledgerKey: kind } = target.definition;
        return kind === null ? [] : [ledgerKey[kind]];
      }),
    ),
  ];
  const hint = context.ledgerTargets.length > 0 ? words.hints.ledger : words.hints.noLedger;
  return buildReturnTableSheet(context, {
    key: 'ledger',
    title: words.titles.ledger,
    table: 'ledger',
    rows: blankRows(LEDGER_ROWS),
    head: headOf(context, 'ledger', words.headings.ledger, hint),
    hiddenColumns: hiddenOf('ledger'),
    frozenColumn: 'item',
    tabColor: '#6C3483',
    rowHeight: ROW_HEIGHT,
    prompts: {
      target: prompt.ledgerTarget,
      itemKey: fillMessage(prompt.itemKey, {
        keys: (keys.length > 0 ? keys : [ledgerKey.approvalNumber]).join(
          context.locale === 'en-US' ? '; ' : '；',
        ),
      }),
      role: prompt.ledgerRole,
      firstUnit: prompt.firstUnit,
      publishedOn: prompt.publishedOn,
      state: prompt.ledgerState,
      countedPeriod: fillMessage(prompt.countedPeriod, { period: context.content.template.period }),
      evidence: prompt.ledgerEvidence,
    },
    validations: null,
    formats: () => [],
    example: exampleRow(context),
    leastPrinted: LEAST_PRINTED,
  });
}

/** 佐证: the list of evidence; the files travel beside the workbook. */
export function buildEvidenceSheet(context: ReturnContext): SheetPlan {
  const words = texts(context.locale).returns;
  return buildReturnTableSheet(context, {
    key: 'evidence',
    title: words.titles.evidence,
    table: 'evidence',
    rows: blankRows(EVIDENCE_ROWS),
    head: headOf(context, 'evidence', words.headings.evidence, words.hints.evidence),
    hiddenColumns: hiddenOf('evidence'),
    frozenColumn: 'evidenceId',
    tabColor: '#5A5A5A',
    rowHeight: ROW_HEIGHT,
    prompts: {},
    validations: null,
    formats: () => [],
    example: null,
    leastPrinted: LEAST_PRINTED,
  });
}
