import { strFromU8, unzipSync } from 'fflate';
import { loadCatalog } from '../../src/catalog/loadCatalog';
import { patchCells } from '../../src/host/xlsx/patchCells';
import { paneLimits } from '../../src/host/xlsx/readLimits';
import { readWorkbook } from '../../src/host/xlsx/readWorkbook';
import { compressedBytes, readZipDirectory } from '../../src/host/xlsx/zipDirectory';
import { texts } from '../../src/i18n/texts';
import { NAMES } from '../../src/layout/names';
import { placeOfName } from '../../src/layout/readNames';
import { readUnitReturn } from '../../src/layout/return/readUnitReturn';
import { parseRangeReference } from '../../src/model/a1';
import type { PlanCell } from '../../src/model/plan';
import type { Expectation } from '../../src/model/summary';
import { mergeFiles, type MergeInput } from '../../src/pipeline/mergeFiles';
import { reportMerge } from '../../src/pipeline/mergeReport';
import { textFile, zipNotices } from '../../src/pipeline/noticeFiles';
import { packCorrections, type CorrectionRequest } from '../../src/pipeline/returnForCorrection';
import { describeWithLibreOffice, recalculate } from '../support/libreOffice';
import { writeFilledReturn } from '../support/mergeReturns';
import { expectNames, inputOf } from '../support/summaryFiles';

const ADDED = /^xl\/worksheets\/sheet\d+\.xml$/;
const FRAME = ['[Content_Types].xml', 'xl/_rels/workbook.xml.rels', 'xl/styles.xml'];

async function readReceipts(inputs: readonly MergeInput[], expectation: Expectation | null = null) {
  return reportMerge(await mergeFiles(inputs, { expectation }), null).receipts;
}

/** What is sent back of these files. */
async function sendBack(
  inputs: readonly MergeInput[],
  change: Partial<CorrectionRequest> = {},
  expectation: Expectation | null = null,
) {
  const readBytes = async (name: string) => {
    const read = await inputs.find((input) => input.name === name)?.read();
    return read?.kind === 'bytes' ? read.bytes : null;
  };
  return packCorrections({
    receipts: await readReceipts(inputs, expectation),
    period: '2024-Q4',
    readBytes,
    locale: 'zh-CN',
    correctBy: null,
    contact: null,
    ...change,
  });
}

function textIn(files: readonly { fileName: string; bytes: Uint8Array }[], name: string): string {
  const file = files.find(({ fileName }) => fileName === name);
  if (!file) throw new Error(`no ${name} in ${files.map(({ fileName }) => fileName).join()}`);
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(file.bytes);
}

/** Compressed bytes of each part, by name. */
function partsOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  const zip = readZipDirectory(bytes, paneLimits);
  return new Map(
    [...zip.entries].map(([name, entry]) => {
      return [name, Buffer.from(compressedBytes(zip, entry)).toString('base64')] as const;
    }),
  );
}

function readingOf(bytes: Uint8Array) {
  const { unitReturn, findings } = readUnitReturn(readWorkbook(bytes), loadCatalog().documents);
  return { unitReturn, findings };
}

/** The copy with cells written as its unit would. */
function correct(bytes: Uint8Array, cells: Readonly<Record<string, PlanCell>>): Uint8Array {
  return patchCells(
    bytes,
    Object.entries(cells).map(([reference, value]) => {
      const [sheet = '', cell = ''] = reference.split('!');
      const { row, column } = parseRangeReference(cell)!;
      return { kind: 'writeCells', sheet, block: { row, column, cells: [[value]] } };
    }),
  );
}

