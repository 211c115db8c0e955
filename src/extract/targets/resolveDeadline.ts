import type { Basis } from '../../model/basics';
import type { DatePhrase } from '../dates/datePhrase';
import type { TextRange } from '../outline/outlineTypes';
import type { Governing, Scene } from './scene';
import { isTold } from './toldYears';

export interface DeadlineReading {
  readonly date: DatePhrase | null;
  readonly basis: Basis | null;
}

/** 较2020年, 由2022年的: where things stood, not by when. */
export function isBaseline(text: string, date: DatePhrase): boolean {
  if (date.role === 'since' || date.role === 'until' || /^[从由自]/.test(date.text)) return true;
  const before = text.slice(Math.max(0, date.start - 3), date.start);
  // 建于2005年以前的 describes the thing.
  if (/^的(?![\d百])/.test(text.slice(date.end, date.end + 2))) return true;
  return (
    /(?:较|比|与|同|由|从|自|相比|相较|相对)$/.test(before) ||
    /^(?:基础上|相比|水平)/.test(text.slice(date.end, date.end + 3))
  );
}

function isUsable(scene: Scene, date: DatePhrase): boolean {
  if (date.form === 'duration' || date.isEveryYear) return false;
  if (date.form === 'lost') return true;
  return date.date !== null && !isBaseline(scene.text, date) && !isTold(scene, date);
}

/** By when the figure at `at` is due: its clause, its sentence, its lead-in or heading. */
export function resolveDeadline(
  scene: Scene,
  governing: Governing,
  clause: TextRange,
  at: number,
): DeadlineReading {
  const usable = governing.dates.filter((date) => isUsable(scene, date));
  const before = usable.findLast(
    (date) => date.start < at && !isOfItemBefore(scene.text, governing, date, at),
  );
  if (before && !isOpenedAfter(governing.dates, before, at)) return read(before, before.basis);
  const after = usable.find(
    (date) =>
      date.start >= at &&
      (date.start < clause.end || (isDue(date) && !hasOwnMatter(scene.text, governing, date))),
  );
  if (after) return read(after, after.basis);
  return governing.leadIn ? read(governing.leadIn, 'inherited') : { date: null, basis: null };
}

const ITEM_WORD = /(?:^|[，。；：])[一二三四五六七八九十]{1,2}是/;

/** 一是2025年底前…；二是…: the year of one item does not hold for the next. */
function isOfItemBefore(
  text: string,
  { sentence }: Governing,
  date: DatePhrase,
  at: number,
): boolean {
  return (
    ITEM_WORD.test(text.slice(sentence.start, date.start)) &&
    ITEM_WORD.test(text.slice(date.end, at))
  );
}

/** The longest 全部建成投用 behind a date that is due for what stands before it. */
const LONGEST_DONE = 8;

/** …，2026年10月底前基本完成散煤清零: the date is for what follows it. */
function hasOwnMatter(text: string, { sentence }: Governing, date: DatePhrase): boolean {
  const clause = sentence.clauses.findLast(({ start }) => start <= date.start);
  return clause !== undefined && text.slice(date.end, clause.end).length > LONGEST_DONE;
}

/** 2023年起，每年…: what came before it no longer holds. */
function isOpenedAfter(dates: readonly DatePhrase[], date: DatePhrase, at: number): boolean {
  return dates.some(
    ({ role, start, text }) =>
      role === 'since' && /起$|开始$/.test(text) && start > date.start && start < at,
  );
}

/** 2025年6月底前完成 behind the figure, or in brackets at the end of the task. */
function isDue(date: DatePhrase): boolean {
  return (
    date.role === 'by' ||
    date.form === 'month' ||
    date.form === 'day' ||
    date.form === 'half' ||
    date.form === 'quarter'
  );
}

function read(date: DatePhrase, basis: Basis): DeadlineReading {
  return date.date === null ? { date: null, basis: null } : { date, basis };
}
