import { cellReference } from '../../model/a1';
import type { Problem } from '../../model/finding';
import type { CheckedFinding } from '../../pipeline/checkedWorkbook';
import type { CheckOutcome, CheckReport, WriteOutcome } from '../../pipeline/findingsFlow';
import type { ExplainOutcome, RowsReport } from '../../pipeline/rowChecks';
import type { OutcomeJob } from './issueSession';

export type CheckRun =
  | { readonly kind: 'idle' | 'done' }
  | { readonly kind: 'running'; readonly done: number; readonly total: number }
  | { readonly kind: 'failed'; readonly problem: Problem };

/** What happened to the workbook since it was checked. */
export interface ChangeSince {
  readonly isEdited: boolean;
  /** Rows edited and checked anew. */
  readonly rowIds: readonly string[];
  /** Something changed besides rows that can be checked by themselves. */
  readonly isElsewhere: boolean;
}

export interface FindingFilter {
  readonly unit: string | null;
  readonly code: string | null;
  readonly documentId: string | null;
}

/** Writing an explanation; `key` is the finding it is for. */
export type ExplainJob =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly key: string }
  | { readonly kind: 'done'; readonly key: string; readonly outcome: ExplainOutcome }
  | { readonly kind: 'failed'; readonly key: string; readonly problem: Problem };

/** Checking one row, or those that were edited (`rowId` null). */
export type RecheckJob =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly rowId: string | null }
  | { readonly kind: 'done'; readonly rowId: string; readonly count: number }
  | { readonly kind: 'failed'; readonly problem: Problem };

/** The part of the session the page 审核 shows. */
export interface CheckSession {
  readonly run: CheckRun;
  /** Null until a check ended. */
  readonly report: CheckReport | null;
  readonly change: ChangeSince;
  readonly filter: FindingFilter;
  /** Explanations being typed, by key of their finding. */
  readonly drafts: Readonly<Record<string, string>>;
  readonly recheckJob: RecheckJob;
  readonly explainJob: ExplainJob;
  readonly writeJob: OutcomeJob<WriteOutcome>;
}

export type CheckAction =
  | { readonly type: 'checkRunChanged'; readonly run: CheckRun }
  | { readonly type: 'checkFinished'; readonly outcome: CheckOutcome }
  | { readonly type: 'recheckJobChanged'; readonly job: RecheckJob }
  | { readonly type: 'rowsChecked'; readonly report: RowsReport; readonly areEdited: boolean }
  | { readonly type: 'findingFilterChosen'; readonly change: Partial<FindingFilter> }
  | { readonly type: 'explanationTyped'; readonly key: string; readonly text: string }
  | { readonly type: 'explainJobChanged'; readonly job: ExplainJob }
  | { readonly type: 'findingExplained'; readonly key: string; readonly isEnough: boolean }
  | { readonly type: 'writeJobChanged'; readonly job: OutcomeJob<WriteOutcome> };

const UNCHANGED: ChangeSince = { isEdited: false, rowIds: [], isElsewhere: false };
export const NO_FILTER: FindingFilter = { unit: null, code: null, documentId: null };

export const startedCheck: CheckSession = {
  run: { kind: 'idle' },
  report: null,
  change: UNCHANGED,
  filter: NO_FILTER,
  drafts: {},
  recheckJob: { kind: 'idle' },
  explainJob: { kind: 'idle' },
  writeJob: { kind: 'idle' },
};

/** The page's part of the session after an action; pure. */
export function reduceCheck(check: CheckSession, action: CheckAction): CheckSession {
  switch (action.type) {
    case 'checkRunChanged':
      return { ...check, run: action.run };
    case 'checkFinished':
      return finishCheck(check, action.outcome);
    case 'recheckJobChanged':
      return { ...check, recheckJob: action.job };
    case 'rowsChecked':
      return mergeRows(check, action.report, action.areEdited);
    case 'findingFilterChosen':
      return { ...check, filter: { ...check.filter, ...action.change } };
    case 'explanationTyped': {
      const drafts = { ...check.drafts, [action.key]: action.text };
      const isAbout = check.explainJob.kind !== 'idle' && check.explainJob.key === action.key;
      return { ...check, drafts, explainJob: isAbout ? { kind: 'idle' } : check.explainJob };
    }
    case 'explainJobChanged':
      return { ...check, explainJob: action.job };
    case 'findingExplained':
      return explainFinding(check, action.key, action.isEnough);
    case 'writeJobChanged':
      return { ...check, writeJob: action.job };
  }
}

