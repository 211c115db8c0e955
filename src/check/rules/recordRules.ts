import type { ValidationRule } from '../ruleTypes';
import { duplicateKey } from './record/duplicateKey';
import { fractionOfCount } from './record/fractionOfCount';
import { negative } from './record/negative';
import { numeratorOverDenominator } from './record/numeratorOverDenominator';
import { percentAsFraction } from './record/percentAsFraction';
import { percentOutOfRange } from './record/percentOutOfRange';

/** Level 1: one cell, one record. */
export const RECORD_RULES: readonly ValidationRule[] = [
  negative,
  fractionOfCount,
  percentOutOfRange,
  percentAsFraction,
  numeratorOverDenominator,
  duplicateKey,
];
