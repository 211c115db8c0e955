import { DEFAULT_THRESHOLDS } from '../assess/thresholds';
import { deriveOutcomes } from '../merge/deriveOutcomes';
import { stateOf, uniteStates } from '../merge/mergedState';
import { uniteClosings, type Closings } from '../merge/uniteClosings';
import type { IsoDate } from '../model/basics';
import type { KeyOutcome } from '../model/merged';
import type { Expectation, Summary } from '../model/summary';
import { buildSummary } from '../summary/buildSummary';
import { resolveDecisions, type DecisionRequest } from './mergeDecisions';
import type { MergeBasis } from './mergeExpectation';
import type { MergedFiles } from './mergeFiles';
import { catalogOfMerge } from './workbookCatalog';

/** The merge with a person's answers to its conflicts; `file` names where they were written. */
export function applyDecisions(
  merged: MergedFiles,
  requests: readonly DecisionRequest[],
  file: string | null = null,
): MergedFiles {
  const { decisions, findings } = resolveDecisions(merged.state, requests, file);
  return {
    ...merged,
    state: uniteStates(merged.state, stateOf([], [], decisions)),
    findings: [...merged.findings, ...findings],
  };
}

export interface SummariseRequest {
  /** The master's, where there is one; its expectation goes before `expectation`. */
  readonly basis: MergeBasis | null;
  readonly expectation: Expectation | null;
  /** Null: the master's, else the last day of the period. */
  readonly asOf: IsoDate | null;
  /** 销号 entered in this session, beside those of the master and of earlier summaries. */
  readonly closings: Closings;
}

/** A merged state as a summary; null where nothing came and no period was asked for. */
export function summarise(
  merged: MergedFiles,
  { basis, expectation, asOf, closings }: SummariseRequest,
): { readonly summary: Summary; readonly outcomes: readonly KeyOutcome[] } | null {
  const outcomes = deriveOutcomes(merged.state);
  const summary = buildSummary(merged.state, outcomes, {
    catalog: catalogOfMerge(merged, basis),
    expectation: basis?.expectation ?? expectation,
    asOf: asOf ?? basis?.asOf ?? null,
    method: basis?.method ?? 'pace',
    thresholds: basis?.thresholds ?? DEFAULT_THRESHOLDS,
    settings: basis?.settings ?? new Map<string, never>(),
    quotas: basis?.quotas ?? [],
    closings: uniteClosings(merged.closings, basis?.closings ?? new Map(), closings),
    fileFindings: merged.fileFindings,
    mergeFindings: merged.findings,
    readFiles: merged.readFiles,
  });
  return summary === null ? null : { summary, outcomes };
}
