import { staleFromSerial } from '../assess/dueCalendar';
import { DEFAULT_THRESHOLDS } from '../assess/thresholds';
import { PROGRESS_STATUSES, STATUS_ICONS, statusWord } from '../i18n/statusIcons';
import { texts } from '../i18n/texts';
import type { Locale, PeriodCode } from '../model/basics';
import { listPeriods, toSerial } from '../model/calendar';
import type { CellBlock, NamePlan, PlanCell, SheetPlan } from '../model/plan';
import { compileFormula, plannedNames, quoteText } from './formulas';
import { absoluteReference, EARLIEST_DAY, LATEST_DAY, NAMES, SCHEMA_VERSION } from './names';
import { EMPTY_SHEET } from './sheetParts';

/** Years whose periods a workbook knows; a period outside them is a finding. */
const FIRST_YEAR = 2015;
const LAST_YEAR = 2036;

export type WorkbookKind = 'master' | 'return' | 'summary';

export interface MetaFacts {
  readonly kind: WorkbookKind;
  readonly documentIds: readonly string[];
  readonly periods: readonly PeriodCode[];
  readonly locale: Locale;
  readonly title: string;
}

export interface MetaPlan {
  readonly sheet: SheetPlan;
  readonly names: readonly NamePlan[];
}

/** Columns of a list, each with its name; the first holds texts. */
export interface MetaList {
  readonly names: readonly (string | null)[];
  readonly rows: readonly (readonly PlanCell[])[];
}

/** Status codes stay language-free; their words come from these lists. */
function buildLists(locale: Locale): MetaList[] {
  const { status } = texts(locale);
  const pairs = (words: Readonly<Record<string, string>>) => Object.entries(words);
  return [
    {
      names: [NAMES.periods, NAMES.periodEnds, NAMES.periodStale],
      rows: listPeriods(FIRST_YEAR, LAST_YEAR).map((period) => {
        return [period.code, toSerial(period.end), staleFromSerial(period)];
      }),
    },
    {
      names: [NAMES.statusCodes, NAMES.statusWords],
      rows: PROGRESS_STATUSES.map((code) => {
        return [code, `${STATUS_ICONS[code]} ${statusWord(code, null, locale)}`];
      }),
    },
    { names: [NAMES.taskCodes, NAMES.taskWords], rows: pairs(status.task) },
    { names: [NAMES.entryCodes, NAMES.entryWords], rows: pairs(status.entry) },
    { names: [NAMES.obsCodes, NAMES.obsWords], rows: pairs(status.obs) },
    { names: [NAMES.methodCodes, NAMES.methodWords], rows: pairs(status.method) },
    { names: [NAMES.readingCodes, NAMES.readingWords], rows: pairs(status.reading) },
  ];
}

/** Facts as label and value, in a fixed order; a list is joined by a space. */
export function metaFactCells(
  facts: Omit<MetaFacts, 'title'>,
): readonly (readonly [string, PlanCell])[] {
  return [
    [NAMES.schemaVersion, SCHEMA_VERSION],
    [NAMES.kind, facts.kind],
    [NAMES.language, facts.locale],
    [NAMES.documents, facts.documentIds.join(' ')],
    [NAMES.loadedPeriods, facts.periods.join(' ')],
    // Until findings are written; then the name leads to the marks of the sheet 审核.
    [NAMES.findingMarks, '-'],
    [NAMES.metShareWord, `${STATUS_ICONS.met} ${statusWord('met', 'ratio', facts.locale)}`],
    [NAMES.asOfDay, { formula: asOfFormula(facts.locale) }],
    [NAMES.onPaceUsed, { formula: cutOffFormula('onPace') }],
    [NAMES.atRiskUsed, { formula: cutOffFormula('atRisk') }],
    [NAMES.isByPoints, { formula: byPointsFormula() }],
    [NAMES.pointsBehindUsed, { formula: pointsFormula('pointsBehind') }],
    [NAMES.pointsFarBehindUsed, { formula: pointsFormula('pointsFarBehind') }],
    [NAMES.methodStamp, '-'],
    // Until 分解 is added; then the name leads to the formula beside it.
    [NAMES.plansChanged, 0],
  ];
}

