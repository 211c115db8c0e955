import type { GridAction } from './grid/gridAction';
import type { Mirror } from './mirror';
import type { ExcelHost } from './officeHost/excelHost';
import type { Workbook } from './officeHost/model/workbook';
import { renameSheet } from './officeHost/model/worksheetWire';

/**
 * Why something was not done: a locked cell of a protected sheet, a title that is none or is taken,
 * or what the workbench cannot do.
 */
export type Refusal = 'locked' | 'badTitle' | 'structure';

/**
 * Puts into the workbook what somebody does in the grid, one thing after another, so that the
 * add-in is told of it. Resolves when it is done and computed; what the workbook refuses is taken
 * back in the grid.
 */
export function followGrid(host: ExcelHost, mirror: Mirror, onRefused: (why: Refusal) => void) {
  return async (action: GridAction): Promise<void> => {
    if (action.kind === 'structure') return onRefused('structure');
    if (action.kind === 'renamed') return renameFor(host, action, onRefused);
    if (action.kind === 'sheetAdded') {
      return host.change((workbook) => workbook.activate(workbook.addSheet(undefined)));
    }
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

async function renameFor(
  host: ExcelHost,
  { sheetId, name }: Extract<GridAction, { kind: 'renamed' }>,
  onRefused: (why: Refusal) => void,
): Promise<void> {
  try {
    await host.change((workbook) => {
      const sheet = workbook.findSheet(sheetId);
      if (sheet) renameSheet(sheet, name.trim());
    });
  } catch {
    onRefused('badTitle');
  }
}

type Showing = Extract<GridAction, { kind: 'selected' | 'activated' }>;

function show(workbook: Workbook, action: Showing): void {
  const sheet = workbook.findSheet(action.sheetId);
  if (!sheet) return;
  if (action.kind === 'selected') workbook.select(sheet.range(action.area));
  else workbook.activate(sheet);
}
