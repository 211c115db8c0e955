import * as path from 'node:path';
import { fillMessage, texts } from '../i18n/texts';
import type { Locale } from '../model/basics';
import { fillSampleReturns, issueReturns } from '../pipeline/issueFlow';
import { writePreparedMaster } from '../pipeline/prepareFlow';
import { isFileAsWritten, openWorkbookFile, patchWorkbookFile } from '../pipeline/workbookFiles';
import { problem, type Answer } from './answer';
import type { CommandLine } from './commandLine';
import { refuseContent, refuseFile } from './fileWords';
import { readIfThere, writeLocalFile } from './localFiles';

const DOCUMENT = 'hubei-2022';
const PERIOD = '2024';
/** A day of its own, so that the same demo comes out every day. */
const ISSUED_ON = '2024-12-20';
const FILLED_RETURNS = 12;

interface Demo {
  readonly kind: 'demo';
  readonly files: readonly { readonly file: string; readonly bytes: Uint8Array }[];
  readonly issued: number;
  readonly filled: number;
}

/** A master, what it issues, and some returns as they come back: bytes by name. */
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
  const files = [
    { file: words.master, bytes: master.bytes },
    ...issued.files.map((one) => ({ file: path.join(words.issued, one.fileName), ...one })),
    ...filled.map((one) => ({ file: path.join(words.received, one.fileName), ...one })),
  ];
  return { kind: 'demo', files, issued: issued.files.length, filled: filled.length };
}

/** Answers `dabiao demo`: sample workbooks in a folder, each of which says that it is one. */
export async function answerDemo(line: CommandLine, locale: Locale): Promise<Answer> {
  if (line.output === null) return problem('optionNeeded', { option: '-o' });
  const folder = line.output;
  const built = await buildDemo(locale);
  if (built.kind !== 'demo') return built;
  for (const { file } of built.files) {
    const standing = await readIfThere(path.join(folder, file));
    const isOurs =
      standing === null || (standing.kind === 'bytes' && (await isFileAsWritten(standing.bytes)));
    if (isOurs) continue;
    return refuseFile({ code: 'outputExists', params: { file: path.join(folder, file) } }, locale);
  }
  for (const { file, bytes } of built.files) {
    const failed = await writeLocalFile(path.join(folder, file), bytes);
    if (failed) return refuseFile(failed, locale);
  }
  const { cli, issue } = texts(locale);
  const { issued, filled } = built;
  const text = fillMessage(cli.demo.written, { ...cli.demo, folder, issuedCount: issued, filled });
  return { kind: 'text', text: `${issue.sampleMark}\n${text}\n` };
}
