/**
 * `node peers.js PEER FOLDER OUT`: a plain script over a library. Opens each file, reads the rows of
 * 填报, adds 本期新增 up by target, writes one workbook of figures and totals, and prints the totals.
 */
const fs = require('node:fs');
const path = require('node:path');

const SHEET = '填报';

/** Figures of a sheet's rows: those below the row of keys and the header. */
function figuresOf(rows) {
  const keyRow = rows.findIndex((row) => row?.includes('targetId') && row.includes('added'));
  const [target, added] = ['targetId', 'added'].map((key) => rows[keyRow].indexOf(key));
  return rows
    .slice(keyRow + 2)
    .filter((row) => typeof row?.[target] === 'string' && typeof row[added] === 'number')
    .map((row) => [row[target], row[added]]);
}

const PEERS = {
  SheetJS: () => {
    const { read, utils, writeFile } = require('@e965/xlsx');
    return {
      readRows: (bytes) => {
        const book = read(bytes, { dense: true, cellHTML: false, cellText: false });
        return utils.sheet_to_json(book.Sheets[SHEET], { header: 1 });
      },
      write: (tables, out) => {
        const book = utils.book_new();
        for (const [name, rows] of tables) {
          utils.book_append_sheet(book, utils.aoa_to_sheet(rows), name);
        }
        writeFile(book, out, { compression: true });
      },
    };
  },
  exceljs: () => {
    const { Workbook } = require('exceljs');
    return {
      readRows: async (bytes) => {
        const book = new Workbook();
        await book.xlsx.load(bytes);
        const rows = [];
        book.getWorksheet(SHEET).eachRow((row) => rows.push(row.values));
        return rows;
      },
      write: (tables, out) => {
        const book = new Workbook();
        for (const [name, rows] of tables) book.addWorksheet(name).addRows(rows);
        return book.xlsx.writeFile(out);
      },
    };
  },
};

async function main([peer, folder, out]) {
  const { readRows, write } = PEERS[peer]();
  const figures = [];
  const totals = new Map();
  for (const file of fs.readdirSync(folder)) {
    for (const [target, added] of figuresOf(
      await readRows(fs.readFileSync(path.join(folder, file))),
    )) {
      figures.push([file, target, added]);
      totals.set(target, (totals.get(target) ?? 0) + added);
    }
  }
  await write(
    [
      ['汇总', [...totals]],
      ['数据', figures],
    ],
    out,
  );
  console.log(JSON.stringify(Object.fromEntries(totals)));
}

main(process.argv.slice(2));
