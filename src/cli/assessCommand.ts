import { texts } from '../i18n/texts';
import type { AssessmentMethod } from '../model/assessment';
import type { Locale } from '../model/basics';
import { isIsoDate } from '../model/calendar';
import { assessFile } from '../pipeline/assessFlow';
import { problem, type Answer } from './answer';
import { describeAssessments, toJson } from './assessReport';
import type { CommandLine } from './commandLine';
import { describeFinding, refuseContent, refuseFile, showSafely } from './fileWords';
import { readLocalFile } from './localFiles';

const METHODS: readonly AssessmentMethod[] = ['pace', 'growth', 'trend'];

function findMethod(typed: string | null): AssessmentMethod | null {
  return METHODS.find((method) => method === typed) ?? null;
}

/**
 * Answers `dabiao assess`: every target of a master or summary, judged as the workbook or the options
 * say, as a table or as one JSON object. What stands in the file's way goes to standard error.
 */
export async function answerAssess(line: CommandLine, locale: Locale): Promise<Answer> {
  const [file] = line.operands;
  if (file === undefined) return problem('workbookNeeded', {});
  const method = findMethod(line.method);
  if (line.method !== null && method === null) {
    const known = METHODS.join(texts(locale).cli.listSeparator);
    return problem('unknownMethod', { method: line.method, known });
  }
  if (line.asOf !== null && !isIsoDate(line.asOf)) {
    return problem('notADay', { option: '--as-of', day: line.asOf });
  }
  const read = await readLocalFile(file);
  if (read.kind === 'problem') return refuseFile(read.problem, locale);
  const { asOf, includeArchived: includesArchived } = line;
  const request = { method, asOf, includesArchived, locale };
  const assessed = await assessFile(read.bytes, file, request);
  if (assessed.kind === 'problem') {
    return refuseContent(file, assessed.problem, 'reading', [], locale);
  }
  if (assessed.kind === 'refused') {
    return refuseContent(file, assessed.problem, 'assessing', assessed.findings, locale);
  }
  const lines = line.json
    ? [JSON.stringify(toJson(assessed, locale), null, 2)]
    : describeAssessments(file, assessed, locale).map(showSafely);
  const { findings } = assessed;
  return {
    kind: 'text',
    text: `${lines.join('\n')}\n`,
    exitCode: findings.some(({ severity }) => severity === 'hard') ? 1 : 0,
    notes: findings.map((finding) => showSafely(describeFinding(finding, locale).trim())),
  };
}
