import packageJson from '../../package.json';
import { fillMessage, texts } from '../i18n/texts';
import type { Locale } from '../model/basics';
import { documents } from '../pipeline';
import { COMMANDS, EVERYWHERE, type CommandName, type OptionName } from './commandLine';
import { displayWidth } from './textTable';

/** How each command is typed, a line of the terminal each; the same in every language. */
const FORMS: Readonly<Record<CommandName, readonly string[]>> = {
  catalog: ['dabiao catalog [--document ID]... [--json]'],
  extract: ['dabiao extract FILE [--json]'],
  prepare: [
    'dabiao prepare --document ID... --period P [--as-of D] [--units FILE] [--due D]',
    '               [--previous SUMMARY.xlsx] [--issuer NAME] [--include-archived] -o MASTER.xlsx',
  ],
  issue: [
    'dabiao issue MASTER.xlsx [--accept-implied] [--period P] [--issuer NAME] [--include-archived] -o DIR',
  ],
  check: ['dabiao check FILE|DIR... [--json]'],
  assess: [
    'dabiao assess FILE [--method pace|growth|trend] [--as-of D] [--include-archived] [--json]',
  ],
  merge: [
    'dabiao merge FILE|DIR... -o SUMMARY.xlsx [--master MASTER.xlsx | --expect FILE] [--period P]',
    '             [--document ID...] [--decisions FILE] [--sdmx OUT.csv] [--send-back DIR] [--json]',
  ],
  demo: ['dabiao demo -o DIR'],
};

const EXAMPLES: Readonly<Record<CommandName, string>> = {
  catalog: 'dabiao catalog --document hubei-2022',
  extract: 'dabiao extract plan.docx --json',
  prepare: 'dabiao prepare --document hubei-2022 --period 2024-Q4 -o master.xlsx',
  issue: 'dabiao issue master.xlsx --accept-implied -o returns',
  check: 'dabiao check returns master.xlsx',
  assess: 'dabiao assess master.xlsx --method trend --as-of 2025-06-30',
  merge: 'dabiao merge returns --master master.xlsx -o summary.xlsx',
  demo: 'dabiao demo -o demo',
};

const OPTION_FORMS: Readonly<Record<OptionName, string>> = {
  document: '--document ID',
  json: '--json',
  period: '--period P',
  'as-of': '--as-of D',
  method: '--method M',
  units: '--units FILE',
  due: '--due D',
  previous: '--previous FILE',
  issuer: '--issuer NAME',
  'include-archived': '--include-archived',
  'accept-implied': '--accept-implied',
  master: '--master FILE',
  expect: '--expect FILE',
  decisions: '--decisions FILE',
  sdmx: '--sdmx FILE',
  'send-back': '--send-back DIR',
  output: '-o, --output',
  lang: '--lang LANG',
  help: '-h, --help',
  version: '-v, --version',
};

/** Where what a line is about ends and what is said of it begins. */
const MARGIN = 21;
const COMMAND_WIDTH = 9;

/** A name and the lines about it, the later ones below the first. */
function besideName(name: string, text: string): readonly string[] {
  const [first = '', ...rest] = text.split('\n');
  const gap = ' '.repeat(Math.max(1, MARGIN - 2 - displayWidth(name)));
  return [`  ${name}${gap}${first}`, ...rest.map((line) => ' '.repeat(MARGIN) + line)];
}

/** A blank line, a heading and the lines under it. */
function section(heading: string, lines: readonly string[]): readonly string[] {
  return ['', heading, ...lines];
}

function listOptions(names: readonly OptionName[], locale: Locale): readonly string[] {
  const { options } = texts(locale).usage;
  return names.flatMap((name) => besideName(OPTION_FORMS[name], options[name]));
}

/** Exit codes of some commands: 0 and 2 mean the same of all, 1 is told of each. */
function listExitCodes(commands: readonly CommandName[], locale: Locale): readonly string[] {
  const { exitCodes, foundSomething } = texts(locale).usage;
  const words: Readonly<Partial<Record<CommandName, string>>> = foundSomething;
  const told = commands.flatMap((command) => {
    const lines = words[command]?.split('\n') ?? [];
    const name = (at: number) => (at === 0 ? command : '').padEnd(COMMAND_WIDTH);
    return commands.length === 1 ? lines : lines.map((line, at) => name(at) + line);
  });
  const found = told.map((line, at) => `  ${at === 0 ? '1' : ' '}  ${line}`);
  return [`  0  ${exitCodes.done}`, ...found, `  2  ${exitCodes.wrong}`];
}

/** What `dabiao --help` prints: every command. */
export function describeUsage(locale: Locale): string {
  const { title, headings, commands } = texts(locale).usage;
  const names = Object.keys(COMMANDS) as CommandName[];
  const options = Object.keys(OPTION_FORMS) as OptionName[];
  const ids = documents().map(({ document }) => `  ${document.id}`);
  const lines = [
    fillMessage(title, { version: packageJson.version }),
    ...section(
      headings.usage,
      names.flatMap((name) => FORMS[name].map((line) => `  ${line}`)),
    ),
    ...section(
      headings.commands,
      names.flatMap((name) => besideName(name, commands[name])),
    ),
    ...section(headings.options, listOptions(options, locale)),
    ...section(headings.exitCodes, listExitCodes(names, locale)),
    ...section(headings.documents, ids),
  ];
  return `${lines.join('\n')}\n`;
}

/** What `dabiao X --help` prints: that command, its options and an example. */
export function describeCommandUsage(command: CommandName, locale: Locale): string {
  const { headings, commands } = texts(locale).usage;
  const options = [...COMMANDS[command].options, ...EVERYWHERE];
  const ids = documents().map(({ document }) => `  ${document.id}`);
  const lines = [
    `dabiao ${command}`,
    ...commands[command].split('\n').map((line) => `  ${line}`),
    ...section(
      headings.usage,
      FORMS[command].map((line) => `  ${line}`),
    ),
    ...section(headings.options, listOptions(options, locale)),
    ...section(headings.example, [`  ${EXAMPLES[command]}`]),
    ...section(headings.exitCodes, listExitCodes([command], locale)),
    ...(options.includes('document') ? section(headings.documents, ids) : []),
  ];
  return `${lines.join('\n')}\n`;
}
