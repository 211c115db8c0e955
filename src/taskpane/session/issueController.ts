import type { WorkbookHost } from '../../host/workbookHost';
import type { IsoDate } from '../../model/basics';
import type { ConfirmOutcome, ConfirmRequest } from '../../pipeline/confirmOwners';
import type { IssueRequest } from '../../pipeline/issueFlow';
import type { IssueOverview, OverviewRequest } from '../../pipeline/issueOverview';
import type { IssuePackage, Progress } from '../../pipeline/issuePackage';
import type { Refusal } from '../../pipeline/masterFile';
import type { PrepareOutcome, PrepareRequest } from '../../pipeline/prepareFlow';
import type { EarlierFile } from '../../pipeline/workbookFiles';
import { isPlausibleDate } from '../format/dates';
import { createReader } from './createReader';
import { issuePeriod, type PreviousFile } from './issueSession';
import { nextTask } from './nextTask';
import type { Session, SessionAction } from './session';
import { toProblem } from './toProblem';

/** The flows of the pipeline that the page 布置报表 runs. */
export interface IssueFlows {
  readIssueOverview(host: WorkbookHost, request: OverviewRequest): Promise<IssueOverview | Refusal>;
  prepareIssue(host: WorkbookHost, request: PrepareRequest): Promise<PrepareOutcome>;
  readEarlierFile(bytes: Uint8Array, file: string): Promise<EarlierFile>;
  confirmOwners(host: WorkbookHost, request: ConfirmRequest): Promise<ConfirmOutcome>;
  packIssue(
    host: WorkbookHost,
    request: IssueRequest,
    onProgress: Progress,
  ): Promise<IssuePackage | Refusal>;
}

/** A file somebody chose in the pane. */
export interface ChosenFile {
  readonly name: string;
  arrayBuffer(): Promise<ArrayBuffer>;
}

export interface IssueController {
  /** Reads again what stands ready; also the retry after a failure. */
  refresh(): Promise<void>;
  /** Reads the file that previous totals are brought in from; null: none any more. */
  choosePrevious(file: ChosenFile | null): Promise<void>;
  /** Writes 单位 and 分解 for the period, or what they lack. */
  prepare(): Promise<void>;
  /** Confirms the owners of these targets in the name that was typed. */
  confirm(targetIds: readonly string[]): Promise<void>;
  issue(): Promise<void>;
}

/** What the page's effects need of the pane's one session. */
export interface IssueSurroundings {
  readonly flows: IssueFlows;
  getHost(): WorkbookHost | null;
  getSession(): Session;
  dispatch(action: SessionAction): void;
  /** Reads the workbook after it was written to. */
  readWorkbook(): Promise<void>;
  readToday(): IsoDate;
}

