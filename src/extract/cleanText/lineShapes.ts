import {
  BARE_HEADINGS,
  BULLETS,
  CHINESE_NUMERAL,
  CIRCLED,
  DARK_CIRCLED,
  NO_FIGURE,
  NUMBERED_WORDS,
} from '../lexicon/listMarkers';
import { readUnitAt } from '../lexicon/units';
import type { TextLine } from './readLines';

/** What a line of text looks like, for deciding where paragraphs end. */

const NUMERAL = CHINESE_NUMERAL;
const MARKERS: readonly (readonly [string, RegExp])[] = [
  ['part', new RegExp(`^第(?:${NUMERAL}|\\d{1,3})(?:[章节编篇]|部分)`)],
  ['article', new RegExp(`^第(?:${NUMERAL}|\\d{1,3})条`)],
  ['firstly', new RegExp(`^第${NUMERAL}[,，]`)],
  ['chineseParen', new RegExp(`^\\(${NUMERAL}\\)`)],
  ['chinese', new RegExp(`^${NUMERAL}[、.,]`)],
  ['chineseHalfParen', new RegExp(`^${NUMERAL}\\)`)],
  ['decimal', new RegExp(`^\\d{1,2}(?:\\.\\d{1,2}){1,3}[.、]?${NO_FIGURE}(?=.)`)],
  ['arabic', /^\d{1,3}[.、](?!\d)/],
  ['arabicParen', /^\(\d{1,3}\)/],
  ['arabicHalfParen', /^\d{1,3}\)/],
  ['circled', new RegExp(`^[${CIRCLED}${DARK_CIRCLED}]`)],
  ['dash', /^(?:(?:——?|--?)(?=[^\d—-])|(?:——|--)(?=\d{4}年|\d{1,2}月))/],
  ['bullet', new RegExp(`^[${BULLETS}]`)],
  ['word', new RegExp(`^【?(?:${NUMBERED_WORDS.join('|')})(?:${NUMERAL}|\\d{1,2})`)],
  ['box', /^专栏(?:\d|[一二三四五六七八九十])/],
  ['annex', /^附(?:件|表|录)\d{0,2}[:：]?/],
];

const DATE_LINE =
  /^(?:\d{4}|[〇零○一二三四五六七八九]{4})年(?:\d{1,2}|[一二三四五六七八九十]{1,3})月(?:(?:\d{1,2}|[一二三四五六七八九十]{1,3})日)?$/;
const OPENS_LABEL =
  /^[([【〔]?(?:(?:[省市县区州]级|主要|第一)?(?:牵头|责任|配合|主办|协办|承办|主责|参与|参加|实施)(?:(?:和|、|及)(?:责任|配合))?(?:单位|部门|处室|科室|分工)|(?:完成|办结)?时限|完成时间|时间节点|责任分工)/;
const SALUTATION = /^各.{2,80}[:：]$/;
const BARE = new Set(BARE_HEADINGS);

/** Kind of list marker the line opens with, or null. */
export function markerKind(line: TextLine): string | null {
  const text = line.text.slice(0, 40);
  for (const [kind, pattern] of MARKERS) if (pattern.test(text)) return kind;
  return line.spacedNumber ? 'spaced' : null;
}

export function isDateLine(text: string): boolean {
  return text.length <= 14 && DATE_LINE.test(text);
}

/** A line that states units or a date by a label, or a known heading, or a salutation. */
export function standsAlone(text: string): boolean {
  if (text.length > 100) return false;
  return BARE.has(text) || SALUTATION.test(text) || isDateLine(text);
}

export function opensLabel(text: string): boolean {
  return OPENS_LABEL.test(text.slice(0, 12));
}

const SENTENCE_END = /[。!?;！？；][”’"')\]】〕》]*$/;
const CLAUSE_OPEN = /[,，、([【〔“‘《〈—+-]$/;
const CLOSES = /^[、,.。;:!?%)\]】〕》〉”’，；：！？]/;

export function endsSentence(text: string): boolean {
  return SENTENCE_END.test(text.slice(-6)) || /[^ -~]\.$/.test(text.slice(-2));
}

/** It opens with a short label of any kind: 事项名称：, 主要内容：. */
export function opensAnyLabel(text: string): boolean {
  return /^[^\d，。；：]{2,8}[:：]/.test(text.slice(0, 12));
}

/** The line ends where no sentence can end. */
export function endsOpen(text: string): boolean {
  return CLAUSE_OPEN.test(text.slice(-1));
}

/** The line opens with a sign that never opens a paragraph. */
export function opensClosing(text: string): boolean {
  return CLOSES.test(text.slice(0, 1));
}

/** A figure is left open, or a word that asks for one ends the line. */
export function awaitsFigure(text: string): boolean {
  return AWAITS_FIGURE.test(text.slice(-4));
}

const AWAITS_FIGURE =
  /(?:\d\.?|[达增升提降减缩压超][到至过]|达|突破|[高低多少]于|控制在|约|[各均共])$/;

/** A figure with what it counts, as no number of a list has it: 60 项, but not 1 项目. */
export function opensWithFigure(text: string): boolean {
  const digits = /^\d+(?:\.\d+)?[百千万亿]*/.exec(text)?.[0].length ?? 0;
  return digits > 0 && readUnitAt(text, digits) !== null;
}

/** Marked line without any sentence: a heading that stands alone, if the text does not go on. */
export function isBareHeadingLine(text: string): boolean {
  if (text.length > 45 || /[。;；!?]/.test(text)) return false;
  return !/[,，]/.test(text) || isPairOfClauses(text.replace(NUMBER_BEFORE, ''));
}

/** `坚持人民至上，办好民生实事`: two clauses of a length, as headings have them. */
function isPairOfClauses(text: string): boolean {
  const [first = '', second = '', ...more] = text.split(/[,，]/);
  if (more.length > 0 || first.length > 13 || second.length < 4) return false;
  return Math.abs(first.length - second.length) <= 2;
}

/** `一、总体要求`: after the number a heading known as one, and nothing else. */
export function isKnownHeading(text: string): boolean {
  return text.length <= 16 && BARE.has(text.replace(NUMBER_BEFORE, ''));
}

const NUMBER_BEFORE = /^(?:第?[(]?[一二三四五六七八九十\d]{1,3}[)]?[章节部分条]{0,2}[、.,)]?)/;

/** `任务一：`: its colon ends the number, not the heading. */
const WORD_NUMBER = new RegExp(`^(?:${NUMBERED_WORDS.join('|')})(?:${NUMERAL}|\\d{1,2})[:：]`);

/** Marked line of clauses before any stop: the duty itself, not its heading. */
export function opensSentence(text: string): boolean {
  return /^[^。；;:：]{2,80}?[,，][^。；;:：]{2,}/.test(text);
}

/** Marked line whose heading ends with a stop inside the line. */
export function hasHeadingRunIn(text: string): boolean {
  const stop = text.replace(WORD_NUMBER, '').search(/[。:：]|[^ -~]\.(?=\D)/);
  return stop > 0 && stop <= 45;
}
