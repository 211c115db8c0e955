import type { Basis } from '../../model/basics';
import { PARTS_OF_YEAR, type DatePhrase } from '../dates/datePhrase';
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
  if (date.date === null || isBaseline(scene.text, date) || isTold(scene, date)) return false;
  // A year before the document's own is told of, whatever follows it.
  return date.year === null || scene.documentYear === null || date.year >= scene.documentYear;
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
    (date) =>
      date.start < at &&
      !isOfItemBefore(scene.text, governing, date, at) &&
      !isOfItsClause(scene.text, governing, date, at),
  );
  if (before && !isOpenedAfter(governing.dates, before, at)) return read(before, before.basis);
  const after = usable.find(
    (date) =>
      date.start >= at &&
      (date.start < clause.end ||
        (isDue(date) && closesSentence(scene.text, governing, clause, date))),
  );
  if (after) return read(after, after.basis);
  return governing.leadIn ? read(governing.leadIn, 'inherited') : { date: null, basis: null };
}

const ITEM_WORD = /(?:^|[，。；：])[一二三四五六七八九十]{1,2}是/;

/**
 * A part of a year holds for what follows where it opens its sentence or the part of it behind ；. Within
 * (实施156个，一季度开工30个，投产率达到60%) it is of its own clause; nor does it hold for 全年. A year within holds up to the ；.
 */
function isOfItsClause(
  text: string,
  { sentence }: Governing,
  date: DatePhrase,
  at: number,
): boolean {
  const isPart = PARTS_OF_YEAR.has(date.form);
  const between = text.slice(date.end, at);
  if (isPart && /全年/.test(between)) return true;
  const clause = sentence.clauses.findLast(({ start }) => start <= date.start);
  if (!clause || at < clause.end) return false;
  if (!isPart && !between.includes('；')) return false;
  const isFirst = clause.start === sentence.start || text.charAt(clause.start - 1) === '；';
  const isAlone = date.end >= clause.end;
  return !isAlone && !(isFirst && opensClause(text, clause, date));
}

/** Nothing but 一是, 力争 or a number stands before it. */
function opensClause(text: string, clause: TextRange, date: DatePhrase): boolean {
  return /^(?:[一二三四五六七八九十]{1,2}是|力争|确保|计划|[\d.、])*$/.test(
    text.slice(clause.start, date.start),
  );
}

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
/** 组建标准化联盟 names a deed of its own. */
const BEGINS_ANEW =
  /^(?:组建|成立|建立|设立|启动|出台|印发|发布|制定|编制|召开|举办|开展|上线|组织).{2,}/;

/**
 * …，2026年10月底前全部建成 is due for what stands before it, within its item; 2026年10月底前基本完成散煤清零
 * and 在研标准上半年报批 have matter of their own.
 */
function closesSentence(
  text: string,
  { sentence }: Governing,
  from: TextRange,
  date: DatePhrase,
): boolean {
  const clause = sentence.clauses.findLast(({ start }) => start <= date.start);
  if (!clause) return true;
  const rest = text.slice(date.end, clause.end);
  if (rest.length > LONGEST_DONE || /\d/.test(rest) || BEGINS_ANEW.test(rest)) return false;
  return (
    (clause.inBrackets || opensClause(text, clause, date)) &&
    !ITEM_WORD.test(text.slice(from.end, date.start))
  );
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
