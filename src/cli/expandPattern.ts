import * as fs from 'node:fs/promises';
import * as path from 'node:path';

const WILD = /[*?]/;

function toExpression(segment: string): RegExp {
  const escaped = segment.replace(/[.+^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${escaped.replaceAll('*', '.*').replaceAll('?', '.')}$`, 'u');
}

/**
 * The files and folders a pattern such as `returns/*.xlsx` stands for, by name; the text itself where
 * it holds no `*` or `?`, or names a file. Shells do this themselves; that of Windows does not.
 */
export async function expandPattern(pattern: string): Promise<readonly string[]> {
  const isThere = await fs.stat(pattern).then(
    () => true,
    () => false,
  );
  if (isThere || !WILD.test(pattern)) return [pattern];
  const parts = pattern.split(path.sep === '\\' ? /[\\/]/ : '/');
  let found = [parts[0] === '' ? path.sep : ''];
  for (const part of parts.filter((each) => each !== '')) {
    const next: string[] = [];
    for (const folder of found) {
      if (!WILD.test(part)) next.push(path.join(folder, part));
      else next.push(...(await matchesIn(folder, toExpression(part))));
    }
    found = next;
  }
  return found.length > 0 ? found : [pattern];
}

async function matchesIn(folder: string, expression: RegExp): Promise<readonly string[]> {
  const names = await fs.readdir(folder === '' ? '.' : folder).catch(() => []);
  return names
    .filter((name) => !/^(?:\.|~\$)/.test(name) && expression.test(name))
    .sort()
    .map((name) => path.join(folder, name));
}
