import {
  ACTION_START,
  ENDS_PURPOSE,
  IDLE_ARTICLE,
  IDLE_PART,
  NAMES_TASKS,
  OBLIGES,
  PHASE_HEADING,
  PURPOSE_HEADING,
  PURPOSE_WITHIN,
  SHORT_PURPOSE,
  WHY_HEADING,
} from '../lexicon/headings';
import type { CleanText } from '../cleanText';
import type { OutlineHead } from '../outline/outlineTypes';

/** What the headings say of the parts of a document. */

export function headingText(clean: CleanText, head: OutlineHead): string {
  return clean.text.slice(head.headingRange.start, head.headingRange.end);
}

/** Purpose, principles, goals, grounds: told by the heading. */
export function isPurpose(heading: string): boolean {
  if (WHY_HEADING.test(heading)) return true;
  if (ACTION_START.test(heading)) return false;
  if (ENDS_PURPOSE.test(heading)) return true;
  if (NAMES_TASKS.test(heading)) return false;
  return (
    SHORT_PURPOSE.test(heading) || PURPOSE_HEADING.test(heading) || PURPOSE_WITHIN.test(heading)
  );
}

export function isIdlePart(heading: string): boolean {
  return IDLE_PART.test(heading);
}

/** True for a heading of a phase: 第一阶段（2018年）. */
export function isPhase(heading: string): boolean {
  return PHASE_HEADING.test(heading) && heading.length <= 60;
}

/** An article that lays a duty on somebody, or encourages one. */
export function isObligingArticle(clean: CleanText, head: OutlineHead): boolean {
  const text = clean.text.slice(
    head.numberRange.end,
    Math.min(head.range.end, head.numberRange.end + 300),
  );
  return OBLIGES.test(text) && !IDLE_ARTICLE.test(text);
}
