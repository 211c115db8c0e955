import fc from 'fast-check';
import { normaliseLedgerKey } from '../../src/model/ledgerKey';
import { parseStandardNumber } from '../../src/model/standardNumber';

describe('a standard’s number', () => {
  it.each([
    ['GB/T 1.1—2020', 'GB/T', 'national', 'GB/T1.1-2020', 2020],
    ['ＧＢ／Ｔ　１．１－２０２０', 'GB/T', 'national', 'GB/T1.1-2020', 2020],
    ['gbt 1.1-2020', 'GB/T', 'national', 'GB/T1.1-2020', 2020],
    ['GB 5009.3——2016', 'GB', 'national', 'GB5009.3-2016', 2016],
    ['GB/Z 1234-2021', 'GB/Z', 'national', 'GB/Z1234-2021', 2021],
    ['NY/T 5 - 2021', 'NY/T', 'industry', 'NY/T5-2021', 2021],
    ['HJ 2.1-2016', 'HJ', 'industry', 'HJ2.1-2016', 2016],
    ['DB42/T 1234—2022', 'DB42/T', 'provincial', 'DB42/T1234-2022', 2022],
    ['DB42T 1234—2022', 'DB42/T', 'provincial', 'DB42/T1234-2022', 2022],
    ['DB3502/T 57-2020', 'DB3502/T', 'city', 'DB3502/T57-2020', 2020],
    ['DB3502 57-2020', 'DB3502', 'city', 'DB3502/57-2020', 2020],
    ['DBS42/ 001-2021', 'DBS42', 'provincial', 'DBS42/001-2021', 2021],
    ['DBS42/001—2021', 'DBS42', 'provincial', 'DBS42/001-2021', 2021],
    ['DBJ42/T 1-2022', 'DBJ42/T', 'provincial', 'DBJ42/T1-2022', 2022],
    ['DBJ/T 15-92-2021', 'DBJ/T', 'provincial', 'DBJ/T15-92-2021', 2021],
    ['DBJ3502/T 3-2022', 'DBJ3502/T', 'city', 'DBJ3502/T3-2022', 2022],
    ['DB/T 11-2020', 'DB/T', 'industry', 'DB/T11-2020', 2020],
    ['T/CAS 500—2021', 'T/CAS', 'group', 'T/CAS500-2021', 2021],
    ['Q/ABC 001-2023', 'Q/ABC', 'enterprise', 'Q/ABC001-2023', 2023],
    ['ISO 9001:2015', 'ISO', 'international', 'ISO9001-2015', 2015],
    ['ISO 9001-2015', 'ISO', 'international', 'ISO9001-2015', 2015],
    ['ISO/IEC 27001:2022', 'ISO/IEC', 'international', 'ISO/IEC27001-2022', 2022],
    ['ISO/TS 16949', 'ISO/TS', 'international', 'ISO/TS16949', null],
    ['IEC 60335-2-24:2020', 'IEC', 'international', 'IEC60335-2-24-2020', 2020],
    ['ISO 128-2', 'ISO', 'international', 'ISO128-2', null],
    ['GB 5749-85', 'GB', 'national', 'GB5749-85', null],
    ['《标准化工作导则》GB/T 1.1—2020', 'GB/T', 'national', 'GB/T1.1-2020', 2020],
  ])('%s is %s, %s, compared as %s', (text, prefix, family, key, year) => {
    expect(parseStandardNumber(text)).toEqual({ prefix, family, key, year });
  });

  it.each(['', '国标委发〔2023〕5号', '一二三', 'GB/T', '2023-001', '标准化工作导则'])(
    'is not read from “%s”',
    (text) => {
      expect(parseStandardNumber(text)).toBeNull();
    },
  );

  it.each([
    'GB42/001-2021',
    'GB/T 3098.1~3098.3-2010',
    'GB/T 1.1-20201',
    'IEEE 802.11ac-2013',
    'GB/T 1-2020/2-2021',
    'GB/T 1 2020',
    'GB/T 1-2020、GB/T 2-2020',
  ])('is not read from the beginning of “%s” alone', (text) => {
    expect(parseStandardNumber(text)).toBeNull();
  });

  it('is one key for one number only, however prefix and number run together', () => {
    const heads = ['GB', 'GB/T', 'GBT', 'DB42', 'DB42/', 'DB42/T', 'DB3502', 'DB3502/T', 'DBS42/'];
    const others = ['DBS42', 'DBJ42/T', 'DBJ/T', 'DBS3502/', 'T/CAS', 'ISO', 'ISO/IEC', 'ABCD'];
    const bareOf = (text: string) => text.replace(/[ /]/g, '').replace('—', '-');
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            fc.constantFrom(...heads, ...others),
            fc.constantFrom('', ' ', '/', '/ '),
            fc.integer({ min: 1, max: 300 }).map(String),
            fc.constantFrom('', '.1', '.2', '-1', 'A', '/3', ' 4'),
            fc.constantFrom('-2020', '—2021', ''),
          ),
          { minLength: 2, maxLength: 2 },
        ),
        (drawn) => {
          const [one = '', other = ''] = drawn.map((pieces) => pieces.join(''));
          const [a, b] = [one, other].map(
            (text) => normaliseLedgerKey('standardNumber', text)?.key ?? '',
          );
          if (a === b) expect(bareOf(one)).toBe(bareOf(other));
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('tells the parts of a standard apart', () => {
    const keys = ['GB/T 1.1—2020', 'GB/T 1.2—2020', 'GB/T 1—2020'].map(
      (text) => parseStandardNumber(text)?.key,
    );
    expect(new Set(keys).size).toBe(3);
  });
});
