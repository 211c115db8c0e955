/** What a blank stands for in a copy that lost its stops and kept blanks in their place. */

const SAMPLE = 40_000;
const FEWEST_BLANKS = 8;
/** So many blanks for each stop that is left. */
const BLANKS_A_STOP = 4;
const BLANK_BETWEEN_WORDS = /[\u4e00-\u9fff%％)）”]{3}[ \t\u00a0\u3000]+[\u4e00-\u9fff“（(]{2}/g;

/** True where blanks part the clauses of the text: it has many between words, and hardly a stop. */
export function isPartedByBlanks(original: string): boolean {
  const sample = original.slice(0, SAMPLE);
  const blanks = sample.match(BLANK_BETWEEN_WORDS)?.length ?? 0;
  if (blanks < FEWEST_BLANKS) return false;
  const stops = sample.match(/[，。；：、,;:。]/g)?.length ?? 0;
  return blanks > stops * BLANKS_A_STOP;
}

const ONLY_NUMBER = /^(?:[一二三四五六七八九十]{1,3}|\d{1,3})$/;
const OPENS_WITH_NUMBER =
  /^(?:\(?[一二三四五六七八九十\d]{1,3}[)、.]|第[一二三四五六七八九十\d]{1,3}[章节条])/;
const LABEL = /^[^，。：]{0,4}(?:单位|部门|处室|时限|时间|期限|节点|分工)$/;
const ENDS_WORD = /[\u4e00-\u9fff%)”]$/;
const OPENS_WORD = /^[\u4e00-\u9fff“（(]/;

/**
 * The sign a blank stands for between what the line says before it and after it: a colon behind a
 * label, a stop behind the heading of a numbered line, else a comma; '' where it is a mere blank.
 */
export function signOfBlank(before: string, after: string): string {
  if (LABEL.test(before) && /^\S/.test(after)) return '：';
  if (!ENDS_WORD.test(before) || !OPENS_WORD.test(after) || ONLY_NUMBER.test(before)) return '';
  if (OPENS_WITH_NUMBER.test(before) && /[)、.章节条]./.test(before)) {
    return /[，。]/.test(before) ? '，' : '。';
  }
  return '，';
}
