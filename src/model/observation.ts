import type { IsoDate, PeriodCode } from './basics';

/** 数据性质: 正式数 初步数 更正数 口径变动 缺报. */
export type ObsStatus = 'final' | 'preliminary' | 'revised' | 'definitionChanged' | 'missing';

/** 填报状态: 正常 零报告 不适用 暂缺. */
export type EntryState = 'normal' | 'zeroReport' | 'notApplicable' | 'notYetAvailable';

/** Where a figure was typed. Zero-based row and column. */
export interface Lineage {
  readonly sha256: string | null;
  readonly file: string | null;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** 观测值: a unit's figures for one target and one period. Null is missing, never zero. */
export interface Observation {
  readonly targetId: string;
  readonly unitId: string;
  readonly period: PeriodCode;
  /** Last day of the period. */
  readonly periodEnd: IsoDate;
  /** 本期累计 of counts, the period's value of all else; percent as 0 to 100. */
  readonly value: number | null;
  readonly previous: number | null;
  readonly added: number | null;
  readonly deducted: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly entryState: EntryState | null;
  readonly obsStatus: ObsStatus;
  readonly explanation: string | null;
  readonly evidence: string | null;
  readonly lineage: Lineage;
}
