import { indexTargets } from '../layout/buildWorkbookPlan';
import { keyText } from '../merge/sectionsOfReturn';
import { joinSentences } from '../i18n/rejectionText';
import type { ProgressStatus } from '../model/assessment';
import type { IsoDate, LocalizedText, PeriodCode } from '../model/basics';
import type { Catalog, Target } from '../model/catalog';
import type { FileOutcome, MergeDecision, SectionKey } from '../model/merged';
import type { Expectation, FileCounts, ReceiptEntry, Summary, UnitSummary } from '../model/summary';
import type { ReturnStatus } from '../model/unitReturn';
import { describeTotal } from '../summary/plan/targetRows';
import { countOpen, inBoth } from './mergeFileRow';
import type { MergedFiles } from './mergeFiles';
import { chooseFaultyFiles } from './returnForCorrectionChoice';
import {
  describeCoverage,
  explainReceipt,
  nameSubjects,
  reportMerge,
  type ReportedConflict,
  type RivalDifference,
} from './mergeReport';
import { catalogOfMerge } from './workbookCatalog';

/** A merge as a page shows it: plain data in both languages, nothing of the files themselves. */

/** What became of a file; keyed by its SHA-256. */
export interface MergedFileState {
  readonly outcome: FileOutcome;
  readonly returnStatus: ReturnStatus;
  readonly reason: LocalizedText;
}

export interface ConflictView {
  /** Names the conflict. */
  readonly id: string;
  readonly key: SectionKey;
  readonly unit: string;
  readonly document: LocalizedText;
  readonly rivals: readonly {
    readonly hash: string;
    readonly files: readonly string[];
    readonly revision: number;
    readonly submission: number;
  }[];
  readonly differences: readonly (RivalDifference & { readonly name: LocalizedText })[];
}

/** An answer that stands in the merge. */
export interface DecisionView {
  readonly id: string;
  readonly unit: string;
  readonly document: LocalizedText;
  readonly decision: MergeDecision;
  readonly files: readonly string[];
}

export interface TargetView {
  readonly target: Target;
  readonly value: number | null;
  readonly coverage: LocalizedText;
  readonly note: LocalizedText;
  readonly missing: readonly string[];
  readonly progressStatus: ProgressStatus;
}

export interface RollView {
  /** False where nobody said who was to report: then only what came is listed. */
  readonly isKnown: boolean;
  readonly expected: number;
  readonly reported: number;
  readonly late: number;
  readonly missing: number;
  readonly units: readonly UnitSummary[];
}

/** The roll-up that would be written; null while nothing came and no period was asked for. */
export interface SummaryView {
  readonly period: PeriodCode;
  readonly asOf: IsoDate;
  readonly isSample: boolean;
  readonly documents: readonly LocalizedText[];
  readonly roll: RollView;
  readonly targets: readonly TargetView[];
  readonly hard: number;
  readonly soft: number;
}

export interface MergeView {
  readonly counts: FileCounts;
  readonly files: Readonly<Record<string, MergedFileState>>;
  readonly conflicts: readonly ConflictView[];
  readonly decisions: readonly DecisionView[];
  /** Files that go back to their units. */
  readonly faulty: number;
  readonly summary: SummaryView | null;
}

function nameDocument(documentId: string, { documents }: Catalog): LocalizedText {
  const entry = documents.find(({ document }) => document.id === documentId);
  return entry?.document.shortTitle ?? { zh: documentId, en: documentId };
}

function viewConflict(
  { conflict, differences }: ReportedConflict,
  names: ReadonlyMap<string, LocalizedText>,
  { state }: MergedFiles,
  catalog: Catalog,
): ConflictView {
  const { key, rivals } = conflict;
  return {
    id: keyText(key),
    key,
    unit: rivals[0]?.unitName ?? key.unitId,
    document: nameDocument(key.documentId, catalog),
    rivals: rivals.map(({ hash, rank, appearances }) => ({
      hash,
      files: [...appearances.keys()].flatMap((sha) => state.sources.get(sha)?.names ?? [sha]),
      ...rank,
    })),
    differences: differences.map((one) => ({
      ...one,
      name: names.get(one.subject) ?? { zh: one.subject, en: one.subject },
    })),
  };
}

function viewDecision(
  decision: MergeDecision,
  { state }: MergedFiles,
  catalog: Catalog,
): DecisionView {
  const { key, chosen } = decision;
  const section = state.sections.get(keyText(key))?.get(chosen);
  const hashes = [...(section?.appearances.keys() ?? [])];
  return {
    id: keyText(key),
    unit: section?.unitName ?? key.unitId,
    document: nameDocument(key.documentId, catalog),
    decision,
    files: hashes.flatMap((sha) => state.sources.get(sha)?.names ?? []),
  };
}

function viewFile(
  entry: ReceiptEntry,
  facts: Pick<Summary, 'receipts' | 'conflicts'>,
): MergedFileState {
  const reason = inBoth((locale) => {
    const { found, todo } = explainReceipt(entry, facts, locale);
    return joinSentences([found, todo], locale);
  });
  return { outcome: entry.outcome, returnStatus: entry.returnStatus, reason };
}

function viewTargets(summary: Summary, { documents }: Catalog): readonly TargetView[] {
  const targets = indexTargets(documents);
  const names = new Map(summary.units.map(({ unitId, name }) => [unitId, name]));
  return summary.targets.flatMap((total) => {
    const target = targets.get(total.targetId);
    if (!target) return [];
    const { value, coverage, assessment } = total;
    return {
      target,
      value,
      coverage: inBoth((locale) => describeCoverage(coverage, locale)),
      note: inBoth((locale) => describeTotal(total, locale)),
      missing: coverage.missing.map((id) => names.get(id) ?? id),
      progressStatus: assessment?.progressStatus ?? 'noData',
    };
  });
}

function viewSummary(
  summary: Summary,
  expectation: Expectation | null,
  catalog: Catalog,
): SummaryView {
  const { period, asOf, isSample, documentIds, coverage, units, findings } = summary;
  return {
    period,
    asOf,
    isSample,
    documents: documentIds.map((id) => nameDocument(id, catalog)),
    roll: {
      isKnown: (expectation?.units.length ?? 0) > 0,
      expected: coverage.expected.length,
      reported: coverage.reported.length,
      late: coverage.late.length,
      missing: coverage.missing.length,
      units,
    },
    targets: viewTargets(summary, catalog),
    hard: countOpen(findings, 'hard'),
    soft: countOpen(findings, 'soft'),
  };
}

/** What a merge has to show. `summary` null: nothing came and nobody said what was to come. */
export function viewMerge(
  merged: MergedFiles,
  summary: Summary | null,
  expectation: Expectation | null,
): MergeView {
  const { receipts, counts, conflicts } = reportMerge(merged, summary);
  const catalog = catalogOfMerge(merged, expectation && { expectation });
  const names = nameSubjects(catalog);
  const facts = { receipts, conflicts: conflicts.map(({ conflict }) => conflict) };
  return {
    counts,
    files: Object.fromEntries(
      receipts.map((entry) => [entry.source.sha256, viewFile(entry, facts)]),
    ),
    conflicts: conflicts.map((one) => viewConflict(one, names, merged, catalog)),
    faulty: chooseFaultyFiles(receipts).length,
    decisions: [...merged.state.decisions.values()].map((one) =>
      viewDecision(one, merged, catalog),
    ),
    summary: summary === null ? null : viewSummary(summary, expectation, catalog),
  };
}
