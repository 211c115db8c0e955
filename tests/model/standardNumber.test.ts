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
    ['DB3502 57-2020', 'DB3502', 'city', 'DB350257-2020', 2020],
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

  it('tells the parts of a standard apart', () => {
    const keys = ['GB/T 1.1—2020', 'GB/T 1.2—2020', 'GB/T 1—2020'].map(
      (text) => parseStandardNumber(text)?.key,
    );
    expect(new Set(keys).size).toBe(3);
  });
});
