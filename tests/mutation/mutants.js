const fs = require('node:fs');
const path = require('node:path');
const ts = require('typescript');
const { breakNode } = require('./mutators');
const { breakRules } = require('./ruleMutants');

const FOLDERS = ['src/check', 'src/assess'];

/** What is broken: the sources of check and assess. */
function listSources(root) {
  return FOLDERS.flatMap((folder) => {
    const entries = fs.readdirSync(path.join(root, folder), { recursive: true });
    const files = entries.filter((entry) => entry.endsWith('.ts')).sort();
    return files.map((entry) => path.join(root, folder, entry));
  });
}

function parse(file) {
  const text = fs.readFileSync(file, 'utf8');
  return ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true);
}

function isLeftAlone(node) {
  return ts.isTypeNode(node) || ts.isInterfaceDeclaration(node) || ts.isImportDeclaration(node);
}

/** Visits what runs; `block` is the number of the function or branch a node stands in, null for none. */
function visitCode(source, visit) {
  let blocks = 0;
  const walk = (node, block) => {
    if (isLeftAlone(node)) return;
    const { parent } = node;
    const isBody = parent && ts.isFunctionLike(parent) && parent.body === node;
    const isBranch = ts.isBlock(node) && ts.isIfStatement(parent);
    const own = isBody || isBranch ? blocks++ : block;
    visit(node, own, own !== block);
    ts.forEachChild(node, (child) => walk(child, own));
  };
  walk(source, null);
}

/** A source that tells, by `__reach(file, block)`, each function and branch a test comes to. */
function markBlocks(file) {
  const source = parse(file);
  const marks = [];
  visitCode(source, (node, block, isFirst) => {
    if (!isFirst) return;
    const mark = `__reach(${JSON.stringify(file)}, ${block})`;
    if (ts.isBlock(node)) marks.push([node.getStart() + 1, `${mark};`]);
    else marks.push([node.getStart(), `(${mark}, `], [node.end, ')']);
  });
  // From the end; of two marks in one place the inner one's is the later.
  const ordered = marks.map(([at, text], index) => ({ at, text, index }));
  ordered.sort((a, b) => b.at - a.at || (a.text === ')' ? a.index - b.index : b.index - a.index));
  return ordered.reduce((text, mark) => {
    return text.slice(0, mark.at) + mark.text + text.slice(mark.at);
  }, source.text);
}

function breakFile(file, root, codes) {
  const source = parse(file);
  const { text } = source;
  const found = breakRules(source, codes);
  visitCode(source, (node, block) => {
    for (const { node: broken, by } of breakNode(node, text)) {
      found.push({ start: broken.getStart(), end: broken.end, by, block, rule: null });
    }
  });
  return found.map((mutant) => {
    const { line } = source.getLineAndCharacterOfPosition(mutant.start);
    const from = text.slice(mutant.start, mutant.end);
    const at = text.split('\n')[line].trim();
    return { ...mutant, file, path: path.relative(root, file), line: line + 1, at, from };
  });
}

/** Every mutant, one change of one place each; `codes` are those of the rules. */
function listMutants(root, codes) {
  const all = listSources(root).flatMap((file) => breakFile(file, root, codes));
  return all.map((mutant, id) => ({ ...mutant, id }));
}

/** The source with the mutant in it. */
function applyMutant({ file, start, end, by }) {
  const text = fs.readFileSync(file, 'utf8');
  return text.slice(0, start) + by + text.slice(end);
}

module.exports = { listSources, listMutants, markBlocks, applyMutant };
