import { strToU8, zipSync, type Zippable } from 'fflate';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export interface RawWorkbook {
  /** Inner XML of `sheetData`; or the whole part where it begins with `<?xml`. */
  readonly rows?: string;
  readonly strings?: string;
  readonly styles?: string;
  readonly workbook?: string;
  /** Further parts, or others in place of ours. */
  readonly parts?: Readonly<Record<string, string | Uint8Array>>;
  readonly level?: 0 | 1 | 6 | 9;
}

/** A workbook of one sheet, written by hand so that it can have any fault. */
export function buildRawFile(raw: RawWorkbook = {}): Uint8Array {
  const { rows = '<row r="1"><c r="A1"><v>1</v></c></row>', level = 6 } = raw;
  const sheet = rows.startsWith('<?xml')
    ? rows
    : `${DECLARATION}<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`;
  const parts: Record<string, string | Uint8Array> = {
    '_rels/.rels': relationships([['rId1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml':
      raw.workbook ??
      `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>` +
        '<sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels': relationships([
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ['rId2', 'sharedStrings', 'sharedStrings.xml'],
      ['rId3', 'styles', 'styles.xml'],
    ]),
    'xl/worksheets/sheet1.xml': sheet,
    ...(raw.strings !== undefined && { 'xl/sharedStrings.xml': raw.strings }),
    ...(raw.styles !== undefined && { 'xl/styles.xml': raw.styles }),
    ...raw.parts,
  };
  const zippable: Zippable = {};
  for (const [name, content] of Object.entries(parts)) {
    zippable[name] = typeof content === 'string' ? strToU8(content) : content;
  }
  return zipSync(zippable, { level, mtime: new Date(1980, 0, 1, 12) });
}

export function sharedStrings(items: string, attributes = ''): string {
  return `${DECLARATION}<sst xmlns="${MAIN}" ${attributes}>${items}</sst>`;
}

export function relationships(list: readonly (readonly [string, string, string])[]): string {
  const elements = list.map(
    ([id, kind, target]) =>
      `<Relationship Id="${id}" Type="${RELATIONS}/${kind}" Target="${target}"/>`,
  );
  return `${DECLARATION}<Relationships xmlns="${PACKAGE}">${elements.join('')}</Relationships>`;
}

/** A compound file with streams of these names, as old Excel, WPS and encrypted files are. */
export function buildCompoundFile(streams: readonly string[]): Uint8Array {
  const bytes = new Uint8Array(4_096);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  ['Root Entry', ...streams].forEach((name, index) => {
    [...name].forEach((letter, place) => {
      bytes[512 + index * 128 + place * 2] = letter.charCodeAt(0);
    });
  });
  return bytes;
}

/** The file with every place where `from` stands in its directory and headers changed to `to`. */
export function replaceBytes(file: Uint8Array, from: Uint8Array, to: Uint8Array): Uint8Array {
  const changed = file.slice();
  for (let at = 0; at + from.length <= changed.length; at++) {
    if (from.every((byte, index) => changed[at + index] === byte)) changed.set(to, at);
  }
  return changed;
}
