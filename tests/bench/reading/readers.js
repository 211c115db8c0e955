const path = require('node:path');

/** The parts no reader of cells needs; the floor passes them by as we do. */
const UNUSED = /^(?:\[Content_Types\]\.xml|docProps\/(?:app|core)\.xml|xl\/theme\/.*)$/;

/**
 * What is measured, by name: each loads its library and gives a function that reads one file's bytes.
 * The peers are told to leave out what we leave out, where they have a word for it.
 */
const READERS = {
  ours: (folder) => {
    const { readWorkbook } = require(path.join(folder, 'ours.js'));
    return (bytes) => readWorkbook(bytes).sheets.length;
  },
  // Inflates the parts we inflate with the library we use, and looks at every byte once: no checksum,
  // no text, no cell.
  floor: () => {
    const { unzipSync } = require('fflate');
    return (bytes) => {
      let tags = 0;
      const parts = unzipSync(bytes, { filter: ({ name }) => !UNUSED.test(name) });
      for (const part of Object.values(parts)) tags += countTags(part);
      return tags;
    };
  },
  SheetJS: () => {
    const { read } = require('@e965/xlsx');
    const options = { type: 'array', dense: true, cellHTML: false, cellText: false };
    return (bytes) => read(bytes, options).SheetNames.length;
  },
  exceljs: () => {
    const { Workbook } = require('exceljs');
    return async (bytes) => {
      const workbook = new Workbook();
      await workbook.xlsx.load(bytes);
      return workbook.worksheets.length;
    };
  },
};

function countTags(bytes) {
  let tags = 0;
  for (let at = 0; at < bytes.length; at += 1) if (bytes[at] === 60) tags += 1;
  return tags;
}

module.exports = { READERS };
