import type { RejectionReason } from '../../model/extraction';
import { PROCEDURE_WORD, SUBSIDY_WORD } from '../lexicon/rejections';
import {
  GOAL_VERBS,
  LEVEL_NOUN,
  SCOPE_BEFORE,
  SCOPE_NOUN,
  SCOPE_NOUN_AT_END,
  SCOPE_START,
  SHORT_VERB,
} from '../lexicon/verbs';
import { DECREASE_VERB } from '../lexicon/comparators';
import type { Candidate } from '../targets/scene';

/** What a figure was found to be; null where it sets a goal. */
export type Judgement = { readonly reason: RejectionReason | null; readonly isUnsure: boolean };

const GOAL: Judgement = { reason: null, isUnsure: false };
const UNSURE: Judgement = { reason: null, isUnsure: true };

function reject(reason: RejectionReason): Judgement {
  return { reason, isUnsure: false };
}

interface Rule {
  readonly reason: RejectionReason;
  readonly applies: (candidate: Candidate) => boolean;
}

/** 每个, 每省: what each may have, save the 每万人 of a rate. */
const PER_HEAD =
  /每(?:个|省|市|县|区|家|项|所|名|位|批|户(?!均)|单|类|支|台|次|两年|三年)[^，。；]{0,20}$/;
/** 每批遴选30个, 每个区县建成2个: what each is to bring about, unless it is the most it may have. */
const PER_HEAD_GOAL =
  /每[^，。；]{0,16}(?:建成|建设|新建|打造|培育|创建|遴选|制定|制修订|形成|新增|培养|培训|组建|举办)[^，。；]{0,12}$/;
const PER_HEAD_LIMIT = /每[^，。；]*(?:限|至多|最多|可以?|推荐|申报|报送|选派)/;
const CONDITION =
  /条件|具备|资格|申报主体|原则上|应当?由|权重|分值|(?<!累)计分|考核占|占比\d+分$|评分|总分|分以上[的为]/;
const THRESHOLD_NOUN =
  /^的?(?:规模)?(?:以上)?的?(?:大型|小型|中型|骨干|龙头|重点|工业|农业|规上|科技|服务业|制造业)*(?:企业|单位|项目|产业集群|产业|集群|园区|机构|组织|学校|医院|建筑|锅炉|小区|市场|城市|乡镇|村|船舶|机组)/;
/** 实施八项标准化行动: programmes are few and named one by one. */
const PROGRAMME = /(?:行动|工程|举措|任务|措施|计划)$/;
const MOST_PROGRAMMES = 15;
const PROCESS_TIME = /(?:周期|时间|时长|时限|平均[^，。；]{0,10})/;

