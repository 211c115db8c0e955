import type { WorkbookGrid } from '../model/grid';

/** The title, or with a number behind it where a sheet of the workbook bears it. */
export function freeTitle(title: string, grid: WorkbookGrid): string {
  const taken = new Set(grid.sheets.map((sheet) => sheet.title.toLowerCase()));
  let candidate = title;
  for (let count = 2; taken.has(candidate.toLowerCase()); count++) candidate = `${title}_${count}`;
  return candidate;
}
