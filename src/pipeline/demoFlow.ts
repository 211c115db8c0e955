import { loadCatalog } from '../catalog/loadCatalog';
import { texts } from '../i18n/texts';
import { planSampleFigures } from '../layout/issue/sampleMaster';
import { readMaster } from '../layout/readMaster';
import type { Locale } from '../model/basics';
import type { IssuedFile } from '../model/issue';
import type { Summary } from '../model/summary';
import { receiveSamples, type DemoArrival } from './demoArrivals';
import { patchOwn } from './demoSpoilers';
import { fillSampleReturns, issueReturns } from './issueFlow';
import { isSampleMaster } from './masterFile';
import { readMergeBasis } from './mergeExpectation';
import { mergeFiles } from './mergeFiles';
import { summarise } from './mergeFlow';
import { reportMerge, type MergeReport } from './mergeReport';
import { zipNotices } from './noticeFiles';
import { writePreparedMaster } from './prepareFlow';
import { packReminders } from './reminders';
import { packCorrections } from './returnForCorrection';
import { writeSummaryFile } from './summaryFile';
import { openWorkbookFile, patchWorkbookFile } from './workbookFiles';

const DOCUMENT = 'hubei-2022';
const PERIOD = '2024';
/** Days of its own, so that the same demo comes out every day. */
const ISSUED_ON = '2024-12-20';
const CORRECT_BY = '2025-01-25';
/** All that have figures to fill in and some that have tasks alone; the others are missing. */
const FILLED_RETURNS = 20;

/** What a coordinator has before any return comes back. */
export interface DemoIssue {
  readonly unitCount: number;
  readonly master: Uint8Array;
  /** The master with figures entered by hand, as without any returns. */
  readonly filledMaster: Uint8Array;
  readonly issued: readonly IssuedFile[];
  readonly arrivals: readonly DemoArrival[];
}

/** What came of the returns. */
export interface DemoMerge {
  readonly summary: Summary;
  readonly report: MergeReport;
  readonly workbook: Uint8Array;
  readonly corrections: Uint8Array;
  readonly reminders: Uint8Array;
  /** Returns sent back with a copy or a text, and units reminded. */
  readonly sentBack: number;
  readonly reminded: number;
}

/** A sample master with made-up figures in 数据. */
export async function fillSampleMaster(master: Uint8Array): Promise<Uint8Array> {
  const { documents } = loadCatalog();
  return patchOwn(master, (grid) => {
    const reading = readMaster(grid, documents);
    if (reading === null || !isSampleMaster(grid)) throw new Error('no sample master');
    return planSampleFigures(reading, documents);
  });
}

async function openOwn(bytes: Uint8Array, name: string) {
  const opened = await openWorkbookFile(bytes, name);
  if (opened.kind === 'problem') throw new Error(`the demo’s own ${name}: ${opened.problem.code}`);
  return opened.grid;
}

/** Prepare, issue, fill in and spoil: a master, its returns, and what comes back of them. */
export async function issueDemo(locale: Locale): Promise<DemoIssue> {
  const words = texts(locale).cli.demo;
  const { bytes, units } = await writePreparedMaster({
    documentIds: [DOCUMENT],
    locale,
    asOf: null,
    isSample: true,
    period: PERIOD,
    dueDate: null,
    includesArchived: false,
    listed: null,
    issuer: words.issuer,
    previous: null,
  });
  const grid = await openOwn(bytes, words.master);
  const request = {
    period: PERIOD,
    acceptsImplied: true,
    includesArchived: false,
    issuer: null,
    issuedOn: ISSUED_ON,
  };
  const issued = await issueReturns(grid, request);
  if (issued.kind === 'refused') throw new Error(`the demo’s own issue: ${issued.problem.code}`);
  const master = await patchWorkbookFile(bytes, issued.masterChanges);
  if (master.kind !== 'bytes') throw new Error('the demo’s own master cannot be patched');
  const filled = await fillSampleReturns(grid, request, FILLED_RETURNS);
  return {
    unitCount: units.rows.length,
    master: master.bytes,
    filledMaster: await fillSampleMaster(master.bytes),
    issued: issued.files,
    arrivals: await receiveSamples(filled, words),
  };
}

/** Merge what came back, send back what is faulty, remind who is missing. */
export async function mergeDemo(
  { master, arrivals }: DemoIssue,
  locale: Locale,
): Promise<DemoMerge> {
  const words = texts(locale).cli.demo;
  const basis = readMergeBasis(await openOwn(master, words.master), PERIOD);
  if ('code' in basis) throw new Error(`the demo’s own master: ${basis.code}`);
  const inputs = arrivals.map(({ fileName: name, bytes, receivedOn }) => {
    return { name, receivedOn, read: () => Promise.resolve({ kind: 'bytes' as const, bytes }) };
  });
  const { expectation } = basis;
  const merged = await mergeFiles(inputs, { expectation });
  const made = summarise(merged, { basis, expectation: null, asOf: null, closings: new Map() });
  if (made === null) throw new Error('nothing came of the demo');
  const { summary } = made;
  const report = reportMerge(merged, summary);
  const asked = { locale, contact: null };
  const corrections = await packCorrections({
    ...asked,
    receipts: report.receipts,
    period: PERIOD,
    readBytes: async (name) => arrivals.find(({ fileName }) => fileName === name)?.bytes ?? null,
    correctBy: CORRECT_BY,
  });
  const reminders = packReminders({
    ...asked,
    summary,
    expectation,
    documents: loadCatalog().documents,
    issuer: words.issuer,
    reportBy: CORRECT_BY,
  });
  return {
    summary,
    report,
    workbook: await writeSummaryFile({ merged, summary, basis, locale }),
    corrections: await zipNotices(corrections),
    reminders: await zipNotices(reminders),
    sentBack: corrections.notices.length,
    reminded: reminders.reminders.length,
  };
}
