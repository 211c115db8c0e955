import type { ValidationRule } from '../ruleTypes';
import { changeOutOfRange } from './periods/changeOutOfRange';
import { cumulativeDecreased } from './periods/cumulativeDecreased';
import { lastQuarterShare } from './periods/lastQuarterShare';
import { missingEarlierPeriod } from './periods/missingEarlierPeriod';
import { periodAfterDeadline } from './periods/periodAfterDeadline';
import { planStartAfterPeriod } from './periods/planStartAfterPeriod';
import { previousDisagrees } from './periods/previousDisagrees';
import { progressTextCopied } from './periods/progressTextCopied';
import { restatedEarlierPeriod } from './periods/restatedEarlierPeriod';
import { sameFigureTwice } from './periods/sameFigureTwice';

/** Level 2: across periods. */
export const PERIOD_RULES: readonly ValidationRule[] = [
  planStartAfterPeriod,
  periodAfterDeadline,
  cumulativeDecreased,
  previousDisagrees,
  restatedEarlierPeriod,
  missingEarlierPeriod,
  changeOutOfRange,
  sameFigureTwice,
  lastQuarterShare,
  progressTextCopied,
];
