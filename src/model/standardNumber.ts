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
  return text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[‐‑‒–—―−─]+/g, '-')
    .replace(/\s*([-/.:])\s*/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}

const FAMILIES: readonly (readonly [RegExp, StandardFamily])[] = [
  [/^(ISO|IEC|ITU|IEEE|CAC|OIE|OIML)(\W|$)/, 'international'],
  [/^T\//, 'group'],
  [/^Q\//, 'enterprise'],
  [/^(GB|GBZ|GSB)(\/|$)/, 'national'],
  [/^DB\d{2}(\/|$)/, 'provincial'],
  [/^DB\d{4}(\/|$)/, 'city'],
  [/^[A-Z]{2,3}(\/|$)/, 'industry'],
];

/** Prefix, `/T`, number with its parts (`1.2`, `60335-2-24`), year. */
const NUMBER =
  /^(DB\d{4}(?=[ /T])|DB\d{2}|[A-Z]+)((?:\/[A-Z]+(?: [A-Z]+)*|T(?=[ \d])))? ?([A-Z]?\d+(?:\.\d+)*(?:-\d{1,3}(?!\d))*)(?:[-:](\d{4})(?!\d))?/;

/**
 * Reads the number a text begins with; null where it begins with none. `GBT 1-2023` is `GB/T 1-2023`;
 * `ISO 9001:2015` and `ISO 9001-2015` are one; a part (`1.2`) is a standard of its own.
 */
export function parseStandardNumber(text: string): StandardNumber | null {
  const match = NUMBER.exec(plainSigns(text).replace(/^《[^》]*》 ?/, ''));
  if (!match) return null;
  const [, head = '', tail = '', number = '', year] = match;
  const joined = /^[A-Z]{2}T$/.test(head) && tail === '' ? `${head.slice(0, 2)}/T` : head;
  const prefix = tail === 'T' ? `${head}/T` : `${joined}${tail.replaceAll(' ', '')}`;
  const family = FAMILIES.find(([pattern]) => pattern.test(prefix))?.[1];
  if (family === undefined) return null;
  return {
    prefix,
    family,
    key: `${prefix}${number}${year === undefined ? '' : `-${year}`}`,
    year: year === undefined ? null : Number(year),
  };
}
