import type { ValidationRule } from '../ruleTypes';
import { duplicateKey } from './duplicateKey';
import { fractionOfCount } from './fractionOfCount';
import { negative } from './negative';
import { numeratorOverDenominator } from './numeratorOverDenominator';
import { percentAsFraction } from './percentAsFraction';
import { percentOutOfRange } from './percentOutOfRange';

/** Every rule, in the order its findings are listed. */
export const RULES: readonly ValidationRule[] = [
  negative,
  fractionOfCount,
  percentOutOfRange,
  percentAsFraction,
  numeratorOverDenominator,
  duplicateKey,
];
