/**
 * `node readFiles.js READER FOLDER READS`: reads the folder's files one after another, round and round,
 * in a process that does nothing else, and prints what it took.
 */
const fs = require('node:fs');
const path = require('node:path');
const { performance } = require('node:perf_hooks');
const { READERS } = require('./readers');

async function main([name, folder, count]) {
  const files = fs.readdirSync(folder).filter((file) => file.endsWith('.xlsx'));
  const read = READERS[name](folder);
  const before = process.memoryUsage().rss;
  const cpu = process.cpuUsage();
  const begin = performance.now();
  for (let index = 0; index < Number(count); index += 1) {
    const bytes = fs.readFileSync(path.join(folder, files[index % files.length]));
    // Libraries may give nothing for what they cannot read.
    if (!((await read(bytes)) > 0)) throw new Error(`${name} read nothing`);
  }
  const wall = performance.now() - begin;
  const { user, system } = process.cpuUsage(cpu);
  const megabytes = (peakBytes() - before) / 2 ** 20;
  console.log(JSON.stringify({ wall, cpu: (user + system) / 1000, megabytes }));
}

/** The most this process held; the system's count of its children would carry its parent's over. */
function peakBytes() {
  const file = '/proc/self/status';
  const status = fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '';
  const peak = /VmHWM:\s*(\d+)/.exec(status)?.[1] ?? process.resourceUsage().maxRSS;
  return Number(peak) * 1024;
}

main(process.argv.slice(2));
