/** 审核规则 强制性 (must be corrected) and 核实性 (must be explained). */
export type Severity = 'hard' | 'soft';

/** 0 file, 1 cell and record, 2 across periods, 3 across units and tables, 4 across documents. */
export type CheckLevel = 0 | 1 | 2 | 3 | 4;

/** Values of a finding's message; text is made in `i18n/`. */
export type FindingParams = Readonly<Record<string, string | number>>;

/** 审核结果: a value, never a text. */
export interface Finding {
  /** Names the fault: `cumulativeDecreased`. */
  readonly code: string;
  readonly severity: Severity;
  readonly level: CheckLevel;
  readonly file: string | null;
  readonly sheet: string | null;
  /** A1 form, or null where no one cell is at fault. */
  readonly cell: string | null;
  readonly targetId: string | null;
  readonly unitId: string | null;
  readonly found: string | null;
  readonly expected: string | null;
  readonly params: FindingParams;
  /** What names the record and column at fault, whatever row it moves to; null where nothing does. */
  readonly subject: string | null;
  /** What the unit or the coordinator wrote to explain it (核实说明); null where nothing. */
  readonly explanation: string | null;
  /** True of a soft finding whose explanation says something; a hard one has to be mended. */
  readonly isClosed: boolean;
}

/** A problem of ours or of the host, not of somebody's figures; the pane and the terminal show it. */
export interface Problem {
  readonly code: string;
  readonly params: FindingParams;
}
