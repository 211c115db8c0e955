import type { FileOutcome } from '../model/merged';
import type { ReceiptEntry, Summary } from '../model/summary';
import { joinSentences } from '../i18n/rejectionText';
import { fillMessage, texts } from '../i18n/texts';
import { statusWord } from '../i18n/statusIcons';
import type { Locale, LocalizedText } from '../model/basics';
import type { Catalog } from '../model/catalog';
import { roundTo } from '../model/rounding';
import { nameField, sayValue } from '../pipeline/mergeDifferenceWords';
import {
  describeCoverage,
  describePeriod,
  explainReceipt,
  nameSubjects,
  type MergeReport,
  type ReportedConflict,
} from '../pipeline/mergeReport';
import { formatTable } from './textTable';

function inLocale({ zh, en }: LocalizedText, locale: Locale): string {
  return locale === 'zh-CN' ? zh : en;
}

/** What a merge came to: its summary, or null where nothing could be summarised. */
export interface MergeOutcome {
  readonly report: MergeReport;
  readonly summary: Summary | null;
  /** The documents that were asked about. */
  readonly catalog: Catalog;
}

/** As the pane shows it: at most four decimals. */
function showFigure(value: number): string {
  return String(roundTo(value, 4));
}

/** Why a file is not taken and what to do; empty where all is well. */
export function explain(
  entry: ReceiptEntry,
  { report, summary }: MergeOutcome,
  locale: Locale,
): string {
  const bare = { receipts: report.receipts, conflicts: [] };
  const { found, todo } = explainReceipt(entry, summary ?? bare, locale);
  return joinSentences([found, todo], locale);
}

const ORDER: readonly FileOutcome[] = ['rejected', 'undecided', 'superseded', 'accepted'];

function fileTable(outcome: MergeOutcome, locale: Locale): readonly string[] {
  const { status, summary: words, cli } = texts(locale);
  const { columns } = cli.merging;
  const own = outcome.report.receipts.filter(({ isCarried }) => !isCarried);
  const carried = outcome.report.receipts.length - own.length;
  const rows = own
    .sort((a, b) => ORDER.indexOf(a.outcome) - ORDER.indexOf(b.outcome))
    .map((entry) => [
      words.outcome[entry.outcome],
      status.returnState[entry.returnStatus],
      entry.source.names.join(cli.listSeparator),
      entry.source.template?.unitName ?? cli.none,
      explain(entry, outcome, locale),
    ]);
  const { result, state, file, unit, reason } = columns;
  const table = formatTable([result, state, file, unit, reason], rows);
  const rest = carried === 0 ? [] : [fillMessage(cli.merging.carried, { count: carried })];
  return [...table, ...rest].map((line) => `  ${line}`);
}

function describeConflict(
  { conflict, differences }: ReportedConflict,
  names: ReadonlyMap<string, LocalizedText>,
  locale: Locale,
) {
  const words = texts(locale);
  const { merging } = words.cli;
  const { key, rivals } = conflict;
  const unit = rivals[0]?.unitName ?? key.unitId;
  const period = describePeriod(key.period, locale);
  const head = fillMessage(merging.conflict, { unit, period, count: rivals.length });
  const lines = differences.map(({ subject, field, sides }) => {
    const said = sides.map((side) => {
      const { file, sheet, cell } = side;
      const place = cell === null ? file : `${file} ${sheet ?? ''}!${cell}`;
      return `${sayValue(side, field, words, showFigure)} (${place})`;
    });
    const name = names.get(subject);
    const called = name ? inLocale(name, locale) : subject;
    return `    ${called} ${nameField(field, words)}: ${said.join(' / ')}`;
  });
  return [`  ${head}`, ...lines];
}

function describeTargets(
  summary: Summary,
  { documents }: Catalog,
  locale: Locale,
): readonly string[] {
  const { cli } = texts(locale);
  const { columns } = cli.merging;
  const targets = documents.flatMap((document) => document.targets);
  const byId = new Map(targets.map((target) => [target.id, target]));
  const rows = summary.targets.map(({ targetId, value, coverage, assessment }) => [
    inLocale(byId.get(targetId)?.name ?? { zh: targetId, en: targetId }, locale),
    value === null ? cli.none : showFigure(value),
    describeCoverage(coverage, locale),
    statusWord(
      assessment?.progressStatus ?? 'noData',
      byId.get(targetId)?.measureKind ?? null,
      locale,
    ),
  ]);
  const { target, total, coverage, progress } = columns;
  return formatTable([target, total, coverage, progress], rows).map((line) => `  ${line}`);
}

/** A short account for a person: files, who is missing, conflicts and what to do, the totals. */
export function describeMerge(outcome: MergeOutcome, locale: Locale): readonly string[] {
  const { report, summary, catalog } = outcome;
  const subjects = nameSubjects(catalog);
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
          ...report.conflicts.flatMap((one) => describeConflict(one, subjects, locale)),
          `  ${merging.decide}`,
        ]
      : []),
    ...(summary ? ['', ...describeTargets(summary, catalog, locale)] : []),
  ];
}
