import type { RuleCases } from '../../support/checkBuilders';
import { DOCUMENT_CASES } from './documentCases';
import { PERIOD_CASES } from './periodCases';
import { RELATION_CASES } from './relationCases';
import { UNIT_CASES } from './unitCases';

/** The cases of every rule, by its code. */
export const ALL_CASES: RuleCases = {
  ...RELATION_CASES,
  ...PERIOD_CASES,
  ...UNIT_CASES,
  ...DOCUMENT_CASES,
};
