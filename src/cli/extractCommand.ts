import { fillMessage, texts } from '../i18n/texts';
import type { Locale } from '../model/basics';
import { extractFile } from '../pipeline/extractFlow';
import { problem, type Answer } from './answer';
import type { CommandLine } from './commandLine';
import type { Problem } from '../model/finding';
import { describeExtraction, toJson, toRefusedJson } from './extractReport';
import { refuseContent, refuseFile, showSafely } from './fileWords';
import { readLocalFile } from './localFiles';

/**
 * Answers `dabiao extract`: the targets, tasks and rejected figures of a policy document, as tables
 * or as one JSON object. What is worth saying of the whole goes to standard error.
 */
export async function answerExtract(line: CommandLine, locale: Locale): Promise<Answer> {
  const [file] = line.operands;
  if (file === undefined) return problem('documentNeeded', {});
  const read = await readLocalFile(file);
  if (read.kind === 'problem') return refuseFile(read.problem, locale);
  const outcome = await extractFile(read.bytes, file);
  if (outcome.kind === 'problem') {
    const refusal = refuseContent(file, outcome.problem, 'extracting', [], locale);
    return line.json ? refuseInJson(outcome.problem, refusal) : refusal;
  }
  const { extraction, remarks } = outcome;
  const lines = line.json
    ? [JSON.stringify(toJson(extraction), null, 2)]
    : describeExtraction(extraction, locale).map(showSafely);
  const words: Readonly<Record<string, string>> = texts(locale).extract.remarks;
  return {
    kind: 'text',
    text: `${lines.join('\n')}\n`,
    notes: remarks.map(({ code, params }) => fillMessage(words[code] ?? code, params)),
  };
}

/** A program that reads the one object finds in it why there is nothing; the sentence is for people. */
function refuseInJson(found: Problem, refusal: Answer): Answer {
  const text = `${JSON.stringify(toRefusedJson(found), null, 2)}\n`;
  return {
    kind: 'text',
    text,
    exitCode: 1,
    notes: refusal.kind === 'refusal' ? refusal.lines : [],
  };
}
