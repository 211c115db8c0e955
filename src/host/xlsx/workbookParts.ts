import type { DefinedName, SheetVisibility } from '../../model/grid';
import { inflateWhole, type PartReader } from './inflatePart';
import { decodeXml, visitElements, type XmlAttributes } from './xmlText';
import type { ZipEntry } from './zipDirectory';
import { XlsxProblem } from './xlsxProblem';

/** A part that another part points to. */
export interface Relationship {
  /** Last word of the type: `worksheet`, `table`; the same in transitional and strict files. */
  readonly kind: string;
  /** Absolute name of the part, or the address outside. */
  readonly target: string;
  readonly isExternal: boolean;
}

export interface WorkbookPart {
  readonly sheets: readonly {
    readonly title: string;
    readonly visibility: SheetVisibility;
    readonly relationship: string;
  }[];
  readonly names: readonly DefinedName[];
  readonly isDates1904: boolean;
}

/** The entry of a part; names are compared without case. Undefined where the file has none. */
export function findPart({ zip }: PartReader, name: string): ZipEntry | undefined {
  const entry = zip.entries.get(name);
  if (entry) return entry;
  const wanted = name.toLowerCase();
  for (const one of zip.entries.values()) if (one.name.toLowerCase() === wanted) return one;
  return undefined;
}

/** The text of a small part, or null where the file has none. @throws XlsxProblem */
export function readPartText(reader: PartReader, name: string): string | null {
  const entry = findPart(reader, name);
  return entry ? decodeXml(inflateWhole(reader, entry), name) : null;
}

/** What a part points to, by id; empty where it points to nothing. `''` is the package itself. */
export function readRelationships(reader: PartReader, part: string): Map<string, Relationship> {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const name = `${folder}_rels/${part.slice(folder.length)}.rels`;
  const relationships = new Map<string, Relationship>();
  visitElements(readPartText(reader, name) ?? '', name, (element) => {
    if (element.name !== 'Relationship') return;
    const attributes = element.attributes();
    const type = attributes.get('Type') ?? '';
    const target = attributes.get('Target') ?? '';
    const isExternal = attributes.get('TargetMode') === 'External';
    relationships.set(attributes.get('Id') ?? '', {
      kind: type.slice(type.lastIndexOf('/') + 1),
      target: isExternal ? target : resolveTarget(folder, target),
      isExternal,
    });
  });
  return relationships;
}

function resolveTarget(folder: string, target: string): string {
  const steps = (target.startsWith('/') ? target : `${folder}${target}`).split('/');
  const path: string[] = [];
  for (const step of steps) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/');
}

/** @throws XlsxProblem `corrupt` where two sheets have one title */
export function readWorkbookPart(xml: string, part: string): WorkbookPart {
  const sheets: WorkbookPart['sheets'][number][] = [];
  const names: DefinedName[] = [];
  const titles = new Set<string>();
  let isDates1904 = false;
  visitElements(xml, part, (element) => {
    if (element.name === 'workbookPr') {
      isDates1904 = /^(?:1|true)$/.test(element.attributes().get('date1904') ?? '');
    } else if (element.name === 'sheet') {
      const attributes = element.attributes();
      const title = attributes.get('name') ?? '';
      if (titles.has(title.toLowerCase())) throw new XlsxProblem('corrupt', { part });
      titles.add(title.toLowerCase());
      const visibility = visibilityOf(attributes);
      sheets.push({ title, visibility, relationship: attributes.get('id') ?? '' });
    } else if (element.name === 'definedName') {
      const attributes = element.attributes();
      const name = attributes.get('name') ?? '';
      // Names of one sheet are copies that programs make of print areas, filters and moved sheets.
      if (attributes.has('localSheetId') || name.startsWith('_xlnm.')) return;
      names.push({ name, refersTo: `=${element.text()}` });
    }
  });
  return { sheets, names, isDates1904 };
}

function visibilityOf(attributes: XmlAttributes): SheetVisibility {
  const state = attributes.get('state');
  return state === 'hidden' || state === 'veryHidden' ? state : 'visible';
}

/** Custom properties by name; in an object without prototype, since any name is data. */
export function readCustomProperties(xml: string, part: string): Record<string, string> {
  const properties = Object.create(null) as Record<string, string>;
  let name: string | null = null;
  visitElements(xml, part, (element) => {
    if (element.name === 'property') name = element.attributes().get('name') ?? null;
    else if (name !== null) {
      properties[name] = element.text();
      name = null;
    }
  });
  return properties;
}
