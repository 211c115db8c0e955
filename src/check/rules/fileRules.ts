import type { ValidationRule } from '../ruleTypes';

/** Level 0: the file, its form and what it was issued as. */
export const FILE_RULES: readonly ValidationRule[] = [];
