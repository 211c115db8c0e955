import { isMainThread } from 'node:worker_threads';
import { serveReadings } from './readingThread';
import { runCommandLine } from './runCommandLine';

// A reader such as `head` that has seen enough closes the pipe; that is no failure.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    process.exit(error.code === 'EPIPE' ? 0 : 1);
  });
}

function runHere(): void {
  // The exit code is set, not forced: a pipe gets all that was written.
  void runCommandLine(process.argv.slice(2), {
    env: process.env,
    systemTag: Intl.DateTimeFormat().resolvedOptions().locale,
    today: readToday(),
    threadFile: __filename,
    write: (text) => void process.stdout.write(text),
    writeError: (text) => void process.stderr.write(text),
    ...(process.stderr.isTTY ? { showProgress } : {}),
  }).then((exitCode) => {
    process.exitCode = exitCode;
  });
}

// The program is one file, which its threads run too.
if (isMainThread) runHere();
else serveReadings();

/** One line of the terminal, written over each time. */
function showProgress(text: string): void {
  process.stderr.write(`\r\u001b[K${text}`);
}

/** The day it is here; the one place where the command line reads the clock. */
function readToday(): string {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
