import { ChartOverlay } from './charts/chartOverlay';
import { FileDesk } from './files/fileDesk';
import { followGrid } from './followGrid';
import { Grid } from './grid/grid';
import type { GridAction } from './grid/gridAction';
import { Mirror } from './mirror';
import { readSheetView } from './modelView';
import { createExcelHost, type ExcelHost } from './officeHost/excelHost';
import { insertRows } from './officeHost/model/insertRows';
import { PaneConnection } from './paneConnection';
import { PaneFrame } from './paneFrame';
import { drawRibbon } from './ribbon';
import { readRibbonButtons } from './ribbonButtons';
import { exposeTestHooks } from './testHooks';
import { localeOf, otherLocale, textsOf } from './texts';
import './workbench.css';

const PASSING_MS = 8000;

const address = new URL(location.href);
const locale = localeOf(address);
const texts = textsOf(locale);

function startWorkbench(): void {
  document.documentElement.lang = locale;
  document.title = texts.title;
  showNotice(texts.notice);
  const pane = new PaneFrame(element('pane'), element('divider'), texts);
  const host = createExcelHost({
    calculate: () => mirror.calculate(),
    showPane: (isShown) => pane.show(isShown),
  });
  const { workbook } = host;
  const first = readSheetView(workbook, workbook.activeSheet);
  let follow: (action: GridAction) => Promise<void> = async () => undefined;
  const grid = new Grid(element('grid'), locale, first, (action) => void follow(action));
  const mirror = new Mirror(workbook, grid);
  follow = followGrid(host, mirror, (why) => showNotice(texts[why], true));
  const charts = new ChartOverlay(element('sheet'), grid, workbook);
  host.onSettled(() => {
    mirror.draw();
    charts.draw();
  });
  const connection = new PaneConnection(pane, host, locale);
  const desk = new FileDesk({
    host,
    locale,
    texts,
    whenAnswered: () => grid.whenAnswered(),
    onReplaced: () => {
      grid.forgetUndo();
      connection.open();
    },
    notify: (text) => showNotice(text, true),
  });
  drawRibbon(element('ribbon'), readRibbonButtons(MANIFEST_XML, locale), texts, otherAddress(), {
    press: (functionName, controlId) => connection.press(functionName, controlId),
    pane,
    openFile: (file) => void desk.openFile(file),
    saveCopy: () => void desk.saveCopy(),
    insertRows: () => void insertSelected(grid, host.change.bind(host)),
  });
  connection.open();
  exposeTestHooks(host, grid);
}

/** As many rows as are selected, above them; a protected sheet takes none. */
async function insertSelected(grid: Grid, change: ExcelHost['change']): Promise<void> {
  try {
    await change(({ selection: { sheet, area } }) => insertRows(sheet, area.row, area.rows));
    grid.forgetUndo();
  } catch {
    showNotice(texts.insertRefused, true);
  }
}

function otherAddress(): string {
  const other = new URL(address);
  other.searchParams.set('lang', otherLocale(locale));
  return other.href;
}

/** A passing notice gives way to what the page always says. */
function showNotice(text: string, isPassing = false): void {
  element('notice').textContent = text;
  if (isPassing) setTimeout(() => showNotice(texts.notice), PASSING_MS);
}

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`the page has no element ${id}`);
  return found;
}

// Whoever tries the workbench has no console open.
window.addEventListener('unhandledrejection', ({ reason }) =>
  showNotice(texts.failed + String(reason)),
);

try {
  startWorkbench();
} catch (error) {
  showNotice(texts.failed + String(error));
  throw error;
}
