import type { ValidationRule } from '../ruleTypes';
import { readingRules } from './readingRules';

/** Level 0: the file, its form and what it was issued as. */
export const FILE_RULES: readonly ValidationRule[] = readingRules(0);
