import type { DatePhrase } from '../dates/datePhrase';
import type { TargetDraft } from './buildTarget';
import type { Scene } from './scene';

/** The title stands among the first signs of a text. */
const HEAD = 300;

/**
 * What the figures without a year aim at: the end of the range in the title, else the year most targets
 * bear (the later of two), else the first 到2025年 of the text.
 */
export function findHorizon(scene: Scene, drafts: readonly TargetDraft[]): DatePhrase | null {
  const title = scene.dates.find(({ form, start }) => form === 'range' && start < HEAD);
  if (title && title.date !== null && isInTitle(scene, title)) return title;
  const yearOfTitle = scene.dates.find(
    (date) =>
      date.form === 'year' && date.role === 'at' && date.start < HEAD && isInTitle(scene, date),
  );
  const counts = new Map<string, { date: DatePhrase; count: number }>();
  for (const { deadline } of drafts) {
    if (!deadline?.date || deadline.form === 'month' || deadline.form === 'day') continue;
    const entry = counts.get(deadline.date) ?? { date: deadline, count: 0 };
    counts.set(deadline.date, { ...entry, count: entry.count + 1 });
  }
  const ranked = [...counts.values()].sort(
    (a, b) => b.count - a.count || (b.date.year ?? 0) - (a.date.year ?? 0),
  );
  return ranked[0]?.date ?? findFirstAim(scene) ?? yearOfTitle ?? null;
}

/** A range of years in the name of another document is cited, not aimed at. */
function isInTitle(scene: Scene, date: DatePhrase): boolean {
  const from = scene.text.lastIndexOf('\n', date.start) + 1;
  const to = scene.text.indexOf('\n', date.end);
  const line = scene.text.slice(from, to < 0 ? scene.text.length : to);
  return line.length <= 80 && !/[，。]/.test(line);
}

function findFirstAim(scene: Scene): DatePhrase | null {
  const { documentYear } = scene;
  const isAim = (date: DatePhrase): boolean =>
    date.role === 'by' &&
    ['year', 'planPeriod'].includes(date.form) &&
    date.date !== null &&
    (documentYear === null || (date.year ?? 0) >= documentYear);
  return scene.dates.find(isAim) ?? null;
}
