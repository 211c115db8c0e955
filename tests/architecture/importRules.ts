import * as path from 'node:path';
import * as ts from 'typescript';
import { report, visit, type ProjectSource } from './projectSources';

/** The core, in order: a folder imports itself and those to its left. */
export const CORE = [
  'model',
  'i18n',
  'extract',
  'catalog',
  'assess',
  'layout',
  'check',
  'merge',
  'summary',
] as const;

/** What people see: they reach the core through the pipeline, and its types and words directly. */
const FRONTS = ['cli', 'taskpane', 'commands', 'workbench'] as const;
const HOSTS = ['host', 'host/office', 'host/xlsx', 'host/document'] as const;

/** Folders each folder may import, itself left out. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(CORE.map((folder, index) => [folder, CORE.slice(0, index)])),
  host: ['model'],
  'host/office': ['model', 'host'],
  'host/xlsx': ['model', 'host'],
  // A Word document is a zip of XML like a workbook: its bounded reading is there.
  'host/document': ['model', 'host', 'host/xlsx'],
  pipeline: [...CORE, ...HOSTS],
  ...Object.fromEntries(FRONTS.map((folder) => [folder, ['pipeline', 'model', 'i18n', 'host']])),
  // The page opens into the ribbon's commands, since both share one runtime.
  taskpane: ['pipeline', 'model', 'i18n', 'host', 'commands'],
};

/** Packages and the only folders that may import them. */
const PACKAGES: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^(hucre|fflate|saxes)(\/|$)/, ['host/xlsx']],
  // Reads PDF; a document's text comes from nowhere else.
  [/^unpdf(\/|$)/, ['host/document']],
  [/^(react|react-dom)(\/|$)|^@fluentui\//, ['taskpane', 'workbench']],
  [/^@univerjs\//, ['workbench']],
  [/^node:/, ['cli']],
  // A pure function: it reads no clock, file or network.
  [/^@noble\/hashes(\/|$)/, ['layout', 'merge', 'pipeline']],
  // Pure too: holds documents of one's own against the catalog's schema.
  [/^@cfworker\/json-schema(\/|$)/, ['catalog']],
  // A pure function as well: traditional to simplified script.
  [/^opencc-js(\/|$)/, ['extract']],
];

/** Every import of a source that its folder may not have; empty when all are allowed. */
export function checkImports(source: ProjectSource): string[] {
  const from = zoneOf(source.name);
  return importsOf(source).flatMap(({ node, specifier }) => {
    const isAllowed = specifier.startsWith('.')
      ? mayImport(from, zoneOf(path.posix.join(path.posix.dirname(source.name), specifier)))
      : mayUsePackage(from, specifier);
    return isAllowed ? [] : [report(source, node, `${from} may not import ${specifier}`)];
  });
}

function mayImport(from: string, to: string): boolean {
  // Facts of the project (its version), and style sheets, are nobody's code.
  if (to === 'package.json') return from === 'cli';
  return from === to || (ALLOWED[from] ?? []).includes(to);
}

function mayUsePackage(from: string, specifier: string): boolean {
  const rule = PACKAGES.find(([pattern]) => pattern.test(specifier));
  return rule !== undefined && rule[1].includes(from);
}

/** `model`, `host/office`, `pipeline`, …; a file beside `src/` is its own name. */
export function zoneOf(name: string): string {
  const parts = name.split('/');
  if (parts[0] !== 'src') return name;
  const [, folder = '', below] = parts;
  if (folder === 'host' && below !== undefined && parts.length > 3) return `host/${below}`;
  return folder.replace(/\.tsx?$/, '');
}

interface Import {
  readonly node: ts.Node;
  readonly specifier: string;
}

/** Modules named by `import`, `export … from`, `import()`, `require()`, types, and workers' URLs. */
export function importsOf(source: ProjectSource): Import[] {
  const found: Import[] = [];
  visit(source, (node) => {
    const specifier = specifierOf(node);
    if (specifier && ts.isStringLiteralLike(specifier))
      found.push({ node, specifier: specifier.text });
  });
  return found;
}

function specifierOf(node: ts.Node): ts.Node | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return node.moduleSpecifier;
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
    return node.argument.literal;
  if (ts.isExternalModuleReference(node)) return node.expression;
  if (ts.isCallExpression(node)) {
    const { expression } = node;
    const isRequire = ts.isIdentifier(expression) && expression.text === 'require';
    const isImport = expression.kind === ts.SyntaxKind.ImportKeyword;
    return isRequire || isImport ? node.arguments[0] : undefined;
  }
  if (ts.isNewExpression(node) && node.arguments?.[1]?.getText() === 'import.meta.url')
    return node.arguments[0];
  return undefined;
}
