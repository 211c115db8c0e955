import packageJson from '../../package.json';
import { fillMessage, texts } from '../i18n/texts';
import type { IsoDate, Locale } from '../model/basics';
import type { Problem } from '../model/finding';
import { problem, type Answer, type ExitCode } from './answer';
import { answerAssess } from './assessCommand';
import { answerCatalog } from './catalogCommand';
import { isCommand, readCommandLine, type CommandLine } from './commandLine';
import { answerCheck } from './checkCommand';
import { answerDemo } from './demoCommand';
import { answerExtract } from './extractCommand';
import { describeCommandUsage, describeUsage } from './describeUsage';
import { showSafely } from './fileWords';
import { answerIssue } from './issueCommand';
import { answerMerge } from './mergeCommand';
import { answerPrepare } from './prepareCommand';
import { detectLocale, findLocale, type TerminalLanguage } from './terminalLocale';

/** What a run needs of the process it is in. */
export interface Terminal extends TerminalLanguage {
  /** The day on which things are issued. */
  readonly today: IsoDate;
  write(text: string): void;
  writeError(text: string): void;
  /** Shows how far a long run is, in place of what was shown before; not there where nobody looks. */
  readonly showProgress?: (text: string) => void;
  /** The program's own file, for threads to run; not there where it is not in one file. */
  readonly threadFile?: string;
}

/** Does what the arguments ask and returns the exit code; never rejects. */
export async function runCommandLine(
  args: readonly string[],
  terminal: Terminal,
): Promise<ExitCode> {
  const line = readCommandLine(args);
  const locale = (line.lang && findLocale(line.lang)) || detectLocale(terminal);
  try {
    const answered = await answer(line, locale, terminal);
    if (answered.kind === 'text') {
      terminal.write(answered.text);
      for (const note of answered.notes ?? []) terminal.writeError(`${note}\n`);
      return answered.exitCode ?? 0;
    }
    if (answered.kind === 'refusal') {
      terminal.writeError(`${answered.lines.join('\n')}\n`);
      return answered.exitCode;
    }
    terminal.writeError(describeProblem(answered.problem, locale));
    return 2;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    terminal.writeError(`${fillMessage(texts(locale).cli.problems.failed, { message })}\n`);
    return 1;
  }
}

async function answer(
  line: CommandLine,
  locale: Locale,
  { today, showProgress, threadFile }: Terminal,
): Promise<Answer> {
  // First: what follows a command that does not exist cannot be judged.
  if (line.command !== null && !isCommand(line.command))
    return problem('unknownCommand', { command: line.command });
  if (line.problem) return { kind: 'problem', problem: line.problem };
  if (line.lang !== null && findLocale(line.lang) === null)
    return problem('unknownLanguage', { lang: line.lang });
  if (line.help) {
    const { command } = line;
    const text = command ? describeCommandUsage(command, locale) : describeUsage(locale);
    return { kind: 'text', text };
  }
  if (line.version) return { kind: 'text', text: `${packageJson.version}\n` };
  switch (line.command) {
    case 'catalog':
      return answerCatalog(line, locale);
    case 'extract':
      return answerExtract(line, locale);
    case 'prepare':
      return answerPrepare(line, locale);
    case 'issue':
      return answerIssue(line, locale, today);
    case 'check':
      return answerCheck(line, locale);
    case 'assess':
      return answerAssess(line, locale);
    case 'merge':
      return answerMerge(line, locale, showProgress ?? null, threadFile ?? null);
    case 'demo':
      return answerDemo(line, locale);
    default:
      return problem('missingCommand', {});
  }
}

function describeProblem({ code, params }: Problem, locale: Locale): string {
  const { cli } = texts(locale);
  const messages: Readonly<Record<string, string>> = cli.problems;
  const safe = Object.fromEntries(
    // What was typed may hold characters that steer a terminal.
    Object.entries(params).map(([key, value]) => [key, showSafely(String(value))]),
  );
  return `${fillMessage(messages[code] ?? code, safe)}\n${cli.seeHelp}\n`;
}
