import { dayAfter, dayAtYears, yearsAt, yearsBefore } from '../../src/assess/yearCount';
import { fromSerial, toSerial } from '../../src/model/calendar';

describe('years as one number', () => {
  it.each([
    ['2024-12-31', 2025],
    ['2025-07-02', 2025 + 183 / 365],
    ['2024-07-01', 2024 + 183 / 366],
  ])('at the end of %s are %d', (day, years) => {
    expect(yearsAt(day)).toBeCloseTo(years, 12);
  });

  it('at the beginning of a day are those at the end of the day before', () => {
    expect(yearsBefore('2025-01-01')).toBe(2025);
  });
});

describe('the first day by whose end so many years have gone', () => {
  it.each([
    [2025, '2024-12-31'],
    [2025.5, '2025-07-02'],
    [2025.75, '2025-10-01'],
    [2024.75, '2024-10-01'],
    [2025.0000000001, '2024-12-31'],
    [2024.9999999999, '2024-12-31'],
    [9999.999, '9999-12-31'],
    [10000.5, null],
    [1001.5, '1001-07-02'],
    [1000.5, null],
    [Infinity, null],
    [Number.NaN, null],
  ])('%d is %s', (years, day) => {
    expect(dayAtYears(years)).toBe(day);
  });

  it('is the day itself for the years at its end', () => {
    for (let serial = toSerial('2023-12-31'); serial <= toSerial('2026-01-01'); serial += 1) {
      const day = fromSerial(serial);
      expect(dayAtYears(yearsAt(day))).toBe(day);
    }
  });
});

describe('the day so many days after', () => {
  it.each([
    ['2024-02-28', 2, '2024-03-01'],
    ['9999-12-30', 1, '9999-12-31'],
    ['9999-12-30', 2, null],
    ['2024-02-28', Infinity, null],
  ])('%s and %d is %s', (day, days, after) => {
    expect(dayAfter(day, days)).toBe(after);
  });
});
