import { texts } from '../i18n/texts';
import type { Locale } from '../model/basics';
import type { ClosingEntry } from '../model/summary';
import { readDay } from './return/readDay';

/**
 * 办理记录 of a task: a dated line for each 销号, reopening and approved change, the oldest first:
 * `2025-10-15 已销号 张三：标准已发布`. A line is added and none is ever rewritten; what a person typed
 * in another form stays, and is no entry.
 */

const STATES: readonly ClosingEntry['taskStatus'][] = ['closed', 'inProgress', 'adjusted'];

function onOneLine(text: string): string {
  return text.replace(/\s*[\r\n]+\s*/g, ' ').trim();
}

function writeLine({ taskStatus, by, on, opinion }: ClosingEntry, locale: Locale): string {
  const colon = locale === 'en-US' ? ': ' : '：';
  const said = onOneLine(opinion);
  const word = texts(locale).status.task[taskStatus];
  return `${on} ${word} ${onOneLine(by)}${said === '' ? '' : `${colon}${said}`}`;
}

/** The cell with one line more. */
export function appendClosing(history: string | null, entry: ClosingEntry, locale: Locale): string {
  const standing = (history ?? '').trimEnd();
  return `${standing === '' ? '' : `${standing}\n`}${writeLine(entry, locale)}`;
}

function readLine(line: string): ClosingEntry | null {
  const [, date = '', rest = ''] = /^(\S+)\s+(.+)$/.exec(line.trim()) ?? [];
  const on = readDay(date);
  if (on === null) return null;
  for (const locale of ['zh-CN', 'en-US'] as const) {
    for (const taskStatus of STATES) {
      const word = texts(locale).status.task[taskStatus];
      if (!rest.startsWith(`${word} `)) continue;
      const said = rest.slice(word.length).trim();
      // At the first colon: an opinion may hold others.
      const [, by = '', opinion = ''] = /^([^:：]*)[:：]?(.*)$/.exec(said) ?? [];
      return { taskStatus, by: by.trim(), on, opinion: opinion.trim() };
    }
  }
  return null;
}

/** The entries of the cell, in its order. */
export function readClosings(history: string | null): readonly ClosingEntry[] {
  return (history ?? '').split(/\r?\n/).flatMap((line) => readLine(line) ?? []);
}
