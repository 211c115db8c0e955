/** Signs whose width says nothing: which one is meant is read off what stands beside it. */

const COMMA = 0x2c;
const STOP = 0x2e;
const COLON = 0x3a;
const QUOTE = 0x22;
const FULL: Readonly<Record<number, number>> = {
  0x21: 0xff01,
  0x3b: 0xff1b,
  0x3f: 0xff1f,
};

interface Units {
  readonly codes: Uint16Array;
  readonly length: number;
}

const isDigit = (code: number | undefined): boolean =>
  code !== undefined && code >= 0x30 && code <= 0x39;
const isLetter = (code: number | undefined): boolean =>
  code !== undefined && ((code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a));
const CHINESE_DIGIT_CODES = new Set([...'一二三四五六七八九十'].map((sign) => sign.charCodeAt(0)));

/**
 * Makes `,` `;` `:` `!` `?` full-width and a stop `。`, in place, save inside a number (1,000;
 * 3.5; 10:30) and after the number of a heading (`1.` `一.`). Straight quotes open and close by turns.
 */
export function punctuate(units: Units, paragraphStarts: (at: number) => boolean): void {
  const { codes, length } = units;
  let begin = 0;
  let quotes = 0;
  for (let at = 0; at < length; at += 1) {
    const code = codes[at] ?? 0;
    if (paragraphStarts(at)) {
      begin = at;
      quotes = 0;
    }
    if (code > 0x3f) continue;
    if (code === COMMA) codes[at] = isThousands(codes, at, begin, length) ? COMMA : 0xff0c;
    else if (code === STOP) codes[at] = readStop(codes, at, begin, length);
    else if (code === COLON)
      codes[at] = isDigit(codes[at - 1]) && isDigit(codes[at + 1]) ? COLON : 0xff1a;
    else if (code === QUOTE) {
      codes[at] = quotes % 2 === 0 ? 0x201c : 0x201d;
      quotes += 1;
    } else codes[at] = FULL[code] ?? code;
  }
}

/** One to three digits before, three after and no more. */
function isThousands(codes: Uint16Array, at: number, begin: number, length: number): boolean {
  let before = 0;
  while (at - before - 1 >= begin && before < 4 && isDigit(codes[at - before - 1])) before += 1;
  let after = 0;
  while (at + after + 1 < length && after < 4 && isDigit(codes[at + after + 1])) after += 1;
  return before >= 1 && before <= 3 && after === 3;
}

function readStop(codes: Uint16Array, at: number, begin: number, length: number): number {
  const before = at > begin ? codes[at - 1] : undefined;
  const after = at + 1 < length ? codes[at + 1] : undefined;
  if (before === undefined) return STOP;
  if (isDigit(before)) return after === undefined || after === 10 ? 0x3002 : STOP;
  if (isLetter(before)) return isLetter(after) || isDigit(after) || at - begin <= 2 ? STOP : 0x3002;
  if (before === 0x29 && at - begin <= 6) return STOP;
  if (CHINESE_DIGIT_CODES.has(before) && at - begin <= 4 && onlyNumerals(codes, begin, at)) {
    return STOP;
  }
  return before > 0x7f || before === 0x25 || before === 0x29 ? 0x3002 : STOP;
}

function onlyNumerals(codes: Uint16Array, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    if (!CHINESE_DIGIT_CODES.has(codes[at] ?? 0)) return false;
  }
  return true;
}