/** In order; the first that applies names the reason. */
const RULES: readonly Rule[] = [
  {
    reason: 'money',
    applies: ({ quantity, clauseText }) =>
      quantity.unitWord?.kind === 'money' && SUBSIDY_WORD.test(clauseText),
  },
  {
    reason: 'subsidyRate',
    applies: ({ quantity, clauseText, lead }) =>
      quantity.unitWord?.kind === 'share' &&
      (SUBSIDY_WORD.test(clauseText) || /补助比例|补贴比例|贴息/.test(lead)) &&
      !/覆盖率|达标率|合格率|满意|普及率|转化率|比重/.test(clauseText),
  },
  {
    reason: 'money',
    applies: ({ quantity, lead, reading }) =>
      quantity.unitWord?.kind === 'money' &&
      (/给予|奖励|补助|补贴|资助|罚款|奖补|最高/.test(lead) ||
        /(?:统筹|安排|整合|拨付|列支|下达)[^，。；]{0,12}资金/.test(lead) ||
        (!reading.isMarked && /(?<!融)资金(?!额)|(?<!研发|发展|试验)经费(?!投入|支出)/.test(lead))),
  },
  {
    reason: 'money',
    // 整合3000万元资金: what is spent; 撬动资金达到100亿元 is to be reached.
    applies: ({ quantity, clauseText, reading }) =>
      quantity.unitWord?.kind === 'money' &&
      !reading.isMarked &&
      /(?<!融)资金(?!额)|(?<!研发|发展|试验)经费(?!投入|支出)|预算/.test(clauseText),
  },
  {
    reason: 'noGoal',
    // 对集聚4家以上企业的园区授予称号: who is meant.
    applies: ({ before, after }) =>
      /^[对凡]/.test(before) && /的.*(?:授予|给予|予以|认定为)/.test(after),
  },
  { reason: 'noGoal', applies: (one) => one.governing.isCondition && !hasGoalYear(one) },
  {
    reason: 'noGoal',
    applies: (one) => isPerHead(one) || CONDITION.test(one.clauseText) || one.before === '含',
  },
  {
    reason: 'workingDays',
    applies: (one) => isTime(one) && !'个月年'.includes(one.quantity.unit) && !setsDuration(one),
  },
  { reason: 'date', applies: (one) => isTime(one) && !setsDuration(one) },
  {
    reason: 'money',
    // 营业收入1亿元以上企业: which ones are meant, not how much is to be reached.
    applies: ({ quantity, after, reading, hasLater }) =>
      isOf(quantity.unitWord?.kind, ['money', 'physical']) &&
      (reading.isSided || /^级/.test(after)) &&
      (THRESHOLD_NOUN.test(after.replace(/^(?:及|或)?以[上下内]|^级/, '')) ||
        // 营收超过1亿元的物业服务企业5家: the count behind it is the goal.
        (hasLater && /^(?:及?以[上下])?的[^，。；、]{2,24}$/.test(after))),
  },
  {
    reason: 'noGoal',
    applies: ({ after, quantity }) =>
      quantity.unitWord?.kind === 'count' &&
      /^(?:及|或)?以[上下](?:的?(?:企业|单位|机构|组成|评审|专家|工作人员|自然村|行政村|小区|社区))/.test(
        after,
      ) &&
      /[人名户]/.test(quantity.unit),
  },
  {
    reason: 'scopeCount',
    applies: (one) =>
      !one.reading.isMarked && one.quantity.unitWord?.kind === 'count' && isScope(one),
  },
  {
    reason: 'noGoal',
    applies: ({ quantity, clauseText }) =>
      quantity.unit === '次' && /召开|通报|调度|报送|会商|例会/.test(clauseText),
  },
  {
    reason: 'noGoal',
    // 3岁以下婴幼儿: who is meant.
    applies: ({ quantity, before }) => quantity.unit === '岁' && !/平均|寿命|期望/.test(before),
  },
  { reason: 'noGoal', applies: ({ before }) => /(?:[前后]|第|位列|排名|居)$/.test(before) },
  { reason: 'scopeCount', applies: countsQuoted },
  { reason: 'noGoal', applies: isOfRule },
];

function isOf<T>(value: T | undefined, list: readonly T[]): boolean {
  return value !== undefined && list.includes(value);
}

function isTime({ quantity }: Candidate): boolean {
  return isOf(quantity.unitWord?.kind, ['time', 'workingDays']);
}

function isPerHead({ before, quantity, reading }: Candidate): boolean {
  if (!PER_HEAD.test(before)) return false;
  const isGoal = quantity.unitWord?.kind === 'count' && reading.comparator !== '<=';
  return !isGoal || !PER_HEAD_GOAL.test(before) || PER_HEAD_LIMIT.test(before);
}

