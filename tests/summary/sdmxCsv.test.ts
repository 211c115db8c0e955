import { loadCatalog } from '../../src/catalog/loadCatalog';
import { csvCell, writeSdmxCsv } from '../../src/summary/sdmxCsv';
import { STANDARDS, TRAINED } from '../support/mergeReturns';
import { smallMerge } from '../support/summaryFiles';

describe('a cell of a CSV file', () => {
  it.each(['=1+1', '+1', '-1', '@A1', '\t=1', '\r=1', '\0=1', '＝1', '＋1', '－1', '＠A1'])(
    'is no formula though it begins as one: %j',
    (text) => {
      expect(csvCell(text).replace(/^"/, '').startsWith("'")).toBe(true);
    },
  );

  it.each([
    ['a,b', '"a,b"'],
    ['a"b', '"a""b"'],
    ['a\r\nb', '"a\r\nb"'],
    [' a', '" a"'],
    ['a=b', 'a=b'],
    [-3.5, '-3.5'],
    [0, '0'],
    [null, ''],
  ])('is written as RFC 4180 has it: %j', (value, written) => {
    expect(csvCell(value)).toBe(written);
  });
});

describe('a summary as SDMX-CSV 2.0', () => {
  let lines: readonly string[];

  beforeAll(async () => {
    const { summary } = await smallMerge();
    lines = writeSdmxCsv(summary, loadCatalog().documents).split('\r\n');
  }, 60_000);

  it('has structure and action first, then dimensions, measure and attributes by their ids', () => {
    expect(lines[0]).toBe(
      'STRUCTURE,STRUCTURE_ID,ACTION,INDICATOR,REF_AREA,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,OBS_STATUS',
    );
  });

  it('has as many fields in every row, and ends with a line break', () => {
    expect(lines.at(-1)).toBe('');
    const rows = lines.slice(0, -1);
    expect(new Set(rows.map((line) => line.split(',').length))).toEqual(new Set([9]));
  });

  it('holds each unit’s figure and the total of them all', () => {
    const head = 'datastructure,DABIAO:TARGET_PROGRESS(1.0.0),I';
    expect(lines).toContain(`${head},${TRAINED},hubei:省科技厅,2024-Q4,37,person,A`);
    expect(lines).toContain(`${head},${TRAINED},hubei:全省,2024-Q4,109,person,A`);
    // Three are listed, one of them by two units.
    expect(lines).toContain(`${head},${STANDARDS},hubei:全省,2024-Q4,2,item,A`);
  });

  it('says of what is missing that it is, and never 0', () => {
    const missing = lines.filter((line) => line.endsWith(',O'));
    expect(missing.length).toBeGreaterThan(0);
    expect(missing.every((line) => /,,[a-z]+,O$/.test(line))).toBe(true);
  });

  it('tells observations apart by their dimensions', () => {
    const keys = lines.slice(1, -1).map((line) => line.split(',').slice(3, 6).join());
    expect(new Set(keys).size).toBe(keys.length);
  });
});
