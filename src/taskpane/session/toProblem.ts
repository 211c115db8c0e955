import { HostProblem } from '../../host/workbookHost';
import type { Problem } from '../../model/finding';

/** Bugs of ours show as `hostFailed` with their message, so that the pane never stays mute. */
export function toProblem(error: unknown): Problem {
  if (error instanceof HostProblem) return error.problem;
  const message = error instanceof Error ? error.message : String(error);
  return { code: 'hostFailed', params: { message } };
}