describe('a faulty return that is sent back', () => {
  let faulty: Uint8Array;
  let copy: Uint8Array;
  let mail: string;
  let cell: string;

  beforeAll(async () => {
    faulty = await writeFilledReturn({ unit: '省科技厅', share: [9, 8] });
    const inputs = [inputOf('科技厅报送.xlsx', faulty)];
    const [entry] = await readReceipts(inputs);
    cell = entry?.findings.find(({ severity }) => severity === 'hard')?.cell ?? '';
    const { files, notices } = await sendBack(inputs, { correctBy: '2025-01-20' });
    expect(notices).toMatchObject([
      {
        unitName: '省科技厅',
        copy: '省科技厅/科技厅报送_退回修改.xlsx',
        mail: '省科技厅/科技厅报送_退回通知.txt',
      },
    ]);
    copy = files.find(({ fileName }) => fileName === notices[0]?.copy)?.bytes ?? new Uint8Array();
    mail = textIn(files, notices[0]?.mail ?? '');
  }, 60_000);

  it('keeps the bytes of every part that does not list sheets or styles', () => {
    const [before, after] = [partsOf(faulty), partsOf(copy)];
    const changed = [...before].flatMap(([name, data]) => (after.get(name) === data ? [] : [name]));
    expect(changed.sort()).toEqual([...FRAME, 'xl/workbook.xml'].sort());
    const added = [...after.keys()].filter((name) => !before.has(name));
    expect(added).toHaveLength(1);
    expect(added[0]).toMatch(ADDED);
  });

  it('is read with the same figures and the same findings', () => {
    expect(readingOf(copy)).toEqual(readingOf(faulty));
  });

  it('lists what is wrong last of all sheets, with links to the cells', () => {
    const grid = readWorkbook(copy);
    const sheet = grid.sheets.at(-1);
    expect(sheet).toMatchObject({ title: '退回修改', visibility: 'visible' });
    const said = sheet?.rows.flatMap(({ values }) => values.map(String)).join('\n') ?? '';
    expect(said).toContain('省科技厅');
    expect(said).toContain(cell);
    const part = strFromU8(
      Object.entries(unzipSync(copy)).find(([name]) => !(name in unzipSync(faulty)))?.[1] ??
        new Uint8Array(),
    );
    const links = [...part.matchAll(/<hyperlink ref="D\d+" location="'([^']+)'!([A-Z]+\d+)"/g)];
    expect(links.map(([, title, at]) => `${title}!${at}`)).toContain(`填报!${cell}`);
    const titles = grid.sheets.map(({ title }) => title);
    expect(links.every(([, title = '']) => titles.includes(title))).toBe(true);
  });

  it('goes with a mail that says what, by when and how', () => {
    expect(mail.startsWith('\ufeff主题：省科技厅2024年四季度报表退回修改')).toBe(true);
    expect(mail).toContain('科技厅报送.xlsx');
    expect(mail).toContain('须改正1条');
    expect(mail).toContain('请于2025年1月20日前重新报送。');
    expect(mail).toContain(`填报!${cell}`);
    expect(mail).toContain('“报送次数”改为2');
    expect(mail.replaceAll('\r\n', '')).not.toMatch(/[\r\n{}]/);
  });

  it('is accepted once it is corrected, in place of nothing', async () => {
    const submission = placeOfName(readWorkbook(copy), NAMES.submission)!;
    const corrected = patchCells(correct(copy, { [`填报!${cell}`]: 3 }), [
      {
        kind: 'writeCells',
        sheet: submission.sheet,
        block: { row: submission.row, column: submission.column, cells: [[2]] },
      },
    ]);
    const receipts = await readReceipts([
      inputOf('科技厅报送.xlsx', faulty),
      inputOf('更正报.xlsx', corrected),
    ]);
    expect(receipts.map(({ outcome }) => outcome)).toEqual(['accepted', 'rejected']);
    // The first is made good by the second: nothing is left to send back.
    const again = await sendBack([
      inputOf('科技厅报送.xlsx', faulty),
      inputOf('更正报.xlsx', corrected),
    ]);
    expect(again.files).toEqual([]);
  }, 60_000);

  it('has a further sheet where it is still faulty and sent back once more', async () => {
    const { files } = await sendBack([inputOf('再报.xlsx', copy)]);
    const second = files.find(({ fileName }) => fileName.endsWith('.xlsx'))?.bytes;
    const titles = readWorkbook(second ?? new Uint8Array()).sheets.map(({ title }) => title);
    expect(titles.slice(-2)).toEqual(['退回修改', '退回修改2']);
    expect(readingOf(second ?? new Uint8Array())).toEqual(readingOf(faulty));
  }, 60_000);

  describeWithLibreOffice('in LibreOffice', () => {
    it('opens, keeps its figures, and is added to when LibreOffice has saved it', async () => {
      const [saved] = await recalculate([{ name: 'copy.xlsx', bytes: copy }], 'xlsx');
      const bytes = saved?.bytes ?? new Uint8Array();
      const titles = readWorkbook(bytes).sheets.map(({ title }) => title);
      expect(titles).toContain('退回修改');
      const figuresOf = (of: Uint8Array) =>
        readingOf(of).unitReturn?.figures.map(({ targetId, value }) => [targetId, value]);
      expect(figuresOf(bytes)).toEqual(figuresOf(faulty));
      const { files } = await sendBack([inputOf('存过.xlsx', bytes)]);
      const again = files.find(({ fileName }) => fileName.endsWith('.xlsx'))?.bytes;
      const [reopened] = await recalculate([{ name: 'again.xlsx', bytes: again! }], 'xlsx');
      expect(readWorkbook(reopened!.bytes).sheets.map(({ title }) => title)).toContain('退回修改2');
    }, 180_000);
  });
});

