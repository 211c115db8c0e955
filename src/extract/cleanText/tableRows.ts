/**
 * A table pasted as text keeps its cells apart by tabs or bars. Elsewhere a tab is a blank like any
 * other, so rows count only where a line heads columns of tasks, units or figures.
 */

const HEADER_WORDS =
  /序[号號]|任[务務]|[单單]位|部[门門]|[时時]限|[时時][间間]|措施|内容|[内內]容|[项項]目|指[标標]|[类類][别別]|目[标標]|[领領]域|\d{4}年|[属屬]性|名[称稱]|事[项項]/g;
const CELL_END = /[\t|｜]/g;
const LONGEST_HEADER = 400;
const FEWEST_WORDS = 2;

/** True where some line looks like the head of a table. */
export function hasTableHeader(original: string): boolean {
  let at = 0;
  for (;;) {
    CELL_END.lastIndex = at;
    const cell = CELL_END.exec(original);
    if (!cell) return false;
    const begin = Math.max(
      at,
      cell.index - LONGEST_HEADER,
      original.lastIndexOf('\n', cell.index) + 1,
    );
    const stop = original.indexOf('\n', cell.index);
    const end = stop < 0 ? original.length : stop;
    if (end - begin <= LONGEST_HEADER && isTableHeader(original.slice(begin, end))) return true;
    at = end + 1;
  }
}

function isTableHeader(line: string): boolean {
  return isTableRow(line) && (line.match(HEADER_WORDS)?.length ?? 0) >= FEWEST_WORDS;
}

/** A line of at least three cells; below a row, of two. */
export function isTableRow(line: string, isBelowRow = false): boolean {
  return (line.match(CELL_END)?.length ?? 0) >= (isBelowRow ? 1 : 2);
}
