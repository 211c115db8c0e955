/** Ties the ribbon's functions, named as in the manifest, to what they do. */
export function registerCommands(commands: Readonly<Record<string, () => Promise<void>>>): void {
  for (const [name, run] of Object.entries(commands))
    Office.actions.associate(name, (event: Office.AddinCommands.Event) => {
      // The button stays pressed until the program is told, so it is told of failures too.
      run()
        .catch((error: unknown) => console.error(name, error))
        .finally(() => event.completed());
    });
}

/** Shows the task pane if it is closed; the runtime it runs in is shared with the commands. */
export async function showPane(): Promise<void> {
  await Office.addin.showAsTaskpane();
}
