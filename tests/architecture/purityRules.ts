import * as ts from 'typescript';
import { CORE, zoneOf } from './importRules';
import { report, visit, type ProjectSource } from './projectSources';

const OFFICE_NAMES = ['Excel', 'Office', 'OfficeExtension', 'OfficeRuntime'];

/** The world outside: clock, chance, files, network, storage, locale. */
const WORLD = [
  'process',
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'localStorage',
  'sessionStorage',
  'indexedDB',
  'navigator',
  'performance',
  'Intl',
  'window',
  'globalThis',
  'require',
];

/** Methods that read the machine's language or time zone. */
const LOCAL_METHODS =
  /^(toLocale\w*|localeCompare|getFullYear|getMonth|getDate|getDay|getHours|getMinutes|getTimezoneOffset|toDateString|toTimeString)$/;

/** Names of Office.js in code outside `host/office/`. */
export function checkOfficeNames(source: ProjectSource): string[] {
  if (zoneOf(source.name) === 'host/office') return [];
  return freeNames(source, OFFICE_NAMES).map((node) =>
    report(source, node, `only host/office names ${node.text}`),
  );
}

/** Uses of clock, chance, files, network and locale in the core; empty elsewhere. */
export function checkPurity(source: ProjectSource): string[] {
  if (!CORE.some((folder) => folder === zoneOf(source.name))) return [];
  const problems = freeNames(source, WORLD).map((node) =>
    report(source, node, `the core reads no ${node.text}`),
  );
  visit(source, (node) => {
    const name = impureUse(node);
    if (name) problems.push(report(source, node, `the core reads no ${name}`));
  });
  return problems;
}

function impureUse(node: ts.Node): string | null {
  if (ts.isPropertyAccessExpression(node)) {
    const whole = `${node.expression.getText()}.${node.name.text}`;
    if (whole === 'Date.now' || whole === 'Math.random') return whole;
    return LOCAL_METHODS.test(node.name.text) ? node.name.text : null;
  }
  const isDate = (expression: ts.Expression): boolean => expression.getText() === 'Date';
  if (ts.isCallExpression(node) && isDate(node.expression)) return 'Date()';
  if (!ts.isNewExpression(node) || !isDate(node.expression)) return null;
  // None reads the clock; several are parts in the machine's time zone.
  return node.arguments?.length === 1 ? null : 'new Date() without one argument';
}

/** Identifiers of these names that are not a property's or member's own name. */
function freeNames(source: ProjectSource, names: readonly string[]): ts.Identifier[] {
  const found: ts.Identifier[] = [];
  visit(source, (node) => {
    if (ts.isIdentifier(node) && names.includes(node.text) && !isMemberName(node)) found.push(node);
  });
  return found;
}

function isMemberName(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) {
    const owner = parent.expression.getText();
    return parent.name === node && !['window', 'globalThis', 'self'].includes(owner);
  }
  if (ts.isQualifiedName(parent)) return parent.right === node;
  const hasOwnName =
    ts.isPropertyAssignment(parent) ||
    ts.isPropertySignature(parent) ||
    ts.isMethodSignature(parent);
  return hasOwnName && parent.name === node;
}
