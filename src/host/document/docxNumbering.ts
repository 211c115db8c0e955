import type { PartReader } from '../xlsx/inflatePart';
import { isOn, readWordPart } from './docxXml';
import { formatCount } from './numberFormats';

/** One level of a list: what its number looks like. */
interface NumberLevel {
  start: number;
  format: string;
  /** `（%1）`: the counts of the levels, 1 the outermost. */
  text: string;
  isLegal: boolean;
}

export interface NumberingList {
  /** Lists that share it count on from each other. */
  readonly abstractId: string;
  readonly levels: ReadonlyMap<number, NumberLevel>;
  /** Where this list begins anew, by level. */
  readonly restarts: ReadonlyMap<number, number>;
}

export type Numbering = ReadonlyMap<string, NumberingList>;

const LEVELS = 9;

/** The lists of the file, by their id; empty where it has none. @throws XlsxProblem */
export function readNumbering(reader: PartReader, part: string): Numbering {
  const abstracts = new Map<string, Map<number, NumberLevel>>();
  const lists = new Map<string, NumberingList & { restarts: Map<number, number> }>();
  let levels: Map<number, NumberLevel> | null = null;
  let level: NumberLevel | null = null;
  let list: { id: string; abstractId: string; restarts: Map<number, number> } | null = null;
  let overridden = 0;
  readWordPart(reader, part, {
    open(name, value) {
      const id = value('val') ?? '';
      if (name === 'abstractNum') {
        levels = new Map();
        abstracts.set(value('abstractNumId') ?? '', levels);
      } else if (name === 'num') {
        list = { id: value('numId') ?? '', abstractId: '', restarts: new Map() };
      } else if (name === 'abstractNumId' && list) list.abstractId = id;
      else if (name === 'lvlOverride') overridden = Number(value('ilvl') ?? 0);
      else if (name === 'startOverride') list?.restarts.set(overridden, Number(id));
      else if (name === 'lvl') {
        level = { start: 1, format: 'decimal', text: '', isLegal: false };
        // A level that one list redraws for itself is rare; its abstract one stands.
        if (levels && !list) levels.set(Number(value('ilvl') ?? 0), level);
      } else if (level && name === 'start') level.start = Number(id);
      else if (level && name === 'numFmt') level.format = id;
      else if (level && name === 'lvlText') level.text = id;
      else if (level && name === 'isLgl') level.isLegal = isOn(value('val'));
    },
    close(name) {
      if (name === 'lvl') level = null;
      else if (name === 'abstractNum') levels = null;
      else if (name === 'num' && list) {
        const { id, abstractId, restarts } = list;
        lists.set(id, { abstractId, levels: abstracts.get(abstractId) ?? new Map(), restarts });
        list = null;
      }
    },
  });
  return lists;
}

/**
 * Counts the paragraphs of lists and gives the number of the next one of a list and level: Word does
 * not store them in the text. Empty for bullets and unknown lists.
 */
export function createListCounter(numbering: Numbering): (list: string, level: number) => string {
  const counted = new Map<string, number[]>();
  const begun = new Set<string>();
  return (listId, level) => {
    const list = numbering.get(listId);
    const own = list?.levels.get(level);
    if (!list || !own || level >= LEVELS) return '';
    const counts = counted.get(list.abstractId) ?? [];
    counted.set(list.abstractId, counts);
    if (!begun.has(listId)) {
      begun.add(listId);
      for (const [at, start] of list.restarts) counts[at] = start - 1;
    }
    counts[level] = (counts[level] ?? own.start - 1) + 1;
    // A new number begins the levels below it anew.
    counts.length = level + 1;
    return writeNumber(list, own, counts);
  };
}

function writeNumber(
  { levels }: NumberingList,
  own: NumberLevel,
  counts: readonly number[],
): string {
  if (own.format === 'bullet') return isDash(own.text) ? own.text : '';
  const number = own.text.replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1;
    const level = levels.get(at);
    const format = own.isLegal && at < counts.length ? 'decimal' : (level?.format ?? 'decimal');
    return format === 'none' ? '' : formatCount(counts[at] ?? level?.start ?? 1, format);
  });
  // 第一章 and 1.1 stand apart from what follows; 一、 （一） 1. close themselves.
  return /[\p{Script=Han}\d]$/u.test(number) && number !== '' ? `${number} ` : number;
}

/** Dashes mark duties; other bullets are glyphs of symbol fonts. */
function isDash(text: string): boolean {
  return /^[—–-]{1,2}$/.test(text);
}
