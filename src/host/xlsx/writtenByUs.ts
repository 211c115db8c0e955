import type { PartReader } from './inflatePart';
import { paneLimits } from './readLimits';
import { readPartText } from './workbookParts';
import { readZipDirectory } from './zipDirectory';
import { XlsxProblem } from './xlsxProblem';

/**
 * True where the file is as we wrote it: no spreadsheet program has saved it since, for each puts
 * its own name in the place of ours. False for anything else, whatever the bytes are.
 */
export function isAsWritten(bytes: Uint8Array): boolean {
  try {
    const zip = readZipDirectory(bytes, paneLimits);
    const reader: PartReader = { zip, limits: paneLimits, inflated: 0 };
    return /<Application>Dabiao</.test(readPartText(reader, 'docProps/app.xml') ?? '');
  } catch (error) {
    if (error instanceof XlsxProblem) return false;
    throw error;
  }
}
