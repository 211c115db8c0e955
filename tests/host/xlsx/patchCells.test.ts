import { strToU8, unzipSync, zipSync } from 'fflate';
import { patchCells } from '../../../src/host/xlsx/patchCells';
import { patchRows } from '../../../src/host/xlsx/patchRows';
import { readWorkbook } from '../../../src/host/xlsx/readWorkbook';
import { isAsWritten } from '../../../src/host/xlsx/writtenByUs';
import { writeWorkbook } from '../../../src/host/xlsx/writeWorkbook';
import { zipFiles } from '../../../src/host/xlsx/zipFiles';
import { XlsxProblem } from '../../../src/host/xlsx/xlsxProblem';
import type { PlanCell } from '../../../src/model/plan';
import { buildFullPlan } from './samplePlan';
import { sheetPlan } from '../../support/planBuilders';

function edits(...cells: [row: number, column: number, value: PlanCell][]) {
  const rows = new Map<number, Map<number, PlanCell>>();
  for (const [row, column, value] of cells) {
    rows.set(row, (rows.get(row) ?? new Map<number, PlanCell>()).set(column, value));
  }
  return rows;
}

describe('cells written into a worksheet part', () => {
  const before =
    '<worksheet><dimension ref="A1:C4"/><sheetData><row r="2" ht="20"><c r="A2" s="4" t="s"><v>0</v></c>' +
    '<c r="C2" s="5"/></row><row r="4"><c r="B4"><f>1+1</f><v>2</v></c></row></sheetData><x/></worksheet>';

  it('keep their style, and leave all else to the letter', () => {
    expect(patchRows(before, edits([1, 0, '甲&乙'], [1, 1, 7], [1, 2, true]), 'p')).toBe(
      before
        .replace(
          '<c r="A2" s="4" t="s"><v>0</v></c>',
          '<c r="A2" s="4" t="inlineStr"><is><t xml:space="preserve">甲&amp;乙</t></is></c><c r="B2"><v>7</v></c>',
        )
        .replace('<c r="C2" s="5"/>', '<c r="C2" s="5" t="b"><v>1</v></c>'),
    );
  });

  it('make the rows that are missing, in order', () => {
    const after = patchRows(before, edits([0, 0, 1], [2, 0, 3], [9, 1, 10]), 'p');
    expect([...after.matchAll(/<row r="(\d+)"/g)].map(([, row]) => row)).toEqual([
      '1',
      '2',
      '3',
      '4',
      '10',
    ]);
  });

  it('find their place among rows and cells without references, and under a prefix', () => {
    const bare =
      '<x:sheetData><x:row><x:c><x:v>1</x:v></x:c><x:c><x:v>2</x:v></x:c></x:row></x:sheetData>';
    expect(patchRows(bare, edits([0, 1, 5]), 'p')).toBe(
      '<x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c><x:c r="B1"><x:v>5</x:v></x:c></x:row></x:sheetData>',
    );
  });

  it('fill an empty sheet, and empty a cell', () => {
    expect(patchRows('<a><sheetData/></a>', edits([0, 0, 1]), 'p')).toBe(
      '<a><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData></a>',
    );
    expect(patchRows(before, edits([1, 0, '']), 'p')).toContain('<c r="A2" s="4"/>');
  });

  it('refuse a part that has no rows or hides some in a comment', () => {
    expect(() => patchRows('<worksheet/>', edits([0, 0, 1]), 'p')).toThrow(XlsxProblem);
    const hidden = before.replace('<row r="4">', '<!-- <row r="3"/> --><row r="4">');
    expect(() => patchRows(hidden, edits([0, 0, 1]), 'p')).toThrow(XlsxProblem);
  });
});

describe('a patched workbook', () => {
  it('reads back with the new cells and all the others', async () => {
    const bytes = await writeWorkbook(buildFullPlan());
    const before = readWorkbook(bytes);
    const title = before.sheets[0]?.title ?? '';
    const block = {
      row: 500,
      column: 2,
      cells: [
        ['=甲', null],
        [null, 4.5],
      ],
    };
    const after = readWorkbook(patchCells(bytes, [{ kind: 'writeCells', sheet: title, block }]));
    const [first, ...others] = after.sheets;
    expect(others).toEqual(before.sheets.slice(1));
    expect(first?.rows.slice(0, -2)).toEqual(before.sheets[0]?.rows);
    const added = first?.rows.slice(-2).map(({ row, values }) => [row, values[2], values[3]]);
    expect(added).toEqual([
      [500, '=甲', undefined],
      [501, undefined, 4.5],
    ]);
    expect(after.tables).toEqual(before.tables);
  });

  it('is refused where the sheet is not there', async () => {
    const bytes = await writeWorkbook(buildFullPlan());
    const block = { row: 0, column: 0, cells: [[1]] };
    expect(() => patchCells(bytes, [{ kind: 'writeCells', sheet: '无', block }])).toThrow(
      XlsxProblem,
    );
  });
});

describe('a file as it was written', () => {
  it('is told from one that another program has saved, and from what is no workbook', async () => {
    const bytes = await writeWorkbook({
      locale: 'zh-CN',
      sheets: [sheetPlan('甲')],
      names: [],
      properties: {},
    });
    expect(isAsWritten(bytes)).toBe(true);
    const parts = unzipSync(bytes);
    const app = '<Properties><Application>Microsoft Excel</Application></Properties>';
    expect(isAsWritten(zipSync({ ...parts, 'docProps/app.xml': strToU8(app) }))).toBe(false);
    expect(isAsWritten(strToU8('省科技厅,1'))).toBe(false);
  });
});

describe('a zip of files', () => {
  it('holds them whole under their Chinese names, the same bytes each time', () => {
    const files = [
      { fileName: '2024-Q4_省科技厅.xlsx', bytes: strToU8('一') },
      { fileName: '2024-Q4_武汉市.xlsx', bytes: strToU8('二') },
    ];
    const zip = zipFiles(files);
    expect(Object.keys(unzipSync(zip))).toEqual(files.map(({ fileName }) => fileName));
    expect(unzipSync(zip)['2024-Q4_武汉市.xlsx']).toEqual(strToU8('二'));
    // Bit 11: the names are UTF-8, so that Windows shows them as they are.
    expect(new DataView(zip.buffer).getUint16(6, true) & 0x800).toBe(0x800);
    expect(zipFiles(files)).toEqual(zip);
  });
});
