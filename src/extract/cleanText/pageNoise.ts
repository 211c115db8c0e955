import { endsSentence } from './lineShapes';
import type { TextLine } from './readLines';

/** Lines that belong to the page and not to the text. */

const SURE: readonly RegExp[] = [
  /^[-—·.~]{1,3}\d{1,4}[-—·.~]{1,3}$/,
  /^第(?:\d{1,4}|[一二三四五六七八九十百]{1,4})页(?:[,，/]?共(?:\d{1,4}|[一二三四五六七八九十百]{1,4})页)?$/,
  /^共\d{1,4}页[,，/]?第\d{1,4}页$/,
  /^\d{1,4}\/\d{1,4}$/,
  /^(?:page|p\.?)\d{1,4}(?:(?:of|\/)\d{1,4})?$/i,
  /^\d{1,4}of\d{1,4}$/i,
];
/** `一、总体要求........3`, a line of the list of contents. */
const CONTENTS = /^.{2,60}?[.…·]{4,}-?\d{1,3}-?$|^目录$/;
const BARE = /^\d{1,3}$/;
const GOES_ON = /^[\d.)%年月日项个家人万亿号条]/;
/** After a whole sentence these make it the number of an item. */
const NUMBERS_ITEM = /^[、,，]/;
const AWAITS_NUMBER = /[\d.(第约至到达为超过各共计—~-]$/;
/** Fewer repeats are chance; a running head stands on most pages. */
const RUNNING_HEAD_REPEATS = 3;
const RUNNING_HEAD_LENGTH = 40;

/** For each line whether it is a page number or a running head or foot. */
export function findPageNoise(lines: readonly TextLine[]): boolean[] {
  const noise = lines.map(
    ({ text }) =>
      (text.length <= 16 && isSure(text)) || (text.length <= 140 && CONTENTS.test(text)),
  );
  markBareNumbers(lines, noise);
  markRunningHeads(lines, noise);
  return noise;
}

function isSure(text: string): boolean {
  return SURE.some((pattern) => pattern.test(text));
}

/** No writer leaves a number alone on a line, unless its line goes on or waits for it. */
function markBareNumbers(lines: readonly TextLine[], noise: boolean[]): void {
  const kept = lines.flatMap((line, at) => (noise[at] ? [] : [{ text: line.text, at }]));
  if (kept.some(({ text }) => text === '序号')) return;
  kept.forEach(({ text, at }, order) => {
    if (!BARE.test(text)) return;
    const before = kept[order - 1]?.text;
    const next = kept[order + 1]?.text ?? '';
    if (before === undefined) return;
    // 6 / 3 / 5项: a page ended within the figure.
    const cutsFigure = /\d$/.test(before) && /^\d/.test(next);
    if (!cutsFigure && (AWAITS_NUMBER.test(before) || GOES_ON.test(next))) return;
    if (NUMBERS_ITEM.test(next) && endsSentence(before)) return;
    noise[at] = true;
  });
}

/** The same short line beside page numbers or page breaks, again and again. */
function markRunningHeads(lines: readonly TextLine[], noise: boolean[]): void {
  const places = new Map<string, number[]>();
  lines.forEach((line, at) => {
    if (noise[at] || line.text.length > RUNNING_HEAD_LENGTH || /[。;；]$/.test(line.text)) return;
    const beside =
      noise[at - 1] || noise[at + 1] || line.afterPageBreak || lines[at + 1]?.afterPageBreak;
    if (!beside) return;
    const list = places.get(line.text);
    if (list) list.push(at);
    else places.set(line.text, [at]);
  });
  for (const list of places.values()) {
    if (list.length >= RUNNING_HEAD_REPEATS) for (const at of list) noise[at] = true;
  }
}
