import type { IsoDate, PeriodCode } from './basics';

/** 进度状态 of a target; words in practice.md's table. */
export type ProgressStatus =
  | 'met'
  | 'metLate'
  | 'ahead'
  | 'onPace'
  | 'atRisk'
  | 'offPace'
  | 'reversing'
  | 'missed'
  | 'finalPending'
  | 'stale'
  | 'noData'
  | 'notAssessable';

export type AssessmentMethod = 'pace' | 'growth' | 'trend';

/** Why a target cannot be assessed. */
export type NotAssessableReason =
  | 'noBaseline'
  | 'baselineEqualsTarget'
  | 'baselineBeyondTarget'
  | 'noPlanStart'
  | 'periodBeforePlanStart'
  | 'multipleUnits'
  | 'targetNotSupported';

/** 评估: the status of one target at a day, with its arithmetic. Percent figures are 0 to 100. */
export interface Assessment {
  readonly targetId: string;
  readonly asOf: IsoDate;
  readonly method: AssessmentMethod;
  readonly progressStatus: ProgressStatus;
  readonly reason: NotAssessableReason | null;
  /** Judged figure c and the period it is of. */
  readonly current: number | null;
  readonly currentPeriod: PeriodCode | null;
  readonly currentPeriodEnd: IsoDate | null;
  readonly baseline: number | null;
  readonly targetValue: number;
  readonly deadline: IsoDate;
  readonly planStart: IsoDate | null;
  /** τ, share 0 to 1 and beyond. */
  readonly elapsedShare: number | null;
  /** p, share of the way from baseline to target. */
  readonly progress: number | null;
  /** (p − τ) in percentage points. */
  readonly gap: number | null;
  /** ρ = p/τ, rounded to 9 decimals. */
  readonly ratio: number | null;
  /** Distance to the target in unitMeasure, 0 when reached; rounded to 9 decimals. */
  readonly distance: number | null;
}
