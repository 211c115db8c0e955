import { texts } from '../../i18n/texts';
import type { Locale } from '../../model/basics';
import type { CellBlock, NamePlan, PlanCell, SheetPlan, WorkbookPlan } from '../../model/plan';
import { TABLES } from '../columns';
import { compileFormula, plannedNames } from '../formulas';
import { absoluteReference, NAMES } from '../names';
import { PALETTE } from '../palette';
import { PLANS_CHANGED } from '../planFormulas';
import type { RowCells } from '../rows';
import type { RuleContext } from '../tableRules';
import { buildTableSheet } from '../tableSheet';

/** Row of the hidden keys, as `buildTableSheet` has it: the words of yes and no stand beside them. */
const KEY_ROW = 2;
const HEADER_ROW = 3;
/** Room for quotas below those that are known; a table on a plain sheet grows by itself as well. */
const BLANK_ROWS = 200;

export interface IssueSheets {
  readonly sheets: readonly SheetPlan[];
  readonly names: readonly NamePlan[];
}

/** Rows of 分解: what is known, and blank ones to be filled. */
export function allocationRows(known: readonly RowCells[]): RowCells[] {
  return [...known, ...Array.from({ length: BLANK_ROWS }, (): RowCells => ({}))];
}

/** 布置单位 beside the title of 单位: a label and a cell to fill, merged to be wide enough. */
function issuerBlock(issuer: string, locale: Locale) {
  const column = TABLES.units.columns.findIndex(({ key }) => key === 'taskCount');
  const { issuerLabel } = texts(locale).issue;
  const block: CellBlock = { row: 0, column, cells: [[issuerLabel, issuer || null]] };
  const entry = { row: 0, column: column + 1, rows: 1, columns: 3 };
  return { block, entry, label: { row: 0, column, rows: 1, columns: 1 } };
}

function buildUnitsSheet(
  rows: readonly RowCells[],
  issuer: string,
  title: string,
  context: RuleContext,
): IssueSheets {
  const { locale } = context;
  const sheet = buildTableSheet('units', rows, context, title);
  const { yes, no } = texts(locale).issue;
  const column = TABLES.units.columns.length + 1;
  const words: PlanCell[][] = [[yes, no]];
  const { block, entry, label } = issuerBlock(issuer, locale);
  return {
    sheets: [
      {
        ...sheet,
        // What is issued is written later: rows without a height of their own grow with it.
        rowHeights: sheet.rowHeights.filter((height) => height.row <= HEADER_ROW),
        blocks: [...sheet.blocks, { row: KEY_ROW, column, cells: words }, block],
        merges: [...sheet.merges, entry],
        formats: [
          ...sheet.formats,
          { range: label, style: { horizontal: 'right', vertical: 'center', bold: true } },
          {
            range: entry,
            style: { fill: PALETTE.entryFill, vertical: 'center', locked: false, border: 'thin' },
          },
        ],
      },
    ],
    names: [
      {
        name: NAMES.confirmations,
        refersTo: absoluteReference(title, KEY_ROW, column, 1, words[0]?.length ?? 0),
      },
      { name: NAMES.issuer, refersTo: absoluteReference(title, entry.row, entry.column) },
    ],
  };
}

/** 分解, with the formula beside its keys that tells 目标 whether the plans have changed. */
function buildAllocationSheet(
  rows: readonly RowCells[],
  title: string,
  context: RuleContext,
): IssueSheets {
  const sheet = buildTableSheet('allocation', rows, context, title);
  const column = TABLES.allocation.columns.length + 1;
  const formula = compileFormula(PLANS_CHANGED, 'allocation', plannedNames(context.locale));
  return {
    sheets: [
      { ...sheet, blocks: [...sheet.blocks, { row: KEY_ROW, column, cells: [[{ formula }]] }] },
    ],
    names: [{ name: NAMES.plansChanged, refersTo: absoluteReference(title, KEY_ROW, column) }],
  };
}

export interface IssueSheetsRequest {
  readonly units: readonly RowCells[];
  /** Known rows of 分解: previous totals. */
  readonly allocations: readonly RowCells[];
  readonly issuer: string;
  readonly locale: Locale;
  readonly titles: { readonly units: string; readonly allocation: string };
}

/** The sheets 单位 and 分解 as they are added to a master. */
export function buildIssueSheets(request: IssueSheetsRequest): {
  readonly units: IssueSheets;
  readonly allocation: IssueSheets;
} {
  const { locale, titles } = request;
  const context: RuleContext = { locale, targets: new Map() };
  const rows = allocationRows(request.allocations);
  return {
    units: buildUnitsSheet(request.units, request.issuer, titles.units, context),
    allocation: buildAllocationSheet(rows, titles.allocation, context),
  };
}

/** The master's plan with the sheets added after 归口, before the dashboard. */
export function insertIssueSheets(plan: WorkbookPlan, added: readonly IssueSheets[]): WorkbookPlan {
  const at = plan.sheets.findIndex(({ key }) => key === 'owners') + 1;
  const names = added.flatMap((one) => one.names);
  const isAdded = new Set(names.map(({ name }) => name));
  return {
    ...plan,
    sheets: [
      ...plan.sheets.slice(0, at),
      ...added.flatMap(({ sheets }) => sheets),
      ...plan.sheets.slice(at),
    ],
    names: [...plan.names.filter(({ name }) => !isAdded.has(name)), ...names],
  };
}
