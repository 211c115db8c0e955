import { fillMessage, texts } from '../i18n/texts';
import type { Locale } from '../model/basics';
import { catalog } from '../pipeline';
import type { AssessedWorkbook } from '../pipeline/assessFlow';
import type { CheckedFile } from '../pipeline/checkFlow';
import type { DemoIssue, DemoMerge } from '../pipeline/demoFlow';
import { explainReceipt } from '../pipeline/mergeReport';
import { countStatuses } from './assessReport';
import { countFindings } from './checkReport';
import { formatTable } from './textTable';

/** All that a demo did. */
export interface DemoResult {
  readonly issue: DemoIssue;
  readonly merge: DemoMerge;
  readonly checked: readonly CheckedFile[];
  readonly filledMaster: AssessedWorkbook;
  readonly summary: AssessedWorkbook;
}

function countCatalog() {
  const { documents } = catalog();
  const count = (of: (entry: (typeof documents)[number]) => number) =>
    documents.reduce((sum, entry) => sum + of(entry), 0);
  return {
    documents: documents.length,
    targets: count(({ targets }) => targets.length),
    tasks: count(({ tasks }) => tasks.length),
  };
}

function stepRows({ issue, merge, checked, ...assessed }: DemoResult, locale: Locale) {
  const { cli } = texts(locale);
  const { demo, merging } = cli;
  const { steps } = demo;
  const { arrivals, issued, unitCount } = issue;
  const { counts } = merge.report;
  const { expected, reported, late, missing } = merge.summary.coverage;
  const roll = fillMessage(merging.roll, {
    expected: expected.length,
    reported: reported.length,
    late: late.length,
    missing: missing.length,
  });
  const spoiled = arrivals.filter(({ spoil }) => spoil !== null).length;
  const received = { ...demo, count: arrivals.length, spoiled };
  const assess = (file: string, of: AssessedWorkbook) =>
    fillMessage(demo.assessed, { file, counts: countStatuses(of, locale) });
  return [
    [steps.catalog, fillMessage(demo.catalog, countCatalog())],
    [steps.prepare, fillMessage(demo.prepared, { master: demo.master, units: unitCount })],
    [steps.issue, fillMessage(demo.issuedFiles, { issued: demo.issued, count: issued.length })],
    [
      steps.fill,
      fillMessage(demo.filled, {
        received: demo.received,
        count: received.count,
        spoiled,
        filledMaster: demo.filledMaster,
      }),
    ],
    [steps.check, fillMessage(cli.checking.counts, { ...countFindings(checked) })],
    [steps.merge, fillMessage(demo.merged, { summary: demo.summary, read: counts.read, roll })],
    ['', fillMessage(merging.counts, { ...counts })],
    [steps.assess, assess(demo.summary, assessed.summary)],
    ['', assess(demo.filledMaster, assessed.filledMaster)],
    [
      steps.sendBack,
      fillMessage(demo.sentBack, {
        corrections: demo.corrections,
        reminders: demo.reminders,
        sentBack: merge.sentBack,
        missing: merge.reminded,
      }),
    ],
  ];
}

/** Each spoilt file, how, and what the merge made of it. */
function spoiledRows({ issue, merge }: DemoResult, locale: Locale) {
  const words = texts(locale);
  const { receipts } = merge.report;
  return issue.arrivals.flatMap(({ fileName, spoil }) => {
    if (spoil === null) return [];
    const entry = receipts.find(({ source }) => source.names.includes(fileName));
    const outcome = entry === undefined ? '' : words.summary.outcome[entry.outcome];
    const { found } = entry ? explainReceipt(entry, merge.summary, locale) : { found: '' };
    const told = [outcome, found].filter((part) => part !== '');
    return [[fileName, words.cli.demo.spoils[spoil], told.join(words.cli.demo.reasonSeparator)]];
  });
}

/** A short table of what happened, and what became of each file that was spoilt. */
export function describeDemo(
  folder: string,
  result: DemoResult,
  locale: Locale,
): readonly string[] {
  const { cli, issue } = texts(locale);
  const { step, result: came, file, spoil, outcome } = cli.demo.columns;
  return [
    issue.sampleMark,
    fillMessage(cli.demo.written, { folder }),
    ...formatTable([step, came], stepRows(result, locale)),
    '',
    cli.demo.spoiled,
    ...formatTable([file, spoil, outcome], spoiledRows(result, locale)),
    '',
    cli.demo.next,
  ];
}
