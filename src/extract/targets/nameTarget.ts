import { BETWEEN, COMPARATORS_AFTER, findComparatorEnding } from '../lexicon/comparators';
import type { TextRange } from '../outline/outlineTypes';

const LEADING =
  /^(?:[、，\s]|\d{1,2}年(?=累计|[建制培新引])|[两三五]年(?=累计|[建制培新引])|(?:\d{1,2}月)?底前|年底前|年内|力争|争取|确保|努力|全年|累计|并且|并|以及|同时|其中|再|分别|预期|每年|逐年|(?:力争)?[到至]?(?:\d{4}|二[〇零○]..)年(?:年?[底末])?(?:前)?|“?十[一二三四五]五”?(?:期间|末|时期)?)+/;
const TRAILING =
  /(?:[较比](?:上年|\d{4}年(?:年?[底末])?)|(?<=[量率额值数])年|[、，\s]|分别|双双|各|均|都|约|近|总数|数量|同比|同口径|[至到为的]|不|年均|平均|每年|一般|[两三四五]年累计|(?<=[额量数值入])累计|至少|争取|力争)+$/;
/** 由2020年的1200人增加到: where it stands now is no part of the name. */
const STARTING_POINT = /(?:由|从(?![业事]))[^，、]{0,20}\d[^，、]{0,8}$/;
const CHANGE_VERB = /^(?:缩短|压缩|压减|提高|提升|降低|减少)(?=.{4,})/;

function stripComparators(before: string): string {
  let text = before;
  for (let turn = 0; turn < 4; turn += 1) {
    // 标准占比提升至45%: 占比 is what is measured.
    if (/占比$|(?:改造|优化|整治|巩固)提升$/.test(text)) return text;
    const word = findComparatorEnding(text);
    const between = BETWEEN.exec(text)?.[0];
    const length = word?.text.length ?? between?.length ?? 0;
    if (length === 0) return text;
    text = text.slice(0, -length);
  }
  return text;
}

function stripAfter(after: string): string {
  for (const { pattern } of COMPARATORS_AFTER) {
    const match = pattern.exec(after);
    if (match) return after.slice(match[0].length);
  }
  return after;
}

/** What is measured: the words before the figure and behind it, sides and years left out. */
export function nameTarget(before: string, after: string): string {
  const head = stripComparators(before.replace(LEADING, ''))
    .replace(STARTING_POINT, '')
    .replace(TRAILING, '')
    .replace(LEADING, '');
  const tail = stripAfter(after)
    .replace(/\((?![^()]{1,4}\)[\u4e00-\u9fff])[^()]*\)?.*$/, '')
    .replace(/^的/, '');
  const name = (head.replace(/^(?:的)/, '') + tail).replace(CHANGE_VERB, '');
  return name.replace(/^[、，和及与]+|[、，。和及与]+$/g, '');
}

/** Where the words of the name stand nearest the figure; null for none. */
export function nameRange(text: string, item: TextRange, figure: TextRange): TextRange | null {
  const start = item.start + (LEADING.exec(text.slice(item.start, figure.start))?.[0].length ?? 0);
  const head = stripComparators(text.slice(start, figure.start)).replace(TRAILING, '');
  if (head.length > 1) return { start, end: start + head.length };
  const from =
    figure.end +
    (text.slice(figure.end, item.end).length - stripAfter(text.slice(figure.end, item.end)).length);
  return item.end - from > 1 ? { start: from, end: item.end } : null;
}
