import * as fs from 'node:fs';
import * as path from 'node:path';
import * as ts from 'typescript';
import packageJson from '../package.json';
import { readSources, ROOT, visit } from './architecture/projectSources';

const readme = fs.readFileSync(path.join(ROOT, 'README.md'), 'utf8');

/** Cells of every table row below a heading, up to the next heading of the same depth or less. */
function tableRows(heading: string): string[][] {
  const depth = /^#+/.exec(heading)?.[0].length ?? 0;
  const after = readme.split(`${heading}\n`)[1] ?? '';
  const section = after.split(new RegExp(`^#{1,${depth}} `, 'm'))[0] ?? '';
  const lines = section.split('\n').filter((line) => line.startsWith('|'));
  return lines.map((line) =>
    line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim()),
  );
}

function codeWords(cell: string | undefined): string[] {
  return [...(cell ?? '').matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '');
}

function installedLicence(name: string): string {
  const file = path.join(ROOT, 'node_modules', name, 'package.json');
  return (JSON.parse(fs.readFileSync(file, 'utf8')) as { license: string }).license;
}

describe('the README', () => {
  const dependencies = tableRows('## 依赖 Dependencies').filter(([cell]) => cell?.startsWith('`'));

  it('lists every package the project depends on, and no other', () => {
    const listed = dependencies.flatMap(([names]) => codeWords(names));
    const { dependencies: shipped, devDependencies } = packageJson;
    expect(listed.sort()).toEqual(Object.keys({ ...shipped, ...devDependencies }).sort());
  });

  it('states the licence each package has', () => {
    for (const [names, , licence = ''] of dependencies) {
      const licences = codeWords(names).map(installedLicence);
      // Office.js has terms of its own, in a file.
      const expected = [...new Set(licences)].map((one) => (one === 'LICENSE' ? '微软' : one));
      for (const one of expected) expect(`${names}: ${licence}`).toContain(one);
    }
  });

  it('names scripts that exist', () => {
    const named = [...readme.matchAll(/npm run (?:-s )?([\w:]+)/g)].map((match) => match[1] ?? '');
    expect(named).toContain('dabiao');
    expect(named.filter((name) => !Object.hasOwn(packageJson.scripts, name))).toEqual([]);
  });

  it('names files and folders that exist', () => {
    const named = [...readme.matchAll(/`((?:src|tests|\.ci)\/[^`]*)`/g)].map((m) => m[1] ?? '');
    expect(named).toContain('src/pipeline.ts');
    expect(named.filter((name) => !fs.existsSync(path.join(ROOT, name)))).toEqual([]);
  });
});

describe('the pictures', () => {
  const shown = [...readme.matchAll(/!\[([^\]]+)\]\((assets\/screenshots\/[^)]+)\)/g)];

  it.each(['zh-CN', 'en-US'])('show each page of the pane and a return in %s', (locale) => {
    const names = shown.map(([, , file = '']) => path.basename(file));
    const pages = ['load', 'check', 'alerts', 'detail', 'issue', 'return'];
    for (const page of pages) expect(names).toContain(`${page}.${locale}.png`);
  });

  it('are there, all that are shown and no other', () => {
    const files = fs.readdirSync(path.join(ROOT, 'assets/screenshots'));
    expect(shown.map(([, , file = '']) => path.basename(file)).sort()).toEqual(files.sort());
  });
});

describe('the glossary', () => {
  const rows = tableRows('### 用语').slice(2);
  const sources = readSources();

  it('uses names the code has', () => {
    const names = new Set<string>();
    for (const source of sources)
      visit(source, (node) => {
        if (ts.isIdentifier(node) || ts.isStringLiteral(node)) names.add(node.text);
      });
    const terms = rows.flatMap(([, code]) => codeWords(code));
    expect(terms.length).toBeGreaterThan(15);
    expect(terms.filter((term) => !names.has(term))).toEqual([]);
  });

  it('is kept by the model: no type bears a name that is not used, no property is a bare status', () => {
    const names = rows.flatMap(([, , words = '']) => words.split(/, */).map(toTypeName));
    const model = sources.filter(({ name }) => name.startsWith('src/model/'));
    expect(names).toContain('KPI');
    expect(model.flatMap((source) => findUnusedNames(source.tree, names))).toEqual([]);
  });

  it('would see a name that is not used', () => {
    const text = 'interface Goal { status: string; file: string } type DataPoint = 1;';
    const tree = ts.createSourceFile('a.ts', text, ts.ScriptTarget.Latest, true);
    const found = findUnusedNames(tree, ['Goal', 'DataPoint', 'File']);
    expect(found).toEqual(['Goal', 'status', 'DataPoint']);
  });
});

/** `data point` as a type would be called. */
function toTypeName(words: string): string {
  return words.replace(/(?:^| )(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** Types with one of these names, and properties called `status`. */
function findUnusedNames(tree: ts.SourceFile, names: readonly string[]): string[] {
  const found: string[] = [];
  const walk = (node: ts.Node): void => {
    const isType = ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node);
    if (isType && names.includes(node.name.text)) found.push(node.name.text);
    if (ts.isPropertySignature(node) && node.name.getText(tree) === 'status') found.push('status');
    ts.forEachChild(node, walk);
  };
  walk(tree);
  return found;
}
