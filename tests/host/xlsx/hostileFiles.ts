import { strToU8 } from 'fflate';
import type { ChildOutcome } from './readInChild';
import { buildCompoundFile, buildRawFile, replaceBytes, sharedStrings } from './rawFiles';

const MEGABYTE = 2 ** 20;
const zeros = (megabytes: number): Uint8Array => new Uint8Array(megabytes * MEGABYTE);
const cell = (reference: string): string => `<c r="${reference}"><v>1</v></c>`;

function repeat(count: number, line: (row: number) => string): string {
  return Array.from({ length: count }, (_, index) => line(index + 1)).join('');
}

/** The directory and the header of the sheet claim a tenth of its size. */
function buildLyingSize(): Uint8Array {
  const rows = repeat(20_000, (row) => `<row r="${row}">${cell(`A${row}`)}</row>`);
  const file = buildRawFile({ rows });
  const view = new DataView(file.buffer);
  for (let at = 0; at + 46 < file.length; at++) {
    const signature = view.getUint32(at, true);
    if (signature !== 0x02014b50 && signature !== 0x04034b50) continue;
    const sizeAt = at + (signature === 0x02014b50 ? 24 : 22);
    const size = view.getUint32(sizeAt, true);
    if (size > 100_000) view.setUint32(sizeAt, Math.floor(size / 10), true);
  }
  return file;
}

function buildDuplicateParts(): Uint8Array {
  const other = { 'xl/worksheets/sheet2.xml': '<worksheet/>' };
  const name = strToU8('xl/worksheets/sheet2.xml');
  return replaceBytes(buildRawFile({ parts: other }), name, strToU8('xl/worksheets/sheet1.xml'));
}

function buildManyParts(): Uint8Array {
  const parts: Record<string, string> = {};
  for (let index = 0; index < 60_000; index++) parts[`xl/media/${index}.txt`] = '';
  return buildRawFile({ parts, level: 0 });
}

function buildFlippedBit(): Uint8Array {
  const file = buildRawFile({ rows: `<row r="1">${cell('A1')}</row>`, level: 0 });
  const place = Buffer.from(file).indexOf('<v>1</v>') + 3;
  file[place] = '7'.charCodeAt(0);
  return file;
}

const doctype = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa">]>';
const whole = `<?xml version="1.0"?><worksheet><dimension ref="A1:XFD1048576"/><sheetData><row r="1">${cell('A1')}</row></sheetData></worksheet>`;
const properNames = ['__proto__', 'constructor', 'prototype'];

