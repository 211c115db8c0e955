const { fork } = require('node:child_process');
const path = require('node:path');
const { clearTimeout, setTimeout } = require('node:timers');

const WORKER = path.join(__dirname, 'worker.js');

/** Many times what all tests take together: a limit for what never ends. */
const LIMIT = 300_000;

/** Asks a process one thing; `{ fate: 'killed' }` of a mutant it dies of or never ends with. */
function askWorker(worker, question) {
  return new Promise((resolve) => {
    const settle = (answer) => {
      clearTimeout(timer);
      worker.removeAllListeners();
      resolve(answer);
    };
    const timer = setTimeout(() => {
      worker.kill('SIGKILL');
      settle({ ...question, fate: 'killed', by: 'it never ends' });
    }, LIMIT);
    worker.once('message', settle);
    worker.once('exit', () => settle({ ...question, fate: 'killed', by: 'the process died' }));
    worker.send(question);
  });
}

function startWorker(root, file) {
  return fork(WORKER, [root, file], { execArgv: ['--max-old-space-size=1024'] });
}

/** Runs all tests once and leaves in the file what they come to. */
async function measureInWorker(root, file) {
  const worker = startWorker(root, file);
  const answer = await askWorker(worker, { ask: 'measure' });
  worker.kill();
  if (answer.by) throw new Error(`The tests could not be measured: ${answer.by}`);
}

/** The fates of mutants by their numbers; `onFate` is told each, and how many are known. */
async function judgeInWorkers(root, file, ids, count, onFate) {
  const fates = new Map();
  const waiting = [...ids];
  const work = async () => {
    let worker = startWorker(root, file);
    while (waiting.length > 0) {
      const id = waiting.shift();
      const answer = await askWorker(worker, { ask: 'judge', id });
      fates.set(id, answer);
      onFate(answer, fates.size);
      if (!worker.connected || worker.killed) worker = startWorker(root, file);
    }
    worker.kill();
  };
  await Promise.all(Array.from({ length: count }, work));
  return fates;
}

module.exports = { measureInWorker, judgeInWorkers };