describe('files that are sent back', () => {
  it('have a text alone where they are no return, and none where it is our own matter', async () => {
    const photo = inputOf('群里/照片.jpg.xlsx', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]));
    const gone: MergeInput = {
      name: '走失.xlsx',
      receivedOn: null,
      read: () =>
        Promise.resolve({ kind: 'problem', problem: { code: 'fileMissing', params: {} } }),
    };
    const stranger = inputOf('外省.xlsx', await writeFilledReturn({ unit: '省科协' }));
    const { files, notices } = await sendBack([photo, gone, stranger], {}, expectNames('省科技厅'));
    expect(notices.map(({ file, copy }) => [file, copy])).toEqual([['群里/照片.jpg.xlsx', null]]);
    expect(files.map(({ fileName }) => fileName)).toEqual(['未识别单位/照片.jpg_退回通知.txt']);
    const words = texts('zh-CN').files.reading.notAWorkbook.found;
    expect(textIn(files, '未识别单位/照片.jpg_退回通知.txt')).toContain(words);
  }, 60_000);

  it('are written to in the language of the return, under names every file system takes', async () => {
    const bytes = await writeFilledReturn({
      unit: '省科技厅',
      share: [9, 8],
      template: { locale: 'en-US', unitName: '../Bureau: a/b', unitId: 'hubei:省科技厅' },
    });
    const { files, zipName } = await sendBack([
      inputOf('a/../CON.xlsx', bytes),
      inputOf('b/CON.xlsx', await writeFilledReturn({ unit: '省科技厅', share: [9, 7] })),
    ]);
    for (const { fileName } of files) {
      expect(fileName).not.toMatch(/[\\:*?"<>|]|\.\.|^\//);
      expect(fileName.split('/')).toHaveLength(2);
    }
    expect(zipName).toBe('2024年四季度_退回修改.zip');
    const zip = unzipSync(await zipNotices({ zipName, files }));
    expect(Object.keys(zip).sort()).toEqual(files.map(({ fileName }) => fileName).sort());
    const english = files.find(({ fileName }) => fileName.includes('notice'));
    expect(textIn(files, english?.fileName ?? '')).toContain('return for correction');
  }, 60_000);

  it('have no copy where the file is gone or has changed since', async () => {
    const bytes = await writeFilledReturn({ unit: '省科技厅', share: [9, 8] });
    const other = await writeFilledReturn({ unit: '省科技厅', share: [9, 7] });
    for (const now of [null, other]) {
      const { notices, files } = await sendBack([inputOf('a.xlsx', bytes)], {
        readBytes: () => Promise.resolve(now),
      });
      expect(notices).toMatchObject([{ copy: null }]);
      expect(textIn(files, notices[0]?.mail ?? '')).toContain('请在原文件中改正');
    }
  }, 60_000);
});

describe('a letter', () => {
  it('has one line for each of its own, whatever was typed into a cell', () => {
    const { bytes } = textFile('a.txt', ['1. “甲\r\n乙\u0007”', '2.']);
    expect(new TextDecoder().decode(bytes)).toBe('1. “甲 乙 ”\r\n2.\r\n');
  });
});
