import * as fs from 'node:fs';
import * as ts from 'typescript';

/** A class of the published object model, read off its type declarations. */
export interface PublishedClass {
  readonly properties: ReadonlyMap<string, { readonly isReadOnly: boolean }>;
  /** Most arguments any overload takes. */
  readonly methods: ReadonlyMap<string, number>;
  /** By member: the first version of the general requirement set that has it; 0 if it names none. */
  readonly since: ReadonlyMap<string, number>;
}

/** Classes of the namespace the spreadsheet program's add-ins use, by name. */
export function readPublishedClasses(): ReadonlyMap<string, PublishedClass> {
  const file = require.resolve('@types/office-js/index.d.ts');
  const text = sliceNamespace(fs.readFileSync(file, 'utf8'));
  const source = ts.createSourceFile('published.d.ts', text, ts.ScriptTarget.ES2022, true);
  const classes = new Map<string, PublishedClass>();
  const visit = (node: ts.Node): void => {
    if (ts.isClassDeclaration(node) && node.name) classes.set(node.name.text, readClass(node));
    else ts.forEachChild(node, visit);
  };
  visit(source);
  return classes;
}

/** The declarations of all programs are one file of many megabytes; only one part is parsed. */
function sliceNamespace(text: string): string {
  const start = text.indexOf('declare namespace Excel {');
  const end = text.indexOf('\ndeclare namespace Word {', start);
  return text.slice(start, end < 0 ? undefined : end);
}

function readClass(node: ts.ClassDeclaration): PublishedClass {
  const properties = new Map<string, { isReadOnly: boolean }>();
  const methods = new Map<string, number>();
  const since = new Map<string, number>();
  for (const member of node.members) {
    const name = member.name && ts.isIdentifier(member.name) ? member.name.text : undefined;
    if (name === undefined) continue;
    since.set(name, Math.max(since.get(name) ?? 0, firstVersion(member)));
    if (ts.isPropertyDeclaration(member)) {
      const flags = ts.getCombinedModifierFlags(member);
      properties.set(name, { isReadOnly: (flags & ts.ModifierFlags.Readonly) !== 0 });
    } else if (ts.isMethodDeclaration(member))
      methods.set(name, Math.max(methods.get(name) ?? 0, member.parameters.length));
  }
  return { properties, methods, since };
}

function firstVersion(member: ts.ClassElement): number {
  const match = /\[Api set: ExcelApi (\d+)\.(\d+)/.exec(member.getFullText());
  return match ? Number(match[1]) * 100 + Number(match[2]) : 0;
}
