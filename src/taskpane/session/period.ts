import type { PeriodCode } from '../../model/basics';

export type PeriodKind = 'year' | 'halfYear' | 'quarter' | 'month';

/** A period as it is being chosen; the year is kept as typed until it is read. */
export interface PeriodDraft {
  readonly kind: PeriodKind;
  readonly year: string;
  /** 1-based half, quarter or month; 1 for a year. */
  readonly part: number;
}

export const firstYear = 2000;
export const lastYear = 2100;

const partsOf: Readonly<Record<PeriodKind, number>> = {
  year: 1,
  halfYear: 2,
  quarter: 4,
  month: 12,
};

/** How many parts of this kind a year has. */
export function countParts(kind: PeriodKind): number {
  return partsOf[kind];
}

/** The year as a number, or null where it is not a whole one from 2000 to 2100. Full-width digits are read. */
export function readYear(typed: string): number | null {
  const plain = typed.normalize('NFKC').trim();
  if (!/^\d{4}$/.test(plain)) return null;
  const year = Number(plain);
  return year >= firstYear && year <= lastYear ? year : null;
}

/** The SDMX code of the draft, or null where its year cannot be read. */
export function codePeriod(draft: PeriodDraft): PeriodCode | null {
  const year = readYear(draft.year);
  if (year === null) return null;
  switch (draft.kind) {
    case 'year':
      return `${year}`;
    case 'halfYear':
      return `${year}-S${draft.part}`;
    case 'quarter':
      return `${year}-Q${draft.part}`;
    case 'month':
      return `${year}-${String(draft.part).padStart(2, '0')}`;
  }
}

/** The draft a code stands for, or null where the code is of no known form. */
export function draftPeriod(code: PeriodCode): PeriodDraft | null {
  const match = /^(\d{4})(?:-(?:S([12])|Q([1-4])|(0[1-9]|1[0-2])))?$/.exec(code);
  if (!match?.[1]) return null;
  const [, year, half, quarter, month] = match;
  if (half) return { kind: 'halfYear', year, part: Number(half) };
  if (quarter) return { kind: 'quarter', year, part: Number(quarter) };
  if (month) return { kind: 'month', year, part: Number(month) };
  return { kind: 'year', year, part: 1 };
}

/** Month (1 to 12) in which the draft's period ends. */
export function endMonth(draft: PeriodDraft): number {
  return draft.part * (12 / partsOf[draft.kind]);
}

/** The last complete year before `today`, at most 2025, where the plans' figures end. */
export function choosePeriod(today: string): PeriodDraft {
  const year = Math.min(2025, Number(today.slice(0, 4)) - 1);
  return { kind: 'year', year: String(year), part: 1 };
}
