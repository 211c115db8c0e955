import * as path from 'node:path';
import { texts } from '../i18n/texts';
import type { Locale } from '../model/basics';
import { assessFile, type AssessedWorkbook } from '../pipeline/assessFlow';
import { checkFile } from '../pipeline/checkFlow';
import { issueDemo, mergeDemo, type DemoIssue, type DemoMerge } from '../pipeline/demoFlow';
import { isFileAsWritten } from '../pipeline/workbookFiles';
import { problem, type Answer } from './answer';
import type { CommandLine } from './commandLine';
import { describeDemo } from './demoReport';
import { refuseFile } from './fileWords';
import { dateLocalFile, readIfThere, writeLocalFile } from './localFiles';

interface DemoFile {
  readonly file: string;
  readonly bytes: Uint8Array;
  /** The day it came, for a file that came back. */
  readonly receivedOn: string | null;
}

function filesOf(issue: DemoIssue, merge: DemoMerge, locale: Locale): readonly DemoFile[] {
  const words = texts(locale).cli.demo;
  const own = (file: string, bytes: Uint8Array) => ({ file, bytes, receivedOn: null });
  return [
    own(words.master, issue.master),
    own(words.filledMaster, issue.filledMaster),
    ...issue.issued.map(({ fileName, bytes }) => own(path.join(words.issued, fileName), bytes)),
    ...issue.arrivals.map(({ fileName, bytes, receivedOn }) => {
      return { file: path.join(words.received, fileName), bytes, receivedOn };
    }),
    own(words.summary, merge.workbook),
    own(words.corrections, merge.corrections),
    own(words.reminders, merge.reminders),
  ];
}

/** False of what somebody else has put or saved there; of files that are no workbooks the same bytes. */
async function isOurs(file: string, { bytes }: DemoFile): Promise<boolean> {
  const standing = await readIfThere(file);
  if (standing === null) return true;
  if (standing.kind !== 'bytes') return false;
  return Buffer.compare(standing.bytes, bytes) === 0 || isFileAsWritten(standing.bytes);
}

async function writeFiles(folder: string, files: readonly DemoFile[], locale: Locale) {
  for (const one of files) {
    const file = path.join(folder, one.file);
    if (await isOurs(file, one)) continue;
    return refuseFile({ code: 'outputExists', params: { file } }, locale);
  }
  for (const { file, bytes, receivedOn } of files) {
    const failed = await writeLocalFile(path.join(folder, file), bytes);
    if (failed) return refuseFile(failed, locale);
    if (receivedOn !== null) await dateLocalFile(path.join(folder, file), receivedOn);
  }
  return null;
}

async function assessOwn(
  bytes: Uint8Array,
  file: string,
  locale: Locale,
): Promise<AssessedWorkbook> {
  const request = { method: null, asOf: null, includesArchived: false, locale };
  const assessed = await assessFile(bytes, file, request);
  if (assessed.kind !== 'assessed') throw new Error(`the demo’s ${file}: ${assessed.problem.code}`);
  return assessed;
}

/**
 * Answers `dabiao demo`: the whole round on sample figures, from a master to its summary, left in a
 * folder as workbooks each of which says that it is a sample.
 */
export async function answerDemo(line: CommandLine, locale: Locale): Promise<Answer> {
  if (line.output === null) return problem('optionNeeded', { option: '-o' });
  const words = texts(locale).cli.demo;
  const issue = await issueDemo(locale);
  const merge = await mergeDemo(issue, locale);
  const refused = await writeFiles(line.output, filesOf(issue, merge, locale), locale);
  if (refused) return refused;
  const checked = [];
  for (const { bytes, fileName } of issue.arrivals) checked.push(await checkFile(bytes, fileName));
  const filledMaster = await assessOwn(issue.filledMaster, words.filledMaster, locale);
  const summary = await assessOwn(merge.workbook, words.summary, locale);
  const result = { issue, merge, checked, filledMaster, summary };
  return { kind: 'text', text: `${describeDemo(line.output, result, locale).join('\n')}\n` };
}
