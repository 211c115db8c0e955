import { runCommandLine } from './runCommandLine';

// A reader such as `head` that has seen enough closes the pipe; that is no failure.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    process.exit(error.code === 'EPIPE' ? 0 : 1);
  });
}

// The exit code is set, not forced: a pipe gets all that was written.
process.exitCode = runCommandLine(process.argv.slice(2), {
  env: process.env,
  systemTag: Intl.DateTimeFormat().resolvedOptions().locale,
  write: (text) => void process.stdout.write(text),
  writeError: (text) => void process.stderr.write(text),
});
