import { parseArgs } from 'node:util';
import type { Problem } from '../model/finding';

/** What a person typed after `dabiao`, before anything is done with it. */
export interface CommandLine {
  readonly command: string | null;
  readonly documents: readonly string[];
  readonly lang: string | null;
  readonly json: boolean;
  readonly help: boolean;
  readonly version: boolean;
  /** The first thing typed that has no meaning, or null. */
  readonly problem: Problem | null;
}

const OPTIONS = {
  document: { type: 'string', multiple: true },
  lang: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const;

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
  const valuesOf = (name: keyof typeof OPTIONS): string[] =>
    tokens.flatMap((t) => (t.kind === 'option' && t.name === name && t.value ? [t.value] : []));
  const has = (name: keyof typeof OPTIONS): boolean =>
    tokens.some((t) => t.kind === 'option' && t.name === name);
  const [command = null, extra] = positionals;
  const problems = tokens.flatMap((token) => findProblem(token) ?? []);
  if (extra !== undefined)
    problems.push({ code: 'unexpectedArgument', params: { argument: extra } });
  return {
    command,
    documents: valuesOf('document'),
    lang: valuesOf('lang').at(-1) ?? null,
    json: has('json'),
    help: has('help'),
    version: has('version'),
    problem: problems[0] ?? null,
  };
}

function findProblem(token: Token): Problem | null {
  if (token.kind !== 'option') return null;
  const params = { option: token.rawName };
  if (!Object.hasOwn(OPTIONS, token.name)) return { code: 'unknownOption', params };
  const { type } = OPTIONS[token.name as keyof typeof OPTIONS];
  if (type === 'boolean') {
    return token.value === undefined ? null : { code: 'unexpectedValue', params };
  }
  // `--document --json` is a value forgotten, not a document of that name.
  const isForgotten = !token.value || (!token.inlineValue && token.value.startsWith('-'));
  return isForgotten ? { code: 'missingValue', params } : null;
}
