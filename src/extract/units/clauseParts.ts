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
    /^(?:持续|长期|立行立改|立即整改|即知即改|常态化|全年|每年|每季度|每月|年内|适时|立即|即日|于|在)/.test(
      content,
    ) ||
    (/(?:\d{1,4}年|\d{1,2}月|年底|月底|上半年|下半年|季度|前)[^，；]{0,14}$/.test(content) &&
      /[年月日前季]/.test(content) &&
      !endsLikeOffice(content))
  );
}

const OPENS = '([〔【〈';
const LONGEST_NOTE = 60;
/** `排在第一位的为牵头单位`: said once, often for the whole document. */
export const FIRST_LEADS =
  /(?:列|排)(?:名|序)?(?:在)?(?:第一|首)(?:位|名|个)?的?(?:责任|部门|单位)*(?:为|是)(?:主要)?牵头|(?:首位|第一个|第一位)(?:的)?(?:责任)?(?:单位|部门)?(?:为|是)牵头/;

/** The inside of a bracket that says which of the list leads: a clause of its own. */
function readNote(text: string, open: number, to: number): TextRange | null {
  const inside = text.slice(open + 1, Math.min(to, open + LONGEST_NOTE)).search(/[)\]〕】〉]/);
  if (inside < 0) return null;
  const note = { start: open + 1, end: open + 1 + inside };
  return FIRST_LEADS.test(text.slice(note.start, note.end)) ? note : null;
}

/** The parts between ， ； 。 outside brackets. */
export function cutClauses(text: string, from: number, to: number): TextRange[] {
  const parts: TextRange[] = [];
  let depth = 0;
  let start = from;
  for (let at = from; at <= to; at += 1) {
    const sign = at === to ? '；' : text.charAt(at);
    const note = at < to && OPENS.includes(sign) ? readNote(text, at, to) : null;
    if (note) {
      if (at > start) parts.push({ start, end: at });
      parts.push(note);
      start = note.end + 1;
      at = note.end;
      continue;
    }
    if ('([〔【'.includes(sign)) depth += 1;
    else if (')]〕】'.includes(sign)) depth = Math.max(0, depth - 1);
    const isCut = at === to || (depth === 0 && /[，；。\n]/.test(sign));
    if (!isCut) continue;
    if (at > start) parts.push({ start, end: at });
    start = at + 1;
  }
  return parts;
}
