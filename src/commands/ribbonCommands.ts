/** Pages that have a button on the ribbon. */
export type RibbonPage = 'load' | 'check' | 'alerts' | 'issue' | 'merge';

/** What a ribbon command needs of the pane it shares a runtime with. */
export interface CommandTarget {
  /** Shows the task pane if it is closed. */
  showPane(): Promise<void>;
  openPage(page: RibbonPage): void;
}

/** Names as the manifest's `FunctionName` elements have them. */
export const commandNames = [
  'openLoadPage',
  'openCheckPage',
  'openAlertsPage',
  'openIssuePage',
  'openMergePage',
] as const;

export type CommandName = (typeof commandNames)[number];

/** The ribbon's functions by name. Each opens its page first, so that the pane appears with it. */
export function createRibbonCommands(
  target: CommandTarget,
): Readonly<Record<CommandName, () => Promise<void>>> {
  const open = (page: RibbonPage) => async (): Promise<void> => {
    target.openPage(page);
    await target.showPane();
  };
  return {
    openLoadPage: open('load'),
    openCheckPage: open('check'),
    openAlertsPage: open('alerts'),
    openIssuePage: open('issue'),
    openMergePage: open('merge'),
  };
}
