import { GOAL_VERBS } from '../lexicon/verbs';
import type { Candidate } from '../targets/scene';
import { hasGoalYear } from './candidateTraits';
import type { RejectionRule } from './rejectionRule';

/** 每个, 每省: what each may have, save the 每万人 of a rate. */
const PER_HEAD =
  /每(?:个|省|市|县|区|家|项|所|名|位|批|户(?!均)|单|类|支|台|次|村|镇|乡|校|两年|三年)[^，。；]{0,20}$/;
/** 每批遴选30个, 每个区县建成2个: what each is to bring about, unless it is the most it may have. */
const PER_HEAD_GOAL =
  /每[^，。；]{0,16}(?:建成|建设|新建|打造|培育|创建|遴选|制定|制修订|形成|新增|培养|培训|组建|举办|配备|带动)[^，。；]{0,12}$/;
const PER_HEAD_LIMIT = /每[^，。；]*(?:限|至多|最多|可以?|推荐|申报|报送|选派)/;
const CONDITION =
  /条件|具备|资格|申报主体|原则上|应当?由|权重|分值|(?<!累)计分|考核占|占比\d+分$|评分(?!数)|总分|满分|分以上[的为]/;
const SCORE = /得分(?!率)|加分|扣分/;

/** What each may have is no goal; at least so many of each, or so many to be made, is one. */
function isPerHead({ before, quantity, reading }: Candidate): boolean {
  if (!PER_HEAD.test(before)) return false;
  const kind = quantity.unitWord?.kind;
  if (kind !== 'count' && kind !== 'physical' && kind !== 'share') return true;
  if (reading.comparator === '<=' || PER_HEAD_LIMIT.test(before)) return true;
  return !(reading.isSided || (kind === 'count' && PER_HEAD_GOAL.test(before)));
}

/** In rules a figure without a year says what is to be observed, unless so many are to be made each year. */
function isOfRule(one: Candidate): boolean {
  const { governing, quantity, reading, before, lead } = one;
  if (!governing.isRule || governing.leadIn !== null || hasGoalYear(one)) return false;
  const isYearly =
    quantity.unitWord?.kind === 'count' &&
    quantity.unit !== '次' &&
    reading.comparator !== '<=' &&
    /每年/.test(lead) &&
    GOAL_VERBS.test(before);
  return !isYearly;
}

/** 得分90分以上 says who passes, unless it is to be reached by a year. */
function isScore(one: Candidate): boolean {
  const isAimed = one.governing.leadIn !== null || hasGoalYear(one) || one.followsTarget;
  return !isAimed && SCORE.test(one.clauseText);
}

/** What an applicant must be or have, and how one is judged. */
export const CONDITION_RULES: readonly RejectionRule[] = [
  {
    reason: 'noGoal',
    // 对集聚4家以上企业的园区授予称号: who is meant.
    applies: ({ before, after }) =>
      /^[对凡]/.test(before) && /的.*(?:授予|给予|予以|认定为)|^的[^，。；]{1,8}$/.test(after),
  },
  {
    reason: 'noGoal',
    // 低于60分的，取消资格: when something follows.
    applies: (one) => /^(?:及?以[上下])?的$/.test(one.after) && !hasGoalYear(one),
  },
  { reason: 'noGoal', applies: (one) => one.governing.isCondition && !hasGoalYear(one) },
  {
    reason: 'noGoal',
    applies: (one) =>
      isPerHead(one) || CONDITION.test(one.clauseText) || isScore(one) || one.before === '含',
  },
];

export const OBSERVED: RejectionRule = { reason: 'noGoal', applies: isOfRule };
