import type { MethodOutcome } from '../../pipeline';
import type { Job } from './session';

/** What the page 进度预警 shows beside the workbook itself. */
export interface AlertsSession {
  /** Only the targets of this document; null: of all. */
  readonly documentId: string | null;
  /** The target opened; null: the list. */
  readonly openTargetId: string | null;
  /** Writing method or cut-offs. */
  readonly settingsJob: Job;
  /** What became of the columns of another method, until the next change. */
  readonly note: MethodOutcome['kind'] | 'outdatedCleared' | null;
}

export type AlertsAction =
  | { readonly type: 'alertDocumentChosen'; readonly documentId: string | null }
  | { readonly type: 'targetOpened'; readonly targetId: string | null }
  | { readonly type: 'settingsJobChanged'; readonly job: Job }
  | { readonly type: 'methodNoted'; readonly note: AlertsSession['note'] };

export const startedAlerts: AlertsSession = {
  documentId: null,
  openTargetId: null,
  settingsJob: { kind: 'idle' },
  note: null,
};

/** True for the actions of this page. */
export function isAlertsAction(action: { readonly type: string }): action is AlertsAction {
  return ['alertDocumentChosen', 'targetOpened', 'settingsJobChanged', 'methodNoted'].includes(
    action.type,
  );
}

export function reduceAlerts(alerts: AlertsSession, action: AlertsAction): AlertsSession {
  switch (action.type) {
    case 'alertDocumentChosen':
      return { ...alerts, documentId: action.documentId };
    case 'targetOpened':
      return { ...alerts, openTargetId: action.targetId };
    case 'settingsJobChanged':
      return { ...alerts, settingsJob: action.job };
    case 'methodNoted':
      return { ...alerts, note: action.note };
  }
}
