/** Names that Windows keeps for devices, with any extension. */
const RESERVED = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])$/i;
// Control characters, marks that turn the direction of text, and what Windows forbids.
const FORBIDDEN =
  // eslint-disable-next-line no-control-regex
  /[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffe\uffff\\/:*?"<>|]/gu;
const LONE_SURROGATES = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
/** Linux takes 255 bytes a name; room is left for what mail programs add, such as ` (1)`. */
const MOST_CHARACTERS = 120;
const MOST_BYTES = 200;

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}

/** The longest beginning of whole characters that fits. */
function cutToFit(text: string, characters: number, bytes: number): string {
  let kept = '';
  for (const character of text) {
    const next = kept + character;
    if (next.length > characters || byteLength(next) > bytes) break;
    kept = next;
  }
  return kept;
}

/** A part of a file name that every file system takes; `_` where nothing is left. */
export function safeStem(text: string): string {
  const clean = text
    .replace(LONE_SURROGATES, '')
    .normalize('NFC')
    .replace(FORBIDDEN, '_')
    .replace(/\s+/g, ' ');
  const room = MOST_CHARACTERS - '.xlsx'.length - '_999'.length;
  const cut = cutToFit(clean.trim(), room, MOST_BYTES).replace(/^[\s.]+|[\s.]+$/g, '');
  const first = cut.split('.')[0] ?? '';
  if (cut === '') return '_';
  return RESERVED.test(first.trim()) ? `_${cut}` : cut;
}

/**
 * `2024-Q4_省科技厅.xlsx` for each unit name, in order: safe on every file system, at most 120
 * characters, and unique also where case does not count.
 */
export function nameReturnFiles(period: string, unitNames: readonly string[]): string[] {
  const taken = new Set<string>();
  return unitNames.map((unitName) => {
    const stem = safeStem(`${period}_${unitName}`);
    let name = stem;
    for (let count = 2; taken.has(name.toLowerCase()); count++) name = `${stem}_${count}`;
    taken.add(name.toLowerCase());
    return `${name}.xlsx`;
  });
}
