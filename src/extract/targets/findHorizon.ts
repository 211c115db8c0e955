import { PARTS_OF_YEAR, type DatePhrase } from '../dates/datePhrase';
import type { TargetDraft } from './buildTarget';
import { findYearOfPlan, isInTitle, isPeriod } from './readDocumentYear';
import type { Scene } from './scene';

/** The title stands among the first signs of a text. */
const HEAD = 300;
/** 建设期限：2023年4月至2026年3月, 规划期为2021—2025年: how long the whole plan runs. */
const TERM =
  /(?:建设|实施|规划|行动|创建|试点|工作|计划)(?:期限|周期|时限|期)(?:为|是|自|从|：|\n|。)*$/;
/** 有效期至2027年12月31日, of the document itself. */
const VALID_UNTIL = /有效期(?:至|到|截至)$|有效期：?自[^，。；]{0,20}(?:至|到)$/;

/**
 * What the figures without a year aim at: the period in the title, else the term the plan names or its one year,
 * else the year most targets aim at (the later of two), else the first 到2025年 of the text, else its last day.
 */
export function findHorizon(scene: Scene, drafts: readonly TargetDraft[]): DatePhrase | null {
  const { text, dates } = scene;
  const title = dates.find((date) => isPeriod(date) && isOfTitle(scene, date));
  if (title && title.date !== null) return title;
  const term = dates.find((date) => isPeriod(date) && TERM.test(wordsBefore(text, date)));
  if (term && term.date !== null) return term;
  const yearOfPlan = findYearOfPlan(text, dates);
  if (yearOfPlan) return yearOfPlan;
  const aims = drafts.flatMap(({ deadline }) =>
    deadline?.date && !PARTS_OF_YEAR.has(deadline.form) ? [deadline] : [],
  );
  // 2026年底前建成10个 is due for one thing; 到2027年 says more of the whole.
  const wide = aims.filter((date) => !/前$/.test(date.text));
  return (
    findMostFrequent(wide) ??
    findMostFrequent(aims) ??
    findFirstAim(scene) ??
    dates.find((date) => date.date !== null && VALID_UNTIL.test(wordsBefore(text, date))) ??
    findPrefaceTerm(scene) ??
    dates.find((date) => date.form === 'year' && date.role === 'at' && isOfTitle(scene, date)) ??
    null
  );
}

/** 决定从6月1日至9月8日开展: before the first head, from one day to another. */
function findPrefaceTerm({ dates, outline }: Scene): DatePhrase | null {
  const end = outline.heads[0]?.range.start ?? 0;
  const found = dates.find((date, at) => {
    const isSpan = /^[至到]/.test(date.text) && dates[at - 1]?.end === date.start;
    return isSpan && date.start < end && date.date !== null;
  });
  return found ?? null;
}

function isOfTitle({ text }: Scene, date: DatePhrase): boolean {
  return date.start < HEAD && isInTitle(text, date);
}

/** The words a date stands behind, its own 至 among them. */
function wordsBefore(text: string, date: DatePhrase): string {
  const own = /^(?:截至|截止到?|[到至自从由于])/.exec(date.text)?.[0] ?? '';
  return text.slice(Math.max(0, date.start - 24), date.start) + own;
}

function findMostFrequent(aims: readonly DatePhrase[]): DatePhrase | null {
  const counts = new Map<string, { date: DatePhrase; count: number }>();
  for (const date of aims) {
    const key = date.date ?? '';
    counts.set(key, { date, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  const ranked = [...counts.values()].sort(
    (a, b) => b.count - a.count || (b.date.year ?? 0) - (a.date.year ?? 0),
  );
  return ranked[0]?.date ?? null;
}

function findFirstAim({ documentYear, dates }: Scene): DatePhrase | null {
  const isAim = (date: DatePhrase): boolean =>
    date.role === 'by' &&
    ['year', 'planPeriod'].includes(date.form) &&
    date.date !== null &&
    (documentYear === null || (date.year ?? 0) >= documentYear);
  return dates.find(isAim) ?? null;
}
