import type { IsoDate, PeriodCode } from './basics';
import type { Frequency } from './catalog';

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
  | 'targetNotSupported'
  /** Growth: the baseline and the figure are of one year. */
  | 'sameYear'
  /** Growth: a figure or a baseline below zero has no rate. */
  | 'noGrowthRate'
  /** Trend: fewer than four yearly values up to the judged figure. */
  | 'tooFewPoints';

/** Why another method was used than the one chosen. */
export type FallbackReason = 'growthFromZero';

/** What τ follows: the days gone, or the coordinator's 计划数. */
export type PaceBasis = 'straightLine' | 'plan';

/** What is needed from the judged figure's period on to reach the target at its deadline. */
export interface RequiredPace {
  /** Change a period, in unitMeasure; negative for a falling target. */
  readonly perPeriod: number;
  readonly frequency: Frequency;
  /** Whole periods of that frequency from the judged figure to the deadline, at least 1. */
  readonly periodsLeft: number;
}

/** The figure of the judged period at which a target's status would be another one. */
export interface TippingFigure {
  readonly progressStatus: ProgressStatus;
  /** In unitMeasure; a whole number where things are counted. */
  readonly figure: number;
}

export interface GrowthReading {
  /** R, the growth a year over the growth a year required; below 0 where it goes the wrong way. */
  readonly value: number;
  /** −5 to 5. */
  readonly score: number;
  /** Growth a year, observed and required, as shares: 0.05 is 5 % a year. */
  readonly observed: number;
  readonly required: number;
  /** A base or target of zero was replaced by 0.001. */
  readonly isZeroReplaced: boolean;
}

export interface TrendReading {
  /** Mean of the last yearly changes, in unitMeasure a year. */
  readonly yearlyChange: number;
  /** How many changes it is the mean of, 3 to 5. */
  readonly changes: number;
  /** (T − projection)/(T − c): share of the way left that would be missed; 0 or less: reached. */
  readonly miss: number;
}

/** 评估: the status of one target at a day, with its arithmetic. Percent figures are 0 to 100. */
export interface Assessment {
  readonly targetId: string;
  readonly asOf: IsoDate;
  /** The method chosen, and the one used: growth falls back to pace for counts from zero. */
  readonly method: AssessmentMethod;
  readonly methodUsed: AssessmentMethod;
  readonly fallbackReason: FallbackReason | null;
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
  readonly paceBasis: PaceBasis;
  /** p, share of the way from baseline to target. */
  readonly progress: number | null;
  /** (p − τ) in percentage points. */
  readonly gap: number | null;
  /** ρ = p/τ, rounded to 9 decimals. */
  readonly ratio: number | null;
  /** Distance to the target in unitMeasure, 0 when reached; rounded to 9 decimals. */
  readonly distance: number | null;
  /** Null where the target is reached, the deadline past, or the figure cannot be judged. */
  readonly requiredPace: RequiredPace | null;
  /** Value at the deadline if things go on as they did, in unitMeasure, and by which method. */
  readonly projected: number | null;
  readonly projectedBy: AssessmentMethod | null;
  /** Day the target would be reached the same way; null where it is reached, never, or unknown. */
  readonly reachedOn: IsoDate | null;
  /** Figures of the judged period that would tip the status; null where there is no such status. */
  readonly wouldChange: {
    readonly better: TippingFigure | null;
    readonly worse: TippingFigure | null;
  };
  readonly growth: GrowthReading | null;
  readonly trend: TrendReading | null;
}
