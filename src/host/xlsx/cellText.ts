import type { CellValue } from '../../model/grid';
import { endOfTag, unescapeFormat, unescapeXml } from './xmlText';
import { XlsxProblem } from './xlsxProblem';

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
const DATE = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?/;
const DAY = 86_400_000;
/** Day 0 of the 1900 date system, as it counts from 1 March 1900 on. */
const DAY_ZERO = Date.UTC(1899, 11, 30);

/**
 * A cell's value by its type in the file and its text, resolved of XML's escapes; shared strings
 * apart. What is no number stays text: nothing unreadable becomes 0.
 */
export function cellValue(type: string, text: string): CellValue {
  switch (type) {
    case 'b':
      return text.trim() === '1' || text.trim() === 'true';
    case 'e':
      return { error: text };
    case 'str':
    case 'inlineStr':
      return text === '' ? null : unescapeFormat(text);
    case 'd':
      return dateSerial(text) ?? text;
    default: {
      const bare = text.trim();
      if (bare === '') return null;
      return NUMBER.test(bare) ? Number(bare) : text;
    }
  }
}

/** Days of the 1900 date system of an ISO date and time, or null. */
function dateSerial(text: string): number | null {
  const match = DATE.exec(text);
  if (!match) return null;
  const [, year, month, day, hour = 0, minute = 0, second = 0] = match.map(Number);
  const midnight = Date.UTC(year ?? 0, (month ?? 1) - 1, day);
  const time = (hour || 0) * 3600 + (minute || 0) * 60 + (second || 0);
  return (midnight - DAY_ZERO) / DAY + time / 86_400;
}

/**
 * The text of a string item's inner XML: its runs joined, the phonetic ones dropped.
 * @throws XlsxProblem `corrupt`
 */
export function stringItemText(xml: string, part: string): string {
  let text = '';
  let at = xml.indexOf('<');
  while (at >= 0) {
    const end = endOfTag(xml, at);
    const name = /^<([^\s/>]*)/.exec(xml.slice(at, at + 8))?.[1];
    const closing = name === 't' ? '</t>' : name === 'rPh' ? '</rPh>' : null;
    let next = end;
    if (end >= 0 && closing !== null && xml[end - 2] !== '/') {
      next = xml.indexOf(closing, end);
      if (name === 't' && next >= 0) text += unescapeXml(xml.slice(end, next));
    }
    if (next < 0) throw new XlsxProblem('corrupt', { part });
    at = xml.indexOf('<', next);
    if (closing !== null && at === next) at = xml.indexOf('<', next + closing.length);
  }
  return unescapeFormat(text);
}
