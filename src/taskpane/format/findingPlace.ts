import type { Finding } from '../../model/finding';
import type { CellPlace } from '../../model/grid';

/** Zero-based place of a finding, or null where it names no one cell. */
export function placeFinding(finding: Finding): CellPlace | null {
  const match = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})(?::.*)?$/.exec(finding.cell ?? '');
  if (finding.sheet === null || !match?.[1]) return null;
  let column = 0;
  for (const letter of match[1]) column = column * 26 + letter.charCodeAt(0) - 64;
  return { sheet: finding.sheet, row: Number(match[2]) - 1, column: column - 1 };
}
