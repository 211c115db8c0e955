import type { Finding, FindingParams } from '../model/finding';
import { READING_FAULTS, type ReadingCode } from './reading/readingFaults';

/** Findings about the workbook's form: what a reader could not take as it stands. */

function build(
  code: ReadingCode,
  sheet: string | null,
  cell: string | null,
  params: FindingParams,
  rest: Partial<Finding>,
): Finding {
  const { severity, level } = READING_FAULTS[code];
  return {
    code,
    severity,
    level,
    file: null,
    sheet,
    cell,
    targetId: null,
    unitId: null,
    found: null,
    expected: null,
    params: cell === null ? params : { cell: `${sheet}!${cell}`, ...params },
    subject: null,
    explanation: null,
    isClosed: false,
    ...rest,
  };
}

/** A fault of a table or column. */
export function templateFinding(
  code: ReadingCode,
  sheet: string,
  cell: string | null,
  params: FindingParams,
): Finding {
  return build(code, sheet, cell, params, {});
}

/** A fault of one typed cell, with what stands in it. */
export function cellFinding(
  code: ReadingCode,
  place: { readonly sheet: string; readonly cell: string },
  found: string,
  params: FindingParams = {},
  of: Partial<Pick<Finding, 'targetId' | 'unitId' | 'subject'>> = {},
): Finding {
  return build(code, place.sheet, place.cell, { found, ...params }, { found, ...of });
}

/** A fault of the whole file. */
export function fileFinding(
  code: ReadingCode,
  file: string | null,
  params: FindingParams,
): Finding {
  return build(code, null, null, params, { file });
}
