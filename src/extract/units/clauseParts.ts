import { ROLE_PREDICATES, type UnitRole } from '../lexicon/organisations';
import type { TextRange } from '../outline/outlineTypes';
import { endsLikeOffice } from './splitUnits';

/** The parts a clause of units is made of. */

/** What the offices before it do, and how long that is; null where nothing says so. */
export function predicateOf(content: string): { role: UnitRole; length: number } | null {
  const trimmed = content.replace(/[。；，]+$/, '');
  for (const [pattern, role] of ROLE_PREDICATES) {
    const match = pattern.exec(trimmed);
    if (match && match[0] !== '') return { role, length: content.length - match.index };
  }
  return null;
}

/** A date or a word on time, not a name. */
export function isRemainder(content: string): boolean {
  return (
    /^(?:持续|长期|常态化|全年|每年|每季度|每月|年内|适时|立即|即日|于|在)/.test(content) ||
    (/(?:\d{1,4}年|\d{1,2}月|年底|月底|上半年|下半年|季度|前)[^，；]{0,14}$/.test(content) &&
      /[年月日前季]/.test(content) &&
      !endsLikeOffice(content))
  );
}

/** The parts between ， ； 。 outside brackets. */
export function cutClauses(text: string, from: number, to: number): TextRange[] {
  const parts: TextRange[] = [];
  let depth = 0;
  let start = from;
  for (let at = from; at <= to; at += 1) {
    const sign = at === to ? '；' : text.charAt(at);
    if ('([〔【'.includes(sign)) depth += 1;
    else if (')]〕】'.includes(sign)) depth = Math.max(0, depth - 1);
    const isCut = at === to || (depth === 0 && /[，；。\n]/.test(sign));
    if (!isCut) continue;
    if (at > start) parts.push({ start, end: at });
    start = at + 1;
  }
  return parts;
}
