import packageJson from '../../package.json';
import { fillMessage, texts } from '../i18n/texts';
import type { Locale } from '../model/basics';
import type { Problem } from '../model/finding';
import { catalog } from '../pipeline';
import { answerCatalog, problem, type Answer } from './catalogCommand';
import { readCommandLine, type CommandLine } from './commandLine';
import { detectLocale, findLocale, type TerminalLanguage } from './terminalLocale';

/** What a run needs of the process it is in. */
export interface Terminal extends TerminalLanguage {
  write(text: string): void;
  writeError(text: string): void;
}

/** 0: done; 1: a fault of ours; 2: the command line has no meaning. */
export type ExitCode = 0 | 1 | 2;

/** Does what the arguments ask and returns the exit code; never throws. */
export function runCommandLine(args: readonly string[], terminal: Terminal): ExitCode {
  const line = readCommandLine(args);
  const locale = (line.lang && findLocale(line.lang)) || detectLocale(terminal);
  try {
    const answered = answer(line, locale);
    if (answered.kind === 'text') {
      terminal.write(answered.text);
      return 0;
    }
    terminal.writeError(describeProblem(answered.problem, locale));
    return 2;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    terminal.writeError(`${fillMessage(texts(locale).cli.problems.failed, { message })}\n`);
    return 1;
  }
}

function answer(line: CommandLine, locale: Locale): Answer {
  // First: what follows a command that does not exist cannot be judged.
  if (line.command !== null && line.command !== 'catalog')
    return problem('unknownCommand', { command: line.command });
  if (line.problem) return { kind: 'problem', problem: line.problem };
  if (line.lang !== null && findLocale(line.lang) === null)
    return problem('unknownLanguage', { lang: line.lang });
  if (line.help) return { kind: 'text', text: describeUsage(locale) };
  if (line.version) return { kind: 'text', text: `${packageJson.version}\n` };
  return line.command === null ? problem('missingCommand', {}) : answerCatalog(line, locale);
}

function describeUsage(locale: Locale): string {
  const documents = catalog()
    .documents.map(({ document }) => document.id)
    .join('\n  ');
  return fillMessage(texts(locale).cli.usage, { version: packageJson.version, documents });
}

function describeProblem({ code, params }: Problem, locale: Locale): string {
  const { cli } = texts(locale);
  const messages: Readonly<Record<string, string>> = cli.problems;
  const safe = Object.fromEntries(
    // What was typed may hold characters that steer a terminal.
    Object.entries(params).map(([key, value]) => [key, String(value).replace(/\p{Cc}/gu, '?')]),
  );
  return `${fillMessage(messages[code] ?? code, safe)}\n${cli.seeHelp}\n`;
}
