import { judgeWords } from '../check/judgeWords';
import type { CellEdit, WorkbookHost } from '../host/workbookHost';
import { readFindingRows } from '../layout/findingRows';
import { locateTable, textOf } from '../layout/locateTable';
import { readMaster } from '../layout/readMaster';
import { valueAt } from '../layout/readNames';
import type { CellPlace, WorkbookGrid } from '../model/grid';
import {
  createDescriber,
  explanationCell,
  listRows,
  nameCell,
  rowIdOf,
  type CheckedFinding,
  type RowPlace,
} from './checkedWorkbook';
import { checkMaster } from './checkMaster';
import { writeFindings, type WriteOutcome } from './findingsFlow';
import { catalogOf } from './workbookCatalog';

export interface RowsRequest {
  /** Rows asked for by name. */
  readonly rowIds: readonly string[];
  /** Edits whose rows are asked for. */
  readonly edits: readonly CellEdit[];
  /** Rows whose place is asked for: those of the findings that are shown. */
  readonly shownRowIds: readonly string[];
}

/** What is found now in certain rows, by every rule. */
export interface RowsReport {
  /** The rows that were checked, those that are gone included. */
  readonly rowIds: readonly string[];
  readonly findings: readonly CheckedFinding[];
  /** Where the rows asked for stand now, zero-based; one that is missing is gone. */
  readonly rowOf: Readonly<Record<string, number>>;
  /** True where an edit touched something besides rows of our tables. */
  readonly isElsewhere: boolean;
}

function isTouched({ table, row }: RowPlace, { sheet, range }: CellEdit): boolean {
  if (range === null || sheet !== table.sheet.title) return false;
  return row.row >= range.row && row.row < range.row + range.rows;
}

/**
 * Checks certain rows anew: those asked for and those that edits touched. Every rule looks at the
 * whole workbook, as in a check of all: a row that answers for several is told the same in both. What
 * an edit does to other rows is left to that check. @throws HostProblem
 */
export async function recheckRows(host: WorkbookHost, request: RowsRequest): Promise<RowsReport> {
  const grid = await host.readGrid();
  const all = catalogOf(grid).documents;
  const reading = readMaster(grid, all);
  if (reading === null) {
    return { rowIds: request.rowIds, findings: [], rowOf: {}, isElsewhere: true };
  }
  const rows = listRows(reading);
  const touched = rows.filter((row) => request.edits.some((edit) => isTouched(row, edit)));
  const rowIds = [...new Set([...request.rowIds, ...touched.map(rowIdOf)])];
  const wanted = new Set(rowIds);
  const { findings } = checkMaster(grid, reading);
  const { describe } = createDescriber(reading, all);
  const isCovered = (edit: CellEdit) => touched.some((row) => isTouched(row, edit));
  return {
    rowIds,
    findings: findings.map(describe).filter(({ rowId }) => rowId !== null && wanted.has(rowId)),
    rowOf: locateRows(rows, request.shownRowIds),
    isElsewhere: !request.edits.every(isCovered),
  };
}

function locateRows(rows: readonly RowPlace[], rowIds: readonly string[]): RowsReport['rowOf'] {
  const asked = new Set(rowIds);
  const found = rows.map((row) => [rowIdOf(row), row.row.row] as const);
  return Object.fromEntries(found.filter(([rowId]) => asked.has(rowId)));
}

export interface ExplainRequest {
  /** `key` of the finding. */
  readonly key: string;
  readonly rowId: string | null;
  readonly explainIn: 'row' | 'sheet';
  readonly text: string;
  /** What may be written over, as it was shown; null: nothing. */
  readonly replaces: string | null;
}

export type ExplainOutcome =
  | { readonly kind: 'written'; readonly cell: string; readonly isEnough: boolean }
  /** Somebody typed another text there; nothing was written. */
  | { readonly kind: 'taken'; readonly cell: string; readonly found: string }
  /** The row is no longer there; nothing was written. */
  | { readonly kind: 'gone' }
  | Extract<WriteOutcome, { kind: 'refused' }>;

/**
 * Writes an explanation where it belongs: in its row's 核实说明, or beside the finding in 审核, which
 * is added where there is none. A text that stands there is replaced only where it is the one the
 * user was shown. @throws HostProblem
 */
export async function explainFinding(
  host: WorkbookHost,
  request: ExplainRequest,
): Promise<ExplainOutcome> {
  let grid = await host.readGrid();
  let place = findExplanationCell(grid, request);
  if (place === null && request.explainIn === 'sheet') {
    const written = await writeFindings(host);
    if (written.kind === 'refused') return written;
    grid = await host.readGrid();
    place = findExplanationCell(grid, request);
  }
  if (place === null) return { kind: 'gone' };
  const cell = nameCell(place);
  const found = textOf(valueAt(grid, place));
  const text = request.text.trim();
  if (found !== '' && found !== text && found !== request.replaces) {
    return { kind: 'taken', cell, found };
  }
  const block = { row: place.row, column: place.column, cells: [[text]] };
  await host.apply([{ kind: 'writeCells', sheet: place.sheet, block }]);
  return { kind: 'written', cell, isEnough: judgeWords(text) === 'good' };
}

function findExplanationCell(
  grid: WorkbookGrid,
  { key, rowId, explainIn }: ExplainRequest,
): CellPlace | null {
  if (explainIn === 'sheet') {
    const table = locateTable('findings', grid);
    const row = readFindingRows(table).find((standing) => standing.key === key);
    const column = table?.columnOf.get('explanation');
    if (!table || !row || column === undefined) return null;
    return { sheet: table.sheet.title, row: row.row, column };
  }
  const reading = readMaster(grid, catalogOf(grid).documents);
  const row = reading && listRows(reading).find((candidate) => rowIdOf(candidate) === rowId);
  return row ? explanationCell(row) : null;
}
