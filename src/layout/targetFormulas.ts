import { SHARE_UNITS } from '../i18n/sentences';
import { texts } from '../i18n/texts';
import type { ProgressStatus } from '../model/assessment';
import type { Locale } from '../model/basics';
import { ATTENTION_STATUSES, urgencyOf } from '../model/progressOrder';
import { RATIO_DECIMALS } from '../model/rounding';
import { figuresOf, rolledFigure } from './figureFormulas';
import { joinMessage, quoteText, type FormulaTemplate } from './formulas';
import { FOLLOWS_PLAN, PACE_BASIS, PLAN_OUTDATED, PLANNED_SHARE } from './planFormulas';

/** Formulas of the sheet 目标: the same pace as `assess/methods/pace.ts`, after the same rules. */

const OF_TARGET = figuresOf('{@targetId}');

/** Latest period end of the target's figures that `condition` lets through; 0 where there is none. */
function latestEnd(condition: string): FormulaTemplate {
  return `SUMPRODUCT(MAX(${OF_TARGET}*${condition}*{data.periodEnd}))`;
}

/** Figures of the target's judged period: its end and, among periods that end then, the longest. */
interface JudgedPeriod {
  readonly end: string;
  readonly stale: string;
}

const IN_TIME: JudgedPeriod = { end: 'periodEnd', stale: 'staleFrom' };
const LATE: JudgedPeriod = { end: 'lateEnd', stale: 'lateStaleFrom' };

/** The day from which the longest of the periods with that end is out of date. */
function staleFromAt(end: string): FormulaTemplate {
  const latest = `SUMPRODUCT(MAX(${OF_TARGET}*({data.periodEnd}={@${end}})*{data.staleFrom}))`;
  return `IF({@${end}}=0,0,${latest})`;
}

/** The figure of a period: parts where every row has them, the only row, or the sum. */
function valueAt({ end, stale }: JudgedPeriod): FormulaTemplate {
  return rolledFigure({
    targetId: '{@targetId}',
    end: `{@${end}}`,
    stale: `{@${stale}}`,
    aggregation: '{@aggregation}',
    scale: '{@scale}',
  });
}

/** At the target or beyond it in its direction. */
function reached(cell: string): FormulaTemplate {
  return `IF(ISNUMBER({@${cell}}),ROUND(({@${cell}}-{@targetValue})*{@directionSign},9)>=0,FALSE)`;
}

const STATUS: FormulaTemplate =
  `IF(AND({@periodEnd}=0,{@lateEnd}=0),"noData",` +
  `IF({@assessable}=0,"notAssessable",` +
  `IF(${reached('judgedValue')},"met",` +
  `IF(NOT(ISNUMBER(IF({@lateEnd}>0,{@lateValue},{@judgedValue}))),"notAssessable",` +
  `IF(dabiao_asOfDay>{@deadline},` +
  `IF(${reached('lateValue')},"metLate",IF(OR({@periodEnd}={@deadline},{@lateEnd}>0),"missed","finalPending")),` +
  `IF(dabiao_asOfDay>={@staleFrom},"stale",` +
  `IF(OR(NOT(ISNUMBER({@gap})),${reached('baseline')}),"notAssessable",` +
  // There is no ratio to a plan that expects nothing yet.
  `IF(IF(ISNUMBER({@ratio}),{@ratio},ROUND({@progress},9))<0,"reversing",` +
  `IF(IF(ISNUMBER({@ratio}),{@ratio},1)>=1,"ahead",` +
  `IF(dabiao_isByPoints=1,` +
  `IF(ROUND(-{@gap},9)>dabiao_pointsFarBehindUsed,"offPace",` +
  `IF(ROUND(-{@gap},9)>=dabiao_pointsBehindUsed,"atRisk","onPace")),` +
  `IF({@ratio}>=dabiao_onPaceUsed,"onPace",IF({@ratio}>=dabiao_atRiskUsed,"atRisk","offPace"))))))))))))`;

/** Sorting weights that keep the ranks of `urgencyOf` apart; gaps are far smaller. */
const URGENCY_STEP = 100_000;

/** Nine decimals first: the noise of a subtraction must not tip the last digit. */
function rounded(expression: FormulaTemplate, decimals: number): FormulaTemplate {
  return `ROUND(ROUND(${expression},${RATIO_DECIMALS}),${decimals})`;
}

