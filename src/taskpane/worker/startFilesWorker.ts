import type { DeskWorker } from './workerDesk';

/** A worker of the pane's own origin; null where the browser has none or refuses one. */
export function startFilesWorker(): DeskWorker | null {
  if (typeof Worker === 'undefined') return null;
  try {
    return new Worker(
      /* webpackChunkName: "files" */ new URL('./files.worker.ts', import.meta.url),
    ) as unknown as DeskWorker;
  } catch {
    return null;
  }
}
