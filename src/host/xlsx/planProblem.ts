import type { FindingParams, Problem } from '../../model/finding';

export type PlanProblemCode =
  | 'alertTooLong'
  | 'cellsOverlap'
  | 'formatTooLarge'
  | 'formulaInvalid'
  | 'formulaTooLong'
  | 'headerInvalid'
  | 'headerTaken'
  | 'linkTargetMissing'
  | 'nameInvalid'
  | 'nameTaken'
  | 'numberNotFinite'
  | 'outsideSheet'
  | 'promptTooLong'
  | 'propertyTooLong'
  | 'rowWidthWrong'
  | 'sheetNameInvalid'
  | 'sheetNameTaken'
  | 'sheetVisibleMissing'
  | 'textTooLong';

/** A plan that no spreadsheet program would open without a complaint: a bug of ours, not of a user. */
export class PlanProblem extends Error {
  readonly problem: Problem;

  constructor(code: PlanProblemCode, params: FindingParams = {}) {
    super(`${code} ${JSON.stringify(params)}`);
    this.name = 'PlanProblem';
    this.problem = { code, params };
  }
}
