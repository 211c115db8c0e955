import { readDigits, scanAttribute } from './scanBytes';

/**
 * Formulas filled down, as spreadsheet programs store them: the first cell has the text and a number,
 * the others the number alone. Each is given the first one's text, whose references are the first
 * cell's: enough to know that a formula stands there and whether it asks another file.
 */
export interface SharedFormulas {
  /** The formula of a cell with this number: its own text (with `=`), else the first one's. */
  take(index: number, own: string | null): string;
}

export function createSharedFormulas(): SharedFormulas {
  const texts = new Map<number, string>();
  return {
    take(index, own) {
      if (own !== null) texts.set(index, own);
      // A formula without its first cell is still no typed value.
      return own ?? texts.get(index) ?? '=';
    },
  };
}

/** The number of a shared formula among the attributes from `from` to the tag's end; -1 for none. */
export function scanSharedIndex(bytes: Uint8Array, from: number, end: number): number {
  for (let at = from; at < end;) {
    const attribute = scanAttribute(bytes, at, end);
    if (attribute === null) return -1;
    const { name, start, stop } = attribute;
    if (name === 'si') return readDigits(bytes, start, stop);
    at = stop + 1;
  }
  return -1;
}
