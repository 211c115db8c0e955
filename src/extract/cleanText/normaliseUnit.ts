/** What one unit of the original becomes: '' is dropped, a blank separates, else one or more units. */

const BLANK = ' ';

const SPECIAL: Readonly<Record<string, string>> = {
  '\u00ad': '',
  '\u200b': '',
  '\u200c': '',
  '\u200d': '',
  '\u200e': '',
  '\u200f': '',
  '\u2060': '',
  '\ufeff': '',
  '\ufffd': '',
  '\u0000': '',
  '\t': BLANK,
  '\u00a0': BLANK,
  '\u3000': BLANK,
  '\u1680': BLANK,
  '\u202f': BLANK,
  '\u205f': BLANK,
  '｡': '。',
  '､': '、',
  '﹑': '、',
  '﹐': ',',
  '﹔': ';',
  '﹕': ':',
  '﹒': '.',
  '﹪': '%',
  '﹙': '(',
  '﹚': ')',
  '「': '“',
  '」': '”',
  '『': '‘',
  '』': '’',
  '〝': '“',
  '〞': '”',
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '–': '-',
  '−': '-',
  '﹣': '-',
  '―': '—',
  '─': '—',
  '━': '—',
  '～': '~',
  '〜': '~',
  '∼': '~',
  '﹝': '〔',
  '﹞': '〕',
  '‧': '·',
  '•': '•',
  '○': '○',
};

const CIRCLED_CHINESE = '一二三四五六七八九十';

/** `⑴` `⒈` `㈠` `㊀` are several signs printed as one; each part keeps the place of the whole. */
function spellOutMark(code: number): string | null {
  if (code >= 0x3220 && code <= 0x3229) return `(${CIRCLED_CHINESE.charAt(code - 0x3220)})`;
  if (code >= 0x3280 && code <= 0x3289) return `(${CIRCLED_CHINESE.charAt(code - 0x3280)})`;
  if (code >= 0x2474 && code <= 0x2487) return `(${code - 0x2474 + 1})`;
  if (code >= 0x2488 && code <= 0x249b) return `${code - 0x2488 + 1}.`;
  return null;
}

const table: (string | undefined)[] = new Array<string | undefined>(0x10000);

function readUnit(code: number): string {
  const sign = String.fromCharCode(code);
  const special = SPECIAL[sign];
  if (special !== undefined) return special;
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  if (code >= 0x2000 && code <= 0x200a) return BLANK;
  if (code < 0x20 || (code >= 0x7f && code <= 0x9f)) return '';
  return spellOutMark(code) ?? sign;
}

/** Half-width signs, no soft hyphens or marks without width; line ends are not asked for. */
export function normaliseUnit(code: number): string {
  const known = table[code];
  if (known !== undefined) return known;
  const read = readUnit(code);
  table[code] = read;
  return read;
}
