import { dueDateOf, staleFrom, staleFromSerial } from '../../src/assess/dueCalendar';
import { parsePeriod, toSerial, type ReferencePeriod } from '../../src/model/calendar';

function period(code: string): ReferencePeriod {
  const found = parsePeriod(code);
  if (!found) throw new Error(`no period ${code}`);
  return found;
}

describe('the default reporting calendar', () => {
  it.each([
    ['2025-Q1', '2025-04-10'],
    ['2025-Q2', '2025-07-10'],
    ['2025-Q3', '2025-10-15'],
    ['2025-Q4', '2026-01-15'],
    ['2025', '2026-01-15'],
    ['2025-S1', '2025-07-10'],
    ['2025-S2', '2026-01-15'],
    ['2025-01', '2025-02-10'],
    ['2025-09', '2025-10-10'],
    ['2025-11', '2025-12-10'],
    ['2025-12', '2026-01-15'],
  ])('has %s due on %s', (code, due) => {
    expect(dueDateOf(period(code))).toBe(due);
  });

  it.each([
    ['2024', '2026-01-15'],
    ['2024-S2', '2025-07-10'],
    ['2024-Q4', '2025-04-10'],
    ['2024-12', '2025-02-10'],
    ['2025-Q2', '2025-10-15'],
    ['2025-Q3', '2026-01-15'],
  ])('has a figure of %s out of date from %s, when the next one is due', (code, day) => {
    expect(staleFrom(period(code))).toBe(day);
    expect(staleFromSerial(period(code))).toBe(toSerial(day));
  });

  it('tells periods that end on the same day apart by how long they last', () => {
    const days = ['2025-12', '2025-Q4', '2025-S2', '2025'].map((code) => staleFrom(period(code)));
    expect(days).toEqual([...new Set(days)].sort());
  });
});
