import type { Locale } from '../model/basics';
import type { ExcelHost } from './officeHost/excelHost';
import { describeHost, frameAddress, XdmConversation } from './officeHost/xdmConversation';
import type { PaneFrame } from './paneFrame';

/** The oldest Excel the add-in runs in; Office.js refuses what is newer than these. */
const REQUIREMENTS = { ExcelApi: '1.13', SharedRuntime: '1.1', DialogApi: '1.1' };
const PANE_PAGE = 'workbench-pane.html';

/** The task pane's real page in its frame, with the conversation Office.js expects. */
export class PaneConnection {
  private conversation: XdmConversation | null = null;
  private opened = 0;

  constructor(
    private readonly pane: PaneFrame,
    private readonly host: ExcelHost,
    private readonly locale: Locale,
  ) {
    pane.onMessage((message) => void this.conversation?.receive(message));
  }

  /** Opens the page, anew where it is open: it knows nothing of what went before. */
  open(): void {
    const { host, pane, locale } = this;
    const place = {
      conversationId: `conversation${performance.timeOrigin}.${++this.opened}`,
      appId: 'dabiao',
      // Office.js talks to https parents only; `paneShim` lets it take this one for such.
      hostOrigin: location.origin.replace(/^http:/, 'https:'),
    };
    this.conversation = new XdmConversation({
      ...place,
      locale,
      requirements: REQUIREMENTS,
      executeBatch: (body) => host.executeBatch(body),
      post: (message) => pane.post(message),
    });
    host.attach(this.conversation);
    pane.open(frameAddress(PANE_PAGE, describeHost(locale, place)));
  }

  /** Calls the add-in's function; rejects where it does not listen yet. */
  async press(functionName: string, controlId: string): Promise<void> {
    await this.conversation?.pressCommand(functionName, controlId);
  }
}