/** “A茶”“B茶”2件: the names before it are what it counts. */
function countsQuoted({ before, quantity }: Candidate): boolean {
  const names = /(?:“[^”]{1,20}”[、和及与]?){2,}$/.exec(before)?.[0].match(/“/g)?.length;
  return names !== undefined && names === quantity.value;
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

function hasGoalYear({ governing }: Candidate): boolean {
  return governing.dates.some(
    ({ role, date, form }) =>
      date !== null && form !== 'day' && role !== 'since' && role !== 'until',
  );
}

/** 缩短至18个月以内, 平均救援时间控制在15分钟以内: a duration to be reached. */
function setsDuration(one: Candidate): boolean {
  const words = one.before + one.after;
  if (!DECREASE_VERB.test(words) && !isProcessTime(one)) {
    const isBare = /^(?:以内|之内)?$/.test(one.after) && !/[在于]$/.test(one.before);
    return (
      one.followsTarget && one.reading.isSided && isBare && !PROCEDURE_WORD.test(one.clauseText)
    );
  }
  return !/^(?:以内|内)?(?:完成|报送|作出|予以|提出|办理|答复|反馈|组织)/.test(one.after);
}

/** 制定周期不超过18个月; 响应时间不超过2个工作日 is a rule of service, unless a year is set for it. */
function isProcessTime(one: Candidate): boolean {
  if (!PROCESS_TIME.test(one.before) || !one.reading.isMarked) return false;
  return '个月年'.includes(one.quantity.unit) || one.governing.leadIn !== null || hasGoalYear(one);
}

function isScope({ before, after, quantity }: Candidate): boolean {
  if (SCOPE_BEFORE.test(before)) {
    return !/^[^，。；]{0,16}(?:开设|建成|新建|设立|创建|新增|建立|培育)/.test(after);
  }
  if (/(?:分为|分成|划分|共分)/.test(before)) return true;
  if (SCOPE_START.test(before) && (!GOAL_VERBS.test(before) || quantity.form === 'chinese'))
    return true;
  if (PROGRAMME.test(after) && (quantity.value ?? 0) <= MOST_PROGRAMMES) return true;
  return SCOPE_NOUN.test(after) || SCOPE_NOUN_AT_END.test(after) || /^(?:参加|为成员)/.test(after);
}

/** What speaks for a goal: a side, a verb of bringing about, a rate, a list that goes on. */
function hasEvidence(one: Candidate): Judgement | null {
  const { before, after, reading, quantity, governing, followsTarget } = one;
  const kind = quantity.unitWord?.kind;
  const isAimed = governing.leadIn !== null || hasGoalYear(one) || followsTarget;
  const hasVerb = GOAL_VERBS.test(before) || SHORT_VERB.test(before);
  if (quantity.form === 'lost') return GOAL;
  if (quantity.form === 'chinese' && kind === 'count' && (quantity.value ?? 0) < 2) return null;
  if (quantity.unit === '') return judgeWithoutUnit(one, isAimed, hasVerb);
  if (reading.isSided || reading.isChange)
    return isAimed || hasVerb || kind !== 'money' ? GOAL : null;
  if (reading.isMarked && (isAimed || hasVerb || LEVEL_NOUN.test(before))) return GOAL;
  if (reading.isLevel && kind !== 'money' && kind !== 'physical') return GOAL;
  if (reading.isMarked && kind === 'share') return GOAL;
  if (quantity.form === 'chinese' && !followsTarget) return hasVerb ? UNSURE : null;
  if (hasVerb) return GOAL;
  if (followsTarget) return GOAL;
  if (GOAL_VERBS.test(after)) {
    if (isAimed) return GOAL;
    if (kind === 'count' && quantity.form === 'arabic') return UNSURE;
  }
  const isLast = before.length >= 2 && /^(?:左右)?$/.test(after);
  if (!isLast) return null;
  if (isAimed) return GOAL;
  return isOf(kind, ['count', 'physical']) &&
    quantity.form === 'arabic' &&
    !/人口|面积|共$/.test(before)
    ? UNSURE
    : null;
}

function judgeWithoutUnit(one: Candidate, isAimed: boolean, hasVerb: boolean): Judgement | null {
  const { before, after, reading, quantity } = one;
  if (quantity.form === 'chinese') return null;
  const bare = before.replace(
    /(?:不?[低高小大多少]于|不?超过|达到?|提高[到至]|控制[在到]|降[到至]|突破|[到至为])+$/,
    '',
  );
  if (reading.isMarked && (LEVEL_NOUN.test(bare) || isAimed)) return GOAL;
  const isWhole = /^(?:以[上下内]|左右)?$/.test(after);
  return hasVerb && isAimed && isWhole && (quantity.value ?? 0) > 1 ? UNSURE : null;
}

/** Says why the figure is no target; `reason` null for a target. Figures reached already are judged before. */
export function judgeFigure(one: Candidate): Judgement {
  const rule = RULES.find(({ applies }) => applies(one));
  if (rule) return reject(rule.reason);
  return hasEvidence(one) ?? reject(one.quantity.unit === '' ? 'nameWithDigits' : 'noGoal');
}
