import type { ValidationRule } from '../ruleTypes';
import { compilerIsReviewer } from './files/compilerIsReviewer';
import { readingRules } from './readingRules';

/** Level 0: the file, its form and what it was issued as; and who signed it. */
export const FILE_RULES: readonly ValidationRule[] = [...readingRules(0), compilerIsReviewer];
