import { hasStreamName } from '../xlsx/fileKind';
import type { ZipDirectory } from '../xlsx/zipDirectory';
import { DocumentProblem, type DocumentProblemCode } from './documentProblem';

export type DocumentKind = 'text' | 'zip' | 'pdf';

/**
 * What a file is, by its first bytes; its name settles only what no byte tells.
 * @throws DocumentProblem for what holds no text that could be read
 */
export function findDocumentKind(bytes: Uint8Array, fileName: string): DocumentKind {
  if (bytes.length === 0) throw new DocumentProblem('emptyFile');
  if (startsWith(bytes, 'PK\u0003\u0004')) return 'zip';
  // Some programs write a line of their own before it.
  if (asciiOf(bytes.subarray(0, 1024)).includes('%PDF-')) return 'pdf';
  const other = OTHER_STARTS.find(([start]) => startsWith(bytes, start));
  if (other) throw new DocumentProblem(other[1]);
  if (startsWith(bytes, '\u00d0\u00cf\u0011\u00e0')) {
    throw new DocumentProblem(findCompoundKind(bytes, fileName));
  }
  return 'text';
}

const OTHER_STARTS: readonly (readonly [string, DocumentProblemCode])[] = [
  ['{\\rtf', 'rtfFormat'],
  ['\u0089PNG', 'imageGiven'],
  ['\u00ff\u00d8\u00ff', 'imageGiven'],
  ['GIF8', 'imageGiven'],
  ['II*\0', 'imageGiven'],
  ['MM\0*', 'imageGiven'],
];

/** Microsoft's compound file: encrypted, or one of the formats before 2007. */
function findCompoundKind(bytes: Uint8Array, fileName: string): DocumentProblemCode {
  if (hasStreamName(bytes, 'EncryptedPackage')) return 'encryptedDocument';
  // WPS writes its own kind with the same streams as Word.
  if (/\.wpt?s?$/i.test(fileName)) return 'wpsFormat';
  if (hasStreamName(bytes, 'WordDocument')) return 'oldWordFormat';
  if (hasStreamName(bytes, 'Workbook') || hasStreamName(bytes, 'Book')) return 'workbookGiven';
  if (hasStreamName(bytes, 'PowerPoint Document')) return 'slidesGiven';
  return /\.doc$/i.test(fileName) ? 'oldWordFormat' : 'notADocument';
}

/** What a zip without a Word document holds. */
export function findOtherZipKind({ entries }: ZipDirectory): DocumentProblemCode {
  const names = [...entries.keys()].map((name) => name.toLowerCase());
  if (names.some((name) => name.startsWith('xl/'))) return 'workbookGiven';
  if (names.some((name) => name.startsWith('ppt/'))) return 'slidesGiven';
  if (names.includes('ofd.xml')) return 'ofdFormat';
  return names.includes('content.xml') && names.includes('mimetype')
    ? 'openDocumentText'
    : 'notADocument';
}

function startsWith(bytes: Uint8Array, start: string): boolean {
  return asciiOf(bytes.subarray(0, start.length)) === start;
}

function asciiOf(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
