import type { ValidationRule } from '../ruleTypes';
import { localBelowNational } from './documents/localBelowNational';

/** Level 4: across documents. */
export const DOCUMENT_RULES: readonly ValidationRule[] = [localBelowNational];