function finishCheck(check: CheckSession, outcome: CheckOutcome): CheckSession {
  const { filter, drafts } = check;
  if (outcome.kind === 'empty') return { ...startedCheck, filter };
  const done = { kind: 'done' } as const;
  return {
    ...startedCheck,
    filter: keepFilter(filter, outcome),
    drafts,
    run: done,
    report: outcome,
  };
}

/** A filter stays while there is something it could show; else the page would look clean. */
function keepFilter(filter: FindingFilter, { findings }: CheckReport): FindingFilter {
  const keep = <Key extends string | null>(
    value: Key,
    isThere: (one: CheckedFinding) => boolean,
  ) => (value === null || findings.some(isThere) ? value : null);
  return {
    unit: keep(filter.unit, (one) => one.unit === filter.unit),
    code: keep(filter.code, (one) => one.finding.code === filter.code),
    documentId: keep(filter.documentId, (one) => one.documentId === filter.documentId),
  };
}

/** The finding where its row stands now, after rows were put in or sorted above it. */
function followRow(one: CheckedFinding, rowOf: RowsReport['rowOf']): CheckedFinding {
  const row = one.rowId === null ? undefined : rowOf[one.rowId];
  const { finding, place } = one;
  if (row === undefined || place === null || place.row === row) return one;
  const cell = cellReference(row, place.column);
  const params = { ...finding.params, cell: `${place.sheet}!${cell}` };
  return { ...one, place: { ...place, row }, finding: { ...finding, cell, params } };
}

/** The findings of the rows give way to what was found there now; all others stay. */
function mergeRows(check: CheckSession, rows: RowsReport, areEdited: boolean): CheckSession {
  if (!check.report) return check;
  const anew = new Set(rows.rowIds);
  const isKept = ({ rowId }: CheckedFinding) =>
    rowId === null || (!anew.has(rowId) && rows.rowOf[rowId] !== undefined);
  const old = check.report.findings;
  const at = old.findIndex((one) => !isKept(one));
  const follow = (one: CheckedFinding) => followRow(one, rows.rowOf);
  const before = (at < 0 ? old : old.slice(0, at)).filter(isKept).map(follow);
  const after = (at < 0 ? [] : old.slice(at)).filter(isKept).map(follow);
  const findings = [...before, ...rows.findings, ...after];
  const change = areEdited
    ? {
        isEdited: true,
        rowIds: [...new Set([...check.change.rowIds, ...rows.rowIds])],
        isElsewhere: check.change.isElsewhere || rows.isElsewhere,
      }
    : check.change;
  return { ...check, change, report: { ...check.report, findings } };
}

function explainFinding(check: CheckSession, key: string, isEnough: boolean): CheckSession {
  if (!check.report) return check;
  const { [key]: typed = '', ...drafts } = check.drafts;
  const findings = check.report.findings.map((one): CheckedFinding => {
    if (one.key !== key) return one;
    return { ...one, finding: { ...one.finding, explanation: typed.trim(), isClosed: isEnough } };
  });
  return { ...check, drafts, report: { ...check.report, findings } };
}

/** The session's part once the workbook is no longer what was checked. */
export function noteCheckEdited(check: CheckSession): CheckSession {
  if (!check.report) return check;
  const idle = { kind: 'idle' } as const;
  return {
    ...check,
    change: { ...check.change, isEdited: true },
    recheckJob: check.recheckJob.kind === 'running' ? check.recheckJob : idle,
    writeJob: check.writeJob.kind === 'running' ? check.writeJob : idle,
  };
}

/** The same after a load: rows came that no row by itself tells of. */
export function noteCheckLoaded(check: CheckSession): CheckSession {
  const noted = noteCheckEdited(check);
  return noted === check ? check : { ...noted, change: { ...noted.change, isElsewhere: true } };
}
