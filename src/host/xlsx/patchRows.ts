import { cellReference, parseRangeReference } from '../../model/a1';
import type { PlanCell } from '../../model/plan';
import { escapeText } from './partText';
import { cleanText } from './sanitise';
import { XlsxProblem } from './xlsxProblem';

/** By row, by column: what a cell is to hold. */
export type RowEdits = ReadonlyMap<number, ReadonlyMap<number, PlanCell>>;

/** A row or a cell as it stands in the part: its attributes and what is within. */
const ELEMENT = (name: string, prefix: string) =>
  new RegExp(`<${prefix}${name}\\b([^>]*?)(?:/>|>([\\s\\S]*?)</${prefix}${name}\\s*>)`, 'g');

function attribute(attributes: string, name: string): string | null {
  return new RegExp(`(?:^|\\s)${name}\\s*=\\s*["']([^"']*)["']`).exec(attributes)?.[1] ?? null;
}

/** A cell of a value, with the style that stood there; an empty text leaves the style alone. */
function writeCell(reference: string, value: PlanCell, style: string | null, prefix: string) {
  const open = `<${prefix}c r="${reference}"${style === null ? '' : ` s="${style}"`}`;
  if (value === null || value === '') return `${open}/>`;
  if (typeof value === 'number') return `${open}><${prefix}v>${value}</${prefix}v></${prefix}c>`;
  if (typeof value === 'boolean') {
    return `${open} t="b"><${prefix}v>${value ? 1 : 0}</${prefix}v></${prefix}c>`;
  }
  if (typeof value === 'object') {
    const formula = escapeText(value.formula.slice(1));
    return `${open}><${prefix}f>${formula}</${prefix}f></${prefix}c>`;
  }
  const text = escapeText(cleanText(value, reference));
  const inner = `<${prefix}is><${prefix}t xml:space="preserve">${text}</${prefix}t></${prefix}is>`;
  return `${open} t="inlineStr">${inner}</${prefix}c>`;
}

interface Placed {
  readonly at: number;
  readonly xml: string;
}

/** The elements in order of their place, those given put in or in the place of those that stand. */
function mergePlaced(standing: readonly Placed[], given: readonly Placed[]): string {
  const places = new Map([...standing, ...given].map(({ at, xml }) => [at, xml] as const));
  return [...places]
    .sort(([a], [b]) => a - b)
    .map(([, xml]) => xml)
    .join('');
}

function patchRow(
  row: number,
  inner: string,
  cells: ReadonlyMap<number, PlanCell>,
  prefix: string,
): string {
  const standing: Placed[] = [];
  const styles = new Map<number, string | null>();
  let at = -1;
  for (const match of inner.matchAll(ELEMENT('c', prefix))) {
    const attributes = match[1] ?? '';
    const reference = attribute(attributes, 'r');
    at = reference === null ? at + 1 : (parseRangeReference(reference)?.column ?? at + 1);
    styles.set(at, attribute(attributes, 's'));
    // Cells without a reference stand by their order, which a new cell would shift.
    const own = cellReference(row, at);
    const xml =
      reference === null ? match[0].replace(`<${prefix}c`, `<${prefix}c r="${own}"`) : match[0];
    standing.push({ at, xml });
  }
  const given = [...cells].map(([column, value]): Placed => {
    const reference = cellReference(row, column);
    return { at: column, xml: writeCell(reference, value, styles.get(column) ?? null, prefix) };
  });
  return mergePlaced(standing, given);
}

/**
 * A worksheet part with some cells written. All else is kept to the letter, but for the rows that
 * are touched: those are written anew from their own cells.
 * @throws XlsxProblem `corrupt` where the part has no rows, or comments within them
 */
export function patchRows(xml: string, edits: RowEdits, part: string): string {
  const data = /<([\w.-]+:)?sheetData\s*(?:\/>|>)/.exec(xml);
  if (!data) throw new XlsxProblem('corrupt', { part });
  const prefix = data[1] ?? '';
  const closing = `</${prefix}sheetData`;
  const isEmpty = data[0].endsWith('/>');
  const start = data.index + data[0].length;
  const end = isEmpty ? start : xml.indexOf(closing, start);
  const body = xml.slice(start, end);
  if (end < start || /<!/.test(body)) throw new XlsxProblem('corrupt', { part });
  const open = new Map(edits);
  const standing: Placed[] = [];
  let at = -1;
  for (const match of body.matchAll(ELEMENT('row', prefix))) {
    const [whole, attributes = '', inner = ''] = match;
    at = Number(attribute(attributes, 'r') ?? at + 2) - 1;
    const cells = open.get(at);
    open.delete(at);
    const head = /\sr\s*=/.test(attributes) ? attributes : ` r="${at + 1}"${attributes}`;
    const row = (content: string) => `<${prefix}row${head}>${content}</${prefix}row>`;
    standing.push({ at, xml: cells ? row(patchRow(at, inner, cells, prefix)) : whole });
  }
  const added = [...open].map(([row, cells]): Placed => {
    const content = patchRow(row, '', cells, prefix);
    return { at: row, xml: `<${prefix}row r="${row + 1}">${content}</${prefix}row>` };
  });
  const rows = mergePlaced(standing, added);
  const opening = isEmpty ? `<${prefix}sheetData>` : data[0];
  const rest = isEmpty ? `</${prefix}sheetData>${xml.slice(start)}` : xml.slice(end);
  return `${xml.slice(0, data.index)}${opening}${rows}${rest}`;
}
