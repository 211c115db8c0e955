import { texts } from '../i18n/texts';
import type { Locale } from '../model/basics';
import { quoteText, type FormulaTemplate } from './formulas';

/** Calculated columns of 数据, 任务 and 说明. */

const PARTS = ['previous', 'added', 'deducted', 'numerator', 'denominator'];

/** 自动审核: the first thing wrong with the row, in words; empty when nothing is. */
function autoCheck(locale: Locale): FormulaTemplate {
  const words = texts(locale).workbook.autoCheck;
  const { entry } = texts(locale).status;
  const any = (test: string, cells: readonly string[]) =>
    `OR(${cells.map((cell) => `${test}({@${cell}})`).join(',')})`;
  const isExcused = `OR({@entryState}=${quoteText(entry.notApplicable)},{@entryState}=${quoteText(entry.notYetAvailable)})`;
  const steps: [string, string][] = [
    [any('ISERROR', ['value', ...PARTS]), quoteText(words.cellError)],
    ['ISTEXT({@value})', quoteText(words.notANumber)],
    [any('ISTEXT', PARTS), quoteText(words.partNotANumber)],
    [
      'AND(NOT(ISNUMBER({@judgedValue})),{@scale}>0,' +
        'OR(ISNUMBER({@numerator}),ISNUMBER({@denominator})))',
      quoteText(words.partsIncomplete),
    ],
    ['NOT(ISNUMBER({@judgedValue}))', `IF(${isExcused},"",${quoteText(words.missing)})`],
    ['{@judgedValue}<0', quoteText(words.negative)],
    ['AND({@figureKind}="count",{@judgedValue}<>INT({@judgedValue}))', quoteText(words.fraction)],
    ['AND({@figureKind}="percent",{@judgedValue}>100)', quoteText(words.range)],
    [
      'AND({@figureKind}="percent",{@judgedValue}>0,{@judgedValue}<=1)',
      quoteText(words.percentAsFraction),
    ],
    [
      'AND({@figureKind}="percent",{@hasParts}=1,{@numerator}>{@denominator})',
      quoteText(words.numeratorOverDenominator),
    ],
  ];
  return steps.reduceRight((rest, [test, result]) => `IF(${test},${result},${rest})`, '""');
}

function codeOf(word: string, codes: string, words: string, blank: string): FormulaTemplate {
  return `IF(ISBLANK({@${word}}),${blank},IFERROR(INDEX(${codes},MATCH({@${word}},${words},0)),""))`;
}

/** Calculated columns of `tblData` by key. */
export function dataFormulas(locale: Locale): Readonly<Record<string, FormulaTemplate>> {
  const ofPeriod = (list: string) =>
    `IFERROR(INDEX(${list},MATCH({@period}&"",dabiao_periods,0)),0)`;
  return {
    periodEnd: ofPeriod('dabiao_periodEnds'),
    staleFrom: ofPeriod('dabiao_periodStale'),
    judgedValue:
      'IF(ISNUMBER({@value}),{@value},' +
      'IF(AND({@scale}>0,ISNUMBER({@numerator}),ISNUMBER({@denominator})),' +
      'IF({@denominator}>0,{@numerator}/{@denominator}*{@scale},""),""))',
    hasParts:
      'IF(AND({@scale}>0,ISNUMBER({@numerator}),ISNUMBER({@denominator}),ISNUMBER({@judgedValue})),1,0)',
    obsStatus: codeOf(
      'obsState',
      'dabiao_obsCodes',
      'dabiao_obsWords',
      'IF(ISNUMBER({@judgedValue}),"final","missing")',
    ),
    autoCheck: autoCheck(locale),
  };
}

/** Calculated columns of `tblTasks` by key. */
export function taskFormulas(locale: Locale): Readonly<Record<string, FormulaTemplate>> {
  const words = texts(locale).workbook.overdue;
  const isOpen =
    'NOT(OR({@taskStatus}="doneUnverified",{@taskStatus}="closed",{@taskStatus}="adjusted"))';
  return {
    taskStatus: codeOf('state', 'dabiao_taskCodes', 'dabiao_taskWords', '"notStarted"'),
    overdue:
      `IF(ISNUMBER({@deadline}),IF(AND(dabiao_asOfDay>{@deadline},${isOpen}),` +
      `${quoteText(words.before)}&(dabiao_asOfDay-{@deadline})&${quoteText(words.after)},""),"")`,
  };
}

/** Calculated columns of `tblDocuments` by key. */
export function documentFormulas(locale: Locale): Readonly<Record<string, FormulaTemplate>> {
  return {
    archived: `IF(dabiao_asOfDay>{@lastHorizon},${quoteText(texts(locale).workbook.archived)},"")`,
  };
}
