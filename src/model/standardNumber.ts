/** What a standard's number says of it. The forms are those of 国家标准管理办法, 行业标准管理办法,
 * 地方标准管理办法 and 团体标准管理规定: `GB/T 1.1—2020`, `NY/T 5—2021`, `DB42/T 3—2022`, `T/CAS 4—2023`. */

export type StandardFamily =
  'national' | 'industry' | 'provincial' | 'city' | 'group' | 'enterprise' | 'international';

export interface StandardNumber {
  /** `GB/T`, `DB42/T`, `T/CAS`, `ISO/IEC`. */
  readonly prefix: string;
  readonly family: StandardFamily;
  /** The whole number in one spelling, without spaces: `GB/T1.1-2020`. */
  readonly key: string;
  /** Year of publication; null where the number bears none or only two digits. */
  readonly year: number | null;
}

/** Half-width, upper case, one kind of dash, no dash or slash between spaces. */
export function plainSigns(text: string): string {
  return (
    text
      .normalize('NFKC')
      .toUpperCase()
      // Capitals of some letters come in pieces.
      .normalize('NFKC')
      .replace(/[‐‑‒–—―−─]+/g, '-')
      .replace(/\s*([-/.:])\s*/g, '$1')
      .replace(/\s+/g, ' ')
      .trim()
  );
}

const FAMILIES: readonly (readonly [RegExp, StandardFamily])[] = [
  [/^(ISO|IEC|ITU|IEEE|CAC|OIE|OIML)(\W|$)/, 'international'],
  [/^T\//, 'group'],
  [/^Q\//, 'enterprise'],
  [/^(GB|GBZ|GSB)(\/|$)/, 'national'],
  // DBS food safety, DBJ building: `DBS42/ 001`, `DBJ/T 15-92` (Guangdong's); `DB/T` is of earthquakes.
  [/^(DB[SJ]?\d{2}|DBJ)(\/|$)/, 'provincial'],
  [/^DB[SJ]?\d{4}(\/|$)/, 'city'],
  [/^[A-Z]{2,3}(\/|$)/, 'industry'],
];

/** Prefix, `/T`, number with its parts (`1.2`, `60335-2-24`), year. */
const NUMBER =
  /^(DB[SJ]?\d{4}(?=[ /T])|DB[SJ]?\d{2}|[A-Z]+)(\/[A-Z]+(?: [A-Z]+)*|\/(?=\d)|T(?=[ \d]))? ?([A-Z]?\d+(?:\.\d+)*(?:-\d{1,3}(?!\d))*)(?:[-:](\d{4})(?!\d))?/;

/** What follows a number read in part: more of it, or a second one (`3098.1~3098.3`). */
const MORE_WITHOUT_YEAR = /^(?:[-/.:]+(?!XG|AMD|COR)[A-Z\d]|[A-Z\d]| \d)/;
/** After the year a month may stand (`:2022-10`), and what names an edition (`2020E`). */
const MORE_AFTER_YEAR = /^[-/.:](?!(?:0[1-9]|1[0-2])(?!\d))\d/;
const SECOND_NUMBER = /^ ?[~、,;&+和及与至到] ?(?:[A-Z]+(?:\/[A-Z]+)? ?)?\d/;

function leavesMore(rest: string, year: string | undefined): boolean {
  const more = year === undefined ? MORE_WITHOUT_YEAR : MORE_AFTER_YEAR;
  return more.test(rest) || SECOND_NUMBER.test(rest);
}

function joinPrefix(head: string, tail: string): string {
  if (tail === 'T') return `${head}/T`;
  if (tail === '/') return head;
  return /^[A-Z]{2}T$/.test(head) && tail === ''
    ? `${head.slice(0, 2)}/T`
    : `${head}${tail.replaceAll(' ', '')}`;
}

/**
 * Reads the number a text begins with; null where it begins with none, or with one that could be read
 * in part only, so that two numbers never pass for one. `GBT 1-2023` is `GB/T 1-2023`;
 * `ISO 9001:2015` and `ISO 9001-2015` are one; a part (`1.2`) is a standard of its own.
 */
export function parseStandardNumber(text: string): StandardNumber | null {
  const plain = plainSigns(text).replace(/^《[^》]*》 ?/, '');
  const match = NUMBER.exec(plain);
  if (!match) return null;
  const [whole, head = '', tail = '', number = '', year] = match;
  if (leavesMore(plain.slice(whole.length), year)) return null;
  const prefix = joinPrefix(head, tail);
  const family = FAMILIES.find(([pattern]) => pattern.test(prefix))?.[1];
  if (family === undefined) return null;
  // `DB3502 57` is not `DB35 0257`.
  const mark = /\d$/.test(prefix) ? '/' : '';
  return {
    prefix,
    family,
    key: `${prefix}${mark}${number}${year === undefined ? '' : `-${year}`}`,
    year: year === undefined ? null : Number(year),
  };
}
