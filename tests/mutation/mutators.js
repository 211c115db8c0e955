const ts = require('typescript');

const Kind = ts.SyntaxKind;

/** What each operator is broken into. */
const OPERATORS = new Map([
  [Kind.GreaterThanToken, ['>=', '<=']],
  [Kind.GreaterThanEqualsToken, ['>', '<']],
  [Kind.LessThanToken, ['<=', '>=']],
  [Kind.LessThanEqualsToken, ['<', '>']],
  [Kind.EqualsEqualsEqualsToken, ['!==']],
  [Kind.ExclamationEqualsEqualsToken, ['===']],
  [Kind.AmpersandAmpersandToken, ['||']],
  [Kind.BarBarToken, ['&&']],
  [Kind.QuestionQuestionToken, ['&&']],
  [Kind.PlusToken, ['-']],
  [Kind.MinusToken, ['+']],
  [Kind.AsteriskToken, ['/']],
  [Kind.SlashToken, ['*']],
  [Kind.PercentToken, ['*']],
  [Kind.AsteriskAsteriskToken, ['*']],
  [Kind.PlusEqualsToken, ['-=']],
  [Kind.MinusEqualsToken, ['+=']],
]);

/** Calls another takes the place of. */
const SWAPPED = new Map([
  ['some', 'every'],
  ['every', 'some'],
  ['startsWith', 'endsWith'],
  ['endsWith', 'startsWith'],
  ['max', 'min'],
  ['min', 'max'],
  ['floor', 'ceil'],
  ['ceil', 'floor'],
]);

/** Methods that give something like what they are called on, which is left instead. */
const DROPPED = new Set(
  ['filter', 'slice', 'sort', 'reverse', 'trim', 'toLowerCase', 'toUpperCase', 'replace'].concat([
    ...['replaceAll', 'normalize', 'concat', 'flat'],
  ]),
);

/** Functions that give something like their first argument, which is left instead. */
const UNWRAPPED = new Set(['roundTo', 'abs', 'round', 'sqrt']);

function breakOperator(node, text) {
  if (isCounting(node)) return [];
  const start = node.operatorToken.getStart();
  const isText = [node.left, node.right].some((side) => ts.isStringLiteralLike(side));
  if (isText && node.operatorToken.kind === Kind.PlusToken) return [];
  const others = OPERATORS.get(node.operatorToken.kind) ?? [];
  const { end } = node.operatorToken;
  return others.map((operator) => {
    const before = text.slice(node.getStart(), start);
    // Of `??`, and of `&&` beside `||`, the grammar wants parentheses.
    return { node, by: `((${before}) ${operator} (${text.slice(end, node.end)}))` };
  });
}

function breakCondition(condition) {
  if (condition.kind === Kind.TrueKeyword || condition.kind === Kind.FalseKeyword) return [];
  return ['true', 'false'].map((by) => ({ node: condition, by }));
}

/** `seen += 1`: such a count is only ever asked whether it is 0, and that it is not raised is a mutant. */
function isCounting(node) {
  const isOne = ts.isNumericLiteral(node.right) && node.right.text === '1';
  return isOne && node.operatorToken.kind === Kind.PlusEqualsToken;
}

/** `list[3] ?? 0`: what the compiler wants to hear of an index that is always there. */
function isOfIndex({ parent, end }) {
  const isFallback = ts.isBinaryExpression(parent) && parent.right.end === end;
  return (
    isFallback &&
    parent.operatorToken.kind === Kind.QuestionQuestionToken &&
    ts.isElementAccessExpression(parent.left)
  );
}

/** `roundTo(x, 9)`: takes away what binary fractions add, as 8 or 10 would. */
function isNoiseDigits({ parent, text }) {
  return ts.isCallExpression(parent) && parent.expression.getText() === 'roundTo' && text === '9';
}

function breakNumber(node) {
  const { parent } = node;
  if (isOfIndex(node) || isNoiseDigits(node)) return [];
  if (ts.isBinaryExpression(parent) && isCounting(parent)) return [];
  const value = Number(node.text);
  const others = Number.isInteger(value) ? [value + 1, value - 1] : [value * 1.1, value * 0.9];
  return others.map((by) => ({ node, by: by < 0 ? `(${by})` : String(by) }));
}

function breakCall(node, text) {
  if (node.flags & ts.NodeFlags.OptionalChain) return [];
  const { expression, arguments: given } = node;
  const name = ts.isPropertyAccessExpression(expression) ? expression.name : expression;
  const found = [];
  if (ts.isPropertyAccessExpression(expression)) {
    const { expression: subject } = expression;
    if (DROPPED.has(name.text)) found.push({ node, by: subject.getText() });
    if (SWAPPED.has(name.text)) {
      const rest = text.slice(name.end, node.end);
      found.push({ node, by: `${subject.getText()}.${SWAPPED.get(name.text)}${rest}` });
    }
  }
  if (UNWRAPPED.has(name.text) && given[0]) found.push({ node, by: `(${given[0].getText()})` });
  return found;
}

function breakPattern(node) {
  const [, pattern, flags] = /^\/(.*)\/(\w*)$/s.exec(node.text);
  const others = [
    pattern.replace(/^\^/, ''),
    pattern.replace(/\$$/, ''),
    ...[...pattern.matchAll(/(?<=[\])}\w.])[+*?]/g)].map(({ index }) => {
      return pattern.slice(0, index) + pattern.slice(index + 1);
    }),
  ].filter((other) => other !== pattern && other !== '');
  const found = others.map((other) => `/${other}/${flags}`);
  if (flags.includes('i')) found.push(`/${pattern}/${flags.replace('i', '')}`);
  return found.map((by) => ({ node, by }));
}

function breakReturn(node) {
  const { expression } = node;
  if (!expression || expression.kind === Kind.NullKeyword) return [];
  if (expression.kind === Kind.TrueKeyword) return [{ node: expression, by: 'false' }];
  if (expression.kind === Kind.FalseKeyword) return [{ node: expression, by: 'true' }];
  if (ts.isArrayLiteralExpression(expression) && expression.elements.length === 0) return [];
  return [{ node: expression, by: 'null' }];
}

/** A list without each of its parts in turn. */
function breakList(node) {
  return node.elements.map((element) => ({ node: element, by: '...[]' }));
}

function breakStatement(node) {
  const { expression } = node;
  const isSaid =
    expression && (ts.isCallExpression(expression) || ts.isBinaryExpression(expression));
  return isSaid || ts.isContinueStatement(node) ? [{ node, by: ';' }] : [];
}

/** The ways one node can be broken: which text takes the place of which node. */
function breakNode(node, text) {
  if (ts.isBinaryExpression(node)) return breakOperator(node, text);
  if (ts.isIfStatement(node)) return breakCondition(node.expression);
  if (ts.isConditionalExpression(node)) return breakCondition(node.condition);
  if (ts.isPrefixUnaryExpression(node)) return [{ node, by: node.operand.getText() }];
  if (ts.isNumericLiteral(node)) return breakNumber(node);
  if (ts.isCallExpression(node)) return breakCall(node, text);
  if (ts.isRegularExpressionLiteral(node)) return breakPattern(node);
  if (ts.isReturnStatement(node)) return breakReturn(node);
  if (ts.isArrayLiteralExpression(node)) return breakList(node);
  if (ts.isExpressionStatement(node) || ts.isContinueStatement(node)) return breakStatement(node);
  return [];
}

module.exports = { breakNode };
