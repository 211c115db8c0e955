import type { ValidationRule } from '../ruleTypes';

/** Level 4: across documents. */
export const DOCUMENT_RULES: readonly ValidationRule[] = [];
