import type { GridAction } from './grid/gridAction';
import type { Mirror } from './mirror';
import type { ExcelHost } from './officeHost/excelHost';
import type { Workbook } from './officeHost/model/workbook';

/** Why something was not done: a locked cell of a protected sheet, or what the workbench cannot do. */
export type Refusal = 'locked' | 'structure';

/**
 * Puts into the workbook what somebody does in the grid, one thing after another, so that the
 * add-in is told of it. Resolves when it is done and computed; what the workbook refuses is taken
 * back in the grid.
 */
export function followGrid(host: ExcelHost, mirror: Mirror, onRefused: (why: Refusal) => void) {
  return async (action: GridAction): Promise<void> => {
    if (action.kind === 'structure') return onRefused('structure');
    if (action.kind === 'computed') {
      return host.change((workbook) => {
        workbook.needsCalculation = true;
      });
    }
    if (action.kind !== 'edited') {
      await host.change((workbook) => mirror.takeSelection(() => show(workbook, action)));
      return;
    }
    try {
      await host.change(() => mirror.takeEdit(action.sheetId, action.cells));
    } catch {
      mirror.takeBack(action.sheetId, action.cells);
      onRefused('locked');
    }
  };
}

type Showing = Extract<GridAction, { kind: 'selected' | 'activated' }>;

function show(workbook: Workbook, action: Showing): void {
  const sheet = workbook.findSheet(action.sheetId);
  if (!sheet) return;
  if (action.kind === 'selected') workbook.select(sheet.range(action.area));
  else workbook.activate(sheet);
}
