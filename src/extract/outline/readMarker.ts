import {
  BULLETS,
  CHINESE_DIGITS,
  CHINESE_NUMERAL,
  CIRCLED,
  DARK_CIRCLED,
  NO_FIGURE,
  NUMBERED_WORDS,
} from '../lexicon/listMarkers';
import { readChineseNumeral } from '../numerals';
import type { MarkerStyle } from './outlineTypes';

export interface Marker {
  readonly style: MarkerStyle;
  readonly value: number | null;
  /** Units of the number, its brackets and stops included. */
  readonly length: number;
}

type Rule = readonly [MarkerStyle, RegExp];

const N = CHINESE_NUMERAL;
const ANY = `(${N}|\\d{1,3})`;
const ROMAN = 'ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ';

/** The first group is the number. */
const RULES: readonly Rule[] = [
  ['chapter', new RegExp(`第${ANY}章[：:、.]?`, 'y')],
  ['section', new RegExp(`第${ANY}节[：:、.]?`, 'y')],
  ['article', new RegExp(`第${ANY}条[：:、.]?`, 'y')],
  ['part', new RegExp(`第${ANY}(?:部分|编|篇)[：:、.]?`, 'y')],
  ['firstly', new RegExp(`第(${N})，`, 'y')],
  ['ordinal', new RegExp(`(${N})是(?!否|不是)`, 'y')],
  ['chineseParen', new RegExp(`\\((${N})\\)[、.：]?`, 'y')],
  ['chineseParen', new RegExp(`(${N})\\)`, 'y')],
  ['chinese', new RegExp(`(${N})[、.，。]`, 'y')],

  [
    'decimal3',
    new RegExp(`\\d{1,2}\\.\\d{1,2}(?:\\.\\d{1,2})*\\.(\\d{1,2})[.、]?(?![\\d.%])`, 'y'),
  ],
  ['decimal', new RegExp(`\\d{1,2}\\.(\\d{1,2})[.、]?${NO_FIGURE}`, 'y')],
  ['arabic', /(\d{1,3})[.、。](?!\d)/y],
  ['arabicParen', /\((\d{1,3})\)[、.]?/y],
  ['arabicHalfParen', /(\d{1,3})\)[、.]?/y],
  ['circled', new RegExp(`([${CIRCLED}${DARK_CIRCLED}])[、.]?`, 'y')],
  ['roman', new RegExp(`([${ROMAN}])[、.]`, 'y')],
  ['word', new RegExp(`(?:${NUMBERED_WORDS.join('|')})${ANY}[：、.]`, 'y')],
  ['word', new RegExp(`【(?:${NUMBERED_WORDS.join('|')})${ANY}】[：、.]?`, 'y')],
  ['box', /专栏(?:\d{1,2}|[一二三四五六七八九十]{1,3})?[：、]?/y],
  ['dash', /(?:—{1,3}|-{1,3})(?=[^—\d-]|\d{4}年(?!\d{1,2}月\d{1,2}日在)|\d{1,2}月)/y],
  ['bullet', new RegExp(`[${BULLETS}]+`, 'y')],
  ['annex', /附(?:件|表|录)\d{0,2}(?=[：\n]|$)/y],
];

/** Styles that count as numbers also within a paragraph, after a stop. */
export const INLINE_STYLES: ReadonlySet<MarkerStyle> = new Set<MarkerStyle>([
  'chapter',
  'section',
  'article',
  'part',
  'chinese',
  'chineseParen',
  'arabic',
  'arabicParen',
]);

/** The marker at `at`, read as the first style that fits; null where there is none. */
export function readMarker(text: string, at: number): Marker | null {
  if (!MAY_OPEN.test(text.charAt(at))) return null;
  for (const [style, pattern] of RULES) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (!match) continue;
    const value = readValue(style, match[1]);
    if (value === 0) continue;
    return { style, value, length: match[0].length };
  }
  return null;
}

/** Most places of a text open with none of these: no rule is tried there. */
const MAY_OPEN = new RegExp(
  `[第(【\\d${CHINESE_DIGITS}${CIRCLED}${DARK_CIRCLED}${ROMAN}附任重行专工举措${BULLETS}—-]`,
);

function readValue(style: MarkerStyle, printed: string | undefined): number | null {
  if (printed === undefined) return null;
  if (style === 'circled') {
    return Math.max(CIRCLED.indexOf(printed), DARK_CIRCLED.indexOf(printed)) + 1;
  }
  if (style === 'roman') return ROMAN.indexOf(printed) + 1;
  if (/^\d+$/.test(printed)) return Number(printed);
  return readChineseNumeral(printed) ?? 0;
}

const BARE: readonly Rule[] = [
  [
    'bareArabic',
    /(\d{1,2})(?=[\u4e00-\u9fff])(?![年月日个家项人名万亿千百次条件批种类处座所级届期度天周元公吨米平岁亩号倍成大小时分位张台套辆])/y,
  ],
  [
    'bare',
    new RegExp(
      `(${N})(?=[\\u4e00-\\u9fff])(?![${CHINESE_DIGITS}个批种项次级家体系带流些定致般样起同是切线律站网类款条届年月日期所点村位])`,
      'y',
    ),
  ],
];

/** A number without stop or bracket: one only where it goes on from paragraph to paragraph. */
export function readBareMarker(text: string, at: number): Marker | null {
  for (const [style, pattern] of BARE) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    const value = match ? readValue(style, match[1]) : null;
    if (match && value) return { style, value, length: match[0].length };
  }
  return null;
}
