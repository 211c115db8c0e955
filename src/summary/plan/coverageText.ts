import { fillMessage, texts } from '../../i18n/texts';
import type { Locale } from '../../model/basics';
import type { Coverage } from '../../model/summary';

/** 「11/17家，逾期3家」; of a target that nobody was asked for and nobody reported, that. */
export function describeCoverage(coverage: Coverage, locale: Locale): string {
  const words = texts(locale).summary;
  const { expected, reported, late, unexpected } = coverage;
  if (expected.length + unexpected.length === 0) return words.noneReported;
  const counts = { expected: expected.length, reported: reported.length, late: late.length };
  const base = fillMessage(late.length > 0 ? words.coverageLate : words.coverage, counts);
  if (unexpected.length === 0) return base;
  const comma = locale === 'en-US' ? '; ' : '；';
  return `${base}${comma}${fillMessage(words.unitsMore, { count: unexpected.length })}`;
}

/** Names one after the other. */
export function joinNames(names: readonly string[], locale: Locale): string {
  return names.join(locale === 'en-US' ? ', ' : '、');
}
