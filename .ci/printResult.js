/** Tells what a jest result file says: skipped tests by name, then the counts alone on the last line. */
const fs = require('node:fs');
const path = require('node:path');

const root = path.join(__dirname, '..');

/** Jest's results, or null where it wrote none. */
function readResult(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/** A suite that could not run has no tests in it, and is counted as one that failed. */
function countResult(result) {
  return {
    passed: result.numPassedTests,
    failed: result.numFailedTests + result.numRuntimeErrorTestSuites,
    skipped: result.numPendingTests + result.numTodoTests,
  };
}

/** `tests/a.test.ts: skipped 3 of 5`, a line for each suite that left tests out. */
function listSkipped(result) {
  return result.testResults.flatMap(({ name, assertionResults }) => {
    const left = assertionResults.filter(({ status }) => status === 'pending' || status === 'todo');
    if (left.length === 0) return [];
    const suite = path.relative(root, name);
    return [`${suite}: skipped ${left.length} of ${assertionResults.length}`];
  });
}

function formatCounts({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

function main(file) {
  const result = readResult(file);
  if (result === null) {
    console.log('the tests left no result: they did not run, or not to their end');
    console.log(formatCounts({ passed: 0, failed: 1, skipped: 0 }));
    return 1;
  }
  listSkipped(result).forEach((line) => console.log(line));
  const counts = countResult(result);
  console.log(formatCounts(counts));
  return result.success && counts.failed === 0 ? 0 : 1;
}

process.exitCode = main(process.argv[2] ?? '');
