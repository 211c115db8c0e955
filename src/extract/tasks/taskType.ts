import type { TaskType } from '../../model/catalog';

/** The type of a task from its verbs (制定 once, 完善 long-term, 鼓励 guiding), as practice has it. */

const LASTING = /持续|长期|常态化|不断|定期|每年|进一步|深入/;
const VERBS: readonly (readonly [TaskType, RegExp])[] = [
  ['guiding', /^(?:大力|积极)?(?:鼓励|支持|引导|倡导|探索|争创|争取|提倡)/],
  ['phased', /^(?:逐步|分步|分阶段|分批)/],
  [
    'once',
    /^(?:研究|抓紧|加快|尽快|组织|牵头)?(?:制定|制订|编制|出台|建立(?!健全)|建成|组建|成立|设立|印发|发布|研制|修订|完成|启动|搭建|召开|清理|构建)/,
  ],
  [
    'longTerm',
    /^(?:.{0,4})(?:完善|推进|推动|加强|强化|健全|提升|提高|优化|深化|开展|促进|加快|落实|实施|培育|发展|加大|做好|营造|统筹|坚持)/,
  ],
];

/** The type most sentences of the task speak for; a dated task in doubt is done once. */
export function readTaskType(
  measures: readonly string[],
  isPhase: boolean,
  hasDeadline: boolean,
  timeWords: string,
): TaskType {
  if (isPhase) return 'phased';
  if (/持续|长期|常态|每年|全年/.test(timeWords)) return 'longTerm';
  const votes = new Map<TaskType, number>();
  for (const measure of measures) {
    for (const clause of measure.split('，')) {
      const type = LASTING.test(clause)
        ? 'longTerm'
        : VERBS.find(([, verb]) => verb.test(clause))?.[0];
      if (type) votes.set(type, (votes.get(type) ?? 0) + 1);
    }
  }
  if (hasDeadline && (votes.get('once') ?? 0) > 0) return 'once';
  const [best] = [...votes].sort(([, a], [, b]) => b - a);
  return best?.[0] ?? (hasDeadline ? 'once' : 'longTerm');
}
