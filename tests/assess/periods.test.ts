import fc from 'fast-check';
import {
  fromSerial,
  isIsoDate,
  listPeriods,
  nextPeriod,
  parsePeriod,
  toSerial,
} from '../../src/model/calendar';

describe('a reference period', () => {
  it.each([
    ['2025', '2025-01-01', '2025-12-31'],
    ['2025-S1', '2025-01-01', '2025-06-30'],
    ['2025-S2', '2025-07-01', '2025-12-31'],
    ['2025-Q1', '2025-01-01', '2025-03-31'],
    ['2025-Q3', '2025-07-01', '2025-09-30'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2025-02', '2025-02-01', '2025-02-28'],
    ['2025-12', '2025-12-01', '2025-12-31'],
  ])('%s is from %s to %s', (code, start, end) => {
    const period = parsePeriod(code);
    expect([period?.code, period?.start, period?.end]).toEqual([code, start, end]);
  });

  it.each(['', '25', '2025-Q5', '2025-Q0', '2025-S3', '2025-13', '2025-00', '2025-1', '2025年'])(
    'is not “%s”',
    (code) => {
      expect(parsePeriod(code)).toBeNull();
    },
  );

  it.each([
    ['2025', '2026'],
    ['2025-S1', '2025-S2'],
    ['2025-S2', '2026-S1'],
    ['2025-Q4', '2026-Q1'],
    ['2025-09', '2025-10'],
    ['2025-12', '2026-01'],
  ])('%s is followed by %s', (code, next) => {
    const period = parsePeriod(code);
    expect(period && nextPeriod(period).code).toBe(next);
  });

  it('begins the day after the one before it ends', () => {
    for (const period of listPeriods(2019, 2025)) {
      expect(toSerial(nextPeriod(period).start)).toBe(toSerial(period.end) + 1);
    }
  });

  it('is listed once: 19 of every year', () => {
    const codes = listPeriods(2024, 2025).map((period) => period.code);
    expect(codes).toHaveLength(38);
    expect(new Set(codes).size).toBe(38);
  });
});

describe('a day', () => {
  it.each([
    ['2025-01-01', 45658],
    ['2000-02-29', 36585],
    ['1970-01-01', 25569],
  ])('%s is the serial %i', (day, serial) => {
    expect(toSerial(day)).toBe(serial);
    expect(fromSerial(serial)).toBe(day);
  });

  it.each(['2025-02-29', '2025-13-01', '2025-00-10', '2025-1-1', '20250101', '2025-04-31', ''])(
    'is not “%s”',
    (text) => {
      expect(isIsoDate(text)).toBe(false);
      expect(toSerial(text)).toBeNaN();
    },
  );

  it('comes back from its serial, a time of day dropped', () => {
    fc.assert(
      fc.property(fc.integer({ min: 30000, max: 70000 }), (serial) => {
        expect(toSerial(fromSerial(serial))).toBe(serial);
        expect(fromSerial(serial + 0.75)).toBe(fromSerial(serial));
      }),
    );
  });
});
