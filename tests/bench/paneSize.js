const { execFileSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');
const { gzipSync } = require('node:zlib');

/**
 * Builds the pane and weighs its scripts. The true first load lies between the first row and the sum of
 * the first two: the page fetches the chunks it needs once it knows its host.
 */
function measurePane(root) {
  const webpack = require.resolve('webpack-cli/bin/cli.js');
  const args = [webpack, '--config-name', 'pane', '--mode', 'production'];
  execFileSync(process.execPath, args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  const dist = path.join(root, 'dist');
  const page = fs.readFileSync(path.join(dist, 'taskpane.html'), 'utf8');
  const named = [...page.matchAll(/(?:src|href)="?([^":\s>]+\.(?:js|css))/g)].map(
    (match) => match[1],
  );
  const own = named.filter((file) => !file.startsWith('office/'));
  const chunks = fs.readdirSync(dist).filter((file) => /\.[0-9a-f]{8}\.js$/.test(file));
  return [
    weigh('pane: page and the scripts it names', dist, ['taskpane.html', ...own]),
    weigh('pane: all chunks fetched later', dist, chunks),
    weigh('Office.js: library and its file for Excel on the web', dist, [
      'office/office.js',
      'office/excel-web-16.00.js',
    ]),
  ];
}

function weigh(what, dist, files) {
  const bytes = files.map((file) => gzipSync(fs.readFileSync(path.join(dist, file)), { level: 9 }));
  const kilobytes = bytes.reduce((sum, { length }) => sum + length, 0) / 1000;
  return { what, value: Math.round(kilobytes * 10) / 10, unit: 'kB gz', runs: 1 };
}

module.exports = { measurePane };