/** The as-of date, or the last day of the periods loaded where the cell holds no sensible date. */
function asOfFormula(locale: Locale): string {
  const { asOf } = NAMES;
  const isDay = `AND(ISNUMBER(${asOf}),${asOf}>=${EARLIEST_DAY},${asOf}<=${LATEST_DAY})`;
  const formula = `IF(${isDay},INT(${asOf}),MAX({data.periodEnd}))`;
  return compileFormula(formula, 'data', plannedNames(locale));
}

/** A cut-off, or its default where the two make no sense together (`areValidThresholds`). */
function cutOffFormula(key: 'onPace' | 'atRisk'): string {
  const { onPace, atRisk } = NAMES;
  const isValid = `${atRisk}>0,${atRisk}<${onPace},${onPace}<=1`;
  return settingFormula(key, [onPace, atRisk], isValid);
}

/** The same of the points that p may lie behind τ. */
function pointsFormula(key: 'pointsBehind' | 'pointsFarBehind'): string {
  const { pointsBehind, pointsFarBehind } = NAMES;
  const isValid = `${pointsBehind}>0,${pointsBehind}<${pointsFarBehind}`;
  return settingFormula(key, [pointsBehind, pointsFarBehind], isValid);
}

type CutOff = 'onPace' | 'atRisk' | 'pointsBehind' | 'pointsFarBehind';

function settingFormula(key: CutOff, both: readonly string[], isValid: string): string {
  const areNumbers = both.map((name) => `ISNUMBER(${name})`).join(',');
  const fallback = DEFAULT_THRESHOLDS[key];
  return `=IFERROR(IF(AND(${areNumbers},${isValid}),${NAMES[key]},${fallback}),${fallback})`;
}

/** 1 where pace is read in points, in either language's word; 0 by default. */
function byPointsFormula(): string {
  const words = [texts('zh-CN').status.reading.points, texts('en-US').status.reading.points];
  const isPoints = words.map((word) => `${NAMES.reading}=${quoteText(word)}`).join(',');
  return `=IFERROR(IF(OR(${isPoints}),1,0),0)`;
}

/** The very hidden sheet of a master or a summary and the names that lead into it. */
export function buildMetaSheet(facts: MetaFacts): MetaPlan {
  return layOutMeta(facts.title, metaFactCells(facts), buildLists(facts.locale));
}

/** A very hidden sheet of facts, each with its name beside it, and of lists next to each other. */
export function layOutMeta(
  title: string,
  cells: readonly (readonly [string, PlanCell])[],
  lists: readonly MetaList[],
): MetaPlan {
  const names: NamePlan[] = cells.map(([name], row) => ({
    name,
    refersTo: absoluteReference(title, row, 1),
  }));
  const blocks: CellBlock[] = [
    { row: 0, column: 0, cells: cells.map(([name, value]) => [name, value]) },
  ];
  let column = 3;
  const textColumns: number[] = [1];
  for (const list of lists) {
    blocks.push({ row: 0, column, cells: list.rows });
    list.names.forEach((name, offset) => {
      const refersTo = absoluteReference(title, 0, column + offset, list.rows.length);
      if (name !== null) names.push({ name, refersTo });
    });
    textColumns.push(column);
    column += list.names.length + 1;
  }
  const sheet: SheetPlan = {
    key: 'meta',
    title,
    ...EMPTY_SHEET,
    visibility: 'veryHidden',
    blocks,
    // Period codes such as 2025 and lists of them have to stay texts, numbers numbers.
    formats: [
      ...textColumns.map((index) => ({
        range: { row: 0, column: index, rows: 500, columns: 1 },
        style: { numberFormat: '@' },
      })),
      ...cells.flatMap(([, value], row) => {
        const range = { row, column: 1, rows: 1, columns: 1 };
        return typeof value === 'string' ? [] : [{ range, style: { numberFormat: 'General' } }];
      }),
    ],
  };
  return { sheet, names };
}
