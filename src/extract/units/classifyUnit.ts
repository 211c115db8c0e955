import type { UnitClass } from '../../model/catalog';
import { CLASS_PATTERNS } from '../lexicon/organisations';

/** The class a unit's name tells; an office that says nothing of itself is of the government. */
export function classifyUnit(name: string): UnitClass {
  return CLASS_PATTERNS.find(([, pattern]) => pattern.test(name))?.[0] ?? 'government';
}
