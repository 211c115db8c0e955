/** Findings across periods, units and documents, and of the 审核关系 within a workbook. */
export const ruleFindings = {
  planStartAfterPeriod:
    '{cell} 的报告期{found}早于计划起点{expected}，不能计入。请核对报告期和计划起点。',
  periodAfterDeadline:
    '{cell} 的报告期{found}晚于目标期限{expected}，不算按期完成。请核对报告期；确属逾期完成的，请说明。',
  cumulativeDecreased:
    '{cell} 本期累计{found}小于{period}的{expected}。确有核减的，请填本期核减和核减原因；否则请改正。',
  previousDisagrees:
    '{cell} 上期累计{found}与{period}所报的{expected}不一致。请核对；上期数已更正的，请在核实说明中写明。',
  restatedEarlierPeriod:
    '{cell} {period}的数为{found}，此前报送的是{expected}。请改回；确需更正的，请选“更正数”并写明原因和依据。',
  missingEarlierPeriod:
    '{cell} 报了{period}，此前缺{count}期（{missing}）。请补报，或说明缺报原因。',
  changeOutOfRange:
    '{cell} 比{period}变化{found}，以往各期多为{median}，正常范围为{low}至{high}。请核对；无误的，请说明变化原因。',
  sameFigureTwice:
    '{cell} 为{found}，与{period}所报完全相同。请核对是否照抄上期；确实相同的，请说明。',
  lastQuarterShare:
    '{cell} 四季度新增{found}，占{year}年全年新增{total}的{share}%，超过{limit}%。请核对前三季度有无漏报，并说明原因。',
  progressTextCopied: '{cell} 本期进展与上期相同。请写本期的新进展；确无进展的，请说明原因。',
  actionSplitDisagrees:
    '{cell} 本期新增{found}，台账中制定{made}、修订{revised}，合计{expected}。请补全台账的“制定/修订”列。',
  ratioDisagrees: '{cell} 为{found}，分子除以分母应为{expected}，相差超过{limit}。请改正。',
  behindUnexplained:
    '{cell} 未说明原因：{period}完成{found}，目标{expected}，进度滞后。请填写存在问题和下一步措施。',
  closedUnverified:
    '{cell} 未填，任务却已销号。请补填核验人和核验日期；未经核验的，请改回“已完成待核验”。',
  reportedBeforePeriodEnd: '{cell} 报出日期{found}早于报告期末{expected}。请改正。',
  amendmentCounted:
    '{cell} “{found}”是修改单或外文版，不单独计数。请删去该行，并相应改正本期新增。',
  sameResultTwice:
    '{cell} “{found}”与{other}是同一项成果的两种写法。请保留一行，并相应改正本期新增。',
  levelPrefixDisagrees:
    '{cell} 级别“{found}”与标准编号“{key}”不符。请核对级别和编号；无误的，请在核实说明中写明。',
  prefixNotOfTarget:
    '{cell} 标准编号“{found}”不属于该目标统计的范围（编号应如{expected}）。请核对编号或指标；无误的，请在核实说明中写明。',
  numberYearDisagrees:
    '{cell} 发布日期{found}与标准编号“{key}”的年份{expected}不一致。请核对；无误的，请在核实说明中写明。',
  socialCreditCodeInvalid:
    '{cell} “{found}”不是有效的统一社会信用代码（18位，末位为校验码）。请对照证照改正；无误的，请在核实说明中写明。',
  allMultiplesOfTen:
    '{cell} 等{count}个数都是{step}的倍数。请核对是否为估计数；确为实际数的，请说明。',
  compilerIsReviewer:
    '{cell} 填表人与审核人同为“{found}”。请由另一人审核；确有困难的，请告知汇总单位。',
  sumDisagrees:
    '{cell} {unit}为{found}，所属{count}家单位合计为{expected}。请核对差额，联合成果不得重复计数。',
  quotaDisagrees:
    '{cell} {unit}分解数为{found}，所属单位分解数合计为{expected}。请调整一致，或说明。',
  quotasBelowTarget:
    '{cell} 等各单位分解数合计{found}，小于目标{expected}。请补足分解数，或说明差额由谁完成。',
  plansDisagree:
    '{cell} {year}年计划数为{found}，四个季度计划数合计为{expected}。请调整一致，或说明。',
  leadStatusDiffers:
    '{cell} 状态与牵头单位{unit}所报不同，汇总以牵头单位为准。请与牵头单位核对，或说明。',
  duplicateReturn:
    '{unit}的{period}报表与{other}的报送次数相同。请确认以哪一份为准；更正报请将报送次数加1后重报。',
  unitNotExpected:
    '{unit}不在{period}的应报单位之列。请核对“单位”表：应报的补列，不应报的不予接收。',
  jointResultRepeated: '{cell} {key}与{unit}重复，请商定第一完成单位。',
  localBelowNational:
    '{cell} 为{found}，不及国家同一指标的{expected}。请核对；确有差距的，请说明原因和措施。',
};
