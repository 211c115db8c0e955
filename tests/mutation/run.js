/**
 * `npm run mutate [-- PATTERN] [--rules] [--workers N]`: breaks check/ and assess/ in one place at a time and says
 * which breaks no test tells. PATTERN narrows it to paths or codes of rules,
 * `--rules` to the rules broken as a whole. Those that cannot be told,
 * since nothing changes for anybody, stand in equivalents.json with the reason.
 */
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { performance } = require('node:perf_hooks');
const { parseArgs } = require('node:util');
const { listMutants } = require('./mutants');
const { nameMutant, writeReport } = require('./report');
const { judgeInWorkers, measureInWorker } = require('./workers');

const root = path.join(__dirname, '..', '..');

/** How far it is, and each survivor as it comes up. */
function showProgress(mutant, { fate }, done, all) {
  if (fate !== 'killed')
    process.stderr.write(`${fate}: ${nameMutant(mutant)}
`);
  if (done % 500 === 0)
    process.stderr.write(`${done} of ${all}
`);
}

function hasMutantsOfAll({ all }, mutants) {
  const named = new Set(mutants.map(({ rule }) => rule?.code));
  const missing = all.filter((code) => !named.has(code));
  if (missing.length > 0) throw new Error(`No mutant of these rules: ${missing.join(', ')}`);
}

async function run(pattern, onlyRules, count) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'dabiao-mutation-'));
  const file = path.join(folder, 'measured.json');
  const start = performance.now();
  await measureInWorker(root, file);
  const { codes, failing } = JSON.parse(fs.readFileSync(file, 'utf8'));
  for (const each of failing) process.stderr.write(`fails without any mutant: ${each}\n`);
  const mutants = listMutants(root, codes);
  hasMutantsOfAll(codes, mutants);
  const chosen = mutants.filter(({ path: at, rule }) => {
    return (rule !== null || !onlyRules) && `${at} ${rule?.code ?? ''}`.includes(pattern);
  });
  const ids = chosen.map(({ id }) => id);
  const tell = (fate, done) => showProgress(mutants[fate.id], fate, done, ids.length);
  const fates = await judgeInWorkers(root, file, ids, count, tell);
  fs.rmSync(folder, { recursive: true });
  const judged = chosen.map((mutant) => ({ mutant, ...fates.get(mutant.id) }));
  const equivalents = JSON.parse(fs.readFileSync(path.join(__dirname, 'equivalents.json'), 'utf8'));
  const { lines, isGood } = writeReport(judged, equivalents, pattern === '' && !onlyRules);
  console.log(lines.join('\n'));
  console.log(`\n${chosen.length} mutants in ${Math.round((performance.now() - start) / 1000)} s`);
  if (process.env.DABIAO_MUTANTS) {
    fs.writeFileSync(process.env.DABIAO_MUTANTS, JSON.stringify(judged));
  }
  process.exitCode = isGood && failing.length === 0 ? 0 : 1;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rules: { type: 'boolean', default: false },
    workers: { type: 'string', default: '1' },
  },
});
void run(positionals[0] ?? '', values.rules, Number(values.workers));
