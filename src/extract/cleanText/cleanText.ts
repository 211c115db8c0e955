import type { CleanText } from '../cleanText';
import { findParagraphEnds } from './joinLines';
import { dropMargin } from './margin';
import { findPageNoise } from './pageNoise';
import { punctuate } from './punctuate';
import { readLines, type TextLine } from './readLines';
import { findStackedCells } from './stackedTables';
import { simplifyParagraph } from './simplifyScript';
import { appendUnit, createUnitBuffer, textOfUnits, type UnitBuffer } from './unitBuffer';

const LINE_FEED = 10;
const TAB = 9;

/**
 * The text made even: see {@link CleanText}. Blanks are dropped, also between Latin words; cells of a
 * pasted table stay apart by `\t`. Any text is taken, an empty one too; linear in its length.
 */
export function cleanText(original: string): CleanText {
  const { buffer, lines } = readLines(original);
  const noise = findPageNoise(lines);
  const kept = dropMargin(dropNoise(lines, noise));
  const units = joinParagraphs(buffer, kept, signsBehindLines(kept));
  punctuate(units, (at) => at === 0 || units.codes[at - 1] === LINE_FEED);
  return {
    original,
    text: simplifyAll(units),
    starts: units.starts.slice(0, units.length),
    ends: units.ends.slice(0, units.length),
  };
}

/** A page number between two lines takes the empty lines around it along. */
function dropNoise(lines: readonly TextLine[], noise: readonly boolean[]): TextLine[] {
  const kept: TextLine[] = [];
  let afterNoise = false;
  lines.forEach((line, at) => {
    if (noise[at]) {
      afterNoise = true;
      return;
    }
    kept.push(afterNoise ? { ...line, blankLines: 0, afterNoise: true } : line);
    afterNoise = false;
  });
  return kept;
}

/** A line feed where a paragraph ends, a tab between cells pasted below each other, else nothing. */
function signsBehindLines(lines: readonly TextLine[]): (number | null)[] {
  const cells = findStackedCells(lines);
  return findParagraphEnds(lines).map((isEnd, at) => {
    if (cells[at] === 'cell') return TAB;
    const isBorder = cells[at] === 'lastCell' || (cells[at + 1] ?? null) !== null;
    return isEnd || isBorder ? LINE_FEED : null;
  });
}

function joinParagraphs(
  source: UnitBuffer,
  lines: readonly TextLine[],
  signs: readonly (number | null)[],
): UnitBuffer {
  const units = createUnitBuffer(source.length + lines.length);
  lines.forEach((line, at) => {
    for (let unit = line.from; unit < line.to; unit += 1) {
      appendUnit(units, source.codes[unit] ?? 0, source.starts[unit] ?? 0, source.ends[unit] ?? 0);
    }
    const end = source.ends[line.to - 1] ?? 0;
    const sign = signs[at] ?? null;
    if (sign !== null && at < lines.length - 1) appendUnit(units, sign, end, end);
  });
  return units;
}

function simplifyAll(units: UnitBuffer): string {
  const parts: string[] = [];
  let from = 0;
  for (let at = 0; at <= units.length; at += 1) {
    if (at < units.length && units.codes[at] !== LINE_FEED) continue;
    parts.push(simplifyParagraph(textOfUnits(units.codes, from, at)));
    from = at + 1;
  }
  return parts.join('\n');
}
