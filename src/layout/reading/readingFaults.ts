import { CELL_FAULTS } from './cellFaults';
import { FORM_FAULTS } from './formFaults';
import { OPENING_FAULTS } from './openingFaults';
import type { ReadingFault } from './readingFaultTypes';

/**
 * Everything that reading can find, with its severity and level: the one table of it. The registry
 * of rules is made from it as well.
 */
export const READING_FAULTS = {
  ...OPENING_FAULTS,
  ...FORM_FAULTS,
  ...CELL_FAULTS,
} as const satisfies Readonly<Record<string, ReadingFault>>;

export type ReadingCode = keyof typeof READING_FAULTS;

export const READING_CODES = Object.keys(READING_FAULTS) as readonly ReadingCode[];
