import type { GridAction } from './grid/grid';
import type { Mirror } from './mirror';
import type { ExcelHost } from './officeHost/excelHost';
import type { Workbook } from './officeHost/model/workbook';

/**
 * Puts into the workbook what somebody does in the grid, one thing after another, so that the
 * add-in is told of it. Resolves when it is done and computed; what the workbook refuses (a locked
 * cell of a protected sheet) is taken back in the grid, and `onRefused` told.
 */
export function followGrid(host: ExcelHost, mirror: Mirror, onRefused: () => void) {
  return async (action: GridAction): Promise<void> => {
    if (action.kind !== 'edited') {
      await host.change((workbook) => mirror.takeSelection(() => show(workbook, action)));
      return;
    }
    try {
      await host.change(() => mirror.takeEdit(action.sheetId, action.cells));
    } catch {
      mirror.takeBack(action.sheetId, action.cells);
      onRefused();
    }
  };
}

function show(workbook: Workbook, action: Exclude<GridAction, { kind: 'edited' }>): void {
  const sheet = workbook.findSheet(action.sheetId);
  if (!sheet) return;
  if (action.kind === 'selected') workbook.select(sheet.range(action.area));
  else workbook.activate(sheet);
}
