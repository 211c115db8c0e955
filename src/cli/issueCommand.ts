import * as path from 'node:path';
import { fillMessage, texts } from '../i18n/texts';
import type { IsoDate, Locale } from '../model/basics';
import { parsePeriod } from '../model/calendar';
import { issueReturns, type IssueOutcome } from '../pipeline/issueFlow';
import { isFileAsWritten, openWorkbookFile, patchWorkbookFile } from '../pipeline/workbookFiles';
import { problem, type Answer } from './answer';
import type { CommandLine } from './commandLine';
import { refuseContent, refuseFile, showSafely } from './fileWords';
import { describeIssue } from './issueReport';
import { readIfThere, readLocalFile, writeLocalFile } from './localFiles';

type Issued = Extract<IssueOutcome, { kind: 'issued' }>;

/**
 * Files of these names that a spreadsheet program has saved since they were written, or that are not
 * ours: somebody may have filled them in, so they are not replaced.
 */
async function findKept(folder: string, { files }: Issued): Promise<string[]> {
  const kept: string[] = [];
  for (const { fileName } of files) {
    const standing = await readIfThere(path.join(folder, fileName));
    if (standing === null) continue;
    const isOurs = standing.kind === 'bytes' && (await isFileAsWritten(standing.bytes));
    if (!isOurs) kept.push(fileName);
  }
  return kept;
}

/** The returns first, then the master that says they were issued; null where all is written. */
async function writeAll(
  folder: string,
  masterFile: string,
  master: Uint8Array,
  issued: Issued,
  locale: Locale,
): Promise<Answer | null> {
  const patched = await patchWorkbookFile(master, issued.masterChanges);
  if (patched.kind === 'problem') {
    return refuseContent(masterFile, patched.problem, 'reading', [], locale);
  }
  for (const { fileName, bytes } of issued.files) {
    const failed = await writeLocalFile(path.join(folder, fileName), bytes);
    if (failed) return refuseFile(failed, locale);
  }
  if (issued.masterChanges.length === 0 || patched.kind !== 'bytes') return null;
  const failed = await writeLocalFile(masterFile, patched.bytes);
  return failed ? refuseFile(failed, locale) : null;
}

/** Answers `dabiao issue`: one return a unit into a folder, recorded in the master. */
export async function answerIssue(
  line: CommandLine,
  locale: Locale,
  today: IsoDate,
): Promise<Answer> {
  const [masterFile] = line.operands;
  if (masterFile === undefined) return problem('fileNeeded', {});
  if (line.output === null) return problem('optionNeeded', { option: '-o' });
  if (line.period !== null && !parsePeriod(line.period)) {
    return problem('unknownPeriod', { period: line.period });
  }
  const read = await readLocalFile(masterFile);
  if (read.kind === 'problem') return refuseFile(read.problem, locale);
  const opened = await openWorkbookFile(read.bytes, masterFile);
  if (opened.kind === 'problem') {
    return refuseContent(masterFile, opened.problem, 'reading', [], locale);
  }
  const issued = await issueReturns(opened.grid, {
    period: line.period,
    acceptsImplied: line.acceptImplied,
    includesArchived: line.includeArchived,
    issuer: line.issuer,
    issuedOn: today,
  });
  if (issued.kind === 'refused') {
    const words = issued.isWriting ? 'writing' : 'issuing';
    return refuseContent(masterFile, issued.problem, words, issued.findings, locale);
  }
  const kept = await findKept(line.output, issued);
  if (kept.length > 0) {
    const words = texts(locale).cli;
    const names = kept.map((name) => `  ${showSafely(name)}`);
    const message = fillMessage(words.issuing.kept, { folder: line.output, count: kept.length });
    return { kind: 'refusal', lines: [message, ...names], exitCode: 1 };
  }
  const failed = await writeAll(line.output, masterFile, read.bytes, issued, locale);
  if (failed) return failed;
  const { lines, isClean } = describeIssue(issued, line.output, locale);
  return { kind: 'text', text: `${lines.join('\n')}\n`, exitCode: isClean ? 0 : 1 };
}
