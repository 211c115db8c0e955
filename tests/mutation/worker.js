const fs = require('node:fs');
const { createSession, judgeMutant, listCodes, loadTests, measureTests } = require('./session');
const { listMutants } = require('./mutants');

/**
 * A process of its own, so that a mutant that never ends or takes all memory ends this one only.
 * Asked to measure, it writes what it finds to a file; then it judges mutants by their number.
 */
const [root, file] = process.argv.slice(2);
const session = createSession(root);
let mutants = null;
let measured = null;

async function measure() {
  const codes = listCodes(session);
  const result = { codes, ...(await measureTests(session)) };
  fs.writeFileSync(file, JSON.stringify(result));
  return {};
}

async function judge(id) {
  if (mutants === null) {
    measured = JSON.parse(fs.readFileSync(file, 'utf8'));
    mutants = listMutants(root, measured.codes);
    loadTests(session);
  }
  return judgeMutant(session, measured, mutants[id]);
}

process.on('message', async ({ ask, id }) => {
  const result = ask === 'measure' ? await measure() : await judge(id);
  process.send({ ask, id, ...result });
});
