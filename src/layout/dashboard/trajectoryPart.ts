import { texts } from '../../i18n/texts';
import { cellReference } from '../../model/a1';
import type {
  ChartPlan,
  ConditionalFormatPlan,
  FormatPlan,
  PlanCell,
  ValidationPlan,
} from '../../model/plan';
import { joinMessage } from '../formulas';
import { absoluteReference, NAMES } from '../names';
import { PALETTE, STATUS_CHART_COLORS } from '../palette';
import { HEADER_STYLE } from '../sheetParts';
import { formulaCell, HIDDEN_FROM, range, ROWS, SECTION } from './dashboardCells';
import { EMPTY_PART, type DashboardFacts, type DashboardPart } from './dashboardTypes';
import {
  CHOSEN,
  END_COLUMN,
  factCells,
  figureCells,
  FIRST_FIGURE_ROW,
  FIRST_LINE_ROW,
  lineCells,
  lookUp,
  paceNote,
  passedCells,
} from './trajectoryFormulas';

const FIGURE_HEADER_ROW = FIRST_FIGURE_ROW - 1;
const LINE_HEADER_ROW = FIRST_LINE_ROW - 1;
const CHART_COLUMN = 5;

/** One target's figures against its pace line and its target line; a list picks the target. */
export function buildTrajectoryPart(facts: DashboardFacts): DashboardPart {
  return {
    ...EMPTY_PART,
    blocks: [
      { row: ROWS.trajectory, column: 0, cells: [[texts(facts.locale).dashboard.trajectoryTitle]] },
      ...headBlocks(facts),
      { row: ROWS.trajectory + 1, column: HIDDEN_FROM, cells: factCells(facts) },
      { row: FIRST_FIGURE_ROW, column: 1, cells: figureCells(facts) },
      { row: FIRST_FIGURE_ROW, column: END_COLUMN, cells: passedCells(facts) },
      { row: FIRST_LINE_ROW, column: 1, cells: lineCells(facts) },
    ],
    merges: [
      range(CHOSEN.row, CHOSEN.column, 1, 6),
      range(CHOSEN.row, 8, 1, 6),
      ...[1, 2, 3].map((down) => range(CHOSEN.row + down, CHOSEN.column, 1, 12)),
    ],
    formats: trajectoryFormats(),
    validations: [chooseRule(facts)],
    conditionalFormats: hiddenRows(),
    rowHeights: [
      { row: CHOSEN.row + 3, height: 32 },
      { row: FIGURE_HEADER_ROW, height: 28 },
    ],
    charts: facts.liveDocuments === 0 ? [] : [buildChart(facts)],
  };
}

function headBlocks(facts: DashboardFacts) {
  const words = texts(facts.locale).dashboard;
  const label = joinMessage(words.label, { name: lookUp('name'), document: lookUp('document') });
  const shown = formulaCell(`IF(${lookUp('name')}="","",${label})`, facts);
  const rows: PlanCell[][] = [
    [words.shownTarget, shown],
    [words.status, formulaCell(lookUp('status'), facts)],
    [words.why, formulaCell(lookUp('why'), facts)],
    [words.date, words.figure, words.expected, words.year],
  ];
  const note = paceNote(words, facts);
  return [
    { row: CHOSEN.row, column: 1, cells: [[words.choose]] },
    { row: CHOSEN.row, column: 8, cells: [[words.chooseHint]] },
    { row: CHOSEN.row + 1, column: 1, cells: rows },
    {
      row: LINE_HEADER_ROW,
      column: 1,
      cells: [[words.date, words.paceLine, words.targetLine, words.year]],
    },
    { row: FIRST_LINE_ROW + 2, column: 1, cells: [[formulaCell(note, facts)]] },
  ];
}

