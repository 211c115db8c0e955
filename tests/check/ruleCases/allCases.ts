import type { RuleCases } from '../../support/checkBuilders';
import { DOCUMENT_CASES } from './documentCases';
import { FIGURE_CASES } from './figureCases';
import { PERIOD_CASES } from './periodCases';
import { READING_CASES } from './readingCases';
import { FOOT_CASES, RELATION_CASES } from './relationCases';
import { LEDGER_CASES, MEASURE_CASES } from './rowCases';
import { UNIT_CASES } from './unitCases';

/** The cases of every rule, by its code. */
export const ALL_CASES: RuleCases = {
  ...READING_CASES,
  ...FIGURE_CASES,
  ...MEASURE_CASES,
  ...LEDGER_CASES,
  ...FOOT_CASES,
  ...RELATION_CASES,
  ...PERIOD_CASES,
  ...UNIT_CASES,
  ...DOCUMENT_CASES,
};
