import type { DatePhrase } from '../dates/datePhrase';

/** The dates within `[start, end)`, given where to look on from. */
export class DateCursor {
  private at = 0;
  constructor(private readonly dates: readonly DatePhrase[]) {}
  take(end: number): DatePhrase[] {
    const taken: DatePhrase[] = [];
    for (let date = this.dates[this.at]; date && date.start < end; date = this.dates[this.at]) {
      taken.push(date);
      this.at += 1;
    }
    return taken;
  }
}

/** Binary search: the dates are in order. */
export function datesBetween(
  dates: readonly DatePhrase[],
  start: number,
  end: number,
): DatePhrase[] {
  let [low, high] = [0, dates.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((dates[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  const found: DatePhrase[] = [];
  for (let date = dates[low]; date && date.start < end; date = dates[(low += 1)]) found.push(date);
  return found;
}
