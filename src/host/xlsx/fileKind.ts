import { XlsxProblem, type XlsxProblemCode } from './xlsxProblem';

/**
 * Tells from its first bytes, never from its name alone, that a file is not a zip, and what it is.
 * @throws XlsxProblem `emptyFile`, `encrypted`, `oldExcelFormat`, `etFormat`, `htmlFile`, `csvFile`
 *   or `notAWorkbook`; returns where the file is a zip
 */
export function refuseOtherKinds(bytes: Uint8Array, fileName: string): void {
  if (bytes.length === 0) throw new XlsxProblem('emptyFile');
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return;
  // A zip of nothing, or of several volumes.
  if (startsWith(bytes, [0x50, 0x4b])) throw new XlsxProblem('notAWorkbook');
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    throw new XlsxProblem(compoundFileKind(bytes, fileName));
  }
  throw new XlsxProblem(textKind(bytes));
}

/** Microsoft's compound file: an encrypted workbook, or one of the formats before 2007. */
function compoundFileKind(bytes: Uint8Array, fileName: string): XlsxProblemCode {
  if (hasStreamName(bytes, 'EncryptedPackage')) return 'encrypted';
  if (hasStreamName(bytes, 'ETExtData') || /\.ett?$/i.test(fileName)) return 'etFormat';
  const isExcel = hasStreamName(bytes, 'Workbook') || hasStreamName(bytes, 'Book');
  return isExcel ? 'oldExcelFormat' : 'notAWorkbook';
}

function textKind(bytes: Uint8Array): XlsxProblemCode {
  const head = bytes.subarray(0, 4096);
  const isUtf16 = startsWith(head, [0xff, 0xfe]) || startsWith(head, [0xfe, 0xff]);
  if (!isUtf16 && head.some((byte) => byte < 9)) return 'notAWorkbook';
  const encoding = isUtf16 ? (head[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8';
  const text = new TextDecoder(encoding).decode(head).trimStart().toLowerCase();
  if (
    /^(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*-->\s*)?<(?:!doctype html|html|table|head|body)\b/.test(text)
  ) {
    return 'htmlFile';
  }
  if (text.startsWith('<')) return 'notAWorkbook';
  return /[,;\t]/.test(text) ? 'csvFile' : 'notAWorkbook';
}

/** Stream names stand in a compound file's directory in UTF-16, each ended by a zero. */
export function hasStreamName(bytes: Uint8Array, name: string): boolean {
  const wanted = [...`${name}\0`].flatMap((letter) => [letter.charCodeAt(0), 0]);
  for (
    let at = bytes.indexOf(wanted[0] ?? 0);
    at >= 0;
    at = bytes.indexOf(wanted[0] ?? 0, at + 1)
  ) {
    // Directory entries are 128 bytes long, and so are their places.
    if (at % 128 === 0 && wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}
