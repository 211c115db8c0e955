import { readChineseNumeral, readNumberText } from '../../src/extract/numerals';

describe('a number in Chinese numerals', () => {
  it.each([
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['一百二十', 120],
    ['二〇二五', 2025],
    ['一千零五十', 1050],
    ['三万', 30_000],
    ['一百二十五万', 1_250_000],
    ['一亿二千万', 120_000_000],
    ['一亿零二万', 100_020_000],
  ])('%s is %d', (text, value) => {
    expect(readChineseNumeral(text)).toBe(value);
  });

  it.each([
    ['一百二', 120],
    ['两千五', 2_500],
    ['一万二', 12_000],
    ['三万五', 35_000],
    ['三十万二', 302_000],
    ['一万二千五', 12_500],
    ['一亿二', 120_000_000],
  ])('%s, whose last digit has no unit, is %d', (text, value) => {
    expect(readChineseNumeral(text)).toBe(value);
  });

  it.each([
    ['一百零二', 102],
    ['两千零五', 2_005],
    ['一万零二', 10_002],
    ['一万零二百', 10_200],
    ['一亿零二', 100_000_002],
    ['百分之一百零二', 102],
  ])('%s, with 零 before its last digits, is %d', (text, value) => {
    expect(readNumberText(text)?.value).toBe(value);
  });

  it.each(['', '万', '十百', '一二百', '一百二万', '一万二亿', '约三', '三项'])(
    '%j is none',
    (text) => {
      expect(readChineseNumeral(text)).toBeNull();
    },
  );
});
