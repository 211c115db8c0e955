import { readXlsx } from 'hucre/xlsx';
import { inflateSync, strFromU8 } from 'fflate';
import { crc32 } from '../../../src/host/xlsx/crc32';
import { deflateText } from '../../../src/host/xlsx/deflateText';
import { readWorkbook } from '../../../src/host/xlsx/readWorkbook';
import { writeWorkbook } from '../../../src/host/xlsx/writeWorkbook';
import type { PlanCell, SheetPlan } from '../../../src/model/plan';
import { describeWithLibreOffice, recalculate } from '../../support/libreOffice';
import { sheetPlan } from '../../support/planBuilders';
import { buildPlan } from './samplePlan';

const ROWS = 3_000;
const HEADERS = ['编号', '文字', '数', '是否', '两倍', '空'];
const TEXTS = [
  '=1+1',
  '#N/A',
  ' 两边 ',
  'a\nb',
  'a\r\nb',
  '<&>"',
  '_x0041_',
  'x\u0000y',
  '\u{1f600}',
];

function rowOf(at: number): PlanCell[] {
  return [`编号${at}`, TEXTS[at % TEXTS.length] ?? '', at / 4, at % 2 === 0, null, null];
}

/** A long table between cells and a link, with formats that cover parts of it. */
function longSheet(): SheetPlan {
  const columns = HEADERS.map((header) => {
    return {
      key: header,
      header,
      formula: header === '两倍' ? '=tblLong[[#This Row],[数]]*2' : null,
    };
  });
  const body = { row: 3, column: 0, rows: ROWS, columns: HEADERS.length };
  return sheetPlan('长表', {
    blocks: [{ row: 0, column: 0, cells: [['上面'], [null, 7]] }],
    tables: [
      {
        ...{ name: 'tblLong', row: 2, column: 0, columns, showFilter: true },
        rows: Array.from({ length: ROWS }, (_, at) => rowOf(at)),
        style: 'TableStyleLight1',
      },
    ],
    formats: [
      { range: body, style: { border: 'thin' } },
      { range: { ...body, column: 2, columns: 1 }, style: { numberFormat: '0.00' } },
      { range: { row: 2_000, column: 2, rows: 2, columns: 1 }, style: { numberFormat: '0.0%' } },
    ],
    rowHeights: [{ row: 1_000, height: 33 }],
    hiddenRows: [1_001],
    links: [{ row: ROWS + 5, column: 1, target: { sheet: '长表', row: 0, column: 0 }, text: '去' }],
  });
}

/** What a reader gives back of a text that no file holds as it is. */
const READ: Readonly<Record<string, string>> = { 'a\r\nb': 'a\nb', 'x\u0000y': 'xy' };
const readBack = (cell: PlanCell | undefined) =>
  typeof cell === 'string' ? (READ[cell] ?? cell) : (cell ?? null);

describe('a sheet of many rows', () => {
  let bytes: Uint8Array;

  beforeAll(async () => {
    bytes = await writeWorkbook(buildPlan([longSheet()]));
  });

  it('gives the same bytes for the same plan', async () => {
    const again = await writeWorkbook(buildPlan([longSheet()]));
    expect(Buffer.from(again).equals(Buffer.from(bytes))).toBe(true);
  });

  it('has every cell, formula and number format in its place', () => {
    const [sheet] = readWorkbook(bytes).sheets;
    const rows = new Map(sheet?.rows.map((row) => [row.row, row]));
    expect(rows.get(0)?.values[0]).toBe('上面');
    expect(rows.get(1)?.values[1]).toBe(7);
    expect(rows.get(2)?.values.slice(0, 6)).toEqual(HEADERS);
    const body = Array.from({ length: ROWS }, (_, at) => rows.get(at + 3));
    expect(body.map((row) => row?.values.slice(0, 4))).toEqual(
      body.map((_, at) => rowOf(at).slice(0, 4).map(readBack)),
    );
    const formulas = new Set(body.map((row) => row?.formulas?.[4]));
    expect([...formulas]).toEqual(['=tblLong[[#This Row],[数]]*2']);
    const percents = body.flatMap((row) => (row?.formats?.[2] === '0.0%' ? [row.row] : []));
    expect(percents).toEqual([2_000, 2_001]);
    expect(new Set(body.map((row) => row?.formats?.[2]))).toEqual(new Set(['0.00', '0.0%']));
    expect(rows.get(ROWS + 5)?.values[1]).toBe('去');
  });

  it('is read alike by another reader, styles and links included', async () => {
    const { sheets } = await readXlsx(bytes, { readStyles: true });
    const [sheet] = sheets;
    expect(sheet?.rows).toHaveLength(ROWS + 6);
    for (const at of [0, 1, 7, 1_200, ROWS - 1]) {
      expect(sheet?.rows[at + 3]?.slice(0, 4)).toEqual(rowOf(at).slice(0, 4).map(readBack));
    }
    expect(sheet?.cells?.get('1999,2')?.style?.numFmt).toBe('0.00');
    expect(sheet?.cells?.get('2000,2')?.style?.numFmt).toBe('0.0%');
    expect(sheet?.cells?.get(`${ROWS + 2},5`)?.style?.border?.top?.style).toBe('thin');
    expect(sheet?.cells?.get(`${ROWS + 5},1`)?.hyperlink?.location).toBe("'长表'!A1");
    expect(sheet?.rowDefs?.get(1_000)?.height).toBe(33);
    expect(sheet?.rowDefs?.get(1_001)?.hidden).toBe(true);
  });
});

describeWithLibreOffice('a sheet of many rows in LibreOffice', () => {
  it('is opened and calculated to its last row', async () => {
    const written = { name: '长表.xlsx', bytes: await writeWorkbook(buildPlan([longSheet()])) };
    const [saved] = await recalculate([written], 'xlsx');
    const [sheet] = readWorkbook(saved?.bytes ?? new Uint8Array()).sheets;
    const last = sheet?.rows.find(({ row }) => row === ROWS + 2)?.values;
    expect(last?.slice(0, 3)).toEqual([`编号${ROWS - 1}`, TEXTS[(ROWS - 1) % 9], (ROWS - 1) / 4]);
    expect(last?.[4]).toBe((ROWS - 1) / 2);
  }, 120_000);
});

describe('packing a text that comes in pieces', () => {
  const pieces = Array.from({ length: 50_000 }, (_, at) => `第${at}段<&>\n`);
  const whole = pieces.join('');

  async function expectPacked(given: readonly string[]): Promise<void> {
    const text = given.join('');
    const { data, crc, size } = await deflateText(given);
    expect(strFromU8(inflateSync(data)) === text).toBe(true);
    const plain = new TextEncoder().encode(text);
    expect([crc, size]).toEqual([crc32(plain), plain.length]);
    expect(data.length).toBeLessThan(Math.max(10, text.length));
  }

  it('packs nothing, little and much', async () => {
    await expectPacked([]);
    await expectPacked(['短']);
    await expectPacked(pieces);
    expect(whole.length).toBeGreaterThan(1 << 18);
  });

  it('packs where the platform has no word for it', async () => {
    const known = globalThis.CompressionStream;
    Reflect.deleteProperty(globalThis, 'CompressionStream');
    try {
      await expectPacked(pieces);
    } finally {
      globalThis.CompressionStream = known;
    }
  });

  it('passes on what goes wrong while the pieces are made', async () => {
    const broken = function* () {
      yield* pieces;
      throw new Error('no more');
    };
    await expect(deflateText(broken())).rejects.toThrow('no more');
  });
});
