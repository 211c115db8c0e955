import type { DatePhrase } from '../dates/datePhrase';
import { TOLD_AFTER, TOLD_RESULT } from '../lexicon/verbs';
import type { Scene } from './scene';

/**
 * 2024年共查处案件37起 tells of a year gone by, wherever it stands: the year is none to be due by, and
 * governs nothing that follows.
 */
export function isTold({ text, documentYear, firstAim }: Scene, date: DatePhrase): boolean {
  if (date.role !== 'at' || !['year', 'relative', 'range'].includes(date.form)) return false;
  const after = text.slice(date.end, date.end + 16);
  const now = documentYear ?? firstAim;
  if (date.year === null || !TOLD_AFTER.test(after)) return false;
  if (now === null || date.year > now) return false;
  return date.year < now || TOLD_RESULT.test(after);
}
