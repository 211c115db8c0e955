import type { GridRange } from './gridMutation';
import type { Area } from './gridView';
import type { StartedUniver } from './univerGrid';

/** A rectangle in pixels. */
export interface Frame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** What the library tells of scrolling beyond what its types say. */
interface ViewportScroll {
  readonly viewportScrollX?: number;
  readonly viewportScrollY?: number;
}

/** What is in sight of the sheet: where its cells lie on the screen, and showing others. */
export class GridSight {
  private scrolled = { x: 0, y: 0 };

  constructor(private readonly univer: StartedUniver) {
    const { api } = univer;
    api.addEvent(api.Event.Scroll, (event) => {
      const { viewportScrollX = 0, viewportScrollY = 0 } = event as ViewportScroll;
      this.scrolled = { x: viewportScrollX, y: viewportScrollY };
    });
  }

  /** Calls back when the sheet in sight is scrolled or another is shown. */
  onMoved(listener: () => void): void {
    const { api } = this.univer;
    api.addEvent(api.Event.Scroll, listener);
  }

  /** Shows the area and puts the cursor there. */
  select(sheetId: string, area: Area): void {
    const { workbook } = this.univer;
    const sheet = workbook.getSheetBySheetId(sheetId);
    if (!sheet) return;
    const isShown = workbook.getActiveSheet().getSheetId() === sheetId;
    workbook.setActiveSheet(sheet);
    sheet.getRange(area.row, area.column, area.rows, area.columns).activate();
    // A sheet just turned to has not been drawn yet, and cannot say what it shows.
    if (!isShown || !isInSight(sheet.getVisibleRange(), area))
      sheet.scrollToCell(Math.max(0, area.row - 2), Math.max(0, area.column - 1));
  }

  /** Where the cells are drawn within an element around the grid, headings left out. */
  cellsFrame(container: HTMLElement): Frame | null {
    const canvas = [...container.querySelectorAll('canvas')].sort((a, b) => b.height - a.height)[0];
    const skeleton = this.univer.workbook.getActiveSheet().getSkeleton();
    if (!canvas || !skeleton) return null;
    const outer = container.getBoundingClientRect();
    const inner = canvas.getBoundingClientRect();
    const { rowHeaderWidth, columnHeaderHeight } = skeleton;
    return {
      left: inner.left - outer.left + rowHeaderWidth,
      top: inner.top - outer.top + columnHeaderHeight,
      width: inner.width - rowHeaderWidth,
      height: inner.height - columnHeaderHeight,
    };
  }

  /** Where an area lies within the frame of the cells, as far as it is scrolled now. */
  areaOnScreen(sheetId: string, area: Area): Frame {
    const sheet = this.univer.workbook.getSheetBySheetId(sheetId);
    const skeleton = sheet?.getSkeleton();
    if (!sheet || !skeleton) return { left: 0, top: 0, width: 0, height: 0 };
    const first = sheet.getRange(area.row, area.column).getCellRect();
    const last = sheet.getRange(area.row + area.rows - 1, area.column + area.columns - 1);
    const { right, bottom } = last.getCellRect();
    const zoom = sheet.getZoom();
    return {
      left: (first.left - skeleton.rowHeaderWidth - this.scrolled.x) * zoom,
      top: (first.top - skeleton.columnHeaderHeight - this.scrolled.y) * zoom,
      width: (right - first.left) * zoom,
      height: (bottom - first.top) * zoom,
    };
  }
}

function isInSight(shown: GridRange | null | undefined, { row, column }: Area): boolean {
  // The library cannot always say what is in sight.
  if (!shown) return false;
  // The last row and column in sight may be cut off.
  const isRowShown = row >= shown.startRow && row < shown.endRow;
  return isRowShown && column >= shown.startColumn && column < shown.endColumn;
}
