import type { CheckContext } from '../../../src/check/checkContext';
import type { LedgerEntry, MeasureReport } from '../../../src/model/unitReturn';
import {
  buildEntry,
  buildLineage,
  buildMeasure,
  changeMeasure,
  findTarget,
  returnContext,
  BY_LEDGER,
  type RuleCase,
  type RuleCases,
} from '../../support/checkBuilders';

type Report = Partial<MeasureReport>;
type Entry = Partial<LedgerEntry>;

/** A return with one measure, of a task to be done once and due when the case says so. */
function measureContext(report: Report, deadline: string | null): CheckContext {
  const measuresById = changeMeasure(deadline, { taskType: 'once' });
  return returnContext({ measuresById, measures: [buildMeasure(report)] });
}

function measureCase(fires: Report, silent: Report, deadline: string | null = null): RuleCase {
  return {
    fires: () => measureContext(fires, deadline),
    silent: () => measureContext({ ...fires, ...silent }, deadline),
  };
}

function entriesContext(...entries: readonly Entry[]): CheckContext {
  const ledger = entries.map((entry, index) =>
    buildEntry({ lineage: buildLineage('台账', 4 + index), ...entry }),
  );
  return returnContext({ ledger });
}

function entryCase(fires: Entry): RuleCase {
  return { fires: () => entriesContext(fires), silent: () => entriesContext({}) };
}

const DONE: Report = { taskStatus: 'doneUnverified', completedOn: '2025-09-01', evidence: 'P1' };
const LATE: Report = { problem: '缺少专家评审', nextStep: '11月组织评审' };

/** Level 1: a row of 任务. */
export const MEASURE_CASES: RuleCases = {
  taskStateMissing: measureCase({ taskStatus: null }, { taskStatus: 'notStarted' }),
  taskPercentOutOfRange: measureCase({ percent: 120 }, { percent: 80 }),
  taskPercentAsFraction: measureCase({ percent: 0.5 }, { percent: 50 }),
  percentOfLongTerm: measureCase({ taskStatus: 'longTerm', percent: 30 }, { percent: null }),
  completionDateMissing: measureCase({ ...DONE, completedOn: null }, DONE),
  completionAfterPeriod: measureCase({ ...DONE, completedOn: '2025-10-08' }, DONE),
  doneBelowFull: measureCase({ ...DONE, percent: 90 }, { percent: 100 }),
  completeButNotDone: measureCase({ completedOn: '2025-09-01' }, DONE),
  notStartedWithPercent: measureCase({ taskStatus: 'notStarted', percent: 20 }, { percent: 0 }),
  overdueUnexplained: measureCase(LATE, { plannedOn: '2025-12-20' }, '2025-06-30'),
  progressMissing: measureCase({ progressText: '正常推进' }, { progressText: '完成征求意见' }),
  taskEvidenceMissing: measureCase({ ...DONE, evidence: null }, DONE),
};

/** Level 1: a row of 台账. */
export const LEDGER_CASES: RuleCases = {
  ledgerRowIncomplete: entryCase({ itemKey: null, role: null }),
  publishedAfterPeriod: entryCase({ publishedOn: '2025-10-08' }),
  publishedBeforePlanStart: entryCase({
    publishedOn: `${Number(findTarget(BY_LEDGER).planStart.slice(0, 4)) - 1}-12-01`,
  }),
  ledgerKeyDuplicate: {
    fires: () => entriesContext({}, { itemKey: 'gb/t1.1-2025' }),
    silent: () => entriesContext({}, { itemKey: 'GB/T 1.2—2025' }),
  },
  ledgerEvidenceMissing: entryCase({ evidence: null }),
};
