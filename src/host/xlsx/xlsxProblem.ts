import type { FindingParams, Problem } from '../../model/finding';

/** Why a file cannot be read as a workbook. */
export type XlsxProblemCode =
  | 'emptyFile'
  | 'notAWorkbook'
  | 'encrypted'
  | 'oldExcelFormat'
  | 'etFormat'
  | 'binaryWorkbook'
  | 'openDocument'
  | 'csvFile'
  | 'htmlFile'
  | 'truncated'
  | 'corrupt'
  | 'partMissing'
  | 'fileTooLarge'
  | 'inflatedTooLarge'
  | 'ratioTooHigh'
  | 'sizeMismatch'
  | 'tooManyParts'
  | 'duplicateParts'
  | 'tooManyCells'
  | 'outsideSheet'
  | 'textTooLong'
  | 'doctype';

/** The file was refused; `problem` says why in words both languages have. */
export class XlsxProblem extends Error {
  readonly problem: Problem;

  constructor(code: XlsxProblemCode, params: FindingParams = {}, cause?: unknown) {
    super(`${code} ${JSON.stringify(params)}`, { cause });
    this.name = 'XlsxProblem';
    this.problem = { code, params };
  }
}