function dayText(cell: string, locale: Locale): FormulaTemplate {
  const twoDigits = (part: string) => `IF(${part}({@${cell}})<10,"0","")&${part}({@${cell}})`;
  return joinMessage(texts(locale).workbook.sentence.day, {
    year: `YEAR({@${cell}})`,
    month: `MONTH({@${cell}})`,
    day: `DAY({@${cell}})`,
    mm: twoDigits('MONTH'),
    dd: twoDigits('DAY'),
  });
}

function headline(locale: Locale): FormulaTemplate {
  const sentence = texts(locale).workbook.sentence;
  const words = joinMessage(sentence.headline, {
    date: dayText('latestEnd', locale),
    value: rounded('{@latestValue}', 2),
    unit: '{@unitMeasure}',
    comparator: '{@comparator}',
    target: '{@targetValue}',
  });
  return `IF(ISNUMBER({@latestValue}),${words},"")`;
}

/** Why a target is not assessed, in the order of `assess/beforeMethod.ts`. */
function reasonText(locale: Locale): FormulaTemplate {
  const reason = texts(locale).status.reason;
  return (
    `IF({@assessable}=0,${quoteText(reason.targetNotSupported)},` +
    `IF(NOT(ISNUMBER({@baseline})),${quoteText(reason.noBaseline)},` +
    `IF(ROUND({@baseline}-{@targetValue},9)=0,${quoteText(reason.baselineEqualsTarget)},` +
    `IF(${reached('baseline')},${quoteText(reason.baselineBeyondTarget)},` +
    `IF(NOT(ISNUMBER({@planStart})),${quoteText(reason.noPlanStart)},` +
    `${quoteText(reason.periodBeforePlanStart)})))))`
  );
}

/** How far ahead or behind, in words, as `i18n/sentences.ts` says it. */
function gapText(locale: Locale): FormulaTemplate {
  const { behind, ahead, level, little } = texts(locale).workbook.sentence.gap;
  const rest = rounded('ABS({@gap})', 1);
  const points = `IF(${rest}=0,${quoteText(little)},${rest})`;
  const way = `IF({@gap}<0,${joinMessage(behind, { points })},${joinMessage(ahead, { points })})`;
  return `IF(ROUND({@gap},9)=0,${quoteText(level)},${way})`;
}

/** The unit of a distance, as `differenceUnit` of `i18n/sentences.ts` says it. */
function differenceUnitText(locale: Locale): FormulaTemplate {
  const isShare = SHARE_UNITS.map((unit) => `{@unitMeasure}=${quoteText(unit)}`).join(',');
  const { sharePoints } = texts(locale).workbook.sentence;
  return `IF(OR(${isShare}),${quoteText(sharePoints)},{@unitMeasure})`;
}

function why(locale: Locale, knowsPlans: boolean): FormulaTemplate {
  const { workbook, status, assessment } = texts(locale);
  const sentence = workbook.sentence;
  const distance = rounded('MAX(0,({@targetValue}-{@latestValue})*{@directionSign})', 2);
  const common = { headline: '{@headline}', unit: '{@unitMeasure}', distance };
  const short = { ...common, unit: differenceUnitText(locale) };
  const parts = {
    ...common,
    baseline: rounded('{@baseline}', 2),
    progress: rounded('{@progress}*100', 1),
    elapsed: rounded('{@elapsedShare}*100', 1),
    gap: gapText(locale),
    ratio: rounded('{@ratio}', 2),
  };
  const straight = joinMessage(sentence.pace, parts);
  const byPlan =
    `IF(ISNUMBER({@ratio}),${joinMessage(assessment.paceByPlan, parts)},` +
    `${joinMessage(assessment.paceNothingPlanned, parts)})`;
  const pace = knowsPlans
    ? `IF(${FOLLOWS_PLAN},${byPlan},${straight})` +
      `&IF(${PLAN_OUTDATED},${quoteText(sentence.planOutdated)},"")`
    : straight;
  const by = (code: string, words: string, otherwise: string) =>
    `IF({@progressStatus}=${quoteText(code)},${words},${otherwise})`;
  const notAssessable =
    `IF(ISNUMBER({@latestValue}),` +
    `${joinMessage(sentence.notAssessable, { ...short, reason: reasonText(locale) })},` +
    `${joinMessage(sentence.notAssessableBare, { reason: quoteText(status.reason.multipleUnits) })})`;
  const cases: [string, string][] = [
    ['noData', quoteText(sentence.noData)],
    ['met', joinMessage(sentence.met, common)],
    ['metLate', joinMessage(sentence.metLate, common)],
    ['missed', joinMessage(sentence.missed, short)],
    ['finalPending', joinMessage(sentence.finalPending, common)],
    ['stale', joinMessage(sentence.stale, common)],
    ['notAssessable', notAssessable],
  ];
  return cases.reduceRight((rest, [code, words]) => by(code, words, rest), pace);
}

