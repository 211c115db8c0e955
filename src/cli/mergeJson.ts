import { cellReference } from '../model/a1';
import { joinSentences } from '../i18n/rejectionText';
import { fillMessage, texts } from '../i18n/texts';
import type { Locale } from '../model/basics';
import type { FigureOrigin, ReceiptEntry, Summary } from '../model/summary';
import { hashOf, type ReportedConflict } from '../pipeline/mergeReport';
import { explain, type MergeOutcome } from './mergeReport';

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

/** A file that came under several names is listed under each. */
function toSources(entry: ReceiptEntry, outcome: MergeOutcome, locale: Locale) {
  const { source, returnStatus, givenAs } = entry;
  const names = givenAs.length > 0 ? givenAs : source.names;
  const why = explain(entry, outcome, locale);
  const { sameFile } = texts(locale).cli.merging;
  return names.map((file, at) => {
    const same = at === 0 ? '' : fillMessage(sameFile, { file: names[0] ?? '' });
    return {
      file,
      sha256: hashOf(source),
      unit: source.template?.unitId ?? null,
      period: source.template?.period ?? null,
      revision: source.template?.revision ?? null,
      submission: source.submission,
      returnStatus,
      reason: joinSentences([why, same], locale) || null,
    };
  });
}

/** One object for programs; reasons are in the language of the run. */
export function toJson(outcome: MergeOutcome, locale: Locale) {
  const { report, summary } = outcome;
  const coverage = summary?.coverage;
  return {
    files: report.counts,
    sources: report.receipts.flatMap((entry) => toSources(entry, outcome, locale)),
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
