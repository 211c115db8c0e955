import { EMPTY_SHEET } from '../../src/layout/sheetParts';
import type { SheetPlan, TablePlan, WorkbookChange } from '../../src/model/plan';

/** A plan of a visible, empty sheet; what a test is about is given. */
export function sheetPlan(title: string, given: Partial<SheetPlan> = {}): SheetPlan {
  return { key: title.toLowerCase(), title, ...EMPTY_SHEET, ...given };
}

/** A table at A1 with the columns 期, 数 and the calculated 倍. */
export function tablePlan(name: string, rowCount: number): TablePlan {
  return {
    name,
    row: 0,
    column: 0,
    columns: [
      { key: 'period', header: '期', formula: null },
      { key: 'figure', header: '数', formula: null },
      { key: 'double', header: '倍', formula: `=${name}[[#This Row],[数]]*2` },
    ],
    rows: Array.from({ length: rowCount }, (_, index) => [`2025-Q${(index % 4) + 1}`, index, null]),
    style: 'TableStyleLight1',
    showFilter: true,
  };
}

export function addSheet(sheet: SheetPlan): WorkbookChange {
  return { kind: 'addSheet', sheet };
}