function trajectoryFormats(): FormatPlan[] {
  const dates = { numberFormat: 'yyyy-mm-dd', horizontal: 'center' } as const;
  const axis = { color: PALETTE.hintText, numberFormat: '0.00' };
  const label = { bold: true, fill: PALETTE.sectionFill, border: 'thin' } as const;
  return [
    { range: range(ROWS.trajectory, 0), style: SECTION },
    { range: range(CHOSEN.row, 1, 4, 1), style: { ...label, vertical: 'center' } },
    {
      range: range(CHOSEN.row, CHOSEN.column, 1, 6),
      style: { fill: PALETTE.entryFill, border: 'thin', locked: false },
    },
    { range: range(CHOSEN.row, 8, 1, 6), style: { color: PALETTE.hintText } },
    {
      range: range(CHOSEN.row + 1, CHOSEN.column, 3, 12),
      style: { border: 'thin', wrap: true, vertical: 'center' },
    },
    { range: range(FIGURE_HEADER_ROW, 1, 1, 4), style: HEADER_STYLE },
    { range: range(LINE_HEADER_ROW, 1, 1, 4), style: HEADER_STYLE },
    { range: range(FIRST_FIGURE_ROW, 1, ROWS.figureRows, 1), style: dates },
    { range: range(FIRST_LINE_ROW, 1, 2, 1), style: dates },
    { range: range(FIRST_FIGURE_ROW, 4, ROWS.figureRows, 1), style: axis },
    { range: range(FIRST_LINE_ROW, 4, 2, 1), style: axis },
    { range: range(FIRST_LINE_ROW + 2, 1), style: { color: PALETTE.hintText } },
  ];
}

function chooseRule({ locale }: DashboardFacts): ValidationPlan {
  const { entry } = texts(locale).workbook;
  return {
    range: range(CHOSEN.row, CHOSEN.column),
    rule: { kind: 'list', source: `=${NAMES.dashboardTargets}` },
    allowBlank: true,
    prompt: null,
    alert: { style: 'stop', title: entry.alertTitle, message: entry.listAlert },
  };
}

/** Rows that only repeat the last point, and what cannot be drawn, stay out of sight. */
function hiddenRows(): ConditionalFormatPlan[] {
  const style = { color: '#FFFFFF' };
  const end = (row: number) => `$${cellReference(row, END_COLUMN)}`;
  const figures = range(FIRST_FIGURE_ROW + 1, 1, ROWS.figureRows - 1, 4);
  return [
    {
      range: figures,
      formula: `=AND(${end(figures.row)}=0,${end(figures.row - 1)}=0)`,
      style,
      stopIfTrue: false,
    },
    ...[range(FIRST_FIGURE_ROW, 2, ROWS.figureRows, 1), range(FIRST_LINE_ROW, 2, 2, 1)].map(
      (cells) => ({
        range: cells,
        formula: `=ISERROR(${cellReference(cells.row, cells.column)})`,
        style,
        stopIfTrue: false,
      }),
    ),
  ];
}

function buildChart({ title, locale, years }: DashboardFacts): ChartPlan {
  const words = texts(locale).dashboard;
  const lines = (column: number) => absoluteReference(title, FIRST_LINE_ROW, column, 2);
  const figures = (column: number) =>
    absoluteReference(title, FIRST_FIGURE_ROW, column, ROWS.figureRows);
  return {
    name: 'chtTrajectory',
    chartKind: 'scatter',
    title: words.chartTrajectory,
    series: [
      {
        name: words.targetLine,
        categories: lines(4),
        values: lines(3),
        color: STATUS_CHART_COLORS.ahead,
      },
      {
        name: words.paceLine,
        categories: lines(4),
        values: lines(2),
        color: PALETTE.hintText,
        line: 'dash',
      },
      {
        name: words.figure,
        categories: figures(4),
        values: figures(2),
        color: PALETTE.brand,
        marker: 'circle',
      },
    ],
    xAxis: {
      numberFormat: '0',
      minimum: years.first,
      maximum: years.last,
      majorUnit: 1,
    },
    anchor: range(FIGURE_HEADER_ROW, CHART_COLUMN, ROWS.figureRows, 9),
    altText: words.chartTrajectoryAlt,
  };
}
