import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { Converter } from 'opencc-js';
import { cleanText } from '../../src/extract/cleanText/cleanText';

/** What copying does to a text without changing what it says. */

export const BLANKS = [' ', '　', '\u200b', '\u00ad'] as const;
export const LINE_BREAKS = ['\n', '\r\n'] as const;
export const PAGE_NUMBERS = [
  '\n— 3 —\n',
  '\n- 12 -\n',
  '\n第3页 共9页\n',
  '\n\n    － 7 －\n\n',
  '\n3 / 12\n',
] as const;

/** Where to put a piece; taken modulo the length of the text. */
export const somePlaces = fc.array(fc.nat(), { minLength: 1, maxLength: 12 });

/** Away from the borders of lines, where a break says something. */
const WITHIN_SENTENCE = /^[\u4e00-\u9fff、，0-9]{6}$/;
const REACH = 3;

/** Puts `piece` into the text at those of the places that lie within a sentence. */
export function insertWithin(text: string, places: readonly number[], piece: string): string {
  return [...new Set(places.map((place) => place % text.length))]
    .sort((a, b) => b - a)
    .filter((place) => WITHIN_SENTENCE.test(text.slice(place - REACH, place + REACH)))
    .reduce((changed, place) => changed.slice(0, place) + piece + changed.slice(place), text);
}

/** Digits, letters and signs in their full width. */
export function widen(text: string): string {
  return text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
}

/** Brackets, colons and semicolons in their half width. */
export function narrowSigns(text: string): string {
  return text.replace(/[（），；：]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
}

/** Every line but the first set in, by ideographic blanks or by those of a web page. */
export function indentLines(text: string): string {
  return text.replace(/\n(?=[^\n])/g, (_, at: number) =>
    at % 2 === 0 ? '\n\u3000\u3000' : '\n\u00a0\u00a0\u00a0\u00a0',
  );
}

/** An empty line below each line, and blanks at its end. */
export function spreadLines(text: string): string {
  return text.replace(/\n/g, '  \r\n\r\n');
}

/** Long lines broken at a width of 38, as a page would. */
export function wrapLines(text: string): string {
  const lines = text.split('\n');
  return lines.map((line) => (line.length < 45 ? line : line.replace(/.{38}/g, '$&\n'))).join('\n');
}

export const toTraditional = Converter({ from: 'cn', to: 't' });

/** As printed, but in one script and without blanks, breaks and stops. */
export function plainly(printed: string): string {
  return cleanText(printed).text.replace(/[。\n]/g, '');
}

/** The texts of `tests/extract/documents` of these names. */
export function readTexts(...names: readonly string[]): string[] {
  return names.map((name) => readFileSync(join(__dirname, 'documents', `${name}.txt`), 'utf8'));
}

/** `DABIAO_SEED=N` looks elsewhere; chance must not decide whether a run is green. */
export const SEED = Number(process.env['DABIAO_SEED'] ?? 2026);
