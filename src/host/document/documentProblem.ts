import type { FindingParams, Problem } from '../../model/finding';

/** Why no text can be taken from a file. */
export type DocumentProblemCode =
  | 'emptyFile'
  | 'fileTooLarge'
  | 'notADocument'
  | 'oldWordFormat'
  | 'wpsFormat'
  | 'rtfFormat'
  | 'ofdFormat'
  | 'openDocumentText'
  | 'workbookGiven'
  | 'slidesGiven'
  | 'imageGiven'
  | 'webPageGiven'
  | 'encryptedDocument'
  | 'wrongEncoding'
  | 'damaged'
  | 'limitExceeded'
  | 'noText'
  | 'scannedPdf';

/** The file was refused; `problem` says why in words both languages have. */
export class DocumentProblem extends Error {
  readonly problem: Problem;

  constructor(code: DocumentProblemCode, params: FindingParams = {}, cause?: unknown) {
    super(`${code} ${JSON.stringify(params)}`, { cause });
    this.name = 'DocumentProblem';
    this.problem = { code, params };
  }
}
