import type { WorkbookGrid } from '../model/grid';
import type { PlanCell, WorkbookChange } from '../model/plan';
import { absoluteReference, NAMES } from './names';
import { placeOfName } from './readNames';

/**
 * Facts a workbook of before them lacks, each with its name, below everything in `_dabiao`; none
 * where the workbook has no such sheet.
 */
export function addNamedFacts(
  grid: WorkbookGrid,
  facts: readonly (readonly [name: string, value: PlanCell])[],
): WorkbookChange[] {
  const meta = placeOfName(grid, NAMES.schemaVersion);
  if (meta === null || facts.length === 0) return [];
  const sheet = grid.sheets.find(({ title }) => title === meta.sheet);
  const row = (sheet?.rows.at(-1)?.row ?? 0) + 1;
  const block = {
    row,
    column: meta.column - 1,
    cells: facts.map(([name, value]) => [name, value]),
  };
  const names = facts.map(([name], index): WorkbookChange => {
    const refersTo = absoluteReference(meta.sheet, row + index, meta.column);
    return { kind: 'setName', name: { name, refersTo } };
  });
  return [
    // Formulas must not land in cells of text.
    {
      kind: 'format',
      sheet: meta.sheet,
      formats: [
        {
          range: { row, column: meta.column, rows: facts.length, columns: 1 },
          style: { numberFormat: 'General' },
        },
      ],
    },
    { kind: 'writeCells', sheet: meta.sheet, block },
    ...names,
  ];
}
