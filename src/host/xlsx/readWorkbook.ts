import type { SheetGrid, TableGrid, WorkbookGrid } from '../../model/grid';
import { parseRangeReference } from '../../model/a1';
import { refuseOtherKinds } from './fileKind';
import type { SheetContext } from './gridRows';
import type { PartReader } from './inflatePart';
import { listIgnored } from './ignoredParts';
import { paneLimits, type ReadLimits } from './readLimits';
import { readSharedStrings, readSheet } from './readSheet';
import { readStyleFormats } from './styleFormats';
import {
  findPart,
  readCustomProperties,
  readPartText,
  readRelationships,
  readWorkbookPart,
  type Relationship,
} from './workbookParts';
import { visitElements } from './xmlText';
import { XlsxProblem, type XlsxProblemCode } from './xlsxProblem';
import { readZipDirectory } from './zipDirectory';

/**
 * What the workbook holds: present cells, formulas with the values the file has for them, tables,
 * names, custom properties. Dates are days of the 1900 system; an empty text is an empty cell. Only
 * the parts needed are inflated, within the limits; what is left out is listed in `ignored`.
 * `fileName` serves to tell WPS's own format from old Excel's.
 * @throws XlsxProblem and nothing else, whatever the bytes are
 */
export function readWorkbook(
  bytes: Uint8Array,
  limits: ReadLimits = paneLimits,
  fileName = '',
): WorkbookGrid {
  if (bytes.length > limits.fileBytes) {
    throw new XlsxProblem('fileTooLarge', { size: bytes.length, limit: limits.fileBytes });
  }
  refuseOtherKinds(bytes, fileName);
  const reader: PartReader = { zip: readZipDirectory(bytes, limits), limits, inflated: 0 };
  const rootParts = [...readRelationships(reader, '').values()];
  const workbookName = findTarget(rootParts, 'officeDocument') ?? 'xl/workbook.xml';
  const workbookXml = workbookName.endsWith('.bin') ? null : readPartText(reader, workbookName);
  if (workbookXml === null) throw new XlsxProblem(kindWithoutWorkbook(reader));
  if (!isWorkbook(workbookXml, workbookName)) throw new XlsxProblem('notAWorkbook');
  const workbook = readWorkbookPart(workbookXml, workbookName);
  const relationships = readRelationships(reader, workbookName);
  const shared = readSharedParts(reader, [...relationships.values()], workbook.isDates1904);
  const sheets: SheetGrid[] = [];
  const tables: TableGrid[] = [];
  const seen = new Set<string>();
  for (const { title, visibility, relationship } of workbook.sheets) {
    const target = relationships.get(relationship);
    if (target?.kind === 'chartsheet' || target?.kind === 'dialogsheet') continue;
    const part = target?.target ?? '';
    const entry = findPart(reader, part);
    if (!entry) throw new XlsxProblem('partMissing', { part, sheet: title });
    // A part read as two sheets would be two copies of its figures.
    if (seen.has(part)) throw new XlsxProblem('corrupt', { part });
    seen.add(part);
    const { rows, hiddenRows, isProtected } = readSheet(reader, entry, { ...shared, sheet: title });
    const hidden = hiddenRows.length > 0 ? { hiddenRows } : {};
    sheets.push({ title, visibility, isProtected, rows, ...hidden });
    tables.push(...readTables(reader, part, title));
  }
  const propertiesName = findTarget(rootParts, 'custom-properties') ?? 'docProps/custom.xml';
  const propertiesXml = readPartText(reader, propertiesName) ?? '';
  return {
    sheets,
    tables,
    names: workbook.names,
    properties: readCustomProperties(propertiesXml, propertiesName),
    ignored: listIgnored(reader.zip),
  };
}

function readSharedParts(
  reader: PartReader,
  related: readonly Relationship[],
  isDates1904: boolean,
): Omit<SheetContext, 'sheet'> {
  const stringsEntry = findPart(reader, findTarget(related, 'sharedStrings') ?? '');
  const stylesName = findTarget(related, 'styles') ?? '';
  return {
    strings: stringsEntry ? readSharedStrings(reader, stringsEntry) : [],
    styles: readStyleFormats(readPartText(reader, stylesName) ?? '', stylesName),
    isDates1904,
    limits: reader.limits,
    count: { cells: 0 },
  };
}

function readTables(reader: PartReader, sheetPart: string, sheet: string): TableGrid[] {
  const tables: TableGrid[] = [];
  for (const { kind, target } of readRelationships(reader, sheetPart).values()) {
    if (kind !== 'table') continue;
    visitElements(readPartText(reader, target) ?? '', target, (element) => {
      if (element.name !== 'table') return true;
      const attributes = element.attributes();
      const name = attributes.get('displayName') ?? attributes.get('name') ?? '';
      const range = parseRangeReference(attributes.get('ref') ?? '');
      if (!range) throw new XlsxProblem('corrupt', { part: target });
      tables.push({ name, sheet, range });
      return false;
    });
  }
  return tables;
}

function findTarget(related: readonly Relationship[], kind: string): string | undefined {
  return related.find((one) => one.kind === kind && !one.isExternal)?.target;
}

/** The root of the main part tells a workbook from a document or a presentation. */
function isWorkbook(xml: string, part: string): boolean {
  let root = '';
  visitElements(xml, part, (element) => {
    root = element.name;
    return false;
  });
  return root === 'workbook';
}

function kindWithoutWorkbook(reader: PartReader): XlsxProblemCode {
  if (findPart(reader, 'xl/workbook.bin')) return 'binaryWorkbook';
  return findPart(reader, 'content.xml') ? 'openDocument' : 'notAWorkbook';
}