/** The page's effects; `follow` is called after each change of the session. */
export function createIssueController(
  around: IssueSurroundings,
): IssueController & { follow(): void } {
  const { flows, getHost, getSession, dispatch } = around;
  const choice = () => {
    const { issue, workbook } = getSession();
    return { ...issue.draft, period: issuePeriod(issue.draft, workbook?.periods ?? []) };
  };

  const reader = createReader(async () => {
    const host = getHost();
    const { period, includesArchived } = choice();
    if (!host || period === null) return;
    dispatch({ type: 'overviewStarted' });
    try {
      const overview = await flows.readIssueOverview(host, { period, includesArchived });
      dispatch({ type: 'overviewFinished', overview });
    } catch (error) {
      dispatch({ type: 'overviewFailed', problem: toProblem(error) });
    }
  });

  let lastWish = '';
  const follow = (): void => {
    const { page, workbook, reading, readings } = getSession();
    if (page !== 'issue' || workbook?.kind !== 'master' || reading.kind !== 'done') return;
    const { period, includesArchived } = choice();
    const wish = [readings, period, includesArchived].join('|');
    if (wish === lastWish) return;
    lastWish = wish;
    void reader.read();
  };

  let latestChoice: ChosenFile | null = null;
  const choosePrevious = async (chosen: ChosenFile | null): Promise<void> => {
    latestChoice = chosen;
    if (chosen === null) return dispatch({ type: 'previousChanged', previous: { kind: 'none' } });
    const file = chosen.name;
    dispatch({ type: 'previousChanged', previous: { kind: 'reading', file } });
    const previous = await readPrevious(flows, chosen);
    // Another file, or none, was chosen while this one was read.
    if (latestChoice === chosen) dispatch({ type: 'previousChanged', previous });
  };

  const prepare = async (): Promise<void> => {
    const host = getHost();
    const { period, dueDate, issuer, includesArchived } = choice();
    const { previous, prepareJob } = getSession().issue;
    const isRunning = prepareJob.kind === 'running' || previous.kind === 'reading';
    if (!host || period === null || isRunning) return;
    if (dueDate !== null && !isPlausibleDate(dueDate)) return;
    dispatch({ type: 'prepareJobChanged', job: { kind: 'running' } });
    try {
      const outcome = await flows.prepareIssue(host, {
        ...{ period, dueDate, includesArchived, issuer: issuer.trim(), listed: null },
        previous: previous.kind === 'read' ? previous.source : null,
      });
      dispatch({ type: 'prepareJobChanged', job: { kind: 'done', outcome } });
      if (outcome.kind === 'changes') await around.readWorkbook();
    } catch (error) {
      const job = { kind: 'failed', problem: toProblem(error) } as const;
      dispatch({ type: 'prepareJobChanged', job });
    }
  };

  const confirm = async (targetIds: readonly string[]): Promise<void> => {
    const host = getHost();
    const { draft, confirmJob } = getSession().issue;
    const confirmedBy = draft.confirmer.trim();
    if (!host || confirmedBy === '' || confirmJob.kind === 'running') return;
    dispatch({ type: 'confirmJobChanged', job: { kind: 'running' } });
    try {
      const request = { targetIds, confirmedBy, confirmedOn: around.readToday() };
      const outcome = await flows.confirmOwners(host, request);
      dispatch({ type: 'confirmJobChanged', job: { kind: 'done', outcome } });
      if (outcome.kind === 'confirmed') await around.readWorkbook();
    } catch (error) {
      const job = { kind: 'failed', problem: toProblem(error) } as const;
      dispatch({ type: 'confirmJobChanged', job });
    }
  };

  const issue = async (): Promise<void> => {
    const host = getHost();
    const { period, acceptsImplied, includesArchived } = choice();
    if (!host || period === null || getSession().issue.issueJob.kind === 'running') return;
    const show = (done: number, total: number): void =>
      dispatch({ type: 'issueJobChanged', job: { kind: 'running', done, total } });
    show(0, 0);
    try {
      const chosen = { period, acceptsImplied, includesArchived };
      const request = { ...chosen, issuer: null, issuedOn: around.readToday() };
      const outcome = await flows.packIssue(host, request, async (done, total) => {
        show(done, total);
        await nextTask();
      });
      const job = { kind: 'done', outcome, isEditedSince: false } as const;
      dispatch({ type: 'issueJobChanged', job });
      if (outcome.kind === 'packed') await around.readWorkbook();
    } catch (error) {
      dispatch({ type: 'issueJobChanged', job: { kind: 'failed', problem: toProblem(error) } });
    }
  };

  return { refresh: () => reader.read(), choosePrevious, prepare, confirm, issue, follow };
}

async function readPrevious(flows: IssueFlows, chosen: ChosenFile): Promise<PreviousFile> {
  const file = chosen.name;
  try {
    const bytes = new Uint8Array(await chosen.arrayBuffer());
    const earlier = await flows.readEarlierFile(bytes, file);
    if (earlier.kind === 'problem') return { kind: 'failed', file, problem: earlier.problem };
    return { kind: 'read', file, source: earlier.previous };
  } catch (error) {
    return { kind: 'failed', file, problem: toProblem(error) };
  }
}
