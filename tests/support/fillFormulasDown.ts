import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const CELL = /<c r="([A-Z]+)(\d+)"([^>]*)><f>([^<]*)<\/f>(?:<v>[^<]*<\/v>)?<\/c>/g;

/**
 * The workbook as spreadsheet programs save it: a formula that is the same down a column is written
 * once and shared by number; every formula has a value.
 */
export function fillFormulasDown(file: Uint8Array): Uint8Array {
  const parts = unzipSync(file);
  for (const name of Object.keys(parts).filter((part) => /worksheets\/[^/]+\.xml$/.test(part))) {
    const seen = new Map<string, number>();
    const shared = strFromU8(parts[name]!).replace(
      CELL,
      (_, column: string, row: string, attributes: string, formula: string) => {
        const key = `${column} ${formula}`;
        const first = seen.get(key);
        const index = first ?? seen.size;
        seen.set(key, index);
        const stored =
          first === undefined
            ? `<f t="shared" ref="${column}${row}:${column}${row}" si="${index}">${formula}</f>`
            : `<f t="shared" si="${index}"/>`;
        return `<c r="${column}${row}"${attributes}>${stored}<v>1</v></c>`;
      },
    );
    parts[name] = strToU8(shared);
  }
  return zipSync(parts);
}
