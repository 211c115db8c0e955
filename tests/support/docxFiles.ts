import { strToU8, zipSync } from 'fflate';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The parts of a Word document beside its body. */
export interface DocxParts {
  readonly numbering?: string;
  readonly styles?: string;
  /** Further parts by name. */
  readonly others?: Readonly<Record<string, string>>;
}

/** A Word document with this XML as its body. */
export function buildDocx(body: string, { numbering, styles, others }: DocxParts = {}): Uint8Array {
  const parts: Record<string, string> = {
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': relate([['officeDocument', 'word/document.xml']]),
    'word/document.xml': `<w:document ${W}><w:body>${body}</w:body></w:document>`,
    'word/_rels/document.xml.rels': relate([
      ['numbering', 'numbering.xml'],
      ['styles', 'styles.xml'],
    ]),
    ...others,
  };
  if (numbering) parts['word/numbering.xml'] = `<w:numbering ${W}>${numbering}</w:numbering>`;
  if (styles) parts['word/styles.xml'] = `<w:styles ${W}>${styles}</w:styles>`;
  return zipSync(Object.fromEntries(Object.entries(parts).map(([k, v]) => [k, strToU8(v)])));
}

function relate(targets: readonly (readonly [string, string])[]): string {
  const links = targets.map(
    ([kind, target], i) => `<Relationship Id="r${i}" Type="${REL}/${kind}" Target="${target}"/>`,
  );
  return `<Relationships>${links.join('')}</Relationships>`;
}

export function paragraph(text: string, properties = ''): string {
  const own = properties ? `<w:pPr>${properties}</w:pPr>` : '';
  return `<w:p>${own}<w:r><w:t>${text}</w:t></w:r></w:p>`;
}

/** A paragraph that Word numbers by itself. */
export function numbered(text: string, list: number, level = 0): string {
  return paragraph(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);
}

/** A list of levels, each a format and the look of its number. */
export function numberingList(
  id: number,
  levels: readonly (readonly [format: string, text: string])[],
): string {
  const drawn = levels.map(
    ([format, text], level) =>
      `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`,
  );
  return `<w:abstractNum w:abstractNumId="${id}">${drawn.join('')}</w:abstractNum>`;
}

export function useList(id: number, abstractId: number, override = ''): string {
  return `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstractId}"/>${override}</w:num>`;
}
