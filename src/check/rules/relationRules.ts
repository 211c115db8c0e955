import type { ValidationRule } from '../ruleTypes';
import { amendmentCounted } from './relations/amendmentCounted';
import { closedUnverified } from './relations/closedUnverified';
import { levelPrefixDisagrees } from './relations/levelPrefixDisagrees';
import { numberYearDisagrees } from './relations/numberYearDisagrees';
import { prefixNotOfTarget } from './relations/prefixNotOfTarget';
import { ratioDisagrees } from './relations/ratioDisagrees';
import { reportedBeforePeriodEnd } from './relations/reportedBeforePeriodEnd';
import { sameResultTwice } from './relations/sameResultTwice';
import { socialCreditCodeInvalid } from './relations/socialCreditCodeInvalid';
import { totalDisagrees } from './relations/totalDisagrees';

/**
 * Level 1, 审核关系: what the entries of a row, and head and foot, owe each other. Not here, since no
 * table has the two columns: 人数不大于人次 (people ≤ attendances). What a row of a return shows by
 * itself (主导+参与=新增, 台账数, 发布日期, 佐证, 逾期) is in `recordRules`, as in the sheet.
 */
export const RELATION_RULES: readonly ValidationRule[] = [
  totalDisagrees,
  ratioDisagrees,
  amendmentCounted,
  sameResultTwice,
  socialCreditCodeInvalid,
  levelPrefixDisagrees,
  prefixNotOfTarget,
  numberYearDisagrees,
  reportedBeforePeriodEnd,
  closedUnverified,
];
