import { toSerial } from '../../../src/model/calendar';
import { readDay } from '../../../src/layout/return/readDay';

describe('a day in a cell', () => {
  it.each([
    ['2024-12-31'],
    ['2024/12/31'],
    ['2024.12.31'],
    ['2024年12月31日'],
    ['2024年12月31'],
    ['2024 年 12 月 31 日'],
    ['20241231'],
    ['２０２４－１２－３１'],
    [' 2024-12-31 '],
    ['2024-12-31 08:30'],
    ['2024-12-31T00:00:00'],
  ])('typed as the text “%s” is read', (text) => {
    expect(readDay(text)).toBe('2024-12-31');
  });

  it('typed without zeros is read', () => {
    expect([readDay('2024-1-5'), readDay('2024年1月5日')]).toEqual(['2024-01-05', '2024-01-05']);
  });

  it('is read from a date, with a time of day or without', () => {
    const serial = toSerial('2024-12-31');
    expect([readDay(serial), readDay(serial + 0.75)]).toEqual(['2024-12-31', '2024-12-31']);
  });

  it('is read from a number that writes it out', () => {
    expect(readDay(20241231)).toBe('2024-12-31');
  });

  it.each([
    ['2024-02-30'],
    ['2024-13-01'],
    ['12/31/2024'],
    ['24-12-31'],
    ['2024/12-31'],
    ['2024年12月'],
    ['2024'],
    ['年底前'],
    ['1999-12-31'],
    ['2101-01-01'],
  ])('is not guessed from “%s”', (text) => {
    expect(readDay(text)).toBeNull();
  });

  it.each([[null], [true], [12], [0], [Number.NaN], [1e9], [{ error: '#REF!' }]])(
    'is not made of %p',
    (value) => {
      expect(readDay(value)).toBeNull();
    },
  );

  it('may be the first and the last of the years 2000 to 2100', () => {
    const days = ['2000-01-01', '2100-12-31'];
    expect(days.map((day) => readDay(toSerial(day)))).toEqual(days);
    expect([toSerial('1999-12-31'), toSerial('2101-01-01')].map(readDay)).toEqual([null, null]);
  });
});
