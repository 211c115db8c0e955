import { texts } from '../../i18n/texts';
import { RETURN_FAULTS } from '../../layout/return/returnFaults';
import { toSerial } from '../../model/calendar';
import type { TaskStatus } from '../../model/unitReturn';
import { namesEvidence, type RowFaultContext } from './rowFaultContext';
import {
  isError,
  isFilled,
  isNoDay,
  isNoNumber,
  isOffList,
  isWord,
  judgeWords,
  numberOf,
  showText,
  type RowValues,
} from './rowValues';

type TaskFault = (typeof RETURN_FAULTS.returnTasks)[number];
type UnitTaskStatus = Exclude<TaskStatus, 'closed'>;
type TaskTest = (row: RowValues, context: RowFaultContext) => boolean;

const ENTRIES = [
  'state',
  'percent',
  'progressText',
  'output',
  'problem',
  'cause',
  'nextStep',
  'plannedOn',
  'coordination',
  'completedOn',
  'evidence',
];

/** What the unit says of the measure, as a code; null for no word of the list. */
function stateOf(row: RowValues, { locale }: RowFaultContext): UnitTaskStatus | null {
  const words = Object.entries(texts(locale).returns.taskState) as [UnitTaskStatus, string][];
  return words.find(([, word]) => isWord(row['state'], word))?.[0] ?? null;
}

function isIn(...statuses: readonly UnitTaskStatus[]): TaskTest {
  return (row, context) => statuses.some((status) => stateOf(row, context) === status);
}

const isDone = isIn('doneUnverified');

/** Days from the deadline to the end of the period; null without a deadline. */
export function daysPastDeadline(row: RowValues, context: RowFaultContext): number | null {
  const deadline = context.measures.get(showText(row['measureId']))?.deadline ?? null;
  return deadline === null ? null : context.periodEnd - toSerial(deadline);
}

function isOverdue(row: RowValues, context: RowFaultContext): boolean {
  const state = stateOf(row, context);
  if (state === 'overdue') return true;
  const isSettled = state === 'doneUnverified' || state === 'adjusted';
  return !isSettled && (daysPastDeadline(row, context) ?? 0) > 0;
}

const TESTS: Readonly<Record<TaskFault, TaskTest>> = {
  cellError: (row) => ENTRIES.some((key) => isError(row[key])),
  taskStateMissing: (row) => !isFilled(row['state']),
  taskStateUnknown: (row, { locale }) =>
    isOffList(row['state'], Object.values(texts(locale).returns.taskState)),
  percentNotANumber: (row) => isNoNumber(row['percent']),
  taskPercentOutOfRange: (row) => percentOf(row) < 0 || percentOf(row) > 100,
  taskPercentAsFraction: (row) => percentOf(row) > 0 && percentOf(row) < 1,
  percentOfLongTerm: (row, context) => {
    const type = context.measures.get(showText(row['measureId']))?.taskType;
    const isLongTerm = type === 'longTerm' || stateOf(row, context) === 'longTerm';
    return isLongTerm && isFilled(row['percent']);
  },
  dateInvalid: (row) => isNoDay(row['completedOn']) || isNoDay(row['plannedOn']),
  completionDateMissing: (row, context) => isDone(row, context) && !isFilled(row['completedOn']),
  completionAfterPeriod: (row, { periodEnd }) => {
    const day = numberOf(row['completedOn']);
    return day !== null && Math.floor(day) > periodEnd;
  },
  doneBelowFull: (row, context) => isDone(row, context) && percentOf(row) < 100,
  completeButNotDone: (row, context) =>
    !isDone(row, context) && (isFilled(row['completedOn']) || percentOf(row) === 100),
  notStartedWithPercent: (row, context) => isIn('notStarted')(row, context) && percentOf(row) > 0,
  overdueUnexplained: (row, context) =>
    isOverdue(row, context) &&
    (judgeWords(row['problem']) !== 'good' ||
      judgeWords(row['nextStep']) !== 'good' ||
      !isFilled(row['plannedOn'])),
  progressMissing: (row, context) =>
    isIn('inProgress', 'longTerm')(row, context) && judgeWords(row['progressText']) !== 'good',
  taskEvidenceMissing: (row, context) =>
    isIn('doneUnverified', 'adjusted')(row, context) && !isFilled(row['evidence']),
  evidenceUnknown: (row, context) => isFilled(row['evidence']) && !namesEvidence(row, context),
};

/** NaN where there is none, which no comparison holds of. */
function percentOf(row: RowValues): number {
  return numberOf(row['percent']) ?? Number.NaN;
}

/** The first fault of a row of 任务; null where it has none or names no measure. */
export function findTaskRowFault(row: RowValues, context: RowFaultContext): TaskFault | null {
  if (!isFilled(row['measureId'])) return null;
  return RETURN_FAULTS.returnTasks.find((code) => TESTS[code](row, context)) ?? null;
}
