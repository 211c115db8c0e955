import type { ValidationRule } from '../ruleTypes';

/** Level 3: across units and tables. */
export const UNIT_RULES: readonly ValidationRule[] = [];
