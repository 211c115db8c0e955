import type { Finding } from '../model/finding';
import { fillMessage, type Texts } from './texts';

/** The sentence of a finding; `sheet` and `cell` come from the finding where its parameters lack them. */
export function describeFinding(finding: Finding, words: Texts): string {
  const table: Readonly<Record<string, string>> = words.findings;
  const place = namePlace(finding);
  const message = table[finding.code];
  if (message === undefined)
    return fillMessage(words.pane.findings.unknown, { code: finding.code, cell: place });
  const own = {
    sheet: finding.sheet ?? '',
    cell: place,
    found: finding.found ?? '',
    expected: finding.expected ?? '',
  };
  return fillMessage(message, { ...own, ...finding.params });
}

/** `数据!H5`, or as much of it as is known. */
export function namePlace(finding: Finding): string {
  return [finding.sheet, finding.cell].filter((part) => part !== null).join('!');
}
