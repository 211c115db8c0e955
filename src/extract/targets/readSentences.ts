import type { OutlineParagraph, TextRange } from '../outline/outlineTypes';

/** A sentence with the clauses that stand apart in it, brackets set aside as clauses of their own. */
export interface Sentence extends TextRange {
  readonly clauses: readonly Clause[];
}

export interface Clause extends TextRange {
  readonly inBrackets: boolean;
}

const SENTENCE_END = new Set('。！？!?\n');
const CLAUSE_END = new Set('，；：;:\t');
const CLOSING: Readonly<Record<string, string>> = {
  '(': ')',
  '〔': '〕',
  '[': ']',
  '“': '”',
  '‘': '’',
  '《': '》',
  '〈': '〉',
  '「': '」',
  '『': '』',
};
const BRACKETS = new Set('(〔[');
const BRACKET_SIGN = /[()〔〕[\]“”‘’《》〈〉「」『』]/g;
/** All that a sentence or a clause may end at, and brackets to pass over. */
const STOP_SIGN = /[。！？!?\n，；：;:\t(〔[“‘《〈「『]/;
/** Longer ones are no prose: a dump of figures is read in pieces, so that time grows with its length. */
const LONGEST_SENTENCE = 1500;
/** A bracket that does not close this near was never meant to. */
const LONGEST_BRACKET = 400;

interface Open {
  readonly sign: string;
  readonly at: number;
}

/** Ends of the brackets and quotes opened in the paragraph, by where they open; unclosed ones are left out. */
function matchBrackets(text: string, range: TextRange): Map<number, number> {
  const ends = new Map<number, number>();
  const open: Open[] = [];
  for (const { 0: sign, index } of text.slice(range.start, range.end).matchAll(BRACKET_SIGN)) {
    const at = range.start + index;
    if (sign in CLOSING) open.push({ sign, at });
    else {
      const depth = open.findLastIndex((one) => CLOSING[one.sign] === sign);
      const one = open[depth];
      if (one && at - one.at <= LONGEST_BRACKET) ends.set(one.at, at);
      if (depth >= 0) open.length = depth;
    }
    if (open.length > 8) open.shift();
  }
  return ends;
}

/** 10:30 and 1:50 are one figure. */
function isColonOfNumber(text: string, at: number): boolean {
  return (
    text.charAt(at) === ':' && /\d/.test(text.charAt(at - 1)) && /\d/.test(text.charAt(at + 1))
  );
}

/** The next such sign before `to`, or the last place there: no text is searched twice. */
function findStop(text: string, from: number, to: number): number {
  const found = text.slice(from, to).search(STOP_SIGN);
  return found < 0 ? to - 1 : from + found;
}

function readParagraph(text: string, range: TextRange): Sentence[] {
  const brackets = matchBrackets(text, range);
  const sentences: Sentence[] = [];
  let clauses: Clause[] = [];
  let inner: Clause[] = [];
  let [sentenceStart, clauseStart] = [range.start, range.start];
  const endClause = (end: number): void => {
    if (end > clauseStart) clauses.push({ start: clauseStart, end, inBrackets: false });
    clauses.push(...inner);
    inner = [];
    clauseStart = end + 1;
  };
  const endSentence = (end: number): void => {
    endClause(end);
    if (clauses.length > 0) sentences.push({ start: sentenceStart, end, clauses });
    clauses = [];
    sentenceStart = end + 1;
  };
  for (let at = range.start; at < range.end; at += 1) {
    const longest = Math.max(at + 1, sentenceStart + 2 * LONGEST_SENTENCE + 1);
    at = findStop(text, at, Math.min(range.end, longest));
    const sign = text.charAt(at);
    const close = brackets.get(at);
    if (close !== undefined) {
      if (BRACKETS.has(sign)) inner.push(...splitInner(text, at + 1, close));
      at = close;
    } else if (SENTENCE_END.has(sign)) endSentence(at);
    else if (at - sentenceStart >= LONGEST_SENTENCE) {
      if (CLAUSE_END.has(sign) || at - sentenceStart >= 2 * LONGEST_SENTENCE) endSentence(at);
    } else if (CLAUSE_END.has(sign) && !isColonOfNumber(text, at)) endClause(at);
  }
  if (range.end > sentenceStart) endSentence(range.end);
  return sentences;
}

function splitInner(text: string, start: number, end: number): Clause[] {
  const clauses: Clause[] = [];
  let from = start;
  for (let at = start; at <= end; at += 1) {
    if (at < end && !CLAUSE_END.has(text.charAt(at)) && !SENTENCE_END.has(text.charAt(at)))
      continue;
    if (at > from) clauses.push({ start: from, end: at, inBrackets: true });
    from = at + 1;
  }
  return clauses;
}

/** The sentences of the paragraphs in order; a sentence ends with 。 ！ ？ or its paragraph. */
export function readSentences(text: string, paragraphs: readonly OutlineParagraph[]): Sentence[] {
  return paragraphs.flatMap(({ range }) => readParagraph(text, range));
}
