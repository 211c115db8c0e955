import { loadCatalog } from '../catalog/loadCatalog';
import { readCatalogFile, writeCatalogFile } from '../catalog/readCatalogFile';
import type { Catalog } from '../model/catalog';
import type { SheetGrid, WorkbookGrid } from '../model/grid';
import type { SheetPlan, WorkbookChange } from '../model/plan';
import { freeTitle } from './freeTitle';
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
  /** Somebody altered the sheet: its documents are not known. */
  | { readonly kind: 'damaged' }
  /** A newer version of this program wrote it. */
  | { readonly kind: 'newer' };

/** By its name; by its title where somebody deleted the name, unless the sheet is a user's own. */
function findSheet(grid: WorkbookGrid): SheetGrid | null {
  const title = placeOfName(grid, OWN_DOCUMENTS_NAME)?.sheet;
  if (title !== undefined) return grid.sheets.find((sheet) => sheet.title === title) ?? null;
  return (
    grid.sheets.find((sheet) => {
      return sheet.title === OWN_DOCUMENTS_SHEET && sheet.rows[0]?.values[0] === MARK.mark;
    }) ?? null
  );
}

function readSheet({ rows }: SheetGrid): OwnDocuments {
  const [mark, version] = rows[0]?.values ?? [];
  if (mark === MARK.mark && Number(version) > MARK.version) return { kind: 'newer' };
  try {
    const [file] = readRecordRows(
      rows.map(({ values }) => values),
      MARK,
    );
    const reading = readCatalogFile(file, loadCatalog());
    return reading.kind === 'invalid' ? { kind: 'damaged' } : reading;
  } catch (error) {
    if (error instanceof DamagedRecords) return { kind: 'damaged' };
    throw error;
  }
}

/** Reading takes milliseconds, and every flow asks several times. */
const known = new WeakMap<WorkbookGrid, OwnDocuments>();

/** The documents of its own that a workbook carries, held against the schema anew. */
export function readOwnDocuments(grid: WorkbookGrid): OwnDocuments {
  const sheet = findSheet(grid);
  const own = known.get(grid) ?? (sheet === null ? { kind: 'none' as const } : readSheet(sheet));
  known.set(grid, own);
  return own;
}

/** `_documents`: what a workbook has to bring along so that others can read its targets and tasks. */
export function buildOwnDocumentsSheet(own: Catalog, title: string = OWN_DOCUMENTS_SHEET) {
  const rows = writeRecordRows(MARK, [writeCatalogFile(own)]);
  return buildRecordSheet('ownDocuments', title, OWN_DOCUMENTS_NAME, rows);
}

/** Rows of an earlier, longer list are emptied. */
function padRows(rows: SheetPlan['blocks'][number]['cells'], count: number) {
  const empty = Array.from({ length: Math.max(0, count - rows.length) }, () => [null, null, null]);
  return [...rows, ...empty];
}

/**
 * What makes a workbook carry just these documents; nothing where there are none to carry. What stood
 * there is written over: `own` holds all of it (`findUnreadDocuments`).
 */
export function planOwnDocuments(grid: WorkbookGrid, own: Catalog): readonly WorkbookChange[] {
  if (own.documents.length === 0) return [];
  const standing = findSheet(grid);
  const { sheet, names } = buildOwnDocumentsSheet(own, freeTitle(OWN_DOCUMENTS_SHEET, grid));
  if (standing === null) {
    return [
      { kind: 'addSheet', sheet },
      ...names.map((name): WorkbookChange => ({ kind: 'setName', name })),
    ];
  }
  const last = standing.rows.at(-1);
  const head = standing.rows[0]?.values ?? [];
  const isWhole = readOwnDocuments(grid).kind === 'catalog';
  const isSame =
    isWhole && sheet.blocks[0]?.cells[0]?.every((value, at) => value === head[at]) === true;
  if (isSame) return [];
  return sheet.blocks.map((block): WorkbookChange => {
    const cells = padRows(block.cells, last === undefined ? 0 : last.row + 1);
    return { kind: 'writeCells', sheet: standing.title, block: { ...block, cells } };
  });
}
