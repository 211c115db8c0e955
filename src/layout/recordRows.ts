import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';

/** The rows are not what was written there; caught where they are read. */
export class DamagedRecords extends Error {
  constructor(what: string) {
    super(what);
    this.name = 'DamagedRecords';
  }
}

/** What the head of the rows says they are. */
export interface RecordMark {
  readonly mark: string;
  readonly version: number;
}

export type RecordRow = readonly (string | number)[];

/** Excel takes 32,767; a sign before each chunk keeps it from being taken for a formula. */
const CHUNK = 32_000;
const GUARD = '~';

/**
 * Plain signs only: what spreadsheet programs alter in a text is written as JSON escapes. Those are
 * U+FFFE and U+FFFF, DEL and C1 controls, line separators, and `_x` that begins an escape of theirs.
 */
function toPlainText(value: unknown): string {
  return JSON.stringify(value)
    .replace(/[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g, escapeSign)
    .replaceAll('_x', '\\u005fx');
}

function escapeSign(sign: string): string {
  return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** Chunks that no pair of surrogates is cut by. */
function cut(text: string): readonly string[] {
  const chunks: string[] = [];
  for (let at = 0; at < text.length;) {
    let end = Math.min(at + CHUNK, text.length);
    if (/[\ud800-\udbff]/.test(text.charAt(end - 1)) && end < text.length) end -= 1;
    chunks.push(text.slice(at, end));
    at = end;
  }
  return chunks;
}

function hashTexts(texts: readonly string[]): string {
  const hash = sha256.create();
  for (const text of texts) hash.update(utf8ToBytes(`${text}\n`));
  return bytesToHex(hash.digest());
}

/**
 * Plain data as rows of cells for a very hidden sheet: a head with a checksum, then each record as
 * JSON in chunks of at most 32,001 signs. The same records give the same rows.
 */
export function writeRecordRows(
  { mark, version }: RecordMark,
  records: readonly unknown[],
): readonly RecordRow[] {
  const texts = records.map(toPlainText);
  const rows = texts.flatMap((text, record) =>
    cut(text).map((chunk, part): RecordRow => [record, part, GUARD + chunk]),
  );
  return [[mark, version, texts.length, hashTexts(texts)], ...rows];
}

/** The records as JSON, as they were written. @throws DamagedRecords */
function joinRows(rows: readonly (readonly unknown[])[], { mark, version }: RecordMark) {
  const [head = [], ...body] = rows;
  const [foundMark, foundVersion, count, hash] = head;
  if (foundMark !== mark || foundVersion !== version) throw new DamagedRecords('head');
  const texts: string[] = [];
  const parts: number[] = [];
  for (const [record, part, chunk] of body) {
    const at = Number(record);
    const isNext = at === texts.length || at === texts.length - 1;
    const expected = at === texts.length ? 0 : parts[at];
    if (!isNext || part !== expected) throw new DamagedRecords('order');
    if (typeof chunk !== 'string' || !chunk.startsWith(GUARD)) throw new DamagedRecords('guard');
    texts[at] = (texts[at] ?? '') + chunk.slice(GUARD.length);
    parts[at] = (parts[at] ?? 0) + 1;
  }
  if (texts.length !== count || hashTexts(texts) !== hash) throw new DamagedRecords('hash');
  return texts;
}

/** What the rows hold. @throws DamagedRecords where somebody altered them or some are gone */
export function readRecordRows(
  rows: readonly (readonly unknown[])[],
  mark: RecordMark,
): readonly unknown[] {
  const texts = joinRows(rows, mark);
  try {
    return texts.map((text) => JSON.parse(text) as unknown);
  } catch {
    throw new DamagedRecords('JSON');
  }
}
