import { texts } from '../i18n/texts';
import type { Locale } from '../model/basics';
import { checkFile, type CheckedFile } from '../pipeline/checkFlow';
import { problem, type Answer } from './answer';
import { countFindings, describeChecks, toJson } from './checkReport';
import type { CommandLine } from './commandLine';
import { refuseFile, showSafely } from './fileWords';
import { listFiles, readLocalFile, type ListedFiles } from './localFiles';

/** The files that are named, those of folders among them; or the first that is not there. */
async function listOperands(operands: readonly string[]): Promise<ListedFiles> {
  const files: string[] = [];
  for (const operand of operands) {
    const listed = await listFiles(operand);
    if (listed.kind === 'problem') return listed;
    files.push(...listed.files);
  }
  return { kind: 'files', files: [...new Set(files)] };
}

/**
 * Answers `dabiao check`: every rule over every file, as tables or as one JSON object. What is wrong
 * with a file is a finding of that file and stops none of the others.
 */
export async function answerCheck(line: CommandLine, locale: Locale): Promise<Answer> {
  if (line.operands.length === 0) return problem('filesNeeded', {});
  const listed = await listOperands(line.operands);
  if (listed.kind === 'problem') return refuseFile(listed.problem, locale);
  const checked: CheckedFile[] = [];
  for (const file of listed.files) {
    // One at a time, so that a folder of returns takes the memory of one.
    const read = await readLocalFile(file);
    if (read.kind === 'problem') return refuseFile(read.problem, locale);
    checked.push(await checkFile(read.bytes, file));
  }
  const counts = countFindings(checked);
  const exitCode = counts.hard > 0 || counts.rejected > 0 ? 1 : 0;
  const words = texts(locale);
  const lines = line.json
    ? [JSON.stringify(toJson(checked, counts, words), null, 2)]
    : describeChecks(checked, counts, words).map(showSafely);
  return { kind: 'text', text: `${lines.join('\n')}\n`, exitCode };
}
