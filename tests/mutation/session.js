const fs = require('node:fs');
const path = require('node:path');
const { createRequire } = require('node:module');
const { performance } = require('node:perf_hooks');
const { closeTests, collectTests, runTest } = require('./harness');
const { createModules } = require('./modules');
const { applyMutant, listSources, markBlocks } = require('./mutants');

/** The tests that judge: those of check and assess. */
const TESTS = ['tests/check', 'tests/assess'];

/** Not worth their time here: workbooks written and read for every mutant. */
const LEFT_OUT = ['badInput.test.ts'];

const SEED = 20250930;
const DRAWS = 5;

function listTestFiles(root) {
  return TESTS.flatMap((entry) => {
    const folder = path.join(root, entry);
    const names = fs.readdirSync(folder).filter((name) => {
      return name.endsWith('.test.ts') && !LEFT_OUT.includes(name);
    });
    return names.sort().map((name) => path.join(folder, name));
  });
}

/**
 * The same draws for every mutant, so that a survivor is one again in the next run; and few of them: a
 * break that only hundreds of draws show had better have a case of its own.
 */
function drawAlike(fc) {
  const { assert } = fc.default;
  fc.configureGlobal({ seed: SEED });
  fc.default.assert = (property, options) => assert(property, { ...options, numRuns: DRAWS });
}

function createSession(root) {
  const modules = createModules(root);
  drawAlike(createRequire(path.join(root, 'package.json'))('fast-check'));
  return { root, modules, files: listTestFiles(root) };
}

/** The codes of all rules, and of those that hand over what reading found. */
function listCodes({ root, modules }) {
  const { RULES } = modules.load(path.join(root, 'src/check/rules/index.ts'));
  const { readingRules } = modules.load(path.join(root, 'src/check/rules/readingRules.ts'));
  const reading = [0, 1, 2, 3, 4].flatMap((level) => readingRules(level).map(({ code }) => code));
  return { all: RULES.map(({ code }) => code), reading };
}

/**
 * Runs every test once over the sources as they are. Gives for each its file, place in it,
 * milliseconds and the blocks it comes to; for what runs while modules load, the module; and the
 * tests that fail already, which judge nothing.
 */
async function measureTests({ root, modules, files }) {
  for (const file of listSources(root)) modules.replaceText(file, markBlocks(file));
  const tests = [];
  const failing = [];
  const onLoad = {};
  let reached = null;
  globalThis.__reach = (file, block) => {
    const key = `${file}#${block}`;
    if (modules.current() === null) reached?.add(key);
    else (onLoad[key] ??= {})[modules.current()] = true;
  };
  for (const file of files) {
    const collected = collectTests(() => modules.load(file));
    const before = new Set();
    const counts = collected.length;
    for (const [index, test] of collected.entries()) {
      const own = new Set();
      const start = performance.now();
      try {
        await runTest(test, (isTest) => (reached = isTest ? own : before));
        const milliseconds = performance.now() - start;
        tests.push({ file, index, counts, name: test.name, milliseconds, own, before });
      } catch (error) {
        failing.push(
          `${path.relative(root, file)}: ${test.name}: ${String(error.message).split('\n')[0]}`,
        );
      }
    }
    await closeTests(collected);
  }
  const blocksOf = ({ own, before }) => [...new Set([...own, ...before])];
  const measured = tests.map(({ own, before, ...test }) => {
    return { ...test, blocks: blocksOf({ own, before }) };
  });
  for (const file of listSources(root)) modules.replaceText(file, null);
  return { tests: measured, onLoad, failing };
}

/** Loads every test's modules, so that it is known what stands on what. */
function loadTests({ modules, files }) {
  for (const file of files) collectTests(() => modules.load(file));
}

/** The tests a mutant can be told by, the quick ones first. */
function chooseTests({ modules }, { tests, onLoad }, { file, block }) {
  const key = `${file}#${block}`;
  const loaded = block === null ? [file] : Object.keys(onLoad[key] ?? {});
  const users = new Set(loaded.flatMap((each) => [...modules.dependentsOf(each)]));
  const chosen = tests.filter((test) => test.blocks.includes(key) || users.has(test.file));
  return chosen.sort((a, b) => a.milliseconds - b.milliseconds);
}

/** Runs the tests until one fails; null where none does. */
async function findFailure({ modules }, tests) {
  const collected = new Map();
  for (const { file, index, counts, name } of tests) {
    try {
      if (!collected.has(file))
        collected.set(
          file,
          collectTests(() => modules.load(file)),
        );
      const list = collected.get(file);
      if (list.length !== counts) return `other tests than before in ${path.basename(file)}`;
      await runTest(list[index]);
    } catch {
      return name;
    }
  }
  return null;
}

/** What becomes of a mutant: `killed` with the test that told, `survived`, or `unreached`. */
async function judgeMutant(session, measured, mutant) {
  const tests = chooseTests(session, measured, mutant);
  if (tests.length === 0) return { fate: 'unreached', by: null };
  session.modules.replaceText(mutant.file, applyMutant(mutant));
  const by = await findFailure(session, tests);
  session.modules.replaceText(mutant.file, null);
  return { fate: by === null ? 'survived' : 'killed', by };
}

module.exports = { createSession, listCodes, loadTests, measureTests, judgeMutant };
