const ts = require('typescript');

/** The ways a whole rule is broken, as what becomes of what it found in a context. */
const BROKEN = {
  'never fires': 'found && []',
  'always fires': 'found && found.length === 0 ? [FAULT] : found',
  'never applies': 'null',
  'always applies': 'found ?? []',
};

/** A finding of a rule that fires on nothing. */
const FAULT = `{ ...rule, file: null, sheet: null, cell: null, targetId: null, unitId: null,
  found: null, expected: null, params: {}, subject: null, explanation: null, isClosed: false }`;

function wrap(rule, outcome) {
  const check = `(context) => { const found = rule.check(context); return ${outcome}; }`;
  return `((rule) => ({ ...rule, check: ${check} }))(${rule})`.replace('FAULT', FAULT);
}

function codeOf(object) {
  const of = (name) => object.properties.find((each) => each.name?.text === name);
  return of('summary') && ts.isStringLiteral(of('code')?.initializer ?? object)
    ? of('code').initializer.text
    : null;
}

/** The rule a declaration holds, as a plain object or through a builder of row rules. */
function ruleOf({ initializer }) {
  const isBuilt = initializer && ts.isCallExpression(initializer);
  const object = isBuilt ? initializer.arguments[0] : initializer;
  return object && ts.isObjectLiteralExpression(object) ? codeOf(object) : null;
}

function breakRule(code, node) {
  const rule = node.getText();
  return Object.entries(BROKEN).map(([kind, outcome]) => {
    const by = wrap(rule, outcome);
    return { start: node.getStart(), end: node.end, by, block: null, rule: { code, kind } };
  });
}

/** Rules that hand over what reading found are one object for all their codes. */
function breakReadingRules(source, codes) {
  const builder = source.text.indexOf('.map((code) => ({');
  const start = source.text.indexOf('({', builder) + 1;
  const end = source.text.indexOf('}))', builder) + 1;
  const rule = source.text.slice(start, end);
  return codes.flatMap((code) =>
    Object.entries(BROKEN)
      // They always apply: a file was read.
      .filter(([kind]) => kind !== 'always applies')
      .map(([kind, outcome]) => {
        const by = `(code === '${code}' ? ${wrap(rule, outcome)} : ${rule})`;
        return { start, end, by, block: null, rule: { code, kind } };
      }),
  );
}

/** The mutants of the rules a file declares; `codes.reading` are those found while reading. */
function breakRules(source, codes) {
  if (source.fileName.endsWith('/rules/readingRules.ts')) {
    return breakReadingRules(source, codes.reading);
  }
  if (!source.fileName.includes('/check/rules/')) return [];
  const found = [];
  const visit = (node) => {
    const code = ts.isVariableDeclaration(node) ? ruleOf(node) : null;
    if (code !== null) found.push(...breakRule(code, node.initializer));
    else ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

module.exports = { breakRules, RULE_KINDS: Object.keys(BROKEN) };
