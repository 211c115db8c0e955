import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { patchZip } from '../../../src/host/xlsx/zipPatch';
import { writeFilledReturn } from '../../support/mergeReturns';

/** What stands in the one return that is written, and is replaced in the others. */
const UNIT = '省样例单位00000';
const TRAINED = 7919;
const KEYS = Array.from({ length: 8 }, (_, at) => `GB/T 9000${at}-2024`);

const PRINT_AREA = /<definedName name="_xlnm.Print_Area"[^>]*>[^<]*<\/definedName>/g;

/** Figures of a set of returns, counted as they are made and by no reader. */
export interface Tally {
  readonly files: number;
  readonly bytes: number;
  readonly trained: number;
  readonly standards: number;
}

/**
 * Writes returns of so many units into a folder. They are one return with other names, keys and
 * figures put into its parts: writing each anew would take longer than all that is measured.
 */
export async function writeReturns(folder: string, files: number, rows: number): Promise<Tally> {
  const longRows = Math.max(8, Math.round(rows / 2));
  const base = await writeFilledReturn({ unit: UNIT, trained: TRAINED, keys: KEYS, longRows });
  const figures = findFigures(base);
  let [trained, bytes] = [0, 0];
  for (let unit = 1; unit <= files; unit += 1) {
    const own = 10 + (unit % 83);
    const patched = patchZip(
      base,
      new Map<string, (text: string) => string>([
        ['xl/sharedStrings.xml', (text) => nameUnit(text, unit)],
        ['docProps/custom.xml', (text) => nameUnit(text, unit)],
        // exceljs stops at a print area that a formula yields.
        ['xl/workbook.xml', (text) => text.replace(PRINT_AREA, '')],
        [figures, (text) => text.replace(`<v>${TRAINED}</v>`, `<v>${own}</v>`)],
      ]),
    );
    writeFileSync(join(folder, `${String(unit).padStart(5, '0')}.xlsx`), patched);
    trained += own;
    bytes += patched.length;
  }
  return { files, bytes, trained, standards: files * KEYS.length };
}

function nameUnit(text: string, unit: number): string {
  const named = text.replaceAll(UNIT, `省样例单位${String(unit).padStart(5, '0')}`);
  return KEYS.reduce(
    (before, key, at) => before.replaceAll(key, `GB/T ${100_000 + unit * 10 + at}-2024`),
    named,
  );
}

/** The part that holds the figure to be replaced. */
function findFigures(base: Uint8Array): string {
  const parts = Object.entries(unzipSync(base));
  const holders = parts.filter(([, data]) => strFromU8(data).includes(`<v>${TRAINED}</v>`));
  const [[name] = []] = holders;
  if (name === undefined || holders.length > 1) throw new Error('the figure stands in no one part');
  return name;
}
