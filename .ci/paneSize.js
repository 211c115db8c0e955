/** Prints what the task pane loads at first, before Office.js: our script, gzipped, in bytes. */
const fs = require('node:fs');
const path = require('node:path');
const zlib = require('node:zlib');

/** Sizes of the scripts that the built page names, Office.js left out. */
function measurePane(folder) {
  const html = fs.readFileSync(path.join(folder, 'taskpane.html'), 'utf8');
  const scripts = [...html.matchAll(/<script[^>]*\ssrc="?([^"\s>]+)/g)]
    .map(([, source]) => source)
    .filter((source) => !source.startsWith('office/'));
  const sizes = scripts.map((source) => {
    const bytes = fs.readFileSync(path.join(folder, source));
    return { source, bytes: bytes.length, gzipped: zlib.gzipSync(bytes, { level: 9 }).length };
  });
  return { sizes, gzipped: sizes.reduce((sum, size) => sum + size.gzipped, 0) };
}

module.exports = { measurePane };

if (require.main === module) {
  const { sizes, gzipped } = measurePane(path.resolve(process.argv[2] ?? 'dist'));
  for (const size of sizes)
    console.log(`${size.source} ${size.bytes} bytes, ${size.gzipped} gzipped`);
  console.log(`first load of the pane: ${gzipped} bytes gzipped`);
}
