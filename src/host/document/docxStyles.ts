import type { PartReader } from '../xlsx/inflatePart';
import { readWordPart } from './docxXml';

/** What a paragraph's style says of its number. */
export interface ParagraphStyle {
  /** Lines of a table of contents repeat the headings. */
  readonly isContents: boolean;
  readonly list: string | null;
  readonly level: number | null;
}

interface StyleRecord {
  isContents: boolean;
  list: string | null;
  level: number | null;
  basedOn: string | null;
}

/** Looks a style up, with what it takes from those it is based on. @throws XlsxProblem */
export function readStyles(reader: PartReader, part: string): (id: string) => ParagraphStyle {
  const styles = new Map<string, StyleRecord>();
  let style: StyleRecord | null = null;
  readWordPart(reader, part, {
    open(name, value) {
      if (name === 'style') {
        style = { isContents: false, list: null, level: null, basedOn: null };
        styles.set(value('styleId') ?? '', style);
      } else if (!style) return;
      else if (name === 'name') style.isContents = /^toc \d$/i.test(value('val') ?? '');
      else if (name === 'basedOn') style.basedOn = value('val') ?? null;
      else if (name === 'numId') style.list = value('val') ?? null;
      else if (name === 'ilvl') style.level = Number(value('val') ?? 0);
    },
    close(name) {
      if (name === 'style') style = null;
    },
  });
  return (id) => findStyle(styles, id);
}

function findStyle(styles: ReadonlyMap<string, StyleRecord>, id: string): ParagraphStyle {
  const found = { isContents: false, list: null as string | null, level: null as number | null };
  const seen = new Set<string>();
  for (let at: string | null = id; at !== null && !seen.has(at);) {
    seen.add(at);
    const style = styles.get(at);
    if (!style) break;
    found.isContents ||= style.isContents;
    found.list ??= style.list;
    found.level ??= style.level;
    at = style.basedOn;
  }
  return found;
}
