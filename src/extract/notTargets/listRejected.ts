import type { RejectedFigure, RejectionReason } from '../../model/extraction';
import { originalSpan } from '../cleanText';
import type { TextRange } from '../outline/outlineTypes';
import type { Quantity } from '../quantities/quantity';
import type { TargetDraft } from '../targets/buildTarget';
import type { Scene } from '../targets/scene';
import { trimQuote } from '../targets/trimQuote';
import type { Mask } from './findMasks';

export interface Rejection {
  readonly range: Quantity;
  readonly item: TextRange;
  readonly reason: RejectionReason;
}

const LONGEST = 40;
/** 一批, 若干: a goal that still wants a figure. */
const WANTS_FIGURE =
  /[^，。；：、！？!?\n()]{0,10}(?:一大?批|若干|一系列|数[十百千]|几[十百千]|上百|(?<![\d一二三四五六七八九十百千万两几数多第])[百千万][名家个项])[^，。；：！？!?\n()]{0,20}/g;

/** The figures that were not taken, in the order of the text; a date a target is due by is none. */
export function listRejected(
  scene: Scene,
  masks: readonly Mask[],
  rejections: readonly Rejection[],
  drafts: readonly TargetDraft[],
): RejectedFigure[] {
  const taken = new Set(drafts.map(({ deadline }) => deadline?.start ?? -1));
  const quotes = drafts.map(({ quote }) => quote).sort((a, b) => a.start - b.start);
  const list: (TextRange & { reason: RejectionReason })[] = [];
  for (const { start, end, reason, isListed } of masks) {
    if (isListed && !taken.has(start)) list.push({ start, end, reason });
  }
  for (const { range, item, reason } of rejections) {
    // 新一代 and 统一 are words: only numerals that count something are figures.
    if (range.form === 'chinese' && (range.unit === '' || range.value === 1)) continue;
    list.push({ ...shorten(trimQuote(scene.text, item, range, []), range), reason });
  }
  for (const match of scene.text.matchAll(WANTS_FIGURE)) {
    list.push({ start: match.index, end: match.index + match[0].length, reason: 'noGoal' });
  }
  return dropCovered(list, quotes).map(({ start, end, reason }) => {
    const span = originalSpan(scene.clean, start, end);
    return { quote: scene.clean.original.slice(span.start, span.end), span, reason };
  });
}

function shorten(quote: TextRange, figure: TextRange): TextRange {
  if (quote.end - quote.start <= LONGEST) return quote;
  const start = Math.max(quote.start, figure.start - LONGEST / 2);
  return {
    start,
    end: Math.min(quote.end, start + LONGEST, Math.max(figure.end, start + LONGEST)),
  };
}

/** Within a target's clause a date or a name needs no row of its own. */
function dropCovered<T extends TextRange>(list: readonly T[], quotes: readonly TextRange[]): T[] {
  const sorted = [...list].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: T[] = [];
  let at = 0;
  for (const one of sorted) {
    while (at < quotes.length && (quotes[at]?.end ?? 0) <= one.start) at += 1;
    const quote = quotes[at];
    const isCovered = quote !== undefined && quote.start <= one.start && quote.end >= one.end;
    const last = kept.at(-1);
    const isRepeat = last !== undefined && last.start === one.start && last.end === one.end;
    if (!isCovered && !isRepeat) kept.push(one);
  }
  return kept;
}
