import { escapeText, XML_DECLARATION } from './partText';
import { cleanText } from './sanitise';

const NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
/** Whitespace that a program drops unless it is told to keep it. */
const KEEPS_SPACE = /^\s|\s$|[\n\t]/;

/** The texts of a workbook's cells, each once. */
export interface SharedText {
  /**
   * The place of a text in the list; `where` names its cell.
   * @throws PlanProblem `textTooLong`
   */
  placeOf(text: string, where: () => string): number;
  /** The part in pieces, once all texts are known. */
  writePart(): Generator<string>;
}

export function createSharedText(): SharedText {
  const places = new Map<string, number>();
  const cleaned: string[] = [];
  let count = 0;
  return {
    placeOf(text, where) {
      count++;
      const known = places.get(text);
      if (known !== undefined) return known;
      const place = cleaned.push(cleanText(text, where())) - 1;
      places.set(text, place);
      return place;
    },
    *writePart() {
      const counts = `count="${count}" uniqueCount="${cleaned.length}"`;
      yield `${XML_DECLARATION}<sst xmlns="${NAMESPACE}" ${counts}>`;
      for (const text of cleaned) {
        const space = KEEPS_SPACE.test(text) ? ' xml:space="preserve"' : '';
        yield `<si><t${space}>${escapeText(text)}</t></si>`;
      }
      yield '</sst>';
    },
  };
}
