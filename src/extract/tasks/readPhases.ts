import type { ExtractedPhase } from '../../model/extraction';
import { originalSpan, type CleanText } from '../cleanText';
import { findDates } from '../dates/findDates';
import type { Outline, OutlineHead } from '../outline/outlineTypes';
import { printed } from '../outline/readOutline';
import { headingText, isPhase } from './partsOfDocument';

/** A phase and the head that names it. */
export interface PhaseOfHead {
  readonly head: OutlineHead;
  readonly phase: ExtractedPhase;
}

/** Heads that name a phase and bear its dates, in order. */
export function readPhases(
  clean: CleanText,
  outline: Outline,
  documentYear: number | null,
): PhaseOfHead[] {
  return outline.heads.flatMap((head) => {
    const heading = headingText(clean, head);
    if (!isPhase(heading)) return [];
    const { start } = head.headingRange;
    const dates = findDates(clean, start, endOfFirstSentence(clean.text, head), documentYear);
    const dated = dates.filter((phrase) => phrase.date !== null);
    const last = dated[dated.length - 1];
    if (!last || last.date === null) return [];
    const end = nameEnd(clean.text, head);
    return [
      {
        head,
        phase: {
          name: printed(clean, { start, end }),
          start: startOf(dated[0]?.fromYear ?? null, clean.text.slice(start, last.end)),
          end: last.date,
          span: originalSpan(clean, start, end),
        },
      },
    ];
  });
}

function endOfFirstSentence(text: string, head: OutlineHead): number {
  const limit = Math.min(head.range.end, head.headingRange.end + 40);
  const inBracket = text.charAt(head.headingRange.end) === '(';
  return inBracket
    ? Math.min(limit, text.indexOf(')', head.headingRange.end) + 1 || limit)
    : head.headingRange.end;
}

/** `第一阶段（2016-2017年）`, without what the phase is for. */
function nameEnd(text: string, head: OutlineHead): number {
  const comma = text.slice(head.headingRange.start, head.headingRange.end).search(/[，：]/);
  return comma > 0 ? head.headingRange.start + comma : head.headingRange.end;
}

/** A range of months begins with its first; a year alone with its first day. */
function startOf(year: number | null, printedRange: string): string | null {
  if (year === null) return null;
  const month = /年(\d{1,2})月/.exec(printedRange)?.[1];
  return `${year}-${(month ?? '1').padStart(2, '0')}-01`;
}
