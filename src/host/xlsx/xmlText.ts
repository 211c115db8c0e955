import { XlsxProblem } from './xlsxProblem';

const ENTITIES: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
};

/** XML text with its character references and the five named entities resolved. */
export function unescapeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(lt|gt|amp|quot|apos));/gi,
    resolveReference,
  );
}

function resolveReference(whole: string, hex?: string, decimal?: string, name?: string): string {
  if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? whole;
  const code = hex !== undefined ? parseInt(hex, 16) : Number(decimal);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
}

/** `_x0041_` of the file format as the character it stands for. */
export function unescapeFormat(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) =>
    String.fromCharCode(parseInt(hex, 16)),
  );
}

/**
 * The text of a small part, comments dropped and CDATA made plain.
 * @throws XlsxProblem `doctype`, `corrupt`
 */
export function decodeXml(bytes: Uint8Array, part: string): string {
  const encoding = encodingOf(bytes);
  // Most parts are small, and making a decoder takes longer than they do.
  const decoder = encoding === 'utf-8' ? utf8 : createDecoder(encoding, part);
  const text = decoder.decode(bytes);
  let plain = '';
  let from = 0;
  for (let at = text.indexOf('<!'); at >= 0; at = text.indexOf('<!', from)) {
    plain += text.slice(from, at);
    const isComment = text.startsWith('<!--', at);
    if (!isComment && !text.startsWith('<![CDATA[', at)) throw new XlsxProblem('doctype', { part });
    const end = text.indexOf(isComment ? '-->' : ']]>', at);
    if (end < 0) throw new XlsxProblem('corrupt', { part });
    if (!isComment) plain += escapeData(text.slice(at + 9, end));
    from = end + 3;
  }
  return from === 0 ? text : plain + text.slice(from);
}

function escapeData(data: string): string {
  return data.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** A decoder for the part's encoding: by its mark, its first bytes or its declaration. */
export function decoderFor(bytes: Uint8Array, part: string): TextDecoder {
  return createDecoder(encodingOf(bytes), part);
}

const utf8 = new TextDecoder();

function createDecoder(encoding: string, part: string): TextDecoder {
  try {
    return new TextDecoder(encoding);
  } catch (error) {
    throw new XlsxProblem('corrupt', { part }, error);
  }
}

function encodingOf(bytes: Uint8Array): string {
  const [first = 0, second = 0] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  const declared = declaredEncoding(bytes) ?? 'utf-8';
  // UTF-16 in name only: its bytes would have told.
  return /^utf-?(?:8$|16)/i.test(declared) ? 'utf-8' : declared;
}

/** The encoding that the XML declaration names, if there is one. */
export function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = bytes.subarray(0, 120) as unknown as number[];
  const text = String.fromCharCode.apply(null, head);
  return /^[^<]*<\?xml[^>]*encoding\s*=\s*["']([\w.-]+)["']/.exec(text)?.[1];
}

/** Attributes by name without prefix: `r:id` is `id`. A map, so that any name is data. */
export type XmlAttributes = ReadonlyMap<string, string>;

/** An element as it opens; the text is what stands before its first child. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: () => XmlAttributes;
  readonly text: () => string;
}

/**
 * Visits the elements of a part in order, until the visitor returns false. Every byte is passed
 * once, so that no text takes long to read.
 * @throws XlsxProblem `corrupt` where a tag does not end
 */
export function visitElements(
  xml: string,
  part: string,
  visit: (element: XmlElement) => boolean | void,
): void {
  let end = 0;
  for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', end)) {
    end = endOfTag(xml, at);
    if (end < 0) throw new XlsxProblem('corrupt', { part });
    const next = xml[at + 1];
    if (next === '/' || next === '?') continue;
    const tag = xml.slice(at + 1, end - 1);
    const name = /^[^\s/]*/.exec(tag)?.[0] ?? '';
    const start = end;
    const goesOn = visit({
      name: name.slice(name.indexOf(':') + 1),
      attributes: () => readAttributes(tag.slice(name.length)),
      text: () => (tag.endsWith('/') ? '' : textFrom(xml, start)),
    });
    if (goesOn === false) return;
  }
}

/** The place after the `>` that ends the tag, or -1. */
export function endOfTag(xml: string, at: number): number {
  for (let index = at; index < xml.length; index++) {
    const letter = xml[index];
    if (letter === '>') return index + 1;
    if (letter === '"' || letter === "'") {
      index = xml.indexOf(letter, index + 1);
      if (index < 0) return -1;
    }
  }
  return -1;
}

function textFrom(xml: string, start: number): string {
  const end = xml.indexOf('<', start);
  return unescapeXml(xml.slice(start, end < 0 ? undefined : end));
}

function readAttributes(tag: string): XmlAttributes {
  const attributes = new Map<string, string>();
  const attribute = /\s*([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/y;
  for (let match = attribute.exec(tag); match; match = attribute.exec(tag)) {
    const [, name = '', double, single] = match;
    attributes.set(name.slice(name.indexOf(':') + 1), unescapeXml(double ?? single ?? ''));
  }
  return attributes;
}
