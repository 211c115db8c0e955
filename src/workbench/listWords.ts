import type { CellValue } from '../model/grid';
import type { Workbook } from './officeHost/model/workbook';
import type { Worksheet } from './officeHost/model/worksheet';

/**
 * The words a list's source stands for: those it spells out, or those in the cells it names. Null
 * where it names none.
 */
export function readListWords(
  workbook: Workbook,
  sheet: Worksheet,
  source: string,
): readonly string[] | null {
  const words = source.startsWith('=')
    ? wordsInCells(workbook, sheet, source.slice(1))
    : source.split(',').map((word) => word.trim());
  return words?.filter((word) => word !== '') ?? null;
}

function wordsInCells(workbook: Workbook, sheet: Worksheet, reference: string): string[] | null {
  try {
    return workbook
      .resolveReference(reference, sheet)
      .mapCells((cell) => wordOf(cell?.value ?? null))
      .flat();
  } catch {
    // The host refuses what is no reference.
    return null;
  }
}

/** An error is nothing to choose. */
function wordOf(value: CellValue): string {
  return value === null || typeof value === 'object' ? '' : String(value);
}
