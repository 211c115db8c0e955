import type { ValidationRule } from '../ruleTypes';

/** 审核关系: what the entries of one workbook owe each other. */
export const RELATION_RULES: readonly ValidationRule[] = [];
