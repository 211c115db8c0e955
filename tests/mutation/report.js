const { RULE_KINDS } = require('./ruleMutants');

const AREAS = [
  ['rules, each as a whole', ({ rule }) => rule !== null],
  ['src/check/rules', ({ path }) => path.startsWith('src/check/rules/')],
  ['src/check, the rest', ({ path }) => path.startsWith('src/check/')],
  ['src/assess', () => true],
];

function nameMutant({ path, line, from, by, rule }) {
  if (rule !== null) return `${path}: ${rule.code} ${rule.kind}`;
  const short = (text) => text.replace(/\s+/g, ' ').slice(0, 90);
  return `${path}:${line}: ${short(from)} -> ${short(by)}`;
}

/** An entry may leave out what it was or became: it then stands for all of its line. */
function isListed({ rule, kind, ...place }, mutant) {
  if (rule !== undefined) return mutant.rule?.code === rule && mutant.rule.kind === kind;
  const named = ['path', 'at', 'from', 'by'].filter((key) => place[key] !== undefined);
  return mutant.rule === null && named.every((key) => place[key] === mutant[key]);
}

/** One row an area: how many there are, and what became of them. */
function countAreas(judged) {
  const left = new Set(judged);
  return AREAS.map(([area, isOf]) => {
    const own = [...left].filter(({ mutant }) => isOf(mutant));
    for (const each of own) left.delete(each);
    const count = (fate) => own.filter((each) => each.fate === fate).length;
    const [killed, equivalent] = [count('killed'), count('equivalent')];
    return [area, own.length, killed, equivalent, own.length - killed - equivalent];
  });
}

function printTable(head, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [
    line(head),
    line(head.map((_, index) => (index === 0 ? '---' : '---:'))),
    ...rows.map(line),
  ];
}

/** The rules whose mutants of a kind are all dead, of how many. */
function countRules(judged) {
  return RULE_KINDS.map((kind) => {
    const own = judged.filter(({ mutant }) => mutant.rule?.kind === kind);
    const dead = own.filter(({ fate }) => fate === 'killed').length;
    const alike = own.filter(({ fate }) => fate === 'equivalent').length;
    return [kind, own.length, dead, alike];
  });
}

/** Marks as equivalent the survivors that are listed as such, with why. */
function markEquivalent(judged, equivalents) {
  return judged.map((each) => {
    const entry = equivalents.find((candidate) => isListed(candidate, each.mutant));
    return entry && each.fate !== 'killed' ? { ...each, fate: 'equivalent', entry } : each;
  });
}

/**
 * The report as lines, and whether it is as it should be: no survivor that is not listed, and nothing
 * listed that is dead.
 */
function writeReport(judged, equivalents, isWhole) {
  const marked = markEquivalent(judged, equivalents);
  const survivors = marked.filter(({ fate }) => fate === 'survived' || fate === 'unreached');
  const used = new Set(marked.map(({ entry }) => entry));
  const stale = isWhole ? equivalents.filter((entry) => !used.has(entry)) : [];
  const lines = [
    ...printTable(['what', 'mutants', 'killed', 'equivalent', 'survived'], countAreas(marked)),
    '',
    ...printTable(['of each rule', 'rules', 'killed', 'equivalent'], countRules(marked)),
    '',
    ...survivors.map(({ mutant, fate }) => `${fate}: ${nameMutant(mutant)}`),
    ...stale.map((entry) => `listed as equivalent, but killed or gone: ${JSON.stringify(entry)}`),
  ];
  return { lines, isGood: survivors.length === 0 && stale.length === 0 };
}

module.exports = { nameMutant, writeReport };
