const { expect } = require('expect');

/**
 * `describe`, `it` and `expect` as the tests of check and assess use them, without jest around them:
 * what a file declares is collected, and its tests can be run one by one.
 */
let suite = null;

function openSuite(parent) {
  return { parent, before: [], beforeEach: [], afterEach: [], after: [], ready: null, tests: [] };
}

function eachOf(declare) {
  return (table) => (name, run) => {
    for (const row of table) {
      const values = Array.isArray(row) ? row : [row];
      declare(`${name} ${String(values[0])}`, () => run(...values));
    }
  };
}

function describe(_, declare) {
  const outer = suite;
  suite = openSuite(outer);
  suite.tests = outer.tests;
  declare();
  suite = outer;
}
describe.each = eachOf(describe);
describe.skip = () => {};

function it(name, run) {
  suite.tests.push({ name, run, suite });
}
it.each = eachOf(it);
it.skip = () => {};

const GLOBALS = {
  describe,
  it,
  test: it,
  expect,
  beforeAll: (run) => suite.before.push(run),
  beforeEach: (run) => suite.beforeEach.push(run),
  afterEach: (run) => suite.afterEach.push(run),
  afterAll: (run) => suite.after.push(run),
};
Object.assign(globalThis, GLOBALS);

/** The tests a file declares, in their order. */
function collectTests(loadFile) {
  suite = openSuite(null);
  const top = suite;
  try {
    loadFile();
  } finally {
    suite = null;
  }
  return top.tests;
}

function lineOf(innermost) {
  const line = [];
  for (let each = innermost; each; each = each.parent) line.unshift(each);
  return line;
}

async function prepare(line) {
  for (const each of line) {
    each.ready ??= (async () => {
      for (const run of each.before) await run();
    })();
    await each.ready;
  }
}

/**
 * Runs one test with what its suites ask to be done before; throws what it throws. `onStart` is told
 * whether the test itself begins, or what is done once for several.
 */
async function runTest({ run, suite: innermost }, onStart = () => {}) {
  const line = lineOf(innermost);
  onStart(false);
  await prepare(line);
  onStart(true);
  for (const each of line) for (const before of each.beforeEach) await before();
  try {
    await run();
  } finally {
    for (const each of line) for (const after of each.afterEach) await after();
  }
}

/** Tidies up after the tests of a file. */
async function closeTests(tests) {
  const suites = new Set(tests.flatMap((test) => lineOf(test.suite)));
  for (const each of suites) for (const run of each.ready ? each.after : []) await run();
}

module.exports = { collectTests, runTest, closeTests };
