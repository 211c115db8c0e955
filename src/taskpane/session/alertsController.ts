import type { WorkbookHost } from '../../host/workbookHost';
import type { AssessmentMethod } from '../../model/assessment';
import type { MethodOutcome, Thresholds } from '../../pipeline';
import type { Session, SessionAction } from './session';
import { toProblem } from './toProblem';

/** The flows of the pipeline behind the settings of the page 进度预警. */
export interface AlertsFlows {
  setMethod(host: WorkbookHost, method: AssessmentMethod): Promise<MethodOutcome>;
  setThresholds(host: WorkbookHost, thresholds: Thresholds): Promise<MethodOutcome>;
  /** True where the columns of another method were outdated and are empty now. */
  clearOutdatedMethod(host: WorkbookHost): Promise<boolean>;
}

export interface AlertsController {
  chooseMethod(method: AssessmentMethod): Promise<void>;
  changeThresholds(thresholds: Thresholds): Promise<void>;
}

export interface AlertsSurroundings {
  readonly flows: AlertsFlows;
  getHost(): WorkbookHost | null;
  getSession(): Session;
  dispatch(action: SessionAction): void;
  readWorkbook(): Promise<void>;
}

/** The page's effects; `follow` is called after each change of the session. */
export function createAlertsController(
  around: AlertsSurroundings,
): AlertsController & { follow(): void } {
  const { flows, getHost, getSession, dispatch } = around;

  const run = async (work: (host: WorkbookHost) => Promise<MethodOutcome>): Promise<void> => {
    const host = getHost();
    if (!host || getSession().alerts.settingsJob.kind === 'running') return;
    dispatch({ type: 'settingsJobChanged', job: { kind: 'running' } });
    try {
      const outcome = await work(host);
      dispatch({ type: 'settingsJobChanged', job: { kind: 'idle' } });
      dispatch({ type: 'methodNoted', note: outcome.kind });
      await around.readWorkbook();
    } catch (error) {
      const job = { kind: 'failed', problem: toProblem(error) } as const;
      dispatch({ type: 'settingsJobChanged', job });
    }
  };

  const clear = async (host: WorkbookHost): Promise<void> => {
    try {
      if (!(await flows.clearOutdatedMethod(host))) return;
      dispatch({ type: 'methodNoted', note: 'outdatedCleared' });
      await around.readWorkbook();
    } catch (error) {
      const job = { kind: 'failed', problem: toProblem(error) } as const;
      dispatch({ type: 'settingsJobChanged', job });
    }
  };

  let lastReading = 0;
  /** Columns that no longer fit the figures are cleared once, after the reading that found them. */
  const follow = (): void => {
    const { workbook, reading, readings, alerts } = getSession();
    const host = getHost();
    if (!host || reading.kind !== 'done' || readings === lastReading) return;
    if (alerts.settingsJob.kind === 'running') return;
    lastReading = readings;
    if (workbook?.methodColumns === 'outdated') void clear(host);
  };

  return {
    chooseMethod: (method) => run((host) => flows.setMethod(host, method)),
    changeThresholds: (thresholds) => run((host) => flows.setThresholds(host, thresholds)),
    follow,
  };
}
