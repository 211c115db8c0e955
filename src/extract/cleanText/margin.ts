import { measureWrapWidth } from './measureLines';
import type { TextLine } from './readLines';

/** So few lines may stand further left than the margin: titles, page heads. */
const BEYOND_MARGIN = 0.1;

/**
 * Lines of a page that were copied with its margin: the blanks nearly all of them begin with say nothing.
 * Only where lines were broken by the page; elsewhere each line is a paragraph with its own indent.
 */
export function dropMargin(lines: readonly TextLine[]): readonly TextLine[] {
  const indents = lines.map(({ indent }) => indent).sort((a, b) => a - b);
  const margin = indents[Math.floor(indents.length * BEYOND_MARGIN)] ?? 0;
  if (margin < 2 || measureWrapWidth(lines.map((line) => ({ line }))) === Infinity) return lines;
  return lines.map((line) => ({ ...line, indent: Math.max(0, line.indent - margin) }));
}
