import { COMPARED, GOAL_MARK, REACHED_MARK, REACHED_PARTICLE, SHORT_OF } from '../lexicon/verbs';
import type { TextRange } from '../outline/outlineTypes';
import type { Candidate, Scene } from '../targets/scene';
import { isTold } from '../targets/toldYears';

/** Where a sentence turns to what was reached, and where to what is aimed at; offsets in the text. */
export interface SentenceMarks {
  readonly past: readonly number[];
  readonly goal: readonly number[];
}

/** Read once a sentence, however many figures it holds. */
export function readMarks(text: string, { start, end }: TextRange): SentenceMarks {
  const words = text.slice(start, end);
  const find = (pattern: RegExp): number[] =>
    [...words.matchAll(new RegExp(pattern.source, 'g'))].map(({ index }) => start + index);
  return { past: find(REACHED_MARK), goal: find(GOAL_MARK) };
}

function lastBefore(marks: readonly number[], at: number): number {
  return marks.findLast((mark) => mark < at) ?? -1;
}

/** A bare year before the document's own, or 截至 and 自…以来: told, not aimed at. */
function isPastDate(date: Candidate['governing']['dates'][number], year: number | null): boolean {
  if (date.role === 'until' || (date.role === 'since' && /以来$/.test(date.text))) return true;
  if (date.year === null || year === null) return false;
  return date.year < year;
}

function isBaselineDate(text: string, at: number): boolean {
  return /[较比与由从自]$|相比$/.test(text.slice(Math.max(0, at - 2), at));
}

/** True where the figure was reached before the document was written. */
export function isReached(candidate: Candidate, scene: Scene): boolean {
  const { text, documentYear } = scene;
  const { governing, quantity, before, lead } = candidate;
  if (REACHED_PARTICLE.test(before) || SHORT_OF.test(before)) return true;
  // 由15个增加到35个: the first figure is where it stands now.
  if (
    /(?:由|从)[^，。；]{0,24}$/.test(before) &&
    candidate.hasLater &&
    /^[^，。；]{0,12}(?:提高|提升|增|升|降|减|缩|压|扩|上升|下降|至|到|分别)/.test(candidate.after)
  ) {
    return true;
  }
  const { marks } = candidate;
  let past = lastBefore(marks.past, quantity.start);
  let goal = lastBefore(marks.goal, quantity.start);
  for (const date of governing.dates) {
    if (date.start >= quantity.start) break;
    const at = date.start;
    if (isBaselineDate(text, date.start) || /^[从由自]/.test(date.text)) continue;
    const isUndated =
      governing.isPast && date.role === 'at' && (date.year ?? 0) <= (documentYear ?? Infinity);
    if (isUndated || isTold(scene, date) || isPastDate(date, documentYear))
      past = Math.max(past, at);
    else if (date.date !== null && date.form !== 'everyYear') goal = Math.max(goal, at);
  }
  if (past < 0 && goal < 0) {
    // Before the first heading a document tells where things stand.
    const isBackground = governing.paragraph.enclosing.length === 0;
    if (governing.isPast || (isBackground && COMPARED.test(lead))) return true;
    return (
      /累计/.test(lead) &&
      !governing.leadIn &&
      !candidate.reading.isSided &&
      !candidate.followsTarget &&
      isBackground
    );
  }
  return past > goal;
}
