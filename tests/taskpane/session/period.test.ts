import {
  choosePeriod,
  codePeriod,
  draftPeriod,
  endMonth,
  readYear,
  type PeriodDraft,
} from '../../../src/taskpane/session/period';

describe('a period being chosen', () => {
  it.each<[PeriodDraft, string, number]>([
    [{ kind: 'year', year: '2024', part: 1 }, '2024', 12],
    [{ kind: 'halfYear', year: '2024', part: 2 }, '2024-S2', 12],
    [{ kind: 'quarter', year: '2024', part: 3 }, '2024-Q3', 9],
    [{ kind: 'month', year: '2024', part: 6 }, '2024-06', 6],
    [{ kind: 'month', year: '2024', part: 12 }, '2024-12', 12],
  ])('%j has the code %s, is read back from it and ends in month %i', (draft, code, month) => {
    expect(codePeriod(draft)).toBe(code);
    expect(draftPeriod(code)).toEqual(draft);
    expect(endMonth(draft)).toBe(month);
  });

  it.each(['', '24', '1999', '2101', '2024.5', '二〇二四', '20245', '-2024'])(
    'has no code where its year is %j',
    (year) => {
      expect(codePeriod({ kind: 'year', year, part: 1 })).toBeNull();
    },
  );

  it('reads a year typed in full-width digits or with spaces around it', () => {
    expect(readYear('２０２４')).toBe(2024);
    expect(readYear(' 2024 ')).toBe(2024);
  });

  it.each(['2024-S3', '2024-Q0', '2024-13', '2024-1', 'Q3', '2024-00'])(
    'does not read %s',
    (code) => {
      expect(draftPeriod(code)).toBeNull();
    },
  );

  it('is the last complete year at first, and never one after the plans’ figures end', () => {
    expect(choosePeriod('2024-11-22')).toEqual({ kind: 'year', year: '2023', part: 1 });
    expect(choosePeriod('2026-01-01').year).toBe('2025');
    expect(choosePeriod('2031-05-05').year).toBe('2025');
  });
});
