/** The content of `_sections` is not what was written there; caught where it is read. */
export class DamagedState extends Error {
  constructor(what: string) {
    super(what);
    this.name = 'DamagedState';
  }
}

export function readList(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new DamagedState('list');
  return value as readonly unknown[];
}

export function readText(value: unknown): string {
  if (typeof value !== 'string') throw new DamagedState('text');
  return value;
}

export function readTexts(value: unknown): readonly string[] {
  return readList(value).map(readText);
}

export function readNumber(value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new DamagedState('number');
  return value;
}

/** A row, a column, a revision: never below zero. */
export function readWhole(value: unknown): number {
  const whole = readNumber(value);
  if (!Number.isSafeInteger(whole) || whole < 0) throw new DamagedState('whole number');
  return whole;
}

export function readFlag(value: unknown): boolean {
  if (typeof value !== 'boolean') throw new DamagedState('flag');
  return value;
}

export function readWord<Word extends string>(value: unknown, words: readonly Word[]): Word {
  const word = words.find((one) => one === value);
  if (word === undefined) throw new DamagedState('word');
  return word;
}

export function orNull<T>(value: unknown, read: (value: unknown) => T): T | null {
  return value === null || value === undefined ? null : read(value);
}
