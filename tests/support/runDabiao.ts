import { runCommandLine } from '../../src/cli/runCommandLine';

/** What a run said, and the code it ended with. */
export interface Said {
  readonly exitCode: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the program in this process: in Chinese, on 20 October 2025, unless told otherwise. */
export async function runDabiao(
  args: readonly string[],
  { lang = 'zh_CN.UTF-8', today = '2025-10-20' }: { lang?: string; today?: string } = {},
): Promise<Said> {
  const said = { out: '', err: '' };
  const exitCode = await runCommandLine(args, {
    env: { LANG: lang },
    systemTag: 'en-US',
    today,
    write: (text) => void (said.out += text),
    writeError: (text) => void (said.err += text),
  });
  return { exitCode, ...said };
}
