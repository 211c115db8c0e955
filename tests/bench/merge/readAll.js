/** `node readAll.js READER FOLDER`: reads every file of a folder with our reader alone, on one thread. */
const fs = require('node:fs');
const path = require('node:path');

const [reader, folder] = process.argv.slice(2);
const { readWorkbook } = require(reader);

for (const file of fs.readdirSync(folder)) readWorkbook(fs.readFileSync(path.join(folder, file)));
