import { paneLimits, type ReadLimits } from '../xlsx/readLimits';
import { XlsxProblem } from '../xlsx/xlsxProblem';
import { decodePlainText, type TextEncodingName } from './decodePlainText';
import { findDocumentKind } from './documentKind';
import { DocumentProblem } from './documentProblem';

export interface DocumentText {
  readonly text: string;
  readonly format: 'text' | 'docx' | 'pdf';
  /** Of a text file; null for the others, which say it themselves. */
  readonly encoding: TextEncodingName | null;
}

/**
 * The text of a policy document: `.txt` in UTF-8, UTF-16, GB18030 or Big5, `.docx`, or `.pdf` with a
 * text layer. The file's name serves only to tell formats apart that begin alike.
 * @throws DocumentProblem and nothing else, whatever the bytes are
 */
export async function readDocumentText(
  bytes: Uint8Array,
  fileName: string,
  limits: ReadLimits = paneLimits,
): Promise<DocumentText> {
  const { fileBytes: limit } = limits;
  if (bytes.length > limit) {
    throw new DocumentProblem('fileTooLarge', { size: bytes.length, limit });
  }
  const read = await readByKind(bytes, fileName, limits);
  if (WEB_PAGE.test(read.text.slice(0, 500))) {
    throw new DocumentProblem('webPageGiven');
  }
  if (!/[\p{L}\p{N}]/u.test(read.text)) throw new DocumentProblem('noText');
  return read;
}

/** Also as XML, or saved whole with its pictures (.mht). */
const WEB_PAGE =
  /^\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b|^(?:From: <Saved by|MIME-Version: 1)/i;

async function readByKind(
  bytes: Uint8Array,
  fileName: string,
  limits: ReadLimits,
): Promise<DocumentText> {
  const kind = findDocumentKind(bytes, fileName);
  if (kind === 'text') return { ...decodePlainText(bytes), format: 'text' };
  if (kind === 'pdf') {
    const { readPdf } = await import('./readPdf');
    return { text: await readPdf(bytes), format: 'pdf', encoding: null };
  }
  const { readDocx } = await import('./readDocx');
  try {
    return { text: readDocx(bytes, limits), format: 'docx', encoding: null };
  } catch (error) {
    throw error instanceof XlsxProblem ? translateProblem(error) : error;
  }
}

/** What the reading of zips found, in words about documents. */
function translateProblem({ problem }: XlsxProblem): DocumentProblem {
  if (problem.code === 'encrypted') return new DocumentProblem('encryptedDocument');
  const isBound = ['inflatedTooLarge', 'ratioTooHigh', 'tooManyParts'].includes(problem.code);
  return new DocumentProblem(isBound ? 'limitExceeded' : 'damaged');
}
