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
/** 22个单位为成员, 5个部门参加. */
const MEMBERS = /^[^，。；]{0,8}(?:参加|为(?:成员|组员|副组长|组长))/;

function isScope({ before, after, quantity }: Candidate): boolean {
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
];
