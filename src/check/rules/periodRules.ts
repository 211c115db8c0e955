import type { ValidationRule } from '../ruleTypes';

/** Level 2: across periods. */
export const PERIOD_RULES: readonly ValidationRule[] = [];
