import type { CatalogDocument } from '../model/catalog';

/**
 * A hash of a document's content as 16 hexadecimal digits: FNV-1a, 64 bits, over the two bytes of
 * each UTF-16 unit of its JSON with sorted keys, so that order of keys and layout do not count.
 * It tells two catalogs apart; it is no protection against forgery.
 */
export function hashCatalog(document: CatalogDocument): string {
  return hashContent(document);
}

/** The same hash of any plain data. */
export function hashContent(content: unknown): string {
  const text = JSON.stringify(sortKeys(content));
  let high = 0xcbf29ce4;
  let low = 0x84222325;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    for (const byte of [unit & 0xff, unit >>> 8]) {
      low = (low ^ byte) >>> 0;
      // Times 0x100000001b3: times 0x1b3, and the whole shifted by 40 bits.
      const product = low * 0x1b3;
      high = (Math.imul(high, 0x1b3) + Math.floor(product / 2 ** 32) + (low << 8)) >>> 0;
      low = product >>> 0;
    }
  }
  return [high, low].map((part) => part.toString(16).padStart(8, '0')).join('');
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return entries.map(([key, item]) => [key, sortKeys(item)]);
}
