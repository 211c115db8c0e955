import { fillMessage, texts } from '../i18n/texts';
import type { Locale } from '../model/basics';
import type { Problem } from '../model/finding';
import { readAndCheck, refuseToCheck, type FileReading } from '../pipeline/checkFlow';
import { checkTogether } from '../pipeline/checkTogether';
import { problem, type Answer } from './answer';
import { countFindings, describeChecks, toJson } from './checkReport';
import type { CommandLine } from './commandLine';
import { refuseFile, showSafely } from './fileWords';
import { listFiles, readLocalFile, type ListedFiles } from './localFiles';

/** The files that are named, those of folders among them; or the first that is not there. */
async function listOperands(operands: readonly string[]): Promise<ListedFiles> {
  const files: string[] = [];
  const passedOver: string[] = [];
  for (const operand of operands) {
    const listed = await listFiles(operand);
    if (listed.kind === 'problem') return listed;
    files.push(...listed.files);
    passedOver.push(...listed.passedOver);
  }
  return { kind: 'files', files: [...new Set(files)], passedOver: [...new Set(passedOver)] };
}

/** A file that was there when its folder was listed is unreadable, even if it is gone by now. */
function refuseUnread(file: string, { params }: Problem): FileReading {
  return refuseToCheck(file, {
    code: 'fileUnreadable',
    params: { reason: params['reason'] ?? '' },
  });
}

/**
 * Answers `dabiao check`: every rule over every file, and over the files together, as tables or as one
 * JSON object. What is wrong with a file is a finding of that file and stops none of the others.
 */
export async function answerCheck(line: CommandLine, locale: Locale): Promise<Answer> {
  if (line.operands.length === 0) return problem('filesNeeded', {});
  const listed = await listOperands(line.operands);
  if (listed.kind === 'problem') return refuseFile(listed.problem, locale);
  const { problems } = texts(locale).cli;
  if (listed.files.length === 0) return problem('noFilesFound', {});
  const notes = listed.passedOver.map((file) => fillMessage(problems.filePassedOver, { file }));
  const readings: FileReading[] = [];
  for (const file of listed.files) {
    // One at a time: of a folder of returns their rows are kept, and one workbook.
    const read = await readLocalFile(file);
    readings.push(
      read.kind === 'bytes'
        ? await readAndCheck(read.bytes, file)
        : refuseUnread(file, read.problem),
    );
  }
  const checked = checkTogether(readings);
  const counts = countFindings(checked);
  const isFaultless = counts.hard === 0 && counts.rejected === 0;
  const words = texts(locale);
  const lines = line.json
    ? [JSON.stringify(toJson(checked, counts, words), null, 2)]
    : describeChecks(checked, counts, words).map(showSafely);
  return {
    kind: 'text',
    text: `${lines.join('\n')}\n`,
    exitCode: isFaultless ? 0 : 1,
    notes: notes.map(showSafely),
  };
}
