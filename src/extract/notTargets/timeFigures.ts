import { DECREASE_VERB } from '../lexicon/comparators';
import { PROCEDURE_WORD } from '../lexicon/rejections';
import type { Candidate } from '../targets/scene';
import { hasGoalYear, isOf } from './candidateTraits';
import type { RejectionRule } from './rejectionRule';

const PROCESS_TIME = /(?:周期|时间|时长|时限|平均[^，。；]{0,10})/;
/** 优良天数300天以上: days are what is counted. */
const COUNTS_DAYS = /(?:天数|日数|时数|工期)[^，。；、]{0,6}$/;
/** 复审周期一般不超过5年: how long it takes as a rule. */
const AS_A_RULE = /一般(?:为|不|在|应|控制)|有效期|任期|聘期|建设期(?!间)|实施期(?!间)|复审周期/;

/** Days, months, working days. */
function isTime({ quantity }: Candidate): boolean {
  return isOf(quantity.unitWord?.kind, ['time', 'workingDays']);
}

/** 缩短至18个月以内, 平均救援时间控制在15分钟以内: a duration to be reached. */
function setsDuration(one: Candidate): boolean {
  const words = one.before + one.after;
  if (COUNTS_DAYS.test(one.before)) return true;
  // 超过5年的标准: which ones are meant.
  if (/^(?:及?以[上下])?的/.test(one.after) || isRuleOfTime(one)) return false;
  if (!DECREASE_VERB.test(words) && !isProcessTime(one)) {
    const isBare =
      /^(?:以内|之内)?$/.test(one.after) && !/(?:在|(?<![低高少多大小])于)$/.test(one.before);
    return (
      one.followsTarget && one.reading.isSided && isBare && !PROCEDURE_WORD.test(one.clauseText)
    );
  }
  return !/^(?:以内|内)?(?:完成|报送|作出|予以|提出|办理|答复|反馈|组织)/.test(one.after);
}

function isRuleOfTime(one: Candidate): boolean {
  return AS_A_RULE.test(one.clauseText) && one.governing.leadIn === null && !hasGoalYear(one);
}

/** 制定周期不超过18个月; 响应时间不超过2个工作日 is a rule of service, unless a year is set for it. */
function isProcessTime(one: Candidate): boolean {
  if (!PROCESS_TIME.test(one.before) || !one.reading.isMarked) return false;
  return '个月年'.includes(one.quantity.unit) || one.governing.leadIn !== null || hasGoalYear(one);
}

/** How long something may take, or lasts. */
export const TIME_RULES: readonly RejectionRule[] = [
  {
    reason: 'workingDays',
    applies: (one) => isTime(one) && !'个月年'.includes(one.quantity.unit) && !setsDuration(one),
  },
  { reason: 'date', applies: (one) => isTime(one) && !setsDuration(one) },
];
