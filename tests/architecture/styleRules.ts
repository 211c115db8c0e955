import * as path from 'node:path';
import * as ts from 'typescript';
import { report, type ProjectSource } from './projectSources';

const VAGUE_FOLDERS = ['utils', 'util', 'helpers', 'shared', 'common', 'services'];
const COMPONENT = /^([A-Z][A-Za-z0-9]*|index)\.tsx$/;
const MODULE = /^([a-z][A-Za-z0-9]*(\.(test|bench|worker))?|[A-Z][A-Za-z0-9]*\.styles)\.tsx?$/;

/** Default exports, and files that do nothing but export again. */
export function checkExports(source: ProjectSource): string[] {
  const { statements } = source.tree;
  const isBarrel =
    statements.length > 0 &&
    statements.every((node) => ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined);
  const barrel = isBarrel ? [`${source.name}: a file that only exports again`] : [];
  const defaults = statements.filter(isDefaultExport);
  return [...barrel, ...defaults.map((node) => report(source, node, 'a default export'))];
}

function isDefaultExport(node: ts.Statement): boolean {
  if (ts.isExportAssignment(node)) return true;
  if (ts.isExportDeclaration(node)) {
    const { exportClause } = node;
    if (!exportClause || !ts.isNamedExports(exportClause)) return false;
    return exportClause.elements.some((element) => element.name.text === 'default');
  }
  const modifiers = ts.canHaveModifiers(node) ? ts.getModifiers(node) : undefined;
  return modifiers?.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword) ?? false;
}

/** What is wrong with a file's path; empty when nothing is. */
export function checkFileName(name: string): string[] {
  const folders = path.posix.dirname(name).split('/');
  const base = path.posix.basename(name);
  const vague = folders.filter((folder) => VAGUE_FOLDERS.includes(folder));
  const problems = vague.map((folder) => `${name}: a folder called ${folder} says nothing`);
  if (/\s/.test(name)) problems.push(`${name}: a space in a file's name`);
  if (!/^(src|tests)\//.test(name) || name.endsWith('.d.ts')) return problems;
  // Components are under src/; a test that draws some is a module like any other.
  if (name.startsWith('src/') && name.endsWith('.tsx')) {
    if (!COMPONENT.test(base)) problems.push(`${name}: not PascalCase.tsx`);
  } else if (/\.tsx?$/.test(name) && !MODULE.test(base)) {
    problems.push(`${name}: not camelCase`);
  }
  return problems;
}
