import type { ValidationRule } from '../ruleTypes';
import { actionSplitDisagrees } from './units/actionSplitDisagrees';
import { allMultiplesOfTen } from './units/allMultiplesOfTen';
import { behindUnexplained } from './units/behindUnexplained';
import { duplicateReturn } from './units/duplicateReturn';
import { jointResultRepeated } from './units/jointResultRepeated';
import { leadStatusDiffers } from './units/leadStatusDiffers';
import { plansDisagree } from './units/plansDisagree';
import { quotaDisagrees } from './units/quotaDisagrees';
import { quotasBelowTarget } from './units/quotasBelowTarget';
import { sumDisagrees } from './units/sumDisagrees';
import { unitNotExpected } from './units/unitNotExpected';

/** Level 3: across units and tables. */
export const UNIT_RULES: readonly ValidationRule[] = [
  actionSplitDisagrees,
  behindUnexplained,
  allMultiplesOfTen,
  leadStatusDiffers,
  sumDisagrees,
  quotaDisagrees,
  quotasBelowTarget,
  plansDisagree,
  duplicateReturn,
  unitNotExpected,
  jointResultRepeated,
];
