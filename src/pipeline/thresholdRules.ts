/** The cut-offs' defaults and order, for the pane: apart, so that no page brings the whole core along. */
export { areValidThresholds, DEFAULT_THRESHOLDS } from '../assess/thresholds';
export type { Thresholds } from '../assess/thresholds';
