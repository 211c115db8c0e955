import { FUNDS, PUBLIC_SPENDING, SUBSIDY_WORD } from '../lexicon/rejections';
import type { Candidate } from '../targets/scene';
import { isOf } from './candidateTraits';
import type { RejectionRule } from './rejectionRule';

const THRESHOLD_NOUN =
  /^的?(?:规模)?(?:以上)?的?(?:大型|小型|中型|骨干|龙头|重点|工业|农业|规上|科技|服务业|制造业)*(?:企业|单位|项目|产业集群|产业|集群|园区|机构|组织|学校|医院|建筑|锅炉|小区|市场|城市|乡镇|村|船舶|机组|\d)/;
/** 总投资1500万元 says how large one project is; 完成投资210亿元 is to be reached. */
const OWN_INVESTMENT =
  /^(?:[^，。；]{0,8}：)?(?:项目|计划|估算|概算|预计|拟)*总?投资(?:额|规模|概算|估算)?(?:约|为)?$/;

/** 本级支出2400万元, 转移支付1800万元. */
const OUTLAY = /(?:支出|转移支付|拨款|决算|概算)(?:约|为)?$/;

function isMoney({ quantity }: Candidate): boolean {
  return quantity.unitWord?.kind === 'money';
}

/** What is paid, spent or charged, and sums that say which ones are meant. */
export const MONEY_RULES: readonly RejectionRule[] = [
  { reason: 'money', applies: (one) => isMoney(one) && SUBSIDY_WORD.test(one.clauseText) },
  {
    reason: 'subsidyRate',
    applies: ({ quantity, clauseText, lead }) =>
      quantity.unitWord?.kind === 'share' &&
      (SUBSIDY_WORD.test(clauseText) || /补助比例|补贴比例|贴息/.test(lead)) &&
      !/覆盖率|达标率|合格率|满意|普及率|转化率|比重/.test(clauseText),
  },
  {
    reason: 'money',
    applies: (one) =>
      isMoney(one) &&
      (/给予|奖励|补助|补贴|资助|罚款|奖补|最高/.test(one.lead) ||
        PUBLIC_SPENDING.test(one.lead) ||
        (!one.reading.isMarked && (OWN_INVESTMENT.test(one.before) || OUTLAY.test(one.before)))),
  },
  {
    reason: 'money',
    // 整合3000万元资金: what is spent; 撬动资金达到100亿元 is to be reached.
    applies: (one) => isMoney(one) && !one.reading.isMarked && FUNDS.test(one.clauseText),
  },
];

/** 营业收入1亿元以上企业, 亿元以上5个: which ones are meant, not how much is to be reached. */
export function namesThreshold({ quantity, before, after, reading, hasLater }: Candidate): boolean {
  return (
    isOf(quantity.unitWord?.kind, ['money', 'physical']) &&
    (reading.isSided || /^级/.test(after)) &&
    ((/在$/.test(before) && /^(?:及?以[上下])?的/.test(after)) ||
      THRESHOLD_NOUN.test(after.replace(/^(?:及|或)?以[上下内]|^级/, '')) ||
      // 营收超过1亿元的物业服务企业5家: the count behind it is the goal.
      (hasLater && /^(?:及?以[上下])?的[^，。；、]{2,24}$/.test(after)))
  );
}
