import { cellReference } from '../../model/a1';
import type { PlanCell, WorkbookChange } from '../../model/plan';
import type { PartReader } from './inflatePart';
import { paneLimits, type ReadLimits } from './readLimits';
import { patchRows, type RowEdits } from './patchRows';
import { readPartText, readRelationships, readWorkbookPart } from './workbookParts';
import { XlsxProblem } from './xlsxProblem';
import { readZipDirectory } from './zipDirectory';
import { patchZip } from './zipPatch';

type CellsChange = Extract<WorkbookChange, { kind: 'writeCells' }>;

/** By row, by column: what the cell is to hold; nulls are left as they are. */
function collectEdits(changes: readonly CellsChange[]): Map<string, RowEdits> {
  const sheets = new Map<string, Map<number, Map<number, PlanCell>>>();
  for (const { sheet, block } of changes) {
    const rows = sheets.get(sheet) ?? new Map<number, Map<number, PlanCell>>();
    sheets.set(sheet, rows);
    block.cells.forEach((cells, rowOffset) => {
      const at = block.row + rowOffset;
      const row = rows.get(at) ?? new Map<number, PlanCell>();
      rows.set(at, row);
      cells.forEach((cell, offset) => {
        if (cell !== null) row.set(block.column + offset, cell);
      });
    });
  }
  return sheets;
}

/** The part of each sheet by its title. */
function sheetParts(bytes: Uint8Array, limits: ReadLimits): Map<string, string> {
  const reader: PartReader = { zip: readZipDirectory(bytes, limits), limits, inflated: 0 };
  const root = [...readRelationships(reader, '').values()];
  const main = root.find(({ kind }) => kind === 'officeDocument')?.target ?? 'xl/workbook.xml';
  const workbook = readWorkbookPart(readPartText(reader, main) ?? '', main);
  const relationships = readRelationships(reader, main);
  return new Map(
    workbook.sheets.map(({ title, relationship }) => {
      return [title, relationships.get(relationship)?.target ?? ''] as const;
    }),
  );
}

/**
 * The workbook with these cells written; every part but the sheets concerned keeps its bytes, and on
 * those sheets every other cell. Cells keep their format. For a workbook that was read before.
 * @throws XlsxProblem where a sheet is not there or not in a form that can be patched
 */
export function patchCells(
  bytes: Uint8Array,
  changes: readonly CellsChange[],
  limits: ReadLimits = paneLimits,
): Uint8Array {
  if (changes.length === 0) return bytes;
  const parts = sheetParts(bytes, limits);
  const edits = new Map<string, (text: string) => string>();
  for (const [sheet, rows] of collectEdits(changes)) {
    const part = parts.get(sheet);
    if (!part) throw new XlsxProblem('partMissing', { part: cellReference(0, 0), sheet });
    edits.set(part, (text) => patchRows(text, rows, part));
  }
  return patchZip(bytes, edits, limits);
}
