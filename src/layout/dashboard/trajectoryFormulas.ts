import { cellReference } from '../../model/a1';
import type { PlanCell } from '../../model/plan';
import { figuresOf, rolledFigure } from '../figureFormulas';
import { quoteText } from '../formulas';
import { NAMES } from '../names';
import { PLAN } from '../planFormulas';
import { columnOfTargets, formulaCell, HIDDEN_FROM, ROWS } from './dashboardCells';
import type { DashboardFacts } from './dashboardTypes';

/** Formulas of the course of one target. What they pass on stands in hidden columns. */

const at = (row: number, column: number) => {
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(cellReference(row, column)) ?? [];
  return `$${letters}$${digits}`;
};
const fact = (down: number, right: number) => at(ROWS.trajectory + 1 + down, HIDDEN_FROM + right);

export const CHOSEN = { row: ROWS.trajectory + 1, column: 2 };
export const FIRST_FIGURE_ROW = ROWS.trajectory + 6;
export const END_COLUMN = HIDDEN_FROM;
export const FIRST_LINE_ROW = FIRST_FIGURE_ROW + ROWS.figureRows + 2;
const LAST_FIGURE_ROW = FIRST_FIGURE_ROW + ROWS.figureRows - 1;

const POSITION = fact(0, 0);
const TARGET_ID = fact(0, 1);
const AGGREGATION = fact(0, 2);
const SCALE = fact(0, 3);
const PLAN_START = fact(1, 0);
const DEADLINE = fact(1, 1);
const BASELINE = fact(1, 2);
const TARGET_VALUE = fact(1, 3);
const HAS_PACE = fact(2, 0);

/** A text of the shown target's row; empty where no target is shown. */
export function lookUp(key: string): string {
  return `IFERROR(INDEX(${columnOfTargets(key)},${POSITION}),"")`;
}

/** A number of its row, empty where the cell is: INDEX would make a blank 0. */
function number(key: string): string {
  const isNumber = `SUMPRODUCT(({targets.targetId}=${TARGET_ID})*ISNUMBER({targets.${key}}))`;
  return `IF(${isNumber}=1,SUMIFS({targets.${key}},{targets.targetId},${TARGET_ID}),"")`;
}

/** The hidden facts: whose course it is, and what its lines are drawn from. */
export function factCells(facts: DashboardFacts): PlanCell[][] {
  // A blank would match the blank end of the list.
  const isChosen = `LEN(${NAMES.chosenTarget})>0`;
  const listed = `IFERROR(MATCH(${NAMES.chosenTarget},${NAMES.dashboardTargets},0),1)`;
  const chosen = `IF(${isChosen},${listed},1)`;
  const isAbove = `ROUND((${TARGET_VALUE}-${BASELINE})*SUMIFS({targets.directionSign},{targets.targetId},${TARGET_ID}),9)>0`;
  const isJudged = `SUMIFS({targets.assessable},{targets.targetId},${TARGET_ID})=1`;
  const hasPace =
    `IF(AND(ISNUMBER(${BASELINE}),ISNUMBER(${PLAN_START}),ISNUMBER(${DEADLINE})),` +
    `IF(AND(${isAbove},${isJudged},${DEADLINE}>=${PLAN_START}),1,0),0)`;
  const rows = [
    [
      `IFERROR(MATCH(${chosen},{targets.paceRank},0),"")`,
      lookUp('targetId'),
      lookUp('aggregation'),
      number('scale'),
    ],
    [number('planStart'), number('deadline'), number('baseline'), number('targetValue')],
    [hasPace],
  ];
  return rows.map((row) => row.map((template) => formulaCell(template, facts)));
}

