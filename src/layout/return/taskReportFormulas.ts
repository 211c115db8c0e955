import { texts } from '../../i18n/texts';
import type { Locale } from '../../model/basics';
import { entryKeys } from '../entryKeys';
import { joinMessage, quoteText, type FormulaTemplate } from '../formulas';
import { NAMES } from '../names';
import { isUnlisted } from './evidenceFormulas';
import {
  anyOf,
  firstFault,
  gradeWords,
  isBlank,
  isFilled,
  isNoDay,
  isNoNumber,
  isOffList,
} from './formulaParts';
import { RETURN_FAULTS } from './returnFaults';
import { wordsOfCode } from './returnFormulas';

/** Calculated columns of 任务. */

const ENTRIES = entryKeys('returnTasks');

/** The deadline lies before the end of the period. */
const IS_PAST = `IF(ISNUMBER({@deadline}),{@deadline}<${NAMES.periodEnd},FALSE)`;

type TaskFault = (typeof RETURN_FAULTS.returnTasks)[number];

function faultTests(locale: Locale): Readonly<Record<TaskFault, FormulaTemplate>> {
  const { taskState } = texts(locale).returns;
  const { taskType } = texts(locale).status;
  const isState = (word: string) => `{@state}=${quoteText(word)}`;
  const isDone = isState(taskState.doneUnverified);
  const isSettled = `OR(${isDone},${isState(taskState.adjusted)})`;
  const isOverdue = `OR(${isState(taskState.overdue)},AND(${IS_PAST},NOT(${isSettled})))`;
  const isUnderWay = `OR(${isState(taskState.inProgress)},${isState(taskState.longTerm)})`;
  const isLongTerm = `OR({@taskType}=${quoteText(taskType.longTerm)},${isState(taskState.longTerm)})`;
  return {
    cellError: anyOf((cell) => `ISERROR(${cell})`, ENTRIES),
    taskStateMissing: isBlank('{@state}'),
    taskStateUnknown: isOffList('{@state}', NAMES.unitTaskWords),
    percentNotANumber: isNoNumber('{@percent}'),
    taskPercentOutOfRange: 'OR({@percent}<0,{@percent}>100)',
    taskPercentAsFraction: 'AND({@percent}>0,{@percent}<1,{@causeGrade}<2)',
    percentOfLongTerm: `AND(${isLongTerm},${isFilled('{@percent}')})`,
    dateInvalid: anyOf(isNoDay, ['completedOn', 'plannedOn']),
    completionDateMissing: `AND(${isDone},${isBlank('{@completedOn}')})`,
    completionAfterPeriod: `AND(${isFilled('{@completedOn}')},{@completedOn}>=${NAMES.periodEnd}+1)`,
    doneBelowFull: `AND(${isDone},ISNUMBER({@percent}),{@percent}<100)`,
    completeButNotDone: `AND({@state}<>${quoteText(taskState.doneUnverified)},OR(${isFilled('{@completedOn}')},{@percent}=100))`,
    notStartedWithPercent: `AND(${isState(taskState.notStarted)},{@percent}>0)`,
    overdueUnexplained: `AND(${isOverdue},OR({@problemGrade}<2,{@nextStepGrade}<2,${isBlank('{@plannedOn}')}))`,
    progressMissing: `AND(${isUnderWay},{@progressGrade}<2)`,
    taskEvidenceMissing: `AND(${isSettled},${isBlank('{@evidence}')})`,
    evidenceUnknown: '{@isUnlisted}=1',
  };
}

function autoCheck(locale: Locale): FormulaTemplate {
  const { faults } = texts(locale).returns;
  const days = `(${NAMES.periodEnd}-{@deadline})`;
  const overdue = joinMessage(faults.overdueUnexplainedDays, { days });
  return `IF(AND({@faultCode}="overdueUnexplained",${IS_PAST}),${overdue},${wordsOfCode()})`;
}

/** Calculated columns of `tblReturnTasks` by key. */
export function taskReportFormulas(locale: Locale): Readonly<Record<string, FormulaTemplate>> {
  return {
    autoCheck: autoCheck(locale),
    faultCode: `IF(${isBlank('{@measureId}')},"",${firstFault(RETURN_FAULTS.returnTasks, faultTests(locale))})`,
    progressGrade: gradeWords('{@progressText}'),
    problemGrade: gradeWords('{@problem}'),
    nextStepGrade: gradeWords('{@nextStep}'),
    causeGrade: gradeWords('{@cause}'),
    isUnlisted: isUnlisted('{@evidence}'),
  };
}
