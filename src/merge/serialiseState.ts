import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';
import type { MergedState } from '../model/merged';
import type { ClosingEntry } from '../model/summary';
import type { ReturnTemplate } from '../model/unitReturn';
import { stateOf } from './mergedState';
import { DamagedState, readList, readText } from './plainValues';
import { readSection, writeSection } from './sectionRecord';
import {
  readClosings,
  readDecision,
  readSource,
  readTemplate,
  writeClosings,
  writeDecision,
  writeSource,
  writeTemplate,
} from './sourceRecord';

/** Title and defined name of the very hidden sheet; the name refers to its first cell. */
export const SECTIONS_SHEET = '_sections';
export const SECTIONS_NAME = 'dabiao_sections';

const MARK = 'dabiao-sections';
const VERSION = 1;
/** Excel takes 32,767; a sign before each chunk keeps it from being taken for a formula. */
const CHUNK = 32_000;
const GUARD = '~';

/** What a summary workbook carries for the level above, and for itself when it is opened again. */
export interface CarriedState {
  readonly state: MergedState;
  /** Who made the summary, in the form of a return: it is one for the level above. */
  readonly maker: ReturnTemplate | null;
  /** 销号 by task id. */
  readonly closings: ReadonlyMap<string, readonly ClosingEntry[]>;
}

export type SectionsRow = readonly (string | number)[];

function sorted<T>(map: ReadonlyMap<string, T>): readonly T[] {
  return [...map].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value);
}

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
 * Rows of cells for the sheet `_sections`: a head, then each record in chunks of at most 32,001 signs.
 * The same state gives the same rows, whatever the order its files came in.
 */
export function serialiseState({ state, maker, closings }: CarriedState): readonly SectionsRow[] {
  const sections = sorted(state.sections).flatMap((of) => sorted(of));
  const byTask = [...closings].sort(([a], [b]) => (a < b ? -1 : 1));
  const records = [
    ['maker', maker && writeTemplate(maker)],
    ...sorted(state.sources).map((source) => ['source', writeSource(source)]),
    ...sections.map((section) => ['section', writeSection(section)]),
    ...sorted(state.decisions).map((decision) => ['decision', writeDecision(decision)]),
    ...byTask.map(([taskId, entries]) => ['closings', writeClosings(taskId, entries)]),
  ].map(toPlainText);
  const rows = records.flatMap((text, record) =>
    cut(text).map((chunk, part): SectionsRow => [record, part, GUARD + chunk]),
  );
  return [[MARK, VERSION, records.length, hashTexts(records)], ...rows];
}

/** The records' texts, put together again. @throws DamagedState */
function joinRows(rows: readonly (readonly unknown[])[]): readonly string[] {
  const [head = [], ...body] = rows;
  const [mark, version, count, hash] = head;
  if (mark !== MARK || version !== VERSION) throw new DamagedState('head');
  const texts: string[] = [];
  const parts: number[] = [];
  for (const [record, part, chunk] of body) {
    const at = Number(record);
    const isNext = at === texts.length || at === texts.length - 1;
    const expected = at === texts.length ? 0 : parts[at];
    if (!isNext || part !== expected) throw new DamagedState('order');
    const text = readText(chunk);
    if (!text.startsWith(GUARD)) throw new DamagedState('guard');
    texts[at] = (texts[at] ?? '') + text.slice(GUARD.length);
    parts[at] = (parts[at] ?? 0) + 1;
  }
  if (texts.length !== count || hashTexts(texts) !== hash) throw new DamagedState('hash');
  return texts;
}

function readRecords(texts: readonly string[]): CarriedState {
  const records = texts.map((text) => readList(JSON.parse(text)));
  const of = (kind: string) => records.filter(([name]) => name === kind).map(([, value]) => value);
  const [maker = null] = of('maker');
  const sources = of('source').map(readSource);
  return {
    state: stateOf(sources, of('section').map(readSection), of('decision').map(readDecision)),
    maker: maker === null ? null : readTemplate(maker),
    closings: new Map(of('closings').map(readClosings)),
  };
}

/** The state the rows hold; null where somebody altered them or some are gone. */
export function readSerialisedState(rows: readonly (readonly unknown[])[]): CarriedState | null {
  try {
    return readRecords(joinRows(rows));
  } catch (error) {
    if (error instanceof DamagedState || error instanceof SyntaxError) return null;
    throw error;
  }
}