/** Date, figure, expected value, place on the axis: the latest figure first, the baseline at the plan's start last. */
export function figureCells(facts: DashboardFacts): PlanCell[][] {
  const baseline = `IF(ISNUMBER(${BASELINE}),${BASELINE},NA())`;
  return listFigureRows().map((row) => {
    const [date, end] = [at(row, 1), at(row, END_COLUMN)];
    const rolled = at(row, END_COLUMN + 2);
    const share = `MAX(0,MIN(1,(${date}-${PLAN_START}+1)/(${DEADLINE}-${PLAN_START}+1)))`;
    const expected = `ROUND(${BASELINE}+${share}*(${TARGET_VALUE}-${BASELINE}),2)`;
    return [
      `IF(${end}=0,IF(ISNUMBER(${PLAN_START}),${PLAN_START},${DEADLINE}),${end})`,
      `IF(${end}=0,${baseline},IF(ISNUMBER(${rolled}),ROUND(${rolled},4),NA()))`,
      `IF(${HAS_PACE}=1,IF(${end}=0,${BASELINE},${expected}),"")`,
      yearOf(date),
    ].map((template) => formulaCell(template, facts));
  });
}

/** Hidden beside each figure: the end of its period (0 where there is none), its stale day, itself. */
export function passedCells(facts: DashboardFacts): PlanCell[][] {
  const ofTarget = figuresOf(TARGET_ID);
  return listFigureRows().map((row) => {
    const end = at(row, END_COLUMN);
    const above = at(row - 1, END_COLUMN);
    const latest = (limit: string) => `SUMPRODUCT(MAX(${ofTarget}*${limit}*{data.periodEnd}))`;
    const ends =
      row === FIRST_FIGURE_ROW
        ? latest(`({data.periodEnd}<=${NAMES.asOfDay})`)
        : `IF(${above}=0,0,${latest(`({data.periodEnd}<${above})`)})`;
    const stale = `IF(${end}=0,0,SUMPRODUCT(MAX(${ofTarget}*({data.periodEnd}=${end})*{data.staleFrom})))`;
    const rolled = rolledFigure({
      targetId: TARGET_ID,
      end,
      stale: at(row, END_COLUMN + 1),
      aggregation: AGGREGATION,
      scale: SCALE,
    });
    // The last row is the baseline's, however many figures there are.
    const cells = row === LAST_FIGURE_ROW ? ['0', '0', '""'] : [ends, stale, rolled];
    return cells.map((template) => formulaCell(template, facts));
  });
}

/** Start and deadline with the pace line and the target line; no pace line where none is known. */
export function lineCells(facts: DashboardFacts): PlanCell[][] {
  const pace = (end: string) => `IF(${HAS_PACE}=1,${end},NA())`;
  const [first, last] = [at(FIRST_LINE_ROW, 1), at(FIRST_LINE_ROW + 1, 1)];
  const start = `IF(ISNUMBER(${PLAN_START}),${PLAN_START},${DEADLINE})`;
  const rows = [
    [start, pace(BASELINE), TARGET_VALUE, yearOf(first)],
    [DEADLINE, pace(TARGET_VALUE), TARGET_VALUE, yearOf(last)],
  ];
  return rows.map((row) => row.map((template) => formulaCell(template, facts)));
}

/** A day as a year with its fraction: an axis of years has its ticks at their beginnings. */
function yearOf(day: string): string {
  const start = (year: string) => `DATE(${year},1,1)`;
  const year = `YEAR(${day})`;
  const share = `(${day}-${start(year)}+1)/(${start(`${year}+1`)}-${start(year)})`;
  return `IFERROR(ROUND(${year}+${share},4),"")`;
}

/** Says so where there is no pace line, and where the target is judged by a plan and the line is not. */
export function paceNote(
  words: { readonly noPace: string; readonly byPlan: string },
  { names }: Pick<DashboardFacts, 'names'>,
): string {
  const isByPlan = `${lookUp('paceBasis')}=${quoteText(PLAN)}`;
  const ofLine = names.has('targets', 'paceBasis')
    ? `IF(${isByPlan},${quoteText(words.byPlan)},"")`
    : '""';
  return `IF(${POSITION}="","",IF(${HAS_PACE}=1,${ofLine},${quoteText(words.noPace)}))`;
}

function listFigureRows(): number[] {
  return Array.from({ length: ROWS.figureRows }, (_, index) => FIRST_FIGURE_ROW + index);
}
