import { GOAL_VERBS, LEVEL_NOUN, SHORT_VERB } from '../lexicon/verbs';
import type { Candidate } from '../targets/scene';
import { isOf, hasGoalYear } from './candidateTraits';

/** How sure it is that a figure sets a goal; null where nothing speaks for it. */
export type Evidence = 'goal' | 'unsure' | null;

/** Sums others bring about: 累计授信不少于100亿元, 产值突破15亿元. */
const SUM_TO_REACH =
  /授信|融资|贷款|余额|产值|增加值|营收|收入|销售|交易|成交|投资|规模|总额|税收|利润|利税|产出|外资|出口|增收/;

/** What speaks for a goal: a side, a verb of bringing about, a rate, a list that goes on. */
export function readEvidence(one: Candidate): Evidence {
  const { before, after, reading, quantity, governing, followsTarget } = one;
  const kind = quantity.unitWord?.kind;
  const isAimed = governing.leadIn !== null || hasGoalYear(one) || followsTarget;
  const hasVerb = GOAL_VERBS.test(before) || SHORT_VERB.test(before);
  if (quantity.form === 'lost') return 'goal';
  if (quantity.form === 'chinese' && kind === 'count' && (quantity.value ?? 0) < 2) return null;
  if (quantity.unit === '') return judgeWithoutUnit(one, isAimed, hasVerb);
  if (reading.isSided || reading.isChange) {
    const isAimedSum = isAimed || hasVerb || SUM_TO_REACH.test(before);
    return isAimedSum || kind !== 'money' ? 'goal' : null;
  }
  if (reading.isMarked && (isAimed || hasVerb || LEVEL_NOUN.test(before))) return 'goal';
  if (reading.isLevel && kind !== 'money' && kind !== 'physical') return 'goal';
  if (reading.isMarked && kind === 'share') return 'goal';
  if (quantity.form === 'chinese' && !followsTarget) return hasVerb ? 'unsure' : null;
  if (hasVerb) return 'goal';
  if (followsTarget) return 'goal';
  if (GOAL_VERBS.test(after)) {
    if (isAimed) return 'goal';
    if (kind === 'count' && quantity.form === 'arabic') return 'unsure';
  }
  const isLast = before.length >= 2 && /^(?:左右)?$/.test(after);
  if (!isLast) return null;
  if (isAimed) return 'goal';
  if (kind === 'share' && /率$/.test(before) && governing.paragraph.enclosing.length > 0)
    return 'unsure';
  return isOf(kind, ['count', 'physical']) &&
    quantity.form === 'arabic' &&
    !/人口|面积|共$/.test(before)
    ? 'unsure'
    : null;
}

function judgeWithoutUnit(one: Candidate, isAimed: boolean, hasVerb: boolean): Evidence {
  const { before, after, reading, quantity } = one;
  if (quantity.form === 'chinese') return null;
  const bare = before.replace(
    /(?:不?[低高小大多少]于|不?超过|达到?|提高[到至]|控制[在到]|降[到至]|突破|[到至为])+$/,
    '',
  );
  if (reading.isMarked && (LEVEL_NOUN.test(bare) || isAimed)) return 'goal';
  const isWhole = /^(?:以[上下内]|左右)?$/.test(after);
  return hasVerb && isAimed && isWhole && (quantity.value ?? 0) > 1 ? 'unsure' : null;
}
