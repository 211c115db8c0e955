import type { Finding, FindingParams, Severity } from '../model/finding';

/** Findings about the workbook's form: what a reader could not take as it stands. */

const SOFT = new Set([
  'tableRenamed',
  'tableUnmade',
  'keyRowMissing',
  'identityFromProperties',
  'catalogDiffers',
  'numberAsText',
  'percentAsFraction',
]);
const RECORD_LEVEL = new Set([
  'notANumber',
  'numberAsText',
  'cellError',
  'looksLikeDate',
  'percentAsFraction',
  'absurdDate',
  'unknownPeriod',
  'unknownTarget',
  'unknownMeasure',
  'rowRepeated',
  'rowUnidentified',
  'totalDisagrees',
  'notCalculated',
  'wordUnknown',
  'ledgerTargetUnknown',
  'evidenceIdMissing',
  'submissionInvalid',
  'cellNotAsked',
]);

export function severityOf(code: string): Severity {
  return SOFT.has(code) ? 'soft' : 'hard';
}

function build(
  code: string,
  sheet: string,
  cell: string | null,
  params: FindingParams,
  rest: Partial<Finding>,
): Finding {
  return {
    code,
    severity: severityOf(code),
    level: RECORD_LEVEL.has(code) ? 1 : 0,
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
  code: string,
  sheet: string,
  cell: string | null,
  params: FindingParams,
): Finding {
  return build(code, sheet, cell, params, {});
}

/** A fault of one typed cell, with what stands in it. */
export function cellFinding(
  code: string,
  place: { readonly sheet: string; readonly cell: string },
  found: string,
  params: FindingParams = {},
  of: Partial<Pick<Finding, 'targetId' | 'unitId' | 'subject'>> = {},
): Finding {
  return build(code, place.sheet, place.cell, { found, ...params }, { found, ...of });
}
