/**
 * A summary may stand in a workbook as a guest, beside a master's own sheets. Its tables and names
 * then end in `_sum` and a number, and nobody takes them for the master's.
 */
const EMBEDDED = /_sum\d+$/i;

export function isEmbeddedName(name: string): boolean {
  return EMBEDDED.test(name);
}
