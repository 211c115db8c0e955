import type { ValidationRule } from '../ruleTypes';
import { DOCUMENT_RULES } from './documentRules';
import { FILE_RULES } from './fileRules';
import { PERIOD_RULES } from './periodRules';
import { RECORD_RULES } from './recordRules';
import { RELATION_RULES } from './relationRules';
import { UNIT_RULES } from './unitRules';

/** Every rule, in the order its findings are listed: by level, and by list within a level. */
export const RULES: readonly ValidationRule[] = [
  ...FILE_RULES,
  ...RECORD_RULES,
  ...RELATION_RULES,
  ...PERIOD_RULES,
  ...UNIT_RULES,
  ...DOCUMENT_RULES,
];
