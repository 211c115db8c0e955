import type { Texts } from '../i18n/texts';
import type { RivalDifference } from './mergeReport';

/** What a person reads for the codes of a conflict's differences. */

/** The field as the sheet's own column calls it. */
export function nameField(field: string, words: Texts): string {
  const names: Readonly<Record<string, string>> = words.mergePage.fields;
  return names[field] ?? field;
}

/** The word of a code, such as a status; any other text as it is. */
export function nameCode(value: string, field: string, { status, returns }: Texts): string {
  const tables: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    taskStatus: status.task,
    entryState: status.entry,
    role: returns.role,
    'ledger.role': returns.ledgerRole,
    'ledger.action': returns.ledgerAction,
    'ledger.state': returns.ledgerState,
  };
  const codes = tables[field] ?? {};
  return Object.hasOwn(codes, value) ? (codes[value] ?? value) : value;
}

/** What one side says; a side whose file has no such row says so. */
export function sayValue(
  { value, cell }: RivalDifference['sides'][number],
  field: string,
  words: Texts,
  formatNumber: (value: number) => string,
): string {
  if (cell === null) return words.mergePage.notThere;
  if (value === null || value === '') return words.mergePage.blank;
  return typeof value === 'number' ? formatNumber(value) : nameCode(value, field, words);
}
