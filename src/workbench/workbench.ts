import { ChartOverlay } from './charts/chartOverlay';
import { followGrid } from './followGrid';
import { Grid } from './grid/grid';
import type { GridAction } from './grid/gridAction';
import { Mirror } from './mirror';
import { readSheetView } from './modelView';
import { createExcelHost, type ExcelHost } from './officeHost/excelHost';
import { describeHost, frameAddress, XdmConversation } from './officeHost/xdmConversation';
import { PaneFrame } from './paneFrame';
import { drawRibbon } from './ribbon';
import { readRibbonButtons } from './ribbonButtons';
import { exposeTestHooks } from './testHooks';
import { localeOf, otherLocale, textsOf } from './texts';
import './workbench.css';

/** The oldest Excel the add-in runs in; Office.js refuses what is newer than these. */
const REQUIREMENTS = { ExcelApi: '1.13', SharedRuntime: '1.1', DialogApi: '1.1' };
const PANE_PAGE = 'workbench-pane.html';
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
  openPane(pane, host);
  exposeTestHooks(host, grid);
}

/** Opens the task pane's real page in its frame, with the conversation Office.js expects. */
function openPane(pane: PaneFrame, host: ExcelHost): void {
  const place = {
    conversationId: `conversation${performance.timeOrigin}`,
    appId: 'dabiao',
    // Office.js talks to https parents only; `paneShim` lets it take this one for such.
    hostOrigin: location.origin.replace(/^http:/, 'https:'),
  };
  const conversation = new XdmConversation({
    ...place,
    locale,
    requirements: REQUIREMENTS,
    executeBatch: (body) => host.executeBatch(body),
    post: (message) => pane.post(message),
  });
  host.attach(conversation);
  pane.onMessage((message) => void conversation.receive(message));
  pane.open(frameAddress(PANE_PAGE, describeHost(locale, place)));
  drawRibbon(element('ribbon'), readRibbonButtons(MANIFEST_XML, locale), texts, otherAddress(), {
    press: (functionName, controlId) => conversation.pressCommand(functionName, controlId),
    pane,
  });
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
