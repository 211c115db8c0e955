import type { Basis, IsoDate, Span } from '../../model/basics';
import type { CleanText } from '../cleanText';
import type { DatePhrase } from '../dates/datePhrase';
import { findDates } from '../dates/findDates';
import type { TextRange } from '../outline/outlineTypes';

export interface TaskDeadline {
  readonly date: IsoDate | null;
  readonly span: Span | null;
  readonly basis: Basis | null;
}

export const NO_DEADLINE: TaskDeadline = { date: null, span: null, basis: null };

/** A bracket that ends an item and holds a date: `（2016年10月底前完成）`. */
const LAST_BRACKET = /[(〔【[]([^()〔〕【】[\]]{3,40})[)〕】\]][。；]?$/;

/** The latest day named in the ranges; every year's date and mere spans of time are none. */
export function readDeadline(
  clean: CleanText,
  ranges: readonly TextRange[],
  documentYear: number | null,
): TaskDeadline {
  let latest: DatePhrase | null = null;
  for (const { start, end } of ranges) {
    for (const phrase of findDates(clean, start, end, documentYear)) {
      if (phrase.date === null || phrase.isEveryYear || phrase.role === 'since') continue;
      if (!latest || phrase.date > (latest.date ?? '')) latest = phrase;
    }
  }
  return latest ? { date: latest.date, span: latest.span, basis: latest.basis } : NO_DEADLINE;
}

/** Where the item's last bracket holds a date, the bracket's inside. */
export function lastBracket(text: string, range: TextRange): TextRange[] {
  const tail = text.slice(Math.max(range.start, range.end - 60), range.end);
  const match = LAST_BRACKET.exec(tail);
  if (
    !match ||
    !/[年月]/.test(match[1] ?? '') ||
    !/完成|前|底|起|实施|推进|落实|到位|建成|报送/.test(match[1] ?? '')
  ) {
    return [];
  }
  const start = range.end - tail.length + match.index + 1;
  return [{ start, end: start + (match[1]?.length ?? 0) }];
}
