import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import * as ts from 'typescript';

export const ROOT = path.resolve(__dirname, '../..');

/** One source file, parsed; `name` is its path from the root, with `/`. */
export interface ProjectSource {
  readonly name: string;
  readonly tree: ts.SourceFile;
}

export function parseSource(name: string, text: string): ProjectSource {
  const kind = name.endsWith('.tsx') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  return { name, tree: ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true, kind) };
}

/** Every TypeScript file under `src/`. */
export function readSources(): ProjectSource[] {
  return listFolder('src')
    .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'))
    .map((name) => parseSource(name, fs.readFileSync(path.join(ROOT, name), 'utf8')));
}

/** The project's own files below a folder, paths from the root with `/`, sorted. */
export function listFolder(folder: string): string[] {
  return fs
    .readdirSync(path.join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(ROOT, path.join(entry.parentPath, entry.name)))
    .map((name) => name.split(path.sep).join('/'))
    .filter((name) => !name.includes('/node_modules/'))
    .sort();
}

/** Files that belong to the project: those git knows or would add; without git, what is not built. */
export function listProjectFiles(): string[] {
  const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  try {
    const listed = execFileSync('git', args, { cwd: ROOT, encoding: 'utf8', stdio: 'pipe' });
    return listed.split('\0').filter((name) => name && fs.existsSync(path.join(ROOT, name)));
  } catch {
    return ['.ci', 'assets', 'docs', 'src', 'tests']
      .filter((folder) => fs.existsSync(path.join(ROOT, folder)))
      .flatMap(listFolder)
      .concat(fs.readdirSync(ROOT).filter((name) => fs.statSync(path.join(ROOT, name)).isFile()));
  }
}

/** Calls back for every node of a source, outermost first. */
export function visit({ tree }: ProjectSource, callback: (node: ts.Node) => void): void {
  const walk = (node: ts.Node): void => {
    callback(node);
    ts.forEachChild(node, walk);
  };
  walk(tree);
}

/** `src/model/plan.ts:12: what is wrong`. */
export function report({ name, tree }: ProjectSource, node: ts.Node, text: string): string {
  const { line } = tree.getLineAndCharacterOfPosition(node.getStart(tree));
  return `${name}:${line + 1}: ${text}`;
}
