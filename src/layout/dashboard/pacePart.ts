import { texts } from '../../i18n/texts';
import { cellReference } from '../../model/a1';
import type { ChartPlan, PlanCell } from '../../model/plan';
import { joinMessage } from '../formulas';
import { absoluteReference } from '../names';
import { PALETTE } from '../palette';
import { HEADER_STYLE } from '../sheetParts';
import { columnOfTargets, formulaCell, range, ROWS, SECTION } from './dashboardCells';
import { EMPTY_PART, type DashboardFacts, type DashboardPart } from './dashboardTypes';

export const PACE_HEADER_ROW = ROWS.pace + 1;
export const PACE_FIRST_ROW = PACE_HEADER_ROW + 1;
const CHART_COLUMN = 5;
/** A chart of few bars would else be too low for its title and legend. */
const FEWEST_ROWS = 8;

/** Where the axis ends: one target far beyond its value would make all other bars stubs. */
const LARGEST_SHARE = 1.5;

/** Rows of the bars' table: one a target, at least one. */
export function countRows({ documents }: Pick<DashboardFacts, 'documents'>): number {
  return Math.max(
    1,
    documents.reduce((sum, one) => sum + one.targetCount, 0),
  );
}

/** Completion and elapsed share of every target, widest gap first, with a bar for each beside. */
export function buildPacePart(facts: DashboardFacts): DashboardPart {
  const words = texts(facts.locale).dashboard;
  const rows = countRows(facts);
  const header = [words.rank, words.target, words.progress, words.elapsed, words.gap];
  return {
    ...EMPTY_PART,
    blocks: [
      { row: ROWS.pace, column: 0, cells: [[words.paceTitle]] },
      {
        row: PACE_HEADER_ROW,
        column: 0,
        cells: [header, ...Array.from({ length: rows }, (_, index) => rowCells(index, facts))],
      },
    ],
    formats: [
      { range: range(ROWS.pace, 0), style: SECTION },
      { range: range(PACE_HEADER_ROW, 0, 1, 5), style: HEADER_STYLE },
      { range: range(PACE_FIRST_ROW, 0, rows, 5), style: { border: 'thin', vertical: 'center' } },
      { range: range(PACE_FIRST_ROW, 0, rows, 1), style: { horizontal: 'center' } },
      { range: range(PACE_FIRST_ROW, 1, rows, 1), style: { wrap: true } },
      { range: range(PACE_FIRST_ROW, 2, rows, 2), style: { numberFormat: '0.0%' } },
      { range: range(PACE_FIRST_ROW, 4, rows, 1), style: { numberFormat: '+0.0;-0.0;0.0' } },
    ],
    rowHeights: Array.from({ length: rows + 1 }, (_, index) => ({
      row: PACE_HEADER_ROW + index,
      height: 30,
    })),
    charts: buildChart(facts),
  };
}

function rowCells(index: number, facts: DashboardFacts): PlanCell[] {
  const rank = `$${cellReference(PACE_FIRST_ROW + index, 0)}`;
  const found = (key: string) =>
    `INDEX(${columnOfTargets(key)},MATCH(${rank},{targets.paceRank},0))`;
  const look = (expression: string) =>
    formulaCell(`IF(ISNUMBER(${rank}),IFERROR(${expression},""),"")`, facts);
  const label = joinMessage(texts(facts.locale).dashboard.label, {
    name: found('name'),
    document: found('document'),
  });
  return [
    formulaCell(`IF(COUNT({targets.paceRank})>${index},${index + 1},"")`, facts),
    look(label),
    look(found('progress')),
    look(found('elapsedShare')),
    look(found('gap')),
  ];
}

/** Two bars a target, partly one over the other: what was expected behind, what is done before it. */
function buildChart(facts: DashboardFacts): ChartPlan[] {
  const words = texts(facts.locale).dashboard;
  const rows = countRows({ documents: facts.documents.slice(0, facts.liveDocuments) });
  if (facts.liveDocuments === 0) return [];
  const down = (column: number) => absoluteReference(facts.title, PACE_FIRST_ROW, column, rows);
  return [
    {
      name: 'chtPace',
      chartKind: 'bar',
      title: words.chartPace,
      series: [
        { name: words.elapsed, categories: down(1), values: down(3), color: PALETTE.elapsed },
        { name: words.progress, categories: down(1), values: down(2), color: PALETTE.brand },
      ],
      bars: { overlap: 55, gapWidth: 45 },
      valueAxis: { numberFormat: '0%', maximum: LARGEST_SHARE, majorUnit: 0.25 },
      anchor: range(PACE_HEADER_ROW, CHART_COLUMN, Math.max(FEWEST_ROWS, rows + 1), 9),
      altText: words.chartPaceAlt,
    },
  ];
}
