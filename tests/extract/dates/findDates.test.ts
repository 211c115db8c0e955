import fc from 'fast-check';
import { cleanText } from '../../../src/extract/cleanText/cleanText';
import type { DatePhrase } from '../../../src/extract/dates/datePhrase';
import { findDates } from '../../../src/extract/dates/findDates';

function datesOf(text: string, documentYear: number | null = null): DatePhrase[] {
  const clean = cleanText(text);
  return findDates(clean, 0, clean.text.length, documentYear);
}

describe('a date that names its year', () => {
  it.each([
    ['到2025年，', '到2025年', 'by', '2025-12-31'],
    ['二〇二五年底完成', '二〇二五年底', 'at', '2025-12-31'],
    ['2025年6月底前完成', '2025年6月底前', 'by', '2025-06-30'],
    ['2024年2月完成', '2024年2月', 'at', '2024-02-29'],
    ['2025年上半年', '2025年上半年', 'at', '2025-06-30'],
    ['2025年第三季度', '2025年第三季度', 'at', '2025-09-30'],
    ['2016年6月24日', '2016年6月24日', 'at', '2016-06-24'],
    ['二〇二二年六月三十日', '二〇二二年六月三十日', 'at', '2022-06-30'],
    ['截至2021年底，', '截至2021年底', 'until', '2021-12-31'],
    ['自2022年起', '自2022年起', 'since', '2022-12-31'],
    ['2020年以来', '2020年以来', 'since', '2020-12-31'],
    ['2023—2025年', '2023—2025年', 'during', '2025-12-31'],
    ['2024年4月—6月', '2024年4月—6月', 'during', '2024-06-30'],
    ['“十四五”期间', '“十四五”期间', 'during', '2025-12-31'],
    ['到“十五五”末', '到“十五五”末', 'by', '2030-12-31'],
    ['2021/10/11 11:42', '2021/10/1111:42', 'at', '2021-10-11'],
  ])('%s', (text, phrase, role, date) => {
    const [found, ...others] = datesOf(text);
    expect(others).toEqual([]);
    expect({ ...found }).toMatchObject({ text: phrase, role, date, basis: 'stated' });
  });

  it('is found once for each year of a list', () => {
    const years = datesOf('到2023、2024年和2025年分别达到').map(({ year }) => year);
    expect(years).toEqual([2023, 2024, 2025]);
  });
});

describe('a date that names no year', () => {
  it.each([
    ['今年', '2023-12-31'],
    ['明年底前', '2024-12-31'],
    ['6月底前', '2023-06-30'],
    ['上半年', '2023-06-30'],
    ['三季度', '2023-09-30'],
    ['年底前', '2023-12-31'],
  ])('%s is of the year the document speaks of, implied', (text, date) => {
    expect(datesOf(text, 2023)).toMatchObject([{ date, basis: 'implied' }]);
    expect(datesOf(text)).toMatchObject([{ date: null, year: null }]);
  });

  it.each([
    ['每年', 'everyYear'],
    ['每年12月底前', 'everyYear'],
    ['未来三年', 'duration'],
    ['到年，结构优化', 'lost'],
  ])('%s has none at all (%s)', (text, form) => {
    expect(datesOf(text, 2023)).toMatchObject([{ form, date: null }]);
  });
});

describe('what is no date', () => {
  it.each([['18个月以内'], ['十五分钟'], ['青年人才'], ['二十年轻人'], ['1200项']])(
    '%s',
    (text) => {
      expect(datesOf(text)).toEqual([]);
    },
  );

  it('has no day: 2023年2月30日', () => {
    expect(datesOf('2023年2月30日')).toMatchObject([{ date: null }]);
  });
});

describe('the phrases of a text', () => {
  it('stand in order on the text they quote and do not overlap', () => {
    const piece = fc.constantFrom(
      '到',
      '2025',
      '年',
      '底',
      '前',
      '六',
      '月',
      '—',
      '“十四五”',
      '，',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const clean = cleanText(pieces.join(''));
        let end = 0;
        for (const phrase of findDates(clean)) {
          expect(phrase.start).toBeGreaterThanOrEqual(end);
          expect(clean.text.slice(phrase.start, phrase.end)).toBe(phrase.text);
          end = phrase.end;
        }
      }),
    );
  });
});
