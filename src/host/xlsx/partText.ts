import { XlsxProblem } from './xlsxProblem';

/** Words of XML that writing parts by hand needs. */

export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Text between tags. */
export function escapeText(text: string): string {
  if (!/[&<>]/.test(text)) return text;
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Text of an attribute. */
export function escapeXml(text: string): string {
  return escapeText(text).replaceAll('"', '&quot;');
}

/** The text from its first element on; a declaration may name an encoding it no longer has. */
export function withoutDeclaration(xml: string): string {
  return xml.replace(/^\ufeff?\s*<\?xml[^>]*\?>\s*/, '');
}

export interface PartRoot {
  /** As it is written: `x:workbook`. */
  readonly name: string;
  /** `x:`, or nothing. */
  readonly prefix: string;
  /** What its prefix stands for; programs write the same parts under two names. */
  readonly namespace: string;
}

/** The first element of a part. @throws XlsxProblem `corrupt` where there is none */
export function rootOf(xml: string, part: string): PartRoot {
  const found = /^\s*(?:<\?[^>]*\?>\s*)*<(([\w.-]+:)?[\w.-]+)([^>]*)>/.exec(xml);
  if (!found) throw new XlsxProblem('corrupt', { part });
  const [, name = '', prefix = '', attributes = ''] = found;
  const declared = prefix === '' ? 'xmlns' : `xmlns:${prefix.slice(0, -1)}`;
  const namespace = new RegExp(`\\s${declared}\\s*=\\s*["']([^"']*)["']`).exec(attributes)?.[1];
  return { name, prefix, namespace: namespace ?? '' };
}
