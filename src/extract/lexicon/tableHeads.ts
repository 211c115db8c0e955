/** What heads the columns of a table of figures; in simplified script. */

/** The column of what is measured. */
export const NAME_HEAD = /指标(?!值|数$)|名称|项目|目标内容/;
/** The column of what it is counted in. */
export const UNIT_HEAD = /^(?:计量)?单位$/;
/** The column of what is to be reached, where no year says so. */
export const VALUE_HEAD =
  /^(?:年度|绩效|计划|总体|预期|任务)?(?:指标值|目标值|目标数?|计划数|计划值|任务数)$/;
/** A whole cell that names what is measured, as heads of pasted tables have it. */
export const NAME_CELL =
  /^(?:[主要具体核心重点]{0,4}指标(?:名称)?|[一二三]级指标|项目(?:名称)?|名称|目标名称)$/;
