import type { Span } from '../../src/model/basics';

/** A place of a text where a figure is printed. */
export interface FigureHit extends Span {
  readonly figure: string;
}

/** Digits that are no figures: days, years, numbers of lists and paragraphs, numbers of documents. */
const notFigures = [
  /\d{4}[-/]\d{1,2}[-/]\d{1,2}(?: \d{1,2}:\d{2})?/g,
  /(?:\d{4}-)?\d{4}年(?:\d{1,2}月(?:\d{1,2}日)?)?/g,
  /(?<=^\s*)\d{1,2}[.．、]/gm,
  /[〔[]\d{4}[〕\]]\d+号|[〔[]\d{4}[〕\]]\d+號/g,
];

const numeral = '[一二三四五六七八九十百千万萬两兩〇零]';
const classifier = '[项項个個家名人条條件篇套倍成%％]|以上|以内|以內';

const figures = [
  /\d+(?:[.,]\d+)*/g,
  new RegExp(`百分之${numeral}+|${numeral}+分之${numeral}+`, 'g'),
  // 第三方 and 统一 are words, not counts.
  new RegExp(`(?<![第统統${numeral.slice(1, -1)}])${numeral}+[多余餘]?(?:${classifier})`, 'g'),
  // 十大产业 is a figure, 党的十九大 is a congress.
  /(?<!党的|黨的)(?<![一二三四五六七八九十])[二三四五六七八九十]+大/g,
];

/** Where a copy has lost its digits, the words that bounded them are left standing alone. */
const lostFigure = /(?<![\d一二三四五六七八九十级級])(?:个月)?以[上内下]/g;

/** Every place of the text that bears a figure, in order; it knows nothing of the catalog. */
export function scanFigures(text: string, { digitsLost = false } = {}): FigureHit[] {
  let masked = text;
  for (const pattern of notFigures)
    masked = masked.replace(pattern, (found) => '\u0000'.repeat(found.length));
  const patterns = digitsLost ? [...figures, lostFigure] : figures;
  return patterns
    .flatMap((pattern) => [...masked.matchAll(pattern)])
    .map((hit) => ({ figure: hit[0], start: hit.index, end: hit.index + hit[0].length }))
    .sort((a, b) => a.start - b.start);
}
