import type { LocalizedText } from '../../model/basics';
import type { CheckLevel, Severity } from '../../model/finding';

/** What reading a workbook can find wrong: the registry of rules takes these as they stand. */
export interface ReadingFault {
  readonly severity: Severity;
  readonly level: Extract<CheckLevel, 0 | 1>;
  readonly summary: LocalizedText;
  readonly why: LocalizedText;
}

type Words = readonly [zh: string, en: string];

/** An entry of the tables of faults: what is asked for, and why. */
export function readingFault(
  level: ReadingFault['level'],
  severity: Severity,
  [zh, en]: Words,
  [whyZh, whyEn]: Words,
): ReadingFault {
  return { severity, level, summary: { zh, en }, why: { zh: whyZh, en: whyEn } };
}