/** Name, code of the problem it is refused with, and the file itself. */
export const refusedFiles: [string, string, () => Uint8Array][] = [
  ['an empty file', 'emptyFile', () => new Uint8Array(0)],
  ['a truncated file', 'truncated', () => buildRawFile().subarray(0, 700)],
  [
    'an encrypted workbook',
    'encrypted',
    () => buildCompoundFile(['EncryptionInfo', 'EncryptedPackage']),
  ],
  ['an old .xls', 'oldExcelFormat', () => buildCompoundFile(['Workbook'])],
  ['a file of WPS', 'etFormat', () => buildCompoundFile(['Workbook', 'ETExtData'])],
  ['a .csv', 'csvFile', () => strToU8('指标,数值\n国家标准,12\n')],
  ['a .csv in another encoding', 'csvFile', () => Uint8Array.of(0xd6, 0xb8, 0x2c, 0xb1, 0xea, 10)],
  ['a web page', 'htmlFile', () => strToU8('\ufeff<!DOCTYPE html><html><table></table></html>')],
  ['a picture', 'notAWorkbook', () => Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13)],
  ['another zip', 'notAWorkbook', () => buildRawFile({ workbook: '<document/>' })],
  [
    'a zip bomb',
    'ratioTooHigh',
    () => buildRawFile({ parts: { 'xl/worksheets/sheet1.xml': zeros(40) } }),
  ],
  [
    'a bomb in small steps',
    'ratioTooHigh',
    () => buildRawFile({ rows: ' '.repeat(30 * MEGABYTE), level: 1 }),
  ],
  ['a part larger than declared', 'sizeMismatch', buildLyingSize],
  ['a changed figure', 'corrupt', buildFlippedBit],
  ['60,000 entries', 'tooManyParts', buildManyParts],
  ['duplicate entries', 'duplicateParts', buildDuplicateParts],
  [
    'a doctype in a sheet',
    'doctype',
    () => buildRawFile({ rows: `${doctype}<worksheet><sheetData/></worksheet>` }),
  ],
  ['a doctype in the strings', 'doctype', () => buildRawFile({ strings: `${doctype}<sst/>` })],
  [
    'a doctype in the workbook',
    'doctype',
    () => buildRawFile({ workbook: `${doctype}<workbook/>` }),
  ],
  [
    'a row number beyond the sheet',
    'outsideSheet',
    () => buildRawFile({ rows: `<row r="99999999999">${cell('A1')}</row>` }),
  ],
  [
    'a column beyond the sheet',
    'outsideSheet',
    () => buildRawFile({ rows: `<row r="1">${cell('XFE1')}</row>` }),
  ],
  [
    'rows out of order',
    'corrupt',
    () => buildRawFile({ rows: '<row r="2"></row><row r="1"></row>' }),
  ],
  [
    'one cell twice',
    'corrupt',
    () => buildRawFile({ rows: `<row r="1">${cell('A1')}${cell('A1')}</row>` }),
  ],
  [
    'a string that is not there',
    'corrupt',
    () =>
      buildRawFile({
        rows: '<row r="1"><c t="s"><v>7</v></c></row>',
        strings: sharedStrings('<si><t>a</t></si>'),
      }),
  ],
  [
    'a sheet without end',
    'corrupt',
    () => buildRawFile({ rows: '<?xml version="1.0"?><worksheet><sheetData><row r="1">' }),
  ],
  [
    'a cell longer than any',
    'textTooLong',
    () => buildRawFile({ rows: `<row r="1"><c t="str"><v>${'长'.repeat(32_768)}</v></c></row>` }),
  ],
  ['tags that never end', 'corrupt', () => buildRawFile({ workbook: '<a "'.repeat(MEGABYTE) })],
  ['comments that never end', 'corrupt', () => buildRawFile({ workbook: '<!--'.repeat(MEGABYTE) })],
  [
    'readings that never end',
    'corrupt',
    () => buildRawFile({ strings: sharedStrings(`<si>${'<rPh '.repeat(500_000)}</si>`) }),
  ],
];

/** Name, what is read of it, and the file itself. */
export const readableFiles: [string, Partial<ChildOutcome>, () => Uint8Array][] = [
  [
    'a bomb in a part no sheet needs',
    { rows: 1 },
    () => buildRawFile({ parts: { 'xl/media/image1.png': zeros(40) } }),
  ],
  ['a dimension of the whole sheet', { rows: 1, cells: 1 }, () => buildRawFile({ rows: whole })],
  [
    'a cell at the far end',
    { rows: 1, cells: 1 },
    () => buildRawFile({ rows: `<row r="1048576">${cell('XFD1048576')}</row>` }),
  ],
  [
    'cells at the far end of many rows',
    { rows: 100_000, cells: 200_000 },
    () =>
      buildRawFile({
        rows: repeat(
          100_000,
          (row) => `<row r="${row}">${cell(`A${row}`)}${cell(`ALL${row}`)}</row>`,
        ),
      }),
  ],
  [
    'counts of strings that lie',
    { cells: 1 },
    () =>
      buildRawFile({
        rows: '<row r="1"><c t="s"><v>0</v></c></row>',
        strings: sharedStrings('<si><t>a</t></si>', 'count="4294967295" uniqueCount="4294967295"'),
      }),
  ],
  [
    '200,000 blank rows with styles',
    { rows: 0, cells: 0 },
    () =>
      buildRawFile({
        rows: repeat(
          200_000,
          (row) =>
            `<row r="${row}" s="1" customFormat="1">${['A', 'B', 'C', 'D'].map((one) => `<c r="${one}${row}" s="2"/>`).join('')}</row>`,
        ),
      }),
  ],
  [
    'names of prototypes as text',
    { cells: 3 },
    () =>
      buildRawFile({
        rows: `<row r="1">${properNames.map((name) => `<c t="str"><v>${name}</v></c>`).join('')}</row>`,
      }),
  ],
];
