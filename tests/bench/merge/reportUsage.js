/** Loaded before a program (`node --require`): writes what it took to the file DABIAO_USAGE names, when it ends. */
const fs = require('node:fs');
const { performance } = require('node:perf_hooks');
const { isMainThread } = require('node:worker_threads');

const file = process.env.DABIAO_USAGE;
if (isMainThread && file !== undefined) {
  process.on('exit', () => {
    // Of all threads together; the time the process took to begin is in it.
    const { user, system } = process.cpuUsage();
    const megabytes = process.resourceUsage().maxRSS / 1024;
    const usage = { wall: performance.now(), cpu: (user + system) / 1000, megabytes };
    fs.writeFileSync(file, JSON.stringify(usage));
  });
}
