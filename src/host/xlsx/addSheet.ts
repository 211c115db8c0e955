import type { ReadLimits } from './readLimits';
import { paneLimits } from './readLimits';
import { inflateWhole, type PartReader } from './inflatePart';
import { writeSheetPart, type AddedSheet } from './addedSheetPart';
import { addStyles } from './addStyles';
import { escapeXml, rootOf, withoutDeclaration, XML_DECLARATION } from './partText';
import { findPart, readRelationships, readWorkbookPart } from './workbookParts';
import { decodeXml } from './xmlText';
import { XlsxProblem } from './xlsxProblem';
import { readZipDirectory } from './zipDirectory';
import { patchZip } from './zipPatch';

/** Parts that name the sheets of a workbook. */
interface WorkbookFrame {
  readonly reader: PartReader;
  readonly main: string;
  readonly folder: string;
  readonly titles: readonly string[];
  readonly relations: string;
  readonly styles: string | null;
}

const TYPES_PART = '[Content_Types].xml';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';

/** A part's text without its declaration, within the limits. */
function textOf(reader: PartReader, part: string): string {
  const entry = findPart(reader, part);
  if (!entry) throw new XlsxProblem('partMissing', { part, sheet: '' });
  return withoutDeclaration(decodeXml(inflateWhole(reader, entry), part));
}

function readFrame(bytes: Uint8Array, limits: ReadLimits): WorkbookFrame {
  const reader: PartReader = { zip: readZipDirectory(bytes, limits), limits, inflated: 0 };
  const root = [...readRelationships(reader, '').values()];
  const main = root.find(({ kind }) => kind === 'officeDocument')?.target ?? 'xl/workbook.xml';
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const { sheets } = readWorkbookPart(textOf(reader, main), main);
  const related = [...readRelationships(reader, main).values()];
  return {
    reader,
    main,
    folder,
    titles: sheets.map(({ title }) => title),
    relations: `${folder}_rels/${main.slice(folder.length)}.rels`,
    styles:
      related.find(({ kind, isExternal }) => kind === 'styles' && !isExternal)?.target ?? null,
  };
}

/** A title or a part's name that is not taken, case aside: numbered from 2 where it is. */
function freeName(wanted: (number: number) => string, taken: readonly string[]): string {
  const low = new Set(taken.map((name) => name.toLowerCase()));
  let number = 1;
  while (low.has(wanted(number).toLowerCase())) number += 1;
  return wanted(number);
}

/** The element put before the end of the root. */
function appendTo(xml: string, root: string, element: string, part: string): string {
  const end = xml.lastIndexOf(`</${root}`);
  if (end < 0) throw new XlsxProblem('corrupt', { part });
  return `${xml.slice(0, end)}${element}${xml.slice(end)}`;
}

/** `<sheet>` in the list of sheets, last: places of names that belong to a sheet stay as they are. */
function nameSheet(xml: string, title: string, relationship: string, part: string): string {
  const { prefix } = rootOf(xml, part);
  const known = [...xml.matchAll(/\ssheetId\s*=\s*["'](\d+)["']/g)].map(([, id]) => Number(id));
  const reference = /<(?:[\w.-]+:)?sheet\s[^>]*?\s([\w.-]+):id\s*=/.exec(xml)?.[1] ?? 'r';
  const sheet =
    `<${prefix}sheet name="${escapeXml(title)}" sheetId="${Math.max(0, ...known) + 1}"` +
    ` ${reference}:id="${relationship}"/>`;
  return appendTo(xml, `${prefix}sheets`, sheet, part);
}

/**
 * The workbook with one more sheet, last and plain. Only the parts that list sheets and styles are
 * written anew; every other part keeps its bytes, whatever program made it.
 * @throws XlsxProblem where the workbook's frame is not in a form that can be added to
 */
export function addSheet(
  bytes: Uint8Array,
  sheet: AddedSheet,
  limits: ReadLimits = paneLimits,
): Uint8Array {
  const frame = readFrame(bytes, limits);
  const { reader, main, folder, relations, titles } = frame;
  const parts = [...reader.zip.entries.keys()];
  const title = freeName((number) => sheet.title + (number === 1 ? '' : String(number)), titles);
  const part = freeName((number) => `${folder}worksheets/sheet${number}.xml`, parts);
  const before = textOf(reader, relations);
  const ids = [...before.matchAll(/\sId\s*=\s*["']([^"']*)["']/g)].map(([, id = '']) => id);
  const id = freeName((number) => `rId${number}`, ids);
  const type = /Type\s*=\s*["']([^"']*\/)worksheet["']/.exec(before)?.[1];
  if (type === undefined) throw new XlsxProblem('corrupt', { part: relations });
  const relation = rootOf(before, relations);
  const types = textOf(reader, TYPES_PART);
  const typesRoot = rootOf(types, TYPES_PART);
  const workbook = textOf(reader, main);
  const styles = frame.styles === null ? null : addStyles(textOf(reader, frame.styles));
  const target = part.slice(folder.length);
  const texts = new Map([
    [main, nameSheet(workbook, title, id, main)],
    [
      relations,
      appendTo(
        before,
        relation.name,
        `<${relation.prefix}Relationship Id="${id}" Type="${type}worksheet" Target="${target}"/>`,
        relations,
      ),
    ],
    [
      TYPES_PART,
      appendTo(
        types,
        typesRoot.name,
        `<${typesRoot.prefix}Override PartName="/${part}" ContentType="${SHEET_TYPE}"/>`,
        TYPES_PART,
      ),
    ],
    ...(frame.styles !== null && styles ? ([[frame.styles, styles.xml]] as const) : []),
  ]);
  const edits = new Map(
    [...texts].map(([name, text]) => {
      return [findPart(reader, name)?.name ?? name, () => `${XML_DECLARATION}${text}`] as const;
    }),
  );
  const { namespace } = rootOf(workbook, main);
  const written = writeSheetPart(sheet, namespace, (look) => styles?.indexOf(look) ?? 0);
  return patchZip(bytes, edits, limits, new Map([[part, written]]));
}
