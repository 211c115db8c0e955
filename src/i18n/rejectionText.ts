import type { Locale } from '../model/basics';
import type { Problem } from '../model/finding';
import { fillMessage, type Texts } from './texts';

/** Why a file was not taken into a merge, and what to do about it. */
export interface RejectionText {
  readonly found: string;
  readonly todo: string;
}

/** The words of a rejection, of a decisions file or of a list of units, in one language. */
export function describeRejection({ code, params }: Problem, words: Texts): RejectionText {
  const { rejections, decisions, expectation } = words.merge;
  const table: Readonly<Record<string, RejectionText>> = {
    ...words.files.reading,
    ...words.issue.problems,
    ...rejections,
    ...decisions,
    ...expectation,
  };
  const own = Object.hasOwn(table, code) ? table[code] : undefined;
  if (!own) return { found: code, todo: '' };
  return { found: fillMessage(own.found, params), todo: fillMessage(own.todo, params) };
}

/** Sentences one after the other; a stop is put where one lacks it and another follows. */
export function joinSentences(sentences: readonly string[], locale: Locale): string {
  const [stop, space] = locale === 'zh-CN' ? ['。', ''] : ['.', ' '];
  const said = sentences.filter((sentence) => sentence !== '');
  const isEnded = (sentence: string) => /[。.！？!?]$/.test(sentence);
  const last = said.length - 1;
  return said.map((one, at) => (at === last || isEnded(one) ? one : `${one}${stop}`)).join(space);
}
