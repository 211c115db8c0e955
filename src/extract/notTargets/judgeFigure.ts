import type { RejectionReason } from '../../model/extraction';
import type { Candidate } from '../targets/scene';
import { CONDITION_RULES, OBSERVED } from './conditionRules';
import { MONEY_RULES, namesThreshold } from './moneyRules';
import { readEvidence } from './readEvidence';
import type { RejectionRule } from './rejectionRule';
import { SCOPE_RULES } from './scopeRules';
import { TIME_RULES } from './timeFigures';

/** What a figure was found to be; null where it sets a goal. */
export interface Judgement {
  readonly reason: RejectionReason | null;
  readonly isUnsure: boolean;
}

/** In order; the first that applies names the reason. */
const RULES: readonly RejectionRule[] = [
  ...MONEY_RULES,
  ...CONDITION_RULES,
  ...TIME_RULES,
  { reason: 'money', applies: namesThreshold },
  {
    reason: 'noGoal',
    // 50人以上的企业: which ones are meant.
    applies: ({ after, quantity }) =>
      quantity.unitWord?.kind === 'count' &&
      /^(?:及|或)?以[上下](?:的?(?:企业|单位|机构|组成|评审|专家|工作人员|自然村|行政村|小区|社区))/.test(
        after,
      ) &&
      /[人名户]/.test(quantity.unit),
  },
  ...SCOPE_RULES,
  {
    reason: 'noGoal',
    applies: ({ quantity, clauseText, followsTarget, reading }) =>
      quantity.unit === '次' &&
      /召开|通报|调度|报送|会商|例会/.test(clauseText) &&
      !(followsTarget && reading.isSided),
  },
  {
    reason: 'noGoal',
    // 3岁以下婴幼儿: who is meant.
    applies: ({ quantity, before }) => quantity.unit === '岁' && !/平均|寿命|期望/.test(before),
  },
  { reason: 'noGoal', applies: ({ before }) => /(?:[前后]|第|位列|排名|居)$/.test(before) },
  OBSERVED,
];

/** Says why the figure is no target; `reason` null for a target. Figures reached already are judged before. */
export function judgeFigure(one: Candidate): Judgement {
  const rule = RULES.find(({ applies }) => applies(one));
  if (rule) return { reason: rule.reason, isUnsure: false };
  const evidence = readEvidence(one);
  if (evidence !== null) return { reason: null, isUnsure: evidence === 'unsure' };
  return { reason: one.quantity.unit === '' ? 'nameWithDigits' : 'noGoal', isUnsure: false };
}
