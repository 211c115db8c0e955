import { Converter } from 'opencc-js/t2cn';

/** Only for matching: the spans of every result stay those of the original. */
const convert = Converter({ from: 't', to: 'cn' });

const CJK_START = 0x3400;
const CJK_END = 0x9fff;

/** Simplified twin of each unit seen so far; 0 where it was not asked yet. */
const twins = new Uint16Array(0x10000);

/** The simplified twin of one UTF-16 unit; the unit itself where it has none of one unit. */
export function simplifyUnit(code: number): number {
  if (code < CJK_START || code > CJK_END) return code;
  const known = twins[code] ?? 0;
  if (known !== 0) return known;
  const converted = convert(String.fromCharCode(code));
  const twin = converted.length === 1 ? converted.charCodeAt(0) : code;
  twins[code] = twin;
  return twin;
}

/**
 * The paragraph in simplified script, unit for unit: by its phrases (乾坤 keeps its 乾), or unit by
 * unit where a phrase would change the length.
 */
export function simplifyParagraph(paragraph: string): string {
  const byUnit = simplifyUnits(paragraph);
  if (byUnit === paragraph) return paragraph;
  const byPhrase = convert(paragraph);
  return byPhrase.length === paragraph.length ? byPhrase : byUnit;
}

/** Each unit's twin, without regard to phrases. */
export function simplifyUnits(text: string): string {
  let simplified = '';
  let copied = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const twin = simplifyUnit(code);
    if (twin === code) continue;
    simplified += text.slice(copied, at) + String.fromCharCode(twin);
    copied = at + 1;
  }
  return copied === 0 ? text : simplified + text.slice(copied);
}

/** Signs looked at to tell the script; a copy mixes the two only in names. */
const SAMPLE = 20_000;
const TRADITIONAL_SHARE = 0.05;

/** True where more than a few signs of the text have a simplified twin. */
export function isTraditional(text: string): boolean {
  let han = 0;
  let traditional = 0;
  for (let at = 0; at < Math.min(text.length, SAMPLE); at += 1) {
    const code = text.charCodeAt(at);
    if (code < CJK_START || code > CJK_END) continue;
    han += 1;
    if (simplifyUnit(code) !== code) traditional += 1;
  }
  return traditional > han * TRADITIONAL_SHARE;
}
