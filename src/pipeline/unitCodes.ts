import { UNIT_WORDS } from '../extract/lexicon/units';
import type { UnitCode } from '../model/catalog';

const CODES: ReadonlyMap<string, UnitCode> = new Map(
  UNIT_WORDS.map(({ text, code }) => [text, code ?? 'amount']),
);

/** The code of a unit of measure as a person types it; null where the word is not known. */
export function readUnitCode(typed: string): UnitCode | null {
  return CODES.get(typed.trim().replace('％', '%').replaceAll('個', '个')) ?? null;
}
