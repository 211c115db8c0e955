/** One reading at a time; a wish that comes meanwhile is served by one more reading after it. */
export function createReader(readOnce: () => Promise<void>): { read(): Promise<void> } {
  let running: Promise<void> | null = null;
  let isWanted = false;
  const readAll = async (): Promise<void> => {
    do {
      isWanted = false;
      await readOnce();
    } while (isWanted);
  };
  return {
    read() {
      if (running) isWanted = true;
      else running = readAll().finally(() => (running = null));
      return running;
    },
  };
}
