import {
  GOAL_VERBS,
  SCOPE_BEFORE,
  SCOPE_NOUN,
  SCOPE_NOUN_AT_END,
  SCOPE_START,
} from '../lexicon/verbs';
import type { Candidate } from '../targets/scene';
import type { RejectionRule } from './rejectionRule';

/** 实施八项标准化行动: programmes are few and named one by one. */
const PROGRAMME = /(?:行动|工程|举措|任务|措施|计划)$/;
const MOST_PROGRAMMES = 15;
/** 对标龄超过5年的215项标准开展复审: how many they are is known. */
const GIVEN_SET = /^(?:[一二三四五六七八九十]{1,2}是)?(?:对|将|把|针对|就)[^，。；]*的$/;
/** 22个单位为成员, 5个部门参加; 选派专家30人次参加 is a goal. */
const MEMBERS =
  /^(?:[^，。；]{0,8}为(?:成员|组员|副组长|组长)|(?:部门|单位|成员单位)[^，。；]{0,6}参加)/;
/** 培训管家、讲解员等2000人次: the list ends here, and the figure counts it. */
const LIST_COUNTED =
  /^[^，。；]*(?:培训|培养|培育|引进|选派|轮训|建设|建成|新建|创建|打造|推出|制定|制修订|发布)[^，。；]*等$/;

/** 成员单位31家, 建筑面积1.2万平方米: how large it is. */
const SIZE_OF_BODY =
  /(?:成员单位|会员单位)$|^(?:[^，；]{0,8}：)?(?:总|规划)?(?:建筑|占地|用地)(?:总?面积)?(?:约|为)?$/;

function isScope({ before, after, quantity }: Candidate): boolean {
  if (after === '' && LIST_COUNTED.test(before)) return false;
  if (after === '' && quantity.unitWord?.code === 'person' && /^落实/.test(before)) return false;
  if (/^参加/.test(after) && !GOAL_VERBS.test(before)) return true;
  if (SCOPE_BEFORE.test(before)) {
    return !/^[^，。；]{0,16}(?:开设|建成|新建|设立|创建|新增|建立|培育)/.test(after);
  }
  if (/(?:分为|分成|划分|共分)/.test(before) || GIVEN_SET.test(before)) return true;
  if (SCOPE_START.test(before) && (!GOAL_VERBS.test(before) || quantity.form === 'chinese'))
    return true;
  if (PROGRAMME.test(after) && (quantity.value ?? 0) <= MOST_PROGRAMMES) return true;
  return SCOPE_NOUN.test(after) || SCOPE_NOUN_AT_END.test(after) || MEMBERS.test(after);
}

/** “A茶”“B茶”2件: the names before it are what it counts. */
function countsQuoted({ before, quantity }: Candidate): boolean {
  const names = /(?:“[^”]{1,20}”[、和及与]?){2,}$/.exec(before)?.[0].match(/“/g)?.length;
  return names !== undefined && names === quantity.value;
}

/** Counts of what the work is done on. */
export const SCOPE_RULES: readonly RejectionRule[] = [
  {
    reason: 'scopeCount',
    applies: (one) =>
      !one.reading.isMarked && one.quantity.unitWord?.kind === 'count' && isScope(one),
  },
  { reason: 'scopeCount', applies: countsQuoted },
  {
    reason: 'scopeCount',
    applies: ({ before, reading }) => !reading.isMarked && SIZE_OF_BODY.test(before),
  },
];
