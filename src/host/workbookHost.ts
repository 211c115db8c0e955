import type { CellPlace, CellRange, WorkbookGrid } from '../model/grid';
import type { FindingParams, Problem } from '../model/finding';
import type { WorkbookChange } from '../model/plan';

/**
 * The port to an open workbook: Excel through Office.js, the workbench, or a file in memory.
 * Every method rejects with `HostProblem` and nothing else when the host refuses.
 */
export interface WorkbookHost {
  /** Every sheet's used cells, the tables, names and properties: a constant number of round trips. */
  readGrid(): Promise<WorkbookGrid>;
  /** Applies changes in order, in a constant number of round trips, events off meanwhile. */
  apply(changes: readonly WorkbookChange[]): Promise<void>;
  /** Shows the sheet and selects the cell. */
  select(place: CellPlace): Promise<void>;
  /** Calls back after edits that the add-in did not make; resolves to a function that stops it. */
  onChanged(listener: (edit: CellEdit) => void): Promise<() => Promise<void>>;
}

/** An edit somebody made; `range` is null where the host does not say which cells. */
export interface CellEdit {
  readonly sheet: string;
  readonly range: CellRange | null;
}

export type HostProblemCode =
  | 'hostTooOld'
  | 'hostMissing'
  | 'sheetProtected'
  | 'workbookProtected'
  | 'workbookReadOnly'
  | 'nameTaken'
  | 'nameMissing'
  | 'cellBeingEdited'
  | 'formulaTooLong'
  | 'tooLarge'
  | 'connectionLost'
  | 'hostFailed';

/** The host refused; `problem` says what in words both languages have. */
export class HostProblem extends Error {
  readonly problem: Problem;

  constructor(code: HostProblemCode, params: FindingParams = {}, cause?: unknown) {
    super(code, { cause });
    this.name = 'HostProblem';
    this.problem = { code, params };
  }
}
