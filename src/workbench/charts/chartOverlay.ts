import type { Grid } from '../grid/grid';
import type { Workbook } from '../officeHost/model/workbook';
import { drawChart } from './chartPicture';
import { readChart } from './chartView';

/** Where charts without cells of their own are put, in cells. */
const ANYWHERE = { row: 1, column: 1, rows: 12, columns: 6 };

/** The charts of the active sheet, laid over the grid where the workbook has them. */
export class ChartOverlay {
  private readonly layer = document.createElement('div');

  constructor(
    private readonly container: HTMLElement,
    private readonly grid: Grid,
    private readonly workbook: Workbook,
  ) {
    this.layer.className = 'charts';
    container.append(this.layer);
    grid.sight.onMoved(() => this.draw());
    new ResizeObserver(() => this.draw()).observe(container);
  }

  draw(): void {
    const sheet = this.workbook.activeSheet;
    const frame = this.grid.sight.cellsFrame(this.container);
    const charts = frame === null ? [] : sheet.charts.list();
    if (frame !== null) {
      const { left, top, width, height } = frame;
      Object.assign(this.layer.style, px({ left, top, width, height }));
    }
    this.layer.replaceChildren(
      ...charts.map((chart) => {
        const view = readChart(chart);
        const { left, top, width, height } = this.grid.sight.areaOnScreen(
          sheet.id,
          view.anchor ?? ANYWHERE,
        );
        const picture = drawChart(view, width, height);
        Object.assign(picture.style, px({ left, top }));
        return picture;
      }),
    );
  }
}

function px(sizes: Readonly<Record<string, number>>): Record<string, string> {
  return Object.fromEntries(Object.entries(sizes).map(([name, size]) => [name, `${size}px`]));
}
