import type { DatePhrase } from '../dates/datePhrase';
import type { TextRange } from '../outline/outlineTypes';

const LONGEST = 40;
/** However long a clause without a stop is. */
const REACH = 120;
const MARKER =
  /^(?:[\s、，]|第[一二三四五六七八九十百\d]+[章节条]|[一二三四五六七八九十]+、|\([一二三四五六七八九十\d]+\)|\d{1,2}[.．、)](?!\d)|[-—–•●·▪◆■□○*]+|[①-⑳]|[一二三四五六七八九十]{1,2}是|并且|并(?=[^轨网行购])|以及|及(?=[^时])|和(?=[^谐])|同时)+/;

/**
 * The clause that is quoted for a figure: markers and joining words left out, ended before a bracket that
 * follows the figure, a leading year left out where it is longer than 40 signs.
 */
export function trimQuote(
  text: string,
  item: TextRange,
  figure: TextRange,
  dates: readonly DatePhrase[],
): TextRange {
  let start = Math.max(item.start, figure.start - REACH);
  let end = Math.min(item.end, figure.end + REACH);
  start += MARKER.exec(text.slice(start, figure.start))?.[0].length ?? 0;
  // 县(区)级行政区: a bracket within a word ends nothing.
  const bracket = text.slice(figure.end, end).search(/\((?![^()]{1,4}\)[\u4e00-\u9fff])|[〔\t]/);
  if (bracket >= 0) end = figure.end + bracket;
  const tab = text.slice(start, figure.start).lastIndexOf('\t');
  if (tab >= 0) start += tab + 1;
  if (end - start > LONGEST) {
    const date = dates.find((one) => one.start === start && one.end < figure.start);
    if (date) start = date.end;
  }
  if (end - start > LONGEST) {
    const sign = text.slice(figure.end, end).search(/、/);
    if (sign >= 0) end = figure.end + sign;
  }
  while (end > figure.end && /[\s、，]/.test(text.charAt(end - 1))) end -= 1;
  return { start, end };
}
