import type { WorkbookHost } from '../../host/workbookHost';
import type { IsoDate, Locale } from '../../model/basics';
import type { WorkbookPlan } from '../../model/plan';
import type { DecisionRequest } from '../../pipeline/mergeDecisions';
import type { DeskResult, DeskWork } from '../../pipeline/mergeDesk';
import type { ReadBasis } from '../../pipeline/mergeBasisFile';
import type { MergeBasis } from '../../pipeline/mergeExpectation';
import type { SummaryWriting } from '../../pipeline/mergeIntoWorkbook';
import type { MergeView } from '../../pipeline/mergeView';
import { problemOfFailure, type Desk } from '../worker/workerDesk';
import { readDrops, type MergeDrop, type ReadDrop } from './mergeReading';
import { NO_DRAFT, type FileKind, type MergeRun } from './mergeSession';
import type { Session, SessionAction } from './session';

/** The flows of the pipeline that the page 汇总 runs. */
export interface MergeFlows {
  /** What the open master says of a merge; null where the workbook is no master. */
  readBasis(host: WorkbookHost): Promise<ReadBasis | null>;
  /** Desks to read files at, and the one that keeps what was read; each call the same ones. */
  openDesks(): { readonly readers: readonly Desk[]; readonly keeper: Desk };
  writeSummary(host: WorkbookHost, plan: WorkbookPlan): Promise<SummaryWriting>;
  /** Milliseconds since some moment. */
  now(): number;
}

export interface MergeController {
  /** Reads files to those read already; a second call while one runs does nothing. */
  add(drops: readonly MergeDrop[]): Promise<void>;
  /** Stops reading; what was read stays. */
  cancel(): void;
  /** Forgets everything that was read. */
  clear(): void;
  /** Settles a conflict as its draft says. */
  decide(id: string): Promise<void>;
  /** Opens a conflict again that was settled in this session. */
  reopen(id: string): Promise<void>;
  /** Writes the summary's sheets into the open workbook. */
  write(): Promise<void>;
  /** Makes a file; `name` is what it is called where it has no name of its own. */
  makeFile(of: FileKind, name: string): Promise<void>;
  /** Checks a file by itself. */
  check(drop: MergeDrop): Promise<void>;
}

/** What the page's effects need of the pane's one session. */
export interface MergeSurroundings {
  readonly flows: MergeFlows;
  getHost(): WorkbookHost | null;
  getSession(): Session;
  dispatch(action: SessionAction): void;
  /** Reads the workbook after it was written to. */
  readWorkbook(): Promise<void>;
  readToday(): IsoDate;
}

/** The table follows this often, in milliseconds: often enough to be seen, too seldom to be felt. */
const REDRAW_EVERY = 300;

/** Readings are copied to the keeper: so many at once that the window does not stop for it. */
const HANDED_AT_ONCE = 25;

/** Time is told once this much of it passed. */
const TELL_AFTER = 1_500;

type Result<K extends DeskResult['kind']> = Extract<DeskResult, { kind: K }>;

function expectKind<K extends DeskResult['kind']>(result: DeskResult, kind: K): Result<K> {
  if (result.kind !== kind) throw new Error(`a desk answered ${result.kind} for ${kind}`);
  return result as Result<K>;
}

