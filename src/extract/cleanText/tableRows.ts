/**
 * A table pasted as text keeps its cells apart by tabs or bars. Elsewhere a tab is a blank like any
 * other, so rows count only where a line heads columns of tasks or units.
 */

const HEADER = /^.*(?:序[号號]|任[务務]|[单單]位|部[门門]).*[\t|｜].*$/m;
const HEADER_WORDS =
  /序[号號]|任[务務]|[单單]位|部[门門]|[时時]限|[时時][间間]|措施|内容|[内內]容|[项項]目/g;
const CELL_END = /[\t|｜]/g;

/** True where some line looks like the head of a table of tasks. */
export function hasTableHeader(original: string): boolean {
  const line = HEADER.exec(original)?.[0];
  return line !== undefined && (line.match(HEADER_WORDS)?.length ?? 0) >= 2;
}

/** A line of at least three cells. */
export function isTableRow(line: string): boolean {
  return (line.match(CELL_END)?.length ?? 0) >= 2;
}
