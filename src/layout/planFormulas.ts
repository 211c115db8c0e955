import { quoteText, type FormulaTemplate } from './formulas';
import { NAMES } from './names';

/**
 * The coordinator's plan in the formulas of 目标. Whether a plan covers its way is more than a formula
 * can say (`assess/buildPlanShares.ts`), so the pane writes τ by the plan beside each figure of 数据
 * (`planColumns.ts`), and with it what it was made of. Where that has changed since, the sentence
 * says so: sheet and pane never differ in silence.
 */

/** What τ follows: the plan where the pane wrote its share beside the judged figure. */
export const PLAN = 'plan';
/** Plans were set and do not cover the way. */
export const LINE = 'line';

/** 1 for each row of 数据 of the judged period. */
const AT_END = '({data.targetId}={@targetId})*({data.periodEnd}={@periodEnd})';
const WRITTEN = `SUMPRODUCT(${AT_END}*ISNUMBER({data.planShare}))`;

/** τ by the plan; every unit's row of a period holds the same. */
export const PLANNED_SHARE: FormulaTemplate = `SUMPRODUCT(${AT_END},{data.planShare})/${WRITTEN}`;

export const FOLLOWS_PLAN: FormulaTemplate = `{@paceBasis}=${quoteText(PLAN)}`;

export const PACE_BASIS: FormulaTemplate =
  `IF(LEFT({@planKey},4)<>${quoteText(PLAN)},"straightLine",` +
  `IF(${WRITTEN}>0,${quoteText(PLAN)},"straightLine"))`;

/** Something the shares were made of is another by now; see `planKeyOf`. */
export const PLAN_OUTDATED: FormulaTemplate =
  `OR(${NAMES.plansChanged}>0,` +
  `AND({@planKey}<>"",MID({@planKey},6,200)<>{@planStart}&"|"&{@baseline}),` +
  `AND(LEFT({@planKey},4)=${quoteText(PLAN)},{@paceBasis}<>${quoteText(PLAN)}))`;

/** What a row of 分解 said when the shares were written; as `planUsedOf`. */
const SAID =
  '{allocation.targetId}&"|"&{allocation.unitId}&"|"&{allocation.period}&"|"&{allocation.plan}';

/** How many rows of 分解 set another plan than the one the shares were made of. */
export const PLANS_CHANGED: FormulaTemplate =
  `IFERROR(SUMPRODUCT(({allocation.plan}<>"")*({allocation.planUsed}<>${SAID}))` +
  `+SUMPRODUCT(({allocation.plan}="")*({allocation.planUsed}<>"")),1)`;
