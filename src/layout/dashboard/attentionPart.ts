import { statusLabel } from '../../i18n/statusIcons';
import { fillMessage, texts } from '../../i18n/texts';
import { cellReference } from '../../model/a1';
import type { CellRange } from '../../model/grid';
import type { PlanCell } from '../../model/plan';
import { ATTENTION_STATUSES } from '../../model/progressOrder';
import { quoteText } from '../formulas';
import { STATUS_COLORS } from '../palette';
import { HEADER_STYLE } from '../sheetParts';
import { columnOfTargets, formulaCell, range, ROWS, SECTION } from './dashboardCells';
import { EMPTY_PART, type DashboardFacts, type DashboardPart } from './dashboardTypes';

const HEADER_ROW = ROWS.attention + 1;
const FIRST_ROW = HEADER_ROW + 1;

/** First column and width of each field; a field of several columns is merged. */
const FIELDS = [
  { key: 'rank', column: 0, columns: 1 },
  { key: 'name', column: 1, columns: 1 },
  { key: 'document', column: 2, columns: 2 },
  { key: 'status', column: 4, columns: 2 },
  { key: 'gap', column: 6, columns: 1 },
  { key: 'why', column: 7, columns: 7 },
] as const;

/** The targets that need attention, most urgent first, each with its sentence. */
export function buildAttentionPart(facts: DashboardFacts): DashboardPart {
  const words = texts(facts.locale).dashboard;
  const rows = Array.from({ length: ROWS.attentionRows }, (_, index) => FIRST_ROW + index);
  return {
    ...EMPTY_PART,
    blocks: [
      {
        row: ROWS.attention,
        column: 0,
        cells: [[fillMessage(words.attentionTitle, { rows: ROWS.attentionRows })]],
      },
      {
        row: ROWS.attention,
        column: 12,
        cells: [[words.attentionCount, formulaCell('COUNT({targets.riskRank})', facts)]],
      },
      { row: HEADER_ROW, column: 0, cells: [headerCells(facts), ...rows.map(rowCells(facts))] },
    ],
    merges: [HEADER_ROW, ...rows].flatMap(mergesOfRow),
    formats: [
      { range: range(ROWS.attention, 0), style: SECTION },
      { range: range(ROWS.attention, 12), style: { horizontal: 'right' } },
      { range: range(ROWS.attention, 13), style: { bold: true, horizontal: 'left' } },
      { range: range(HEADER_ROW, 0, 1, 14), style: HEADER_STYLE },
      {
        range: range(FIRST_ROW, 0, ROWS.attentionRows, 14),
        style: { border: 'thin', vertical: 'top', wrap: true },
      },
      { range: range(FIRST_ROW, 0, ROWS.attentionRows, 1), style: { horizontal: 'center' } },
      {
        range: range(FIRST_ROW, 6, ROWS.attentionRows, 1),
        style: { numberFormat: '+0.0;-0.0;0.0', horizontal: 'right' },
      },
    ],
    conditionalFormats: ATTENTION_STATUSES.map((code) => ({
      range: range(FIRST_ROW, 4, ROWS.attentionRows, 2),
      formula: `=$${cellReference(FIRST_ROW, 4)}=${quoteText(statusLabel(code, null, facts.locale))}`,
      style: { ...STATUS_COLORS[code], bold: true },
      stopIfTrue: false,
    })),
    rowHeights: [HEADER_ROW, ...rows].map((row) => ({ row, height: 35 })),
  };
}

function mergesOfRow(row: number): CellRange[] {
  return FIELDS.filter(({ columns }) => columns > 1).map(({ column, columns }) =>
    range(row, column, 1, columns),
  );
}

/** One cell a field, at its first column; the rest of a merge stays empty. */
function spread(cells: readonly PlanCell[]): PlanCell[] {
  const row = Array<PlanCell>(14).fill(null);
  FIELDS.forEach(({ column }, index) => (row[column] = cells[index] ?? null));
  return row;
}

function headerCells({ locale }: DashboardFacts): PlanCell[] {
  const { rank, target, document, status, gap, why } = texts(locale).dashboard;
  return spread([rank, target, document, status, gap, why]);
}

function rowCells(facts: DashboardFacts) {
  return (row: number): PlanCell[] => {
    const rank = row - FIRST_ROW + 1;
    const cell = `$${cellReference(row, 0)}`;
    const look = (key: string) => {
      const found = `INDEX(${columnOfTargets(key)},MATCH(${cell},{targets.riskRank},0))`;
      // An empty rank would match the empty ranks of targets that are not listed.
      return formulaCell(`IF(ISNUMBER(${cell}),IFERROR(${found},""),"")`, facts);
    };
    const count = 'COUNT({targets.riskRank})';
    const [, ...fields] = FIELDS;
    return spread([
      formulaCell(`IF(${count}>=${rank},${rank},"")`, facts),
      ...fields.map(({ key }) => look(key)),
    ]);
  };
}
