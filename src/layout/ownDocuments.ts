import { readCatalogFile, writeCatalogFile } from '../catalog/readCatalogFile';
import type { Catalog } from '../model/catalog';
import type { SheetGrid, WorkbookGrid } from '../model/grid';
import type { SheetPlan, WorkbookChange } from '../model/plan';
import { placeOfName } from './readNames';
import { DamagedRecords, readRecordRows, writeRecordRows, type RecordMark } from './recordRows';
import { buildRecordSheet } from './recordSheet';

/** Title and defined name of the very hidden sheet; the name refers to its first cell. */
export const OWN_DOCUMENTS_SHEET = '_documents';
export const OWN_DOCUMENTS_NAME = 'dabiao_ownDocuments';

const MARK: RecordMark = { mark: 'dabiao-documents', version: 1 };

/** Documents a workbook brings along, beside those built in. */
export type OwnDocuments =
  | { readonly kind: 'none' }
  | { readonly kind: 'catalog'; readonly catalog: Catalog }
  /** Somebody altered the sheet, or a newer version wrote it: its documents are not known. */
  | { readonly kind: 'damaged' };

function findSheet(grid: WorkbookGrid): SheetGrid | null {
  const title = placeOfName(grid, OWN_DOCUMENTS_NAME)?.sheet ?? OWN_DOCUMENTS_SHEET;
  return grid.sheets.find((sheet) => sheet.title === title) ?? null;
}

/** The documents of its own that a workbook carries, held against the schema anew. */
export function readOwnDocuments(grid: WorkbookGrid, builtIn: Catalog): OwnDocuments {
  const sheet = findSheet(grid);
  if (sheet === null) return { kind: 'none' };
  try {
    const [file] = readRecordRows(
      sheet.rows.map(({ values }) => values),
      MARK,
    );
    const reading = readCatalogFile(file, builtIn);
    return reading.kind === 'catalog' ? reading : { kind: 'damaged' };
  } catch (error) {
    if (error instanceof DamagedRecords) return { kind: 'damaged' };
    throw error;
  }
}

/** `_documents`: what a workbook has to bring along so that others can read its targets and tasks. */
export function buildOwnDocumentsSheet(own: Catalog) {
  const rows = writeRecordRows(MARK, [writeCatalogFile(own)]);
  return buildRecordSheet('ownDocuments', OWN_DOCUMENTS_SHEET, OWN_DOCUMENTS_NAME, rows);
}

/** Rows of an earlier, longer list are emptied. */
function padRows(rows: SheetPlan['blocks'][number]['cells'], count: number) {
  const empty = Array.from({ length: Math.max(0, count - rows.length) }, () => [null, null, null]);
  return [...rows, ...empty];
}

/** What makes a workbook carry just these documents; nothing where there are none to carry. */
export function planOwnDocuments(grid: WorkbookGrid, own: Catalog): readonly WorkbookChange[] {
  if (own.documents.length === 0) return [];
  const { sheet, names } = buildOwnDocumentsSheet(own);
  const standing = findSheet(grid);
  if (standing === null) {
    return [
      { kind: 'addSheet', sheet },
      ...names.map((name): WorkbookChange => ({ kind: 'setName', name })),
    ];
  }
  const last = standing.rows.at(-1);
  const head = standing.rows[0]?.values ?? [];
  const isSame = sheet.blocks[0]?.cells[0]?.every((value, at) => value === head[at]) === true;
  if (isSame) return [];
  return sheet.blocks.map((block): WorkbookChange => {
    const cells = padRows(block.cells, last === undefined ? 0 : last.row + 1);
    return { kind: 'writeCells', sheet: standing.title, block: { ...block, cells } };
  });
}
