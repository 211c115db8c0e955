import { describeFinding as sentenceOf } from '../i18n/findingText';
import { fillMessage, texts } from '../i18n/texts';
import type { Locale } from '../model/basics';
import type { Finding, Problem } from '../model/finding';
import type { Answer } from './answer';

/** Characters that steer a terminal, in a name or a cell, are shown as question marks. */
export function showSafely(text: string): string {
  return text.replace(/\p{Cc}/gu, '?');
}

/** Wrong use or a file that cannot be got at: exit code 2, in words of `cli.problems`. */
export function refuseFile({ code, params }: Problem, locale: Locale): Answer {
  const messages: Readonly<Record<string, string>> = texts(locale).cli.problems;
  const isFolder = code === 'fileUnreadable' && params['reason'] === 'EISDIR';
  const message = messages[isFolder ? 'fileIsFolder' : code] ?? code;
  const line = showSafely(fillMessage(message, params));
  return { kind: 'refusal', lines: [line], exitCode: 2 };
}

/** Something found inside a file: exit code 1, with what was found and what to do. */
export function refuseContent(
  file: string,
  { code, params }: Problem,
  words: 'reading' | 'writing' | 'issuing' | 'assessing' | 'reviewing' | 'extracting',
  findings: readonly Finding[],
  locale: Locale,
): Answer {
  const { files, cli, issue, review, extract } = texts(locale);
  const tables = {
    reading: files.reading,
    writing: files.writing,
    issuing: issue.problems,
    assessing: cli.assessing.problems,
    reviewing: review.problems,
    extracting: extract.reading,
  };
  const table: Readonly<Record<string, { found: string; todo: string }>> = tables[words];
  const { found, todo } = table[code] ?? { found: code, todo: '' };
  const message = fillMessage(cli.fileProblem, {
    file,
    found: fillMessage(found, params),
    todo: fillMessage(todo, params),
  });
  const lines = [message, ...findings.map((finding) => describeFinding(finding, locale))];
  return { kind: 'refusal', lines: lines.map(showSafely), exitCode: 1 };
}

/** The sentence of a finding, indented. */
export function describeFinding(finding: Finding, locale: Locale): string {
  return `  ${sentenceOf(finding, texts(locale))}`;
}
