import fc from 'fast-check';
import { paneLimits, type ReadLimits } from '../../../src/host/xlsx/readLimits';
import { readWorkbook } from '../../../src/host/xlsx/readWorkbook';
import { XlsxProblem } from '../../../src/host/xlsx/xlsxProblem';
import type { CellValue, WorkbookGrid } from '../../../src/model/grid';
import { buildRawFile, relationships, sharedStrings, type RawWorkbook } from './rawFiles';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>';
const STRICT = 'http://purl.oclc.org/ooxml/spreadsheetml/main';

function read(raw: RawWorkbook): WorkbookGrid {
  return readWorkbook(buildRawFile(raw));
}

/** Values of the rows that hold something, in order. */
function valuesOf(raw: RawWorkbook): (CellValue | undefined)[][] {
  return (read(raw).sheets[0]?.rows ?? []).map(({ values }) => [...values]);
}

function rowOf(...cells: string[]): RawWorkbook {
  return { rows: `<row r="1">${cells.join('')}</row>` };
}

function utf16(text: string): Uint8Array {
  const bytes = new Uint8Array(2 + text.length * 2);
  bytes.set([0xff, 0xfe]);
  for (let at = 0; at < text.length; at++) {
    bytes[2 + at * 2] = text.charCodeAt(at) & 255;
    bytes[3 + at * 2] = text.charCodeAt(at) >> 8;
  }
  return bytes;
}

