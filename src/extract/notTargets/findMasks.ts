import type { RejectionReason } from '../../model/extraction';
import type { DatePhrase } from '../dates/datePhrase';
import { MASK_PATTERNS } from '../lexicon/rejections';
import type { Outline, TextRange } from '../outline/outlineTypes';

/** A stretch whose digits count nothing; `isListed` false for the numbers of headings. */
export interface Mask extends TextRange {
  readonly reason: RejectionReason;
  readonly isListed: boolean;
}

/** Numbers of papers and standards, names, dates and list numbers, in order; none overlaps another. */
export function findMasks(text: string, outline: Outline, dates: readonly DatePhrase[]): Mask[] {
  const found: (Mask & { rank: number })[] = [];
  for (const { numberRange } of outline.heads) {
    found.push({ ...numberRange, reason: 'listNumber', isListed: false, rank: 0 });
  }
  MASK_PATTERNS.forEach(({ reason, pattern }, order) => {
    for (const match of text.matchAll(pattern)) {
      const end = match.index + match[0].length;
      found.push({
        start: match.index,
        end,
        reason,
        isListed: true,
        rank: order === 0 ? 1 : 3 + order,
      });
    }
  });
  for (const date of dates) {
    if (date.form === 'duration' || date.form === 'lost') continue;
    found.push({
      start: date.start,
      end: date.end,
      reason: 'date',
      isListed: date.isEveryYear !== true,
      rank: 2,
    });
  }
  return dropOverlaps(found.sort((a, b) => a.start - b.start || a.rank - b.rank || b.end - a.end));
}

function dropOverlaps(sorted: readonly (Mask & { rank: number })[]): Mask[] {
  const kept: (Mask & { rank: number })[] = [];
  for (const mask of sorted) {
    const last = kept.at(-1);
    if (!last || mask.start >= last.end) kept.push(mask);
    else if (mask.rank < last.rank && mask.end >= last.end) kept[kept.length - 1] = mask;
  }
  return kept.map(({ start, end, reason, isListed }) => ({ start, end, reason, isListed }));
}
