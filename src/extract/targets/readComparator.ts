import type { Comparator } from '../../model/catalog';
import {
  BETWEEN,
  COMPARATORS_AFTER,
  findComparatorEnding,
  type ComparatorWord,
} from '../lexicon/comparators';
import type { TextRange } from '../outline/outlineTypes';
import type { Quantity } from '../quantities/quantity';

/** What is said about the side of a figure; `word` null where nothing is. */
export interface ComparatorReading {
  readonly comparator: Comparator;
  readonly isChange: boolean;
  readonly isApproximate: boolean;
  /** 达到 or 不低于 stands before, or 以上 behind. */
  readonly isMarked: boolean;
  /** 达到, 提高到, 缩短至: a level is set. */
  readonly isLevel: boolean;
  /** 以上, 以内, 不低于: a side is printed. */
  readonly isSided: boolean;
  readonly range: TextRange | null;
}

const SHARE_CHANGE =
  /(?:提高|提升|增长|增加|上升|扩大|下降|降低|减少|缩短|压缩|压减|缩减|精简|压降|增速|增幅)[^，。；、]{0,8}$/;
const IMPROVES = /(?:改造|优化|整治|新建|改建|改扩建|巩固|培育|建设|完善|整理)(?:提升|扩大|提高)$/;
const REACHES = /[至到为达]/;

function findBefore(
  before: string,
  kind: string | undefined,
): { word: ComparatorWord; end: number } | null {
  let text = before;
  for (let turn = 0; turn < 4; turn += 1) {
    const word = findComparatorEnding(text);
    // 改造提升120个 counts what is improved.
    if (word?.sense === 'change' && kind === 'count' && IMPROVES.test(text)) return null;
    if (word) return { word, end: text.length };
    const between = BETWEEN.exec(text)?.[0];
    if (between === undefined) return null;
    text = text.slice(0, -between.length);
  }
  return null;
}

/** 至少形成1项, 最多保留3个: the side is said before the verb. */
const SIDE_BEFORE_VERB: readonly (readonly [RegExp, Comparator])[] = [
  [/(?:至少|最少|不少于|不低于)[^，。；、\d]{1,12}$/, '>='],
  [/(?:至多|最多|不超过|不多于)[^，。；、\d]{1,12}$/, '<='],
];

function findSideBeforeVerb(before: string): Comparator | null {
  return SIDE_BEFORE_VERB.find(([pattern]) => pattern.test(before))?.[1] ?? null;
}

function findAfter(after: string) {
  for (const word of COMPARATORS_AFTER) {
    const match = word.pattern.exec(after);
    if (match) return { word, length: match[0].length };
  }
  return null;
}

/** Shares and multiples change by 减少…15% as well, with words in between. */
function isLooseChange(before: string, quantity: Quantity): boolean {
  if (quantity.unitWord?.kind !== 'share') return false;
  const match = SHARE_CHANGE.exec(before);
  return match !== null && !REACHES.test(match[0]);
}

/** 达到20%左右 and 达到3至5家 say how much, not from which side. */
function isOpen({ valueMax }: Quantity, after: ReturnType<typeof findAfter>): boolean {
  return valueMax === null && after?.word.isApproximate !== true;
}

/** Reads the words around a figure of the clean text; `from` is where its item begins. */
export function readComparator(text: string, from: number, quantity: Quantity): ComparatorReading {
  const begin = Math.max(from, quantity.start - 24);
  const before = text.slice(begin, quantity.start);
  const found = findBefore(before, quantity.unitWord?.kind);
  const after = findAfter(text.slice(quantity.end, quantity.end + 12));
  const sense = found?.word.sense;
  const said = found?.word.comparator ?? '=';
  const isOwnChange = quantity.form === 'multiple' || quantity.unit === '番';
  // 缩短至3天以内 says <= behind; 下降15%以上 a fall of at least that much.
  const printed =
    after?.word.comparator ??
    (sense === 'side'
      ? said
      : found?.word.sense === 'plain' || !found
        ? findSideBeforeVerb(before)
        : null);
  const isSided = printed !== null || quantity.isExceeded;
  const isApproximate = (after?.word.isApproximate ?? false) || quantity.isApproximate;
  const range = found
    ? { start: begin + found.end - found.word.text.length, end: begin + found.end }
    : after
      ? { start: quantity.end, end: quantity.end + after.length }
      : null;
  return {
    comparator: printed ?? (quantity.isExceeded ? '>=' : isOpen(quantity, after) ? said : '='),
    isChange: sense === 'change' || isOwnChange || isLooseChange(before, quantity),
    isApproximate,
    isMarked: found !== null || after !== null || quantity.isExceeded,
    isLevel: sense === 'side' || sense === 'level',
    isSided,
    range,
  };
}
