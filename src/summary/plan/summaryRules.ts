import type { SummaryTableKey } from '../../layout/columnTypes';
import { plannedPlacement, HEADER_ROW } from '../../layout/tableSheet';
import { PALETTE } from '../../layout/palette';
import { columnLetters } from '../../model/a1';
import type { ConditionalFormatPlan, FormatPlan, SheetPlan } from '../../model/plan';

type Paint = ConditionalFormatPlan['style'];

const GOOD: Paint = { fill: PALETTE.closedFill, color: PALETTE.closedText };
const SOFT: Paint = { fill: PALETTE.softFill, color: PALETTE.noteText, bold: true };
const ALERT: Paint = { fill: PALETTE.alertFill, color: PALETTE.alertText, bold: true };
const GREY: Paint = { fill: '#F2F3F4', color: PALETTE.hintText };

/** A column painted by the code in another: the word says the same, colour only helps. */
interface PaintedColumn {
  readonly shown: string;
  readonly code: string;
  readonly styles: Readonly<Record<string, Paint>>;
}

const PAINTED: Readonly<Partial<Record<SummaryTableKey, readonly PaintedColumn[]>>> = {
  rollCall: [
    { shown: 'roll', code: 'rollCode', styles: { reported: GOOD, late: SOFT, missing: ALERT } },
  ],
  receipts: [
    {
      shown: 'outcome',
      code: 'outcomeCode',
      styles: { accepted: GOOD, superseded: GREY, undecided: SOFT, rejected: ALERT },
    },
  ],
  summaryFindings: [
    { shown: 'severity', code: 'severityCode', styles: { hard: ALERT, soft: SOFT } },
    { shown: 'state', code: 'stateCode', styles: { closed: GOOD } },
  ],
};

/** Columns that lead somewhere. */
const LINKS: Readonly<Partial<Record<SummaryTableKey, string>>> = {
  summaryTargets: 'sources',
  summaryData: 'source',
  mergedLedger: 'source',
};

/** The sheet with colours beside the words of its states, and its links in the colour of links. */
export function paintTable(sheet: SheetPlan, table: SummaryTableKey, rowCount: number): SheetPlan {
  if (rowCount === 0) return sheet;
  const { columnOf } = plannedPlacement(table, HEADER_ROW);
  const rangeOf = (key: string) => {
    return { row: HEADER_ROW + 1, column: columnOf.get(key) ?? 0, rows: rowCount, columns: 1 };
  };
  const painted = (PAINTED[table] ?? []).flatMap(({ shown, code, styles }) =>
    Object.entries(styles).map(([value, style]): ConditionalFormatPlan => {
      const letters = columnLetters(columnOf.get(code) ?? 0);
      const formula = `=$${letters}${HEADER_ROW + 2}="${value}"`;
      return { range: rangeOf(shown), formula, style, stopIfTrue: false };
    }),
  );
  const link = LINKS[table];
  const style = { color: PALETTE.linkText };
  const links: FormatPlan[] = link === undefined ? [] : [{ range: rangeOf(link), style }];
  return {
    ...sheet,
    formats: [...sheet.formats, ...links],
    conditionalFormats: [...sheet.conditionalFormats, ...painted],
  };
}
