import { HostProblem, type HostProblemCode } from '../workbookHost';
import type { FindingParams } from '../../model/finding';

/**
 * Codes of the script library by what they mean to a person. Source: Excel.ErrorCodes and the
 * table of errors in the documentation of Office add-ins.
 */
const PROBLEM_OF_CODE: Readonly<Record<string, HostProblemCode>> = {
  AccessDenied: 'sheetProtected',
  ApiNotFound: 'hostTooOld',
  NotImplemented: 'hostTooOld',
  UnsupportedFeature: 'hostTooOld',
  InvalidOperationInCellEditMode: 'cellBeingEdited',
  HostIsBusy: 'cellBeingEdited',
  HostRestarted: 'connectionLost',
  InactiveWorkbook: 'connectionLost',
  ServiceUnavailable: 'connectionLost',
  ServiceNotAvailable: 'connectionLost',
  RequestAborted: 'connectionLost',
  Timeout: 'connectionLost',
  ItemAlreadyExists: 'nameTaken',
  OperationCellsExceedLimit: 'tooLarge',
  RangeExceedsLimit: 'tooLarge',
  FormulaLengthExceedsLimit: 'tooLarge',
  RequestPayloadSizeLimitExceeded: 'tooLarge',
  ResponsePayloadSizeLimitExceeded: 'tooLarge',
};

/** What went wrong as a problem both languages have words for; the cause is kept for the console. */
export function toHostProblem(error: unknown): HostProblem {
  if (error instanceof HostProblem) return error;
  const code = readErrorCode(error);
  return new HostProblem(PROBLEM_OF_CODE[code] ?? 'hostFailed', describe(error, code), error);
}

/** The library's own code, or the name of the error. */
export function readErrorCode(error: unknown): string {
  if (typeof error !== 'object' || error === null) return String(error);
  const { code, name } = error as { code?: unknown; name?: unknown };
  return typeof code === 'string' ? code : String(name);
}

function describe(error: unknown, code: string): FindingParams {
  const { debugInfo } = error as { debugInfo?: { errorLocation?: string } };
  return { code, location: debugInfo?.errorLocation ?? '' };
}

/** Runs a batch; whatever the host refuses comes back as a problem. */
export async function runBatch<T>(
  batch: (context: Excel.RequestContext) => Promise<T>,
): Promise<T> {
  try {
    return await Excel.run(batch);
  } catch (error) {
    throw toHostProblem(error);
  }
}
