// Scripts whose characters take two columns of a terminal, full-width forms and CJK punctuation.
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6]|[\u{20000}-\u{3fffd}]/u;
const NO_WIDTH = /\p{Mark}|\p{Format}/u;
const GAP = '  ';

/** Columns of a terminal that the text takes. */
export function displayWidth(text: string): number {
  return [...text].reduce(
    (width, character) => width + (NO_WIDTH.test(character) ? 0 : WIDE.test(character) ? 2 : 1),
    0,
  );
}

/**
 * Lines of a table: headers, a rule, rows. Every column but the last is padded to its widest cell
 * as a terminal shows it; lines have no spaces at their ends.
 */
export function formatTable(
  headers: readonly string[],
  rows: readonly (readonly string[])[],
): string[] {
  const widths = headers.map((header, column) =>
    Math.max(...[header, ...rows.map((row) => row[column] ?? '')].map(displayWidth)),
  );
  const line = (cells: readonly string[]): string =>
    widths
      .map((width, column) => pad(cells[column] ?? '', width))
      .join(GAP)
      .trimEnd();
  const rule = widths.map((_, column) => '-'.repeat(displayWidth(headers[column] ?? '')));
  return [headers, rule, ...rows].map(line);
}

function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}