/** The page's effects. */
export function createMergeController(around: MergeSurroundings): MergeController {
  const { flows, getHost, getSession, dispatch } = around;
  const merge = () => getSession().merge;
  let basis: MergeBasis | null = null;
  let reads: ReadDrop[] = [];
  let drops: MergeDrop[] = [];
  let reading: AbortController | null = null;

  const isBusy = (): boolean => {
    const { run, decideJob, writeJob, fileJob } = merge();
    return (
      ['listing', 'reading', 'merging'].includes(run.kind) ||
      [decideJob, writeJob, fileJob].some(({ kind }) => kind === 'running')
    );
  };

  /** Read once for all files of a merge, so that all are held against the same. */
  const readBasis = async (): Promise<void> => {
    const host = getHost();
    if (!host || reads.length > 0) return;
    dispatch({ type: 'mergeBasisChanged', basis: { kind: 'reading' } });
    const read = await flows.readBasis(host);
    basis = read?.kind === 'basis' ? read : null;
    if (read?.kind === 'problem') {
      const { problem } = read;
      dispatch({ type: 'mergeBasisChanged', basis: { kind: 'refused', problem } });
    } else if (basis?.expectation.period) {
      const { period, units } = basis.expectation;
      const { otherPeriods } = basis;
      const state = { kind: 'master', period, units: units.length, otherPeriods } as const;
      dispatch({ type: 'mergeBasisChanged', basis: state });
    } else dispatch({ type: 'mergeBasisChanged', basis: { kind: 'none' } });
  };

  const askKeeper = (work: DeskWork): Promise<DeskResult> => flows.openDesks().keeper.answer(work);
  const mergeAll = async (
    answers: Readonly<Record<string, DecisionRequest>>,
  ): Promise<MergeView> => {
    for (let at = 0; at < Math.max(1, reads.length); at += HANDED_AT_ONCE) {
      const readings = reads.slice(at, at + HANDED_AT_ONCE).map((read) => read.reading);
      await askKeeper({ kind: 'hand', readings, isFirst: at === 0 });
    }
    const decisions = Object.values(answers);
    const work = { kind: 'merge', basis, decisions } as const;
    return expectKind(await askKeeper(work), 'view').view;
  };

  const readAll = async (added: readonly MergeDrop[]): Promise<readonly string[]> => {
    const abort = new AbortController();
    reading = abort;
    const { now } = flows;
    const begun = now();
    let done = 0;
    let drawn = begun;
    const run = (): MergeRun => {
      const spent = now() - begun;
      const left = added.length - done;
      const isStopping = abort.signal.aborted;
      const isTold = done > 0 && spent > TELL_AFTER;
      const secondsLeft = isTold ? Math.ceil(((spent / done) * left) / 1000) : null;
      return { kind: 'reading', done, total: added.length, secondsLeft, isStopping };
    };
    const draw = (): void => {
      drawn = now();
      dispatch({ type: 'mergeFilesRead', rows: reads.map(({ row }) => row), run: run() });
    };
    draw();
    const notRead = await readDrops(added, {
      desks: flows.openDesks().readers,
      expectation: basis?.expectation ?? null,
      signal: abort.signal,
      onRead: (read) => {
        reads.push(read);
        done += 1;
        if (now() - drawn >= REDRAW_EVERY) draw();
      },
    });
    draw();
    reading = null;
    return notRead;
  };

  const add = async (added: readonly MergeDrop[]): Promise<void> => {
    if (isBusy() || added.length === 0) return;
    dispatch({ type: 'mergeRunChanged', run: { kind: 'listing' } });
    try {
      await readBasis();
      drops = [...drops, ...added];
      const notRead = await readAll(added);
      dispatch({ type: 'mergeRunChanged', run: { kind: 'merging' } });
      const view = await mergeAll(merge().answers);
      dispatch({ type: 'mergeFinished', view, notRead });
    } catch (error) {
      const problem = problemOfFailure(error);
      dispatch({ type: 'mergeRunChanged', run: { kind: 'failed', problem } });
    }
  };

  const settle = async (answers: Readonly<Record<string, DecisionRequest>>): Promise<void> => {
    dispatch({ type: 'decideJobChanged', job: { kind: 'running' } });
    try {
      const decisions = Object.values(answers);
      const view = await askKeeper({ kind: 'decide', decisions }).then(
        (result) => expectKind(result, 'view').view,
        // The keeper was lost with all it kept: a new one is given everything again.
        () => mergeAll(answers),
      );
      dispatch({ type: 'mergeDecided', answers, view });
    } catch (error) {
      const job = { kind: 'failed', problem: problemOfFailure(error) } as const;
      dispatch({ type: 'decideJobChanged', job });
    }
  };

  const decide = async (id: string): Promise<void> => {
    const { view, drafts, decider, answers } = merge();
    const conflict = view?.conflicts.find((one) => one.id === id);
    const { chosen, why } = drafts[id] ?? NO_DRAFT;
    const by = decider.trim();
    if (!conflict || chosen === null || by === '' || why.trim() === '' || isBusy()) return;
    const request: DecisionRequest = {
      key: conflict.key,
      hashes: conflict.rivals.map(({ hash }) => hash),
      choice: { kind: 'hash', value: chosen },
      by,
      on: around.readToday(),
      why: why.trim(),
    };
    await settle({ ...answers, [id]: request });
  };

  const reopen = async (id: string): Promise<void> => {
    const { [id]: given, ...answers } = merge().answers;
    if (given && !isBusy()) await settle(answers);
  };

  /** What the keeper makes of the summary; a lost one is given everything again. */
  const makeOf = async (kind: FileKind | 'plan', locale: Locale): Promise<DeskResult> => {
    const files = drops.map(({ name, file }) => ({ name, file }));
    const work: DeskWork = kind === 'corrections' ? { kind, locale, files } : { kind, locale };
    try {
      return await askKeeper(work);
    } catch {
      await mergeAll(merge().answers);
      return askKeeper(work);
    }
  };

  const write = async (): Promise<void> => {
    const host = getHost();
    const { workbook, locale } = getSession();
    if (!host || !merge().view?.summary || isBusy()) return;
    dispatch({ type: 'summaryWriteChanged', job: { kind: 'running' } });
    try {
      const of = workbook?.kind === 'master' ? workbook.locale : locale;
      const { plan } = expectKind(await makeOf('plan', of), 'plan');
      const outcome = await flows.writeSummary(host, plan);
      dispatch({ type: 'summaryWriteChanged', job: { kind: 'done', outcome } });
      await around.readWorkbook();
    } catch (error) {
      const job = { kind: 'failed', problem: problemOfFailure(error) } as const;
      dispatch({ type: 'summaryWriteChanged', job });
    }
  };

  const makeFile = async (of: FileKind, name: string): Promise<void> => {
    if (!merge().view || isBusy()) return;
    dispatch({ type: 'summaryFileChanged', job: { kind: 'running', of } });
    try {
      const made = expectKind(await makeOf(of, getSession().locale), 'bytes');
      const outcome = { name: made.name || name, bytes: made.bytes };
      dispatch({ type: 'summaryFileChanged', job: { kind: 'done', of, outcome } });
    } catch (error) {
      const job = { kind: 'failed', of, problem: problemOfFailure(error) } as const;
      dispatch({ type: 'summaryFileChanged', job });
    }
  };

  const check = async ({ file, name }: MergeDrop): Promise<void> => {
    if (merge().checkJob.kind === 'running' || isBusy()) return;
    dispatch({ type: 'fileCheckChanged', job: { kind: 'running' } });
    try {
      const result = await askKeeper({ kind: 'check', file, name });
      const outcome = expectKind(result, 'checked').checked;
      dispatch({ type: 'fileCheckChanged', job: { kind: 'done', outcome } });
    } catch (error) {
      const job = { kind: 'failed', problem: problemOfFailure(error) } as const;
      dispatch({ type: 'fileCheckChanged', job });
    }
  };

  const cancel = (): void => {
    const { run } = merge();
    if (run.kind !== 'reading' || run.isStopping) return;
    dispatch({ type: 'mergeRunChanged', run: { ...run, isStopping: true } });
    reading?.abort();
  };
  const clear = (): void => {
    if (isBusy()) return;
    reads = [];
    drops = [];
    basis = null;
    dispatch({ type: 'mergeCleared' });
  };
  return { add, cancel, clear, decide, reopen, write, makeFile, check };
}
