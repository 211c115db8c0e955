import type { IsoDate, PeriodCode } from './basics';

/** Days as Excel counts them: serial 1 is 1900-01-01 (with its phantom leap day), 45658 is 2025-01-01. */
const SERIAL_OF_EPOCH = 25569;
const MS_A_DAY = 86_400_000;

export type PeriodFrequency = 'year' | 'halfYear' | 'quarter' | 'month';

export interface ReferencePeriod {
  readonly code: PeriodCode;
  readonly frequency: PeriodFrequency;
  readonly year: number;
  /** 1 for a year; 1 to 2, 4 or 12 otherwise. */
  readonly part: number;
  readonly start: IsoDate;
  readonly end: IsoDate;
}

const MONTHS: Record<PeriodFrequency, number> = { year: 12, halfYear: 6, quarter: 3, month: 1 };

/** Excel serial of a day; NaN for anything that is not a calendar day. */
export function toSerial(day: IsoDate): number {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  if (!match) return Number.NaN;
  const [year, month, date] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const ms = Date.UTC(year, month - 1, date);
  const back = new Date(ms);
  const isReal = back.getUTCMonth() === month - 1 && back.getUTCDate() === date;
  return isReal ? ms / MS_A_DAY + SERIAL_OF_EPOCH : Number.NaN;
}

/** The day of an Excel serial; a time of day is dropped. */
export function fromSerial(serial: number): IsoDate {
  const ms = (Math.floor(serial) - SERIAL_OF_EPOCH) * MS_A_DAY;
  return new Date(ms).toISOString().slice(0, 10);
}

export function isIsoDate(text: string): boolean {
  return !Number.isNaN(toSerial(text));
}

function lastDay(year: number, month: number): IsoDate {
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

function buildPeriod(
  code: PeriodCode,
  frequency: PeriodFrequency,
  year: number,
  part: number,
): ReferencePeriod {
  const months = MONTHS[frequency];
  const firstMonth = (part - 1) * months + 1;
  return {
    code,
    frequency,
    year,
    part,
    start: `${year}-${String(firstMonth).padStart(2, '0')}-01`,
    end: lastDay(year, firstMonth + months - 1),
  };
}

/** Reads `2025`, `2025-S1`, `2025-Q3` or `2025-06`; null for anything else. */
export function parsePeriod(code: string): ReferencePeriod | null {
  const match = /^(\d{4})(?:-(?:S([12])|Q([1-4])|(0[1-9]|1[0-2])))?$/.exec(code);
  if (!match) return null;
  const year = Number(match[1]);
  if (match[2]) return buildPeriod(code, 'halfYear', year, Number(match[2]));
  if (match[3]) return buildPeriod(code, 'quarter', year, Number(match[3]));
  if (match[4]) return buildPeriod(code, 'month', year, Number(match[4]));
  return buildPeriod(code, 'year', year, 1);
}

/** The code of one part of a year. */
export function periodCode(frequency: PeriodFrequency, year: number, part: number): PeriodCode {
  if (frequency === 'year') return String(year);
  if (frequency === 'halfYear') return `${year}-S${part}`;
  if (frequency === 'quarter') return `${year}-Q${part}`;
  return `${year}-${String(part).padStart(2, '0')}`;
}

/** The period of the same frequency that follows. */
export function nextPeriod(period: ReferencePeriod): ReferencePeriod {
  const isLast = period.part === 12 / MONTHS[period.frequency];
  const year = isLast ? period.year + 1 : period.year;
  const part = isLast ? 1 : period.part + 1;
  return buildPeriod(periodCode(period.frequency, year, part), period.frequency, year, part);
}

/** Every period of the years, years first, then halves, quarters and months. */
export function listPeriods(firstYear: number, lastYear: number): ReferencePeriod[] {
  const frequencies: PeriodFrequency[] = ['year', 'halfYear', 'quarter', 'month'];
  return frequencies.flatMap((frequency) => {
    const parts = 12 / MONTHS[frequency];
    const periods: ReferencePeriod[] = [];
    for (let year = firstYear; year <= lastYear; year++) {
      for (let part = 1; part <= parts; part++) {
        periods.push(buildPeriod(periodCode(frequency, year, part), frequency, year, part));
      }
    }
    return periods;
  });
}
