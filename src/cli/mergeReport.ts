import { cellReference } from '../model/a1';
import type { FileOutcome } from '../model/merged';
import type { FigureOrigin, Summary } from '../model/summary';
import { fillMessage, texts } from '../i18n/texts';
import type { Locale } from '../model/basics';
import {
  describeCoverage,
  explainReceipt,
  hashOf,
  type MergeReport,
  type ReportedConflict,
} from '../pipeline/mergeReport';
import { formatTable } from './textTable';

/** What a merge came to: its summary, or null where nothing could be summarised. */
export interface MergeOutcome {
  readonly report: MergeReport;
  readonly summary: Summary | null;
}

function toLineage({ sha256, file, sheet, row, column, ...rest }: FigureOrigin) {
  const { targetId, unitId, period, value } = rest;
  return { sha256, file, sheet, cell: cellReference(row, column), targetId, unitId, period, value };
}

function toTargets(summary: Summary | null) {
  return (summary?.targets ?? []).map((target) => ({
    id: target.targetId,
    value: target.value,
    numerator: target.numerator,
    denominator: target.denominator,
    coverage: target.coverage,
    progressStatus: target.assessment?.progressStatus ?? null,
    lineage: target.lineage.map(toLineage),
  }));
}

function toTasks(summary: Summary | null) {
  return (summary?.tasks ?? []).map(({ taskId, taskStatus, overdueDays, measures, closings }) => ({
    id: taskId,
    taskStatus,
    overdueDays,
    measures: measures.map(({ measureId, standing, standingUnitId, differs, reports }) => ({
      id: measureId,
      taskStatus: standing?.taskStatus ?? null,
      unit: standingUnitId,
      differs,
      answers: reports.map(({ unitId, report }) => {
        return { unit: unitId, taskStatus: report.taskStatus };
      }),
    })),
    closings,
  }));
}

function toConflict({ conflict, differences }: ReportedConflict) {
  const { documentId, unitId, period } = conflict.key;
  return {
    documentId,
    unitId,
    period,
    hashes: conflict.rivals.map(({ hash }) => hash),
    differences,
  };
}

function noSummary(outcome: MergeOutcome, locale: Locale, at: number): string | null {
  const entry = outcome.report.receipts[at];
  if (!entry) return null;
  const bare = { receipts: outcome.report.receipts, conflicts: [] };
  const { found, todo } = explainReceipt(entry, outcome.summary ?? bare, locale);
  return `${found}${todo}` === '' ? null : `${found}${todo}`;
}

/** One object for programs; reasons are in the language of the run. */
export function toJson(outcome: MergeOutcome, locale: Locale) {
  const { report, summary } = outcome;
  const coverage = summary?.coverage;
  return {
    files: report.counts,
    sources: report.receipts.map(({ source, returnStatus }, at) => ({
      file: source.names[0] ?? '',
      sha256: hashOf(source),
      unit: source.template?.unitId ?? null,
      period: source.template?.period ?? null,
      revision: source.template?.revision ?? null,
      submission: source.submission,
      returnStatus,
      reason: noSummary(outcome, locale, at),
    })),
    units: {
      expected: coverage?.expected ?? [],
      reported: coverage?.reported ?? [],
      late: coverage?.late ?? [],
      missing: coverage?.missing ?? [],
    },
    conflicts: report.conflicts.map(toConflict),
    targets: toTargets(summary),
    tasks: toTasks(summary),
  };
}

const ORDER: readonly FileOutcome[] = ['rejected', 'undecided', 'superseded', 'accepted'];

function fileTable(outcome: MergeOutcome, locale: Locale): readonly string[] {
  const { status, summary: words, cli } = texts(locale);
  const { columns } = cli.merging;
  const rows = outcome.report.receipts
    .map((entry, at) => ({ entry, reason: noSummary(outcome, locale, at) ?? '' }))
    .sort((a, b) => ORDER.indexOf(a.entry.outcome) - ORDER.indexOf(b.entry.outcome))
    .map(({ entry, reason }) => [
      words.outcome[entry.outcome],
      status.returnState[entry.returnStatus],
      entry.source.names.join(cli.listSeparator),
      entry.source.template?.unitName ?? cli.none,
      reason,
    ]);
  const { result, state, file, unit, reason } = columns;
  return formatTable([result, state, file, unit, reason], rows).map((line) => `  ${line}`);
}

function describeConflict({ conflict, differences }: ReportedConflict, locale: Locale) {
  const { merging } = texts(locale).cli;
  const { key, rivals } = conflict;
  const unit = rivals[0]?.unitName ?? key.unitId;
  const head = fillMessage(merging.conflict, { unit, period: key.period, count: rivals.length });
  const lines = differences.map(({ subject, field, sides }) => {
    const said = sides.map(({ file, sheet, cell, value }) => {
      const place = cell === null ? file : `${file} ${sheet ?? ''}!${cell}`;
      return `${value ?? texts(locale).cli.none} (${place})`;
    });
    return `    ${subject} ${field}: ${said.join(' / ')}`;
  });
  return [`  ${head}`, ...lines];
}

function describeTargets(summary: Summary, locale: Locale): readonly string[] {
  const { cli, status } = texts(locale);
  const { columns } = cli.merging;
  const rows = summary.targets.map(({ targetId, value, coverage, assessment }) => [
    targetId,
    value === null ? cli.none : String(value),
    describeCoverage(coverage, locale),
    status.progress[assessment?.progressStatus ?? 'noData'],
  ]);
  const { target, total, coverage, progress } = columns;
  return formatTable([target, total, coverage, progress], rows).map((line) => `  ${line}`);
}

/** A short account for a person: files, who is missing, conflicts and what to do, the totals. */
export function describeMerge(outcome: MergeOutcome, locale: Locale): readonly string[] {
  const { report, summary } = outcome;
  const { merging, listSeparator } = texts(locale).cli;
  const missing = (summary?.units ?? []).filter(
    (unit) => unit.isExpected && unit.roll === 'missing',
  );
  const names = missing.map(({ name }) => name).join(listSeparator);
  const { expected = [], reported = [], late = [] } = summary?.coverage ?? {};
  const roll = { expected: expected.length, reported: reported.length, late: late.length };
  return [
    fillMessage(merging.counts, { ...report.counts }),
    ...fileTable(outcome, locale),
    ...(summary ? ['', fillMessage(merging.roll, { ...roll, missing: missing.length })] : []),
    ...(missing.length > 0 ? [fillMessage(merging.missing, { names })] : []),
    ...(report.conflicts.length > 0
      ? [
          '',
          fillMessage(merging.conflicts, { count: report.conflicts.length }),
          ...report.conflicts.flatMap((one) => describeConflict(one, locale)),
          `  ${merging.decide}`,
        ]
      : []),
    ...(summary ? ['', ...describeTargets(summary, locale)] : []),
  ];
}
