import { DocumentProblem } from './documentProblem';
import { looksChinese, looksGarbled } from './plausibleText';

export type TextEncodingName = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5';

export interface DecodedText {
  readonly text: string;
  readonly encoding: TextEncodingName;
}

/** As much as is looked at to tell an encoding: two bytes at most are cut in the middle. */
const SAMPLE = 65_536;
/** More letters lost are no slip of a copy. */
const MOST_LOST = 3;

/**
 * The text of the bytes: by their mark, else as UTF-8 where they are that, else in the encoding in
 * which they read like Chinese. Text that was garbled before it was saved is not mended.
 * @throws DocumentProblem `notADocument`, `wrongEncoding`
 */
export function decodePlainText(bytes: Uint8Array): DecodedText {
  if (isUtf32(bytes)) throw new DocumentProblem('wrongEncoding');
  const marked = findMark(bytes) ?? findWideEncoding(bytes);
  if (!marked && isBinary(bytes)) throw new DocumentProblem('notADocument');
  const utf8 = marked ? null : decode(bytes, 'utf-8');
  const decoded = marked
    ? decode(bytes, marked)
    : (utf8 ?? decodeOlder(bytes) ?? decodeDamaged(bytes));
  if (!decoded || looksGarbled(decoded.text)) throw new DocumentProblem('wrongEncoding');
  return decoded;
}

/** Four bytes a letter, which no decoder here takes; its mark begins like that of UTF-16. */
function isUtf32([first, second, third, fourth]: Uint8Array): boolean {
  const isLittle = first === 0xff && second === 0xfe && third === 0 && fourth === 0;
  return isLittle || (first === 0 && second === 0 && third === 0xfe && fourth === 0xff);
}

function findMark([first, second, third]: Uint8Array): TextEncodingName | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : null;
}

/** UTF-16 without a mark: every other byte of its digits, stops and line ends is zero. */
function findWideEncoding(bytes: Uint8Array): TextEncodingName | null {
  const sample = bytes.subarray(0, SAMPLE & ~1);
  const zeros = [0, 0];
  sample.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (even + odd < 2) return null;
  const encoding = odd > even ? 'utf-16le' : 'utf-16be';
  const tried = decode(sample.subarray(0, sample.length & ~1), encoding);
  const readsWell =
    tried && (looksChinese(tried.text) || /^[\t-\r -~\u3000-\uffef]+$/.test(tried.text));
  return readsWell ? encoding : null;
}

/** Encodings from before Unicode: that in which the text reads like Chinese, if there is one. */
function decodeOlder(bytes: Uint8Array): DecodedText | null {
  for (const encoding of ['gb18030', 'big5'] as const) {
    const decoded = decode(bytes, encoding);
    if (decoded && looksChinese(decoded.text)) return decoded;
  }
  return null;
}

/** A few bytes were lost or cut off: they are shown as lost, and the rest is read. */
function decodeDamaged(bytes: Uint8Array): DecodedText | null {
  for (const encoding of ['utf-8', 'gb18030'] as const) {
    const text = new TextDecoder(encoding).decode(bytes);
    const lost = text.match(/\ufffd/g)?.length ?? 0;
    if (lost <= MOST_LOST && looksChinese(text.replaceAll('\ufffd', ''))) return { text, encoding };
  }
  return null;
}

function decode(bytes: Uint8Array, encoding: TextEncodingName): DecodedText | null {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding };
  } catch {
    return null;
  }
}

/** Control characters that no text has. */
function isBinary(bytes: Uint8Array): boolean {
  return bytes
    .subarray(0, SAMPLE)
    .some((byte) => byte < 9 || (byte > 13 && byte < 27 && byte !== 26));
}