describe('a cell as any program may write it', () => {
  it.each([
    ['a number', '<c r="A1"><v>12.5</v></c>', 12.5],
    ['a number in many digits', '<c r="A1"><v>0.1234567890123456789</v></c>', 0.12345678901234568],
    ['a number with an exponent', '<c r="A1" t="n"><v>-1.5E-7</v></c>', -1.5e-7],
    ['what is no number', '<c r="A1"><v>12,5</v></c>', '12,5'],
    ['a hexadecimal look-alike', '<c r="A1"><v>0x10</v></c>', '0x10'],
    ['a truth value', '<c r="A1" t="b"><v>1</v></c>', true],
    ['an error', '<c r="A1" t="e"><v>#DIV/0!</v></c>', { error: '#DIV/0!' }],
    ['a formula text', '<c r="A1" t="str"><f>"a"&amp;B1</f><v>a&lt;b</v></c>', 'a<b'],
    [
      'an inline text',
      '<c r="A1" t="inlineStr"><is><t xml:space="preserve"> a </t></is></c>',
      ' a ',
    ],
    [
      'an inline text of runs, with its reading above',
      '<c r="A1" t="inlineStr"><is><r><rPr><b/></rPr><t>标</t></r><r><t>准</t></r>' +
        '<rPh sb="0" eb="1"><t>biaozhun</t></rPh></is></c>',
      '标准',
    ],
    ['an escaped character', '<c r="A1" t="str"><v>a_x000D_b_x005F_x0041_</v></c>', 'a\rb_x0041_'],
    ['a day in ISO form', '<c r="A1" t="d"><v>2025-12-31T12:00:00</v></c>', 46022.5],
    ['single quotes and spaces', `<c  r='A1'\n t='b' ><v>0</v></c>`, false],
    ['CDATA', '<c r="A1" t="str"><v><![CDATA[a<b]]></v></c>', 'a<b'],
    ['a comment before it', '<!-- x --><c r="A1"><v>3</v></c>', 3],
    ['spaces in a closing tag', '<c r="A1"><v>3</v ></c >', 3],
    ['character references', '<c r="A1" t="str"><v>&#x4E2D;&#25991;</v></c>', '中文'],
  ])('reads %s', (_, cell, value) => {
    expect(valuesOf(rowOf(cell))).toEqual([[value]]);
  });

  it('keeps the formula with its value', () => {
    const [row] =
      read(rowOf('<c r="B1"><f t="shared" ref="B1:B9" si="0">A1*2</f><v>4</v></c>')).sheets[0]
        ?.rows ?? [];
    expect(row?.formulas).toEqual({ 1: '=A1*2' });
    expect(row?.values[1]).toBe(4);
  });

  it.each([
    ['as spreadsheet programs write them', ''],
    ['with a comment among them', '<!-- x -->'],
  ])('keeps formulas filled down a column, %s', (_, comment) => {
    const cell = (row: number, formula: string) =>
      `<row r="${row}"><c r="B${row}">${formula}<v>${row}</v></c></row>`;
    const rows =
      cell(1, '<f t="shared" ref="B1:B3" si="0">[1]表!A1</f>') +
      cell(2, '<f t="shared" si="0"/>') +
      comment +
      cell(3, '<f si="0" t="shared"></f>') +
      cell(4, '<f t="shared" ref="B4:B5" si="1">A4*2</f>') +
      cell(5, '<f t="shared" si="1"/>') +
      cell(6, '<f t="shared" si="9"/>') +
      cell(7, '');
    const found = read({ rows }).sheets[0]?.rows ?? [];
    const first = '=[1]表!A1';
    expect(found.map(({ formulas }) => formulas?.[1])).toEqual([
      ...[first, first, first, '=A4*2', '=A4*2'],
      ...['=', undefined],
    ]);
    expect(found.map(({ values }) => values[1])).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  it('counts on where rows and cells have no reference', () => {
    const rows = '<row><c><v>1</v></c><c><v>2</v></c></row><row r="5"><c r="C5"><v>3</v></c></row>';
    expect(read({ rows }).sheets[0]?.rows).toEqual([
      { row: 0, values: [1, 2] },
      { row: 4, values: [undefined, undefined, 3] },
    ]);
  });
});

describe('shared strings as any program may write them', () => {
  const items =
    '<si><t>a&amp;b</t></si><si/><si><t/></si><si><r><t>标</t></r><r><t>准</t></r></si>';
  const rows =
    '<row r="1">' + [0, 1, 2, 3].map((index) => `<c t="s"><v>${index}</v></c>`).join('') + '</row>';
  const values = [['a&b', undefined, undefined, '标准']];

  it.each([
    ['plain', sharedStrings(items, 'count="1" uniqueCount="99999999"')],
    ['with a comment', sharedStrings(`<!-- < -->${items}`)],
    [
      'with a prefix',
      sharedStrings(items)
        .replace(/<(\/?)(\w)/g, '<$1x:$2')
        .replace('xmlns', 'xmlns:x'),
    ],
  ])('reads them %s, whatever count they claim', (_, strings) => {
    expect(valuesOf({ rows, strings })).toEqual(values);
  });
});

describe('a sheet in an unusual dress', () => {
  const plain = `${DECLARATION}<worksheet xmlns="${STRICT}"><sheetData><row r="2" hidden="1"><c r="B2" t="str"><f>A1</f><v>省</v></c></row></sheetData><sheetProtection sheet="1"/></worksheet>`;
  const expected = {
    title: 'S',
    visibility: 'visible',
    isProtected: true,
    hiddenRows: [1],
    rows: [{ row: 1, values: [undefined, '省'], formulas: { 1: '=A1' } }],
  };

  it.each([
    ['strict namespaces', plain],
    ['a prefix', plain.replace(/<(\/?)(\w)/g, '<$1x:$2').replace('xmlns', 'xmlns:x')],
    ['comments among the rows', plain.replace('<row', '<!-- <row r="9"> --><row')],
    ['UTF-16', utf16(plain.replace('UTF-8', 'UTF-16'))],
    ['a byte order mark', `\ufeff${plain}`],
  ])('reads it with %s', (_, sheet) => {
    const parts = { 'xl/worksheets/sheet1.xml': sheet };
    expect(read({ parts }).sheets).toEqual([expected]);
  });

  it('reads a large sheet over many pieces as one', () => {
    const line = (row: number) =>
      `<row r="${row}"><c r="A${row}"><v>${row}</v></c><c r="B${row}" t="inlineStr"><is><t>单位${(row * 7919) % 100003}</t></is></c></row>`;
    const rows = Array.from({ length: 20_000 }, (_, index) => line(index + 1)).join('');
    const found = read({ rows }).sheets[0]?.rows ?? [];
    expect(found).toHaveLength(20_000);
    expect(found.every(({ row, values }) => values[0] === row + 1)).toBe(true);
    expect(found.every(({ values: [a, b] }) => b === `单位${(Number(a) * 7919) % 100003}`)).toBe(
      true,
    );
  });

  it('moves days of the 1904 system to those of 1900', () => {
    const workbook =
      `${DECLARATION}<workbook xmlns:r="r"><workbookPr date1904="true"/><sheets>` +
      '<sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>';
    const styles =
      `${DECLARATION}<styleSheet><numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m月"/>` +
      '</numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>' +
      '<xf numFmtId="164"/><xf numFmtId="9"/></cellXfs></styleSheet>';
    const cells = [0, 1, 2].map((style) => `<c s="${style}"><v>100</v></c>`);
    expect(read({ ...rowOf(...cells), workbook, styles }).sheets[0]?.rows).toEqual([
      { row: 0, values: [100, 1562, 100], formats: { 1: 'yyyy"年"m月', 2: '0%' } },
    ]);
  });
});

describe('what is left out', () => {
  it('is listed by kind', () => {
    const parts = {
      'xl/vbaProject.bin': 'x',
      'xl/externalLinks/externalLink1.xml': 'x',
      'xl/embeddings/oleObject1.bin': 'x',
    };
    expect(read({ parts }).ignored).toEqual(['macros', 'externalLinks', 'embeddedObjects']);
  });

  it('leaves parts that no sheet needs unread', () => {
    const relations = relationships([['rId1', 'image', '../media/broken.png']]);
    const parts = { 'xl/worksheets/_rels/sheet1.xml.rels': relations };
    expect(valuesOf({ parts })).toEqual([[1]]);
  });
});

describe('the limits of reading', () => {
  const rows = Array.from(
    { length: 200 },
    (_, index) => `<row r="${index + 1}"><c><v>1</v></c></row>`,
  );
  const file = buildRawFile({ rows: rows.join('') });

  it.each<[keyof ReadLimits, number, string]>([
    ['fileBytes', 1_000, 'fileTooLarge'],
    ['inflatedBytes', 5_000, 'inflatedTooLarge'],
    ['parts', 3, 'tooManyParts'],
    ['rows', 199, 'outsideSheet'],
    ['cells', 300, 'tooManyCells'],
  ])('hold for %s', (limit, value, code) => {
    expect(() => readWorkbook(file, { ...paneLimits, [limit]: value })).toThrow(XlsxProblem);
    expect(() => readWorkbook(file, { ...paneLimits, [limit]: value })).toThrow(code);
    expect(readWorkbook(file).sheets[0]?.rows).toHaveLength(200);
  });
});

describe('bytes changed at random', () => {
  it('are read or refused with a problem, never with another error', () => {
    const file = buildRawFile({
      rows: '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><f>A1</f><v>2.5</v></c></row>',
      strings: sharedStrings('<si><t>a</t></si>'),
      level: 0,
    });
    const change = fc.record({ at: fc.nat(file.length - 1), byte: fc.nat(255) });
    fc.assert(
      fc.property(
        fc.array(change, { minLength: 1, maxLength: 6 }),
        fc.nat(file.length),
        (changes, cut) => {
          const broken = file.slice(0, cut % 3 === 0 ? cut : file.length);
          for (const { at, byte } of changes) if (at < broken.length) broken[at] = byte;
          try {
            readWorkbook(broken);
          } catch (error) {
            if (!(error instanceof XlsxProblem)) throw error;
          }
        },
      ),
      { numRuns: 2_000 },
    );
  });
});
