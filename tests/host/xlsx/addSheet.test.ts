import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { addSheet } from '../../../src/host/xlsx/addSheet';
import type { AddedSheet } from '../../../src/host/xlsx/addedSheetPart';
import { readWorkbook } from '../../../src/host/xlsx/readWorkbook';
import { writeWorkbook } from '../../../src/host/xlsx/writeWorkbook';
import { XlsxProblem } from '../../../src/host/xlsx/xlsxProblem';
import { buildFullPlan } from './samplePlan';

const SHEET: AddedSheet = {
  title: '退回修改',
  tabColor: '#C00000',
  columnWidths: [10, 20],
  rows: [
    { height: 20, cells: [{ value: '甲&<乙>', look: 'title' }] },
    {
      height: null,
      cells: [
        { value: 1, look: 'body' },
        { value: '=1+1', look: 'link', link: { sheet: "a'b", cell: 'C3' } },
      ],
    },
  ],
};

let original: Uint8Array;
beforeAll(async () => {
  original = await writeWorkbook(buildFullPlan());
});

/** The workbook with a part's text changed. */
function alter(part: string, edit: (text: string) => string): Uint8Array {
  const parts = unzipSync(original);
  parts[part] = strToU8(edit(strFromU8(parts[part] ?? new Uint8Array())));
  return zipSync(parts);
}

/** Every element under a prefix, as some programs write. */
function prefixed(text: string): string {
  return text
    .replace(/<(\/?)(?=[a-zA-Z])(?![\w.-]+:)/g, '<$1x:')
    .replace(/\sxmlns="/, ' xmlns:x="');
}

describe('a sheet added to a workbook', () => {
  it('comes last, its texts as texts', () => {
    const before = readWorkbook(original);
    const after = readWorkbook(addSheet(original, SHEET));
    const sheet = after.sheets.at(-1);
    expect(after.sheets.slice(0, -1)).toEqual(before.sheets);
    expect(sheet?.title).toBe('退回修改');
    expect(sheet?.rows.map(({ values }) => values)).toEqual([['甲&<乙>'], [1, '=1+1']]);
    expect(sheet?.rows.some(({ formulas }) => formulas !== undefined)).toBe(false);
  });

  it('is numbered where its title is taken', () => {
    const twice = readWorkbook(addSheet(addSheet(original, SHEET), SHEET));
    expect(twice.sheets.slice(-2).map(({ title }) => title)).toEqual(['退回修改', '退回修改2']);
  });

  it.each([
    'xl/workbook.xml',
    'xl/styles.xml',
    '[Content_Types].xml',
    'xl/_rels/workbook.xml.rels',
  ])('is added where %s is written under a prefix', (part) => {
    const added = addSheet(alter(part, prefixed), SHEET);
    expect(readWorkbook(added).sheets.at(-1)?.title).toBe('退回修改');
    expect(strFromU8(unzipSync(added)[part] ?? new Uint8Array())).toMatch(
      /<x:(?:sheet|xf|Override|Relationship) [^>]*(?:退回修改|wrapText|sheet\d+\.xml)?/,
    );
  });

  it('is plain where the styles are not as programs write them', () => {
    const bare = alter('xl/styles.xml', (text) => text.replaceAll('fonts', 'fnts'));
    const added = addSheet(bare, SHEET);
    const [name = ''] = Object.keys(unzipSync(added)).filter((part) => !(part in unzipSync(bare)));
    expect(strFromU8(unzipSync(added)[name] ?? new Uint8Array())).not.toMatch(/ s="[^0]/);
    expect(readWorkbook(added).sheets.at(-1)?.title).toBe('退回修改');
  });

  it('is refused where the list of sheets or of parts has no end', () => {
    const cut = alter('[Content_Types].xml', (text) => text.replace('</Types>', ''));
    expect(() => addSheet(cut, SHEET)).toThrow(XlsxProblem);
  });
});
