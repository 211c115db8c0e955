import { createRibbonCommands } from '../../src/commands/ribbonCommands';

describe('the ribbon’s commands', () => {
  it.each([
    ['openLoadPage', 'load'],
    ['openAlertsPage', 'alerts'],
    ['openIssuePage', 'issue'],
    ['openMergePage', 'merge'],
  ] as const)('%s opens the page %s, then shows the pane', async (name, page) => {
    const done: string[] = [];
    const commands = createRibbonCommands({
      openPage: (opened) => done.push(opened),
      showPane: async () => void done.push('shown'),
    });
    await commands[name]();
    expect(done).toEqual([page, 'shown']);
  });
});
