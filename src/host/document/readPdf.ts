import { DocumentProblem } from './documentProblem';
import { joinPageText } from './pdfLines';

/** More is a book, not a document. */
const PAGE_LIMIT = 2_000;
/** Letters a page has at least on average where its text is there; stamps and page numbers are fewer. */
const FEWEST_LETTERS = 20;

/**
 * The text layer of a PDF, a line a line, pages one below the other. Loaded when a PDF is opened:
 * the reader is larger than all the rest.
 * @throws DocumentProblem `encryptedDocument`, `damaged`, `limitExceeded`, `scannedPdf`
 */
export async function readPdf(bytes: Uint8Array): Promise<string> {
  const { getDocument } = await import('unpdf/pdfjs');
  const opened = getDocument({
    // The reader takes the bytes away from their owner, and takes no other kind of array.
    data: new Uint8Array(bytes),
    // Nothing of a file is run, and no font is drawn.
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    verbosity: 0,
  });
  try {
    const pdf = await opened.promise;
    if (pdf.numPages > PAGE_LIMIT)
      throw new DocumentProblem('limitExceeded', { limit: PAGE_LIMIT });
    const pages: string[] = [];
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent();
      pages.push(joinPageText(items.flatMap((item) => ('str' in item ? [item] : []))));
      page.cleanup();
    }
    const text = pages.join('\n');
    const letters = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
    if (letters < FEWEST_LETTERS * pages.length) {
      throw new DocumentProblem('scannedPdf', { pages: pages.length });
    }
    return text;
  } catch (error) {
    throw error instanceof DocumentProblem ? error : explainError(error);
  } finally {
    await opened.destroy();
  }
}

function explainError(error: unknown): DocumentProblem {
  const isLocked = error instanceof Error && error.name === 'PasswordException';
  return new DocumentProblem(isLocked ? 'encryptedDocument' : 'damaged', {}, error);
}
