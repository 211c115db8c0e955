import type {
  AssessmentMethod,
  GrowthReading,
  NotAssessableReason,
  ProgressStatus,
  TrendReading,
} from '../model/assessment';
import type { IsoDate } from '../model/basics';
import type { Target } from '../model/catalog';
import type { Observation } from '../model/observation';
import type { PlanShare } from './planShares';
import type { Thresholds } from './thresholds';

export interface AssessmentInput {
  readonly target: Target;
  readonly observations: readonly Observation[];
  readonly asOf: IsoDate;
  readonly method: AssessmentMethod;
  readonly thresholds: Thresholds;
  /** 基期值 in unitMeasure as it stands in the workbook; null where nobody entered it. */
  readonly baseline: number | null;
  /** Null where the workbook's cell holds no day. */
  readonly planStart: IsoDate | null;
  /** The coordinator's 计划数 as shares; null where none is set: the straight line then. */
  readonly planShares: readonly PlanShare[] | null;
}

/** Judged figure c and the end t of its period. */
export interface FigureAt {
  readonly value: number;
  readonly periodEnd: IsoDate;
}

/** What a method says of a figure that the rules before any method let through. */
export type MethodReading =
  | {
      readonly kind: 'judged';
      readonly progressStatus: ProgressStatus;
      /** Value at the deadline if things go on so, in unitMeasure; null where it cannot be said. */
      readonly projected: number | null;
      /** Day the target would be reached; null if never. */
      readonly reachedOn: IsoDate | null;
      readonly growth: GrowthReading | null;
      readonly trend: TrendReading | null;
    }
  | { readonly kind: 'notAssessable'; readonly reason: NotAssessableReason };

/** A way to judge a target before its deadline. More progress never gives a worse status. */
export interface Method {
  readonly code: AssessmentMethod;
  /** True where it starts from 基期值 at planStart: without them it cannot judge. */
  readonly needsBaseline: boolean;
  judge(input: AssessmentInput, figure: FigureAt): MethodReading;
}
