import * as path from 'node:path';
import { fillMessage, texts } from '../i18n/texts';
import type { Locale } from '../model/basics';
import { assessFile } from '../pipeline/assessFlow';
import { checkFile } from '../pipeline/checkFlow';
import { fillSampleMaster, spoilSampleReturn } from '../pipeline/demoFlow';
import { fillSampleReturns, issueReturns } from '../pipeline/issueFlow';
import { writePreparedMaster } from '../pipeline/prepareFlow';
import { isFileAsWritten, openWorkbookFile, patchWorkbookFile } from '../pipeline/workbookFiles';
import { problem, type Answer } from './answer';
import { countStatuses } from './assessReport';
import { countFindings } from './checkReport';
import type { CommandLine } from './commandLine';
import { refuseContent, refuseFile } from './fileWords';
import { readIfThere, writeLocalFile } from './localFiles';

const DOCUMENT = 'hubei-2022';
const PERIOD = '2024';
/** A day of its own, so that the same demo comes out every day. */
const ISSUED_ON = '2024-12-20';
const FILLED_RETURNS = 12;

interface DemoFile {
  readonly file: string;
  readonly bytes: Uint8Array;
}

interface Demo {
  readonly kind: 'demo';
  readonly master: DemoFile;
  readonly filledMaster: DemoFile;
  readonly issued: readonly DemoFile[];
  /** The last has a fault on purpose. */
  readonly received: readonly DemoFile[];
}

function filesOf({ master, filledMaster, issued, received }: Demo): readonly DemoFile[] {
  return [master, filledMaster, ...issued, ...received];
}

/** A master, what it issues, some returns as they come back, and the master with figures. */
async function buildDemo(locale: Locale): Promise<Demo | Answer> {
  const words = texts(locale).cli.demo;
  const { bytes } = await writePreparedMaster({
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
  const opened = await openWorkbookFile(bytes, words.master);
  if (opened.kind === 'problem') {
    return refuseContent(words.master, opened.problem, 'reading', [], locale);
  }
  const request = {
    period: PERIOD,
    acceptsImplied: true,
    includesArchived: false,
    issuer: null,
    issuedOn: ISSUED_ON,
  };
  const issued = await issueReturns(opened.grid, request);
  if (issued.kind === 'refused') {
    const kind = issued.isWriting ? 'writing' : 'issuing';
    return refuseContent(words.master, issued.problem, kind, issued.findings, locale);
  }
  const filled = await fillSampleReturns(opened.grid, request, FILLED_RETURNS);
  const master = await patchWorkbookFile(bytes, issued.masterChanges);
  if (master.kind !== 'bytes') throw new Error('the demo’s own master cannot be patched');
  const spoiled = filled.at(-1);
  const received = filled.slice(0, -1);
  if (spoiled) received.push({ ...spoiled, bytes: await spoilSampleReturn(spoiled.bytes) });
  const inFolder = (folder: string) => (one: { fileName: string; bytes: Uint8Array }) => {
    return { file: path.join(folder, one.fileName), bytes: one.bytes };
  };
  return {
    kind: 'demo',
    master: { file: words.master, bytes: master.bytes },
    filledMaster: { file: words.filledMaster, bytes: await fillSampleMaster(master.bytes) },
    issued: issued.files.map(inFolder(words.issued)),
    received: received.map(inFolder(words.received)),
  };
}

/** What `check` says of the returns and `assess` of the master, in a line each. */
async function describeResults(demo: Demo, locale: Locale): Promise<readonly string[]> {
  const { cli } = texts(locale);
  const { file, bytes } = demo.filledMaster;
  const checked = [];
  for (const one of demo.received) checked.push(await checkFile(one.bytes, one.file));
  const request = { method: null, asOf: null, includesArchived: false, locale };
  const assessed = await assessFile(bytes, file, request);
  if (assessed.kind !== 'assessed') throw new Error(`the demo’s master: ${assessed.problem.code}`);
  const faults = fillMessage(cli.checking.counts, { ...countFindings(checked) });
  const statuses = countStatuses(assessed, locale);
  return [
    fillMessage(cli.demo.spoiled, { file: demo.received.at(-1)?.file ?? '' }),
    fillMessage(cli.demo.checked, { ...cli.demo, counts: faults }),
    fillMessage(cli.demo.assessed, { ...cli.demo, counts: statuses }),
    cli.demo.next,
  ];
}

/** Answers `dabiao demo`: sample workbooks in a folder, each of which says that it is one. */
export async function answerDemo(line: CommandLine, locale: Locale): Promise<Answer> {
  if (line.output === null) return problem('optionNeeded', { option: '-o' });
  const folder = line.output;
  const built = await buildDemo(locale);
  if (built.kind !== 'demo') return built;
  const files = filesOf(built);
  for (const { file } of files) {
    const standing = await readIfThere(path.join(folder, file));
    const isOurs =
      standing === null || (standing.kind === 'bytes' && (await isFileAsWritten(standing.bytes)));
    if (isOurs) continue;
    return refuseFile({ code: 'outputExists', params: { file: path.join(folder, file) } }, locale);
  }
  for (const { file, bytes } of files) {
    const failed = await writeLocalFile(path.join(folder, file), bytes);
    if (failed) return refuseFile(failed, locale);
  }
  const { cli, issue } = texts(locale);
  const counts = { issuedCount: built.issued.length, filled: built.received.length };
  const written = fillMessage(cli.demo.written, { ...cli.demo, folder, ...counts });
  const lines = [issue.sampleMark, written, ...(await describeResults(built, locale))];
  return { kind: 'text', text: `${lines.join('\n')}\n` };
}
