import type { CellEdit, WorkbookHost } from '../../host/workbookHost';
import type { CheckedFinding } from '../../pipeline/checkedWorkbook';
import type { CheckOutcome, CheckProgress, WriteOutcome } from '../../pipeline/findingsFlow';
import type {
  ExplainOutcome,
  ExplainRequest,
  RowsReport,
  RowsRequest,
} from '../../pipeline/rowChecks';
import { createReader } from './createReader';
import { debounce } from './debounce';
import { nextTask } from './nextTask';
import type { Session, SessionAction } from './session';
import { toProblem } from './toProblem';

/** The flows of the pipeline that the page 审核 runs. */
export interface CheckFlows {
  checkWorkbook(host: WorkbookHost, onProgress: CheckProgress): Promise<CheckOutcome>;
  recheckRows(host: WorkbookHost, request: RowsRequest): Promise<RowsReport>;
  explainFinding(host: WorkbookHost, request: ExplainRequest): Promise<ExplainOutcome>;
  writeFindings(host: WorkbookHost): Promise<WriteOutcome>;
}

export interface CheckController {
  /** Runs every rule; a second call while one runs does nothing. */
  run(): Promise<void>;
  /** Checks the row of a finding anew. */
  recheck(finding: CheckedFinding): Promise<void>;
  /** Writes the explanation that was typed for a finding. */
  explain(finding: CheckedFinding): Promise<void>;
  /** The same over the text that was found there. */
  replaceExplanation(finding: CheckedFinding, replaces: string): Promise<void>;
  write(): Promise<void>;
}

/** What the page's effects need of the pane's one session. */
export interface CheckSurroundings {
  readonly flows: CheckFlows;
  getHost(): WorkbookHost | null;
  getSession(): Session;
  dispatch(action: SessionAction): void;
  /** Quiet time after an edit before its row is checked, in milliseconds. */
  readonly quietTime: number;
}

/** The page's effects. `follow` is called after each change of the session, `noteEdit` after edits. */
export function createCheckController(
  around: CheckSurroundings,
): CheckController & { follow(): void; noteEdit(edit: CellEdit): void } {
  const { flows, getHost, getSession, dispatch } = around;
  const check = () => getSession().check;
  let edits: CellEdit[] = [];

  const run = async (): Promise<void> => {
    const host = getHost();
    if (!host || check().run.kind === 'running') return;
    const show = (done: number, total: number) =>
      dispatch({ type: 'checkRunChanged', run: { kind: 'running', done, total } });
    show(0, 0);
    edits = [];
    try {
      const outcome = await flows.checkWorkbook(host, async (done, total) => {
        show(done, total);
        await nextTask();
      });
      dispatch({ type: 'checkFinished', outcome });
    } catch (error) {
      dispatch({ type: 'checkRunChanged', run: { kind: 'failed', problem: toProblem(error) } });
    }
  };

  const checkRows = async (
    host: WorkbookHost,
    asked: Pick<RowsRequest, 'rowIds' | 'edits'>,
    areEdited: boolean,
  ) => {
    const shown = check().report?.findings ?? [];
    const shownRowIds = [...new Set(shown.flatMap(({ rowId }) => rowId ?? []))];
    const report = await flows.recheckRows(host, { ...asked, shownRowIds });
    dispatch({ type: 'rowsChecked', report, areEdited });
    return report;
  };
  const fail = (error: unknown): void =>
    dispatch({ type: 'recheckJobChanged', job: { kind: 'failed', problem: toProblem(error) } });

  /** Edits made while the page is not shown wait until it is. */
  const isDue = () => {
    const { page, check: shown } = getSession();
    return page === 'check' && shown.report !== null && shown.run.kind !== 'running';
  };
  const editReader = createReader(async () => {
    const host = getHost();
    if (!host || edits.length === 0 || !isDue()) return;
    const taken = edits;
    edits = [];
    dispatch({ type: 'recheckJobChanged', job: { kind: 'running', rowId: null } });
    try {
      await checkRows(host, { rowIds: [], edits: taken }, true);
      dispatch({ type: 'recheckJobChanged', job: { kind: 'idle' } });
    } catch (error) {
      fail(error);
    }
  });
  const readEdits = debounce(around.quietTime, () => void editReader.read());

  const recheck = async ({ rowId }: CheckedFinding): Promise<void> => {
    const host = getHost();
    if (!host || rowId === null || check().recheckJob.kind === 'running') return;
    dispatch({ type: 'recheckJobChanged', job: { kind: 'running', rowId } });
    try {
      const { findings } = await checkRows(host, { rowIds: [rowId], edits: [] }, false);
      const job = { kind: 'done', rowId, count: findings.length } as const;
      dispatch({ type: 'recheckJobChanged', job });
    } catch (error) {
      fail(error);
    }
  };

  const explain = async (finding: CheckedFinding, replaces: string | null): Promise<void> => {
    const host = getHost();
    const { key, rowId, explainIn } = finding;
    const text = (check().drafts[key] ?? '').trim();
    if (!host || explainIn === null || text === '' || check().explainJob.kind === 'running') return;
    dispatch({ type: 'explainJobChanged', job: { kind: 'running', key } });
    try {
      const request = { key, rowId, explainIn, text, replaces };
      const outcome = await flows.explainFinding(host, request);
      if (outcome.kind === 'written') {
        dispatch({ type: 'findingExplained', key, isEnough: outcome.isEnough });
        // The explanation of a row stands for all that is asked of it.
        if (rowId !== null) await checkRows(host, { rowIds: [rowId], edits: [] }, false);
      }
      dispatch({ type: 'explainJobChanged', job: { kind: 'done', key, outcome } });
    } catch (error) {
      const job = { kind: 'failed', key, problem: toProblem(error) } as const;
      dispatch({ type: 'explainJobChanged', job });
    }
  };

  const write = async (): Promise<void> => {
    const host = getHost();
    if (!host || check().writeJob.kind === 'running') return;
    dispatch({ type: 'writeJobChanged', job: { kind: 'running' } });
    try {
      const outcome = await flows.writeFindings(host);
      dispatch({ type: 'writeJobChanged', job: { kind: 'done', outcome } });
    } catch (error) {
      dispatch({ type: 'writeJobChanged', job: { kind: 'failed', problem: toProblem(error) } });
    }
  };

  return {
    run,
    recheck,
    explain: (finding) => explain(finding, finding.finding.explanation),
    replaceExplanation: explain,
    write,
    noteEdit: (edit) => {
      if (check().report === null) return;
      edits.push(edit);
      readEdits();
    },
    follow: () => {
      if (edits.length > 0 && isDue()) readEdits();
    },
  };
}