function isStatus(code: ProgressStatus): FormulaTemplate {
  return `{@progressStatus}=${quoteText(code)}`;
}

/** Gap to sort by; a target without one comes after those that have one. */
const GAP_KEY = `IF(ISNUMBER({@gap}),${rounded('{@gap}', 2)},${URGENCY_STEP / 2})`;

/** Rank of a row's key among those that are numbers. */
function rankBy(key: string): FormulaTemplate {
  return (
    `IF(ISNUMBER({@${key}}),` +
    `SUMPRODUCT(ISNUMBER({targets.${key}})*({targets.${key}}<{@${key}}))+1,"")`
  );
}

/** Calculated columns of `tblTargets` by key; a workbook of before the plan's columns does without. */
export function targetFormulas(
  locale: Locale,
  knowsPlans: boolean,
): Readonly<Record<string, FormulaTemplate>> {
  const inTime = '({data.periodEnd}<=MIN(dabiao_asOfDay,{@deadline}))';
  const late = '({data.periodEnd}<=dabiao_asOfDay)*({data.periodEnd}>{@deadline})';
  const isAttention = ATTENTION_STATUSES.map(isStatus).join(',');
  const unlike = ATTENTION_STATUSES.filter((code) => urgencyOf(code) !== 1);
  const urgency = unlike.map((code) => {
    return `IF(${isStatus(code)},${(urgencyOf(code) - 1) * URGENCY_STEP},0)`;
  });
  const isNumbers = 'AND(ISNUMBER({@progress}),ISNUMBER({@elapsedShare}))';
  const line = '({@periodEnd}-{@planStart}+1)/({@deadline}-{@planStart}+1)';
  const share = knowsPlans ? `IF(${FOLLOWS_PLAN},${PLANNED_SHARE},${line})` : line;
  const latest = (inTimeCell: string, lateCell: string) =>
    `IF(AND({@lateEnd}>0,{@progressStatus}<>"met"),{@${lateCell}},IF({@periodEnd}>0,{@${inTimeCell}},""))`;
  return {
    periodEnd: latestEnd(inTime),
    judgedValue: valueAt(IN_TIME),
    staleFrom: staleFromAt('periodEnd'),
    lateEnd: `IF(dabiao_asOfDay>{@deadline},${latestEnd(late)},0)`,
    lateStaleFrom: staleFromAt('lateEnd'),
    lateValue: valueAt(LATE),
    progress:
      'IF(AND({@assessable}=1,ISNUMBER({@judgedValue}),ISNUMBER({@baseline})),' +
      'IF(ROUND({@baseline}-{@targetValue},9)=0,"",' +
      '({@judgedValue}-{@baseline})/({@targetValue}-{@baseline})),"")',
    elapsedShare:
      'IF(AND({@assessable}=1,{@periodEnd}>0,ISNUMBER({@planStart})),' +
      `IF(OR({@periodEnd}<{@planStart},{@deadline}<{@planStart}),"",${share}),"")`,
    paceBasis: knowsPlans ? PACE_BASIS : quoteText('straightLine'),
    gap: `IF(${isNumbers},({@progress}-{@elapsedShare})*100,"")`,
    ratio: `IF(${isNumbers},IF({@elapsedShare}>0,ROUND({@progress}/{@elapsedShare},9),""),"")`,
    expectedValue:
      'IF(AND(ISNUMBER({@elapsedShare}),ISNUMBER({@baseline})),' +
      'ROUND({@baseline}+{@elapsedShare}*({@targetValue}-{@baseline}),2),"")',
    progressStatus: STATUS,
    latestEnd: latest('periodEnd', 'lateEnd'),
    latestValue: latest('judgedValue', 'lateValue'),
    status:
      'IF(AND({@progressStatus}="met",{@measureKind}="ratio"),dabiao_metShareWord,' +
      'INDEX(dabiao_statusWords,MATCH({@progressStatus},dabiao_statusCodes,0)))',
    headline: headline(locale),
    why: why(locale, knowsPlans),
    archived: 'IF(dabiao_asOfDay>{@lastHorizon},1,0)',
    riskKey:
      `IF(AND({@archived}=0,OR(${isAttention})),` +
      `${urgency.join('+')}+${GAP_KEY}+ROW()/1000000,"")`,
    riskRank: rankBy('riskKey'),
    paceKey: `IF({@archived}=0,${GAP_KEY}+ROW()/1000000,"")`,
    paceRank: rankBy('paceKey'),
  };
}
