import { parseArgs } from 'node:util';
import type { Problem } from '../model/finding';

/** What a person typed after `dabiao`, before anything is done with it. */
export interface CommandLine {
  readonly command: string | null;
  /** What stands behind the command without an option: a file. */
  readonly operands: readonly string[];
  readonly documents: readonly string[];
  readonly lang: string | null;
  readonly json: boolean;
  readonly help: boolean;
  readonly version: boolean;
  readonly period: string | null;
  readonly asOf: string | null;
  readonly units: string | null;
  readonly due: string | null;
  readonly previous: string | null;
  readonly issuer: string | null;
  readonly output: string | null;
  readonly method: string | null;
  readonly master: string | null;
  readonly expect: string | null;
  readonly decisions: string | null;
  readonly sdmx: string | null;
  readonly sendBack: string | null;
  readonly acceptImplied: boolean;
  readonly includeArchived: boolean;
  /** The first thing typed that has no meaning, or null. */
  readonly problem: Problem | null;
}

const OPTIONS = {
  document: { type: 'string', multiple: true },
  lang: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
  period: { type: 'string' },
  'as-of': { type: 'string' },
  units: { type: 'string' },
  due: { type: 'string' },
  previous: { type: 'string' },
  issuer: { type: 'string' },
  output: { type: 'string', short: 'o' },
  method: { type: 'string' },
  master: { type: 'string' },
  expect: { type: 'string' },
  decisions: { type: 'string' },
  sdmx: { type: 'string' },
  'send-back': { type: 'string' },
  'accept-implied': { type: 'boolean' },
  'include-archived': { type: 'boolean' },
} as const;

export type OptionName = keyof typeof OPTIONS;

/** What every command takes. */
export const EVERYWHERE: readonly OptionName[] = ['lang', 'help', 'version'];

export type CommandName =
  'catalog' | 'extract' | 'prepare' | 'issue' | 'check' | 'assess' | 'merge' | 'demo';

/** What each command takes beside those; `files` is how many it is to be given. */
export const COMMANDS: Readonly<
  Record<CommandName, { readonly options: readonly OptionName[]; readonly files: number }>
> = {
  catalog: { options: ['document', 'json'], files: 0 },
  extract: { options: ['json'], files: 1 },
  prepare: {
    options: [
      ...(['document', 'period', 'as-of', 'units', 'due', 'previous', 'issuer'] as const),
      ...(['include-archived', 'output'] as const),
    ],
    files: 0,
  },
  issue: {
    options: ['period', 'issuer', 'accept-implied', 'include-archived', 'output'],
    files: 1,
  },
  check: { options: ['json'], files: Number.POSITIVE_INFINITY },
  assess: { options: ['method', 'as-of', 'json', 'include-archived'], files: 1 },
  merge: {
    options: [
      ...(['output', 'master', 'expect', 'document', 'decisions', 'sdmx', 'send-back'] as const),
      ...(['period', 'json'] as const),
    ],
    files: Number.POSITIVE_INFINITY,
  },
  demo: { options: ['output'], files: 0 },
};

export function isCommand(name: string): name is CommandName {
  return Object.hasOwn(COMMANDS, name);
}

type Token = NonNullable<ReturnType<typeof tokenize>['tokens']>[number];

// Not strict: the parser's own errors are English sentences; ours name the option in both languages.
function tokenize(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    options: OPTIONS,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
}

/** Reads the arguments. Never throws: what cannot be read is the result's `problem`. */
export function readCommandLine(args: readonly string[]): CommandLine {
  const { tokens } = tokenize(args);
  const positionals = tokens.flatMap((t) => (t.kind === 'positional' ? [t.value] : []));
  const valuesOf = (name: OptionName): string[] =>
    tokens.flatMap((t) => (t.kind === 'option' && t.name === name && t.value ? [t.value] : []));
  const last = (name: OptionName): string | null => valuesOf(name).at(-1) ?? null;
  const has = (name: OptionName): boolean =>
    tokens.some((t) => t.kind === 'option' && t.name === name);
  const [command = null, ...operands] = positionals;
  const problems = tokens.flatMap((token) => findProblem(token, command) ?? []);
  return {
    command,
    operands,
    documents: valuesOf('document'),
    lang: last('lang'),
    json: has('json'),
    help: has('help'),
    version: has('version'),
    period: last('period'),
    asOf: last('as-of'),
    units: last('units'),
    due: last('due'),
    previous: last('previous'),
    issuer: last('issuer'),
    output: last('output'),
    method: last('method'),
    master: last('master'),
    expect: last('expect'),
    decisions: last('decisions'),
    sdmx: last('sdmx'),
    sendBack: last('send-back'),
    acceptImplied: has('accept-implied'),
    includeArchived: has('include-archived'),
    problem: problems[0] ?? findExtra(command, operands),
  };
}

function findExtra(command: string | null, operands: readonly string[]): Problem | null {
  const taken = command !== null && isCommand(command) ? COMMANDS[command] : undefined;
  const extra = operands[taken?.files ?? 0];
  return extra === undefined ? null : { code: 'unexpectedArgument', params: { argument: extra } };
}

function findProblem(token: Token, command: string | null): Problem | null {
  if (token.kind !== 'option') return null;
  const params = { option: token.rawName };
  if (!Object.hasOwn(OPTIONS, token.name)) return { code: 'unknownOption', params };
  const name = token.name as OptionName;
  const taken = command !== null && isCommand(command) ? COMMANDS[command] : undefined;
  if (taken && !EVERYWHERE.includes(name) && !taken.options.includes(name)) {
    return { code: 'optionElsewhere', params: { ...params, command: command ?? '' } };
  }
  const { type } = OPTIONS[name];
  if (type === 'boolean') {
    return token.value === undefined ? null : { code: 'unexpectedValue', params };
  }
  // `--document --json` is a value forgotten, not a document of that name.
  const isForgotten = !token.value || (!token.inlineValue && token.value.startsWith('-'));
  return isForgotten ? { code: 'missingValue', params } : null;
}
