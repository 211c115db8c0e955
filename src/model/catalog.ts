import type { Basis, IsoDate, LocalizedText, Span } from './basics';

/** 政策文件: what is known of one of the policy documents; never its passages. */
export interface PolicyDocument {
  /** `hubei-2022`; never renamed or used again. */
  readonly id: string;
  readonly title: LocalizedText;
  readonly shortTitle: LocalizedText;
  readonly issuer: LocalizedText;
  /** 文号 as printed, or null where the document bears none. */
  readonly documentNumber: string | null;
  /** The day of issue where the copy states it. */
  readonly issuedOn: IsoDate | null;
  readonly year: number;
  /** `national`, `hubei`, `xiamen`, `guangdong`: the prefix of its units' ids. */
  readonly jurisdiction: string;
  readonly script: 'hans' | 'hant';
  readonly file: string;
  /** Of the file's bytes, lower-case hexadecimal. */
  readonly sha256: string;
  /** Length of the decoded text in UTF-16 units. */
  readonly textLength: number;
  /** Last year of the figures' horizon, and of the further goals where there are any. */
  readonly horizonYear: number;
  readonly furtherHorizonYear: number | null;
  readonly planStart: IsoDate;
  readonly planStartBasis: Basis;
  /** Phases with their ends, in order; empty where the document has none. */
  readonly phases: readonly Phase[];
  /** What the copy announces and lacks, or has lost; shown to the user. */
  readonly copyNotes: readonly LocalizedText[];
}

/** 阶段: a stretch of a plan that ends on a day. */
export interface Phase {
  readonly id: string;
  readonly name: LocalizedText;
  readonly start: IsoDate | null;
  readonly end: IsoDate;
  readonly span: Span;
}

export type Comparator = '>=' | '<=' | '=';
export type TargetKind = 'total' | 'perYear' | 'change';
/** `amount`: what is measured and not counted (万元, 公里, 天). */
export type UnitCode = 'item' | 'person' | 'organization' | 'percent' | 'month' | 'amount';
export type MeasureKind = 'cumulative' | 'level' | 'ratio' | 'duration';
export type Direction = 'increase' | 'decrease';
export type Aggregation = 'sum' | 'ratio' | 'single' | 'distinct';
export type Frequency = 'year' | 'halfYear' | 'quarter' | 'month';

/** 口径: what counts for a target, and on which date. */
export interface Definition {
  readonly counts: LocalizedText;
  readonly includes: LocalizedText | null;
  readonly excludes: LocalizedText | null;
  /** The date on which a thing counts (发布日期, 验收日期…). */
  readonly countedOn: LocalizedText;
  readonly evidence: LocalizedText;
  readonly frequency: Frequency;
  /** What to mind, such as a choice the document leaves open. */
  readonly note: LocalizedText | null;
  /** Normalised key of the things counted, for `distinct` targets. */
  readonly ledgerKey: LedgerKey | null;
}

export type LedgerKey =
  'standardNumber' | 'approvalNumber' | 'certificateNumber' | 'socialCreditCode';

/** 指标: one measured thing, shared by the documents that set targets for it. */
export interface Indicator {
  readonly id: string;
  readonly name: LocalizedText;
  readonly unitCode: UnitCode;
  readonly direction: Direction;
  /** Indicators that look alike and are not the same (口径不同,仅供参考). */
  readonly lookAlikes: readonly string[];
  readonly note: LocalizedText | null;
}

/** 目标: an indicator, a comparator, a value and a deadline. */
export interface Target {
  /** `hubei-2022/local-standards`; never renamed or used again. */
  readonly id: string;
  readonly documentId: string;
  readonly indicatorId: string;
  readonly name: LocalizedText;
  readonly comparator: Comparator;
  /** In unitMeasure; percent as 0 to 100. */
  readonly value: number;
  /** Upper end where the document prints a range. */
  readonly valueMax: number | null;
  readonly targetKind: TargetKind;
  /** 计量单位 as printed: 项, 个, 人, 家, %, 个月. */
  readonly unitMeasure: string;
  readonly unitCode: UnitCode;
  readonly direction: Direction;
  readonly measureKind: MeasureKind;
  readonly aggregation: Aggregation;
  /** 基期值: 0 (assumed) for cumulative counts, null where a person has to enter it. */
  readonly baseline: number | null;
  readonly deadline: IsoDate;
  readonly planStart: IsoDate;
  readonly definition: Definition;
  /** Ids of the tasks that serve the target, most direct first. */
  readonly supportingTasks: readonly string[];
  /** Owners those tasks imply, as printed there; a coordinator confirms them. */
  readonly impliedUnits: readonly string[];
  /** Lead units the document states for this target, as printed; usually none. */
  readonly leadUnits: readonly string[];
  /** Where it stands: chapter and paragraph headings, outermost first, joined by ` / `. */
  readonly section: string;
  /** The clause that states the figure, as printed, at most 40 characters. */
  readonly quote: string;
  readonly span: Span;
  /** For every field that is not simply printed in the clause. */
  readonly basis: TargetBasis;
  /** True once withdrawn while figures stand on it. */
  readonly withdrawn: boolean;
}

export interface TargetBasis {
  readonly value: Basis;
  readonly comparator: Basis;
  readonly deadline: Basis;
  readonly planStart: Basis;
  readonly baseline: Basis | null;
  readonly owners: Basis | null;
}

export type TaskType = 'once' | 'phased' | 'longTerm' | 'guiding';

/** 举措: one thing to be done within a task, abstracted in the project's own words. */
export interface Measure {
  /** `hubei-2022/task-03/2`. */
  readonly id: string;
  readonly text: LocalizedText;
  readonly deadline: IsoDate | null;
}

/** 任务: a numbered duty of a document, with the units that lead and share it. */
export interface Task {
  /** `hubei-2022/task-03`; the digits are the number's value, or the order where numbers repeat. */
  readonly id: string;
  readonly documentId: string;
  /** As printed, brackets and stops included: `(三)`, `12.`, `三`. */
  readonly number: string;
  /** Heading of the chapter as printed, its number included. */
  readonly chapter: string;
  readonly heading: LocalizedText;
  readonly measures: readonly Measure[];
  /** Names as printed, in order; their class and id are in the document's units. */
  readonly leadUnits: readonly string[];
  readonly responsibleUnits: readonly string[];
  /** True where the document ends a list with 等. */
  readonly openEnded: boolean;
  readonly deadline: IsoDate | null;
  /** Id of a phase of the document. */
  readonly phase: string | null;
  readonly taskType: TaskType;
  /** Ids of programmes named in it. */
  readonly programmes: readonly string[];
  /** Named results: a regulation, a plan, a base, a white paper. */
  readonly deliverables: readonly LocalizedText[];
  /** True for chapters on organisation and support: duties of every unit. */
  readonly dutyOfAll: boolean;
  /** From the number to the end of the task, its unit list included. */
  readonly span: Span;
  readonly headingSpan: Span;
  readonly basis: { readonly units: Basis | null; readonly deadline: Basis | null };
}

/** A goal without a figure (to 2035, 争创…): kept, not dropped. */
export interface QualitativeGoal {
  readonly id: string;
  readonly documentId: string;
  /** Short abstract in the project's own words. */
  readonly text: LocalizedText;
  readonly deadline: IsoDate | null;
  readonly section: string;
  readonly span: Span;
}

/** 工程, 行动: a named programme, linked between documents. */
export interface Programme {
  readonly id: string;
  readonly documentId: string;
  readonly name: LocalizedText;
  readonly programmeKind: 'project' | 'action' | 'plan';
  /** Id of the programme of a higher document it answers. */
  readonly answers: string | null;
  readonly span: Span;
}

/** A clause that bears a figure and is no target, with the reason. */
export interface NotTarget {
  readonly quote: string;
  readonly span: Span;
  readonly reason: LocalizedText;
}

export type UnitClass = 'party' | 'government' | 'mass' | 'central' | 'locality' | 'other';

/** 填报单位 or a unit that leads: who a document names. */
export interface ReportingUnit {
  /** Jurisdiction and name: `hubei:省科技厅`. */
  readonly id: string;
  readonly name: LocalizedText;
  readonly unitClass: UnitClass;
  /** `collective` (各市、州、县人民政府) and `generic` (省标准化行政主管部门) do not report themselves. */
  readonly kind: 'single' | 'collective' | 'generic';
  /** Ids a collective expands to. */
  readonly members: readonly string[];
  readonly aliases: readonly UnitAlias[];
}

/** Another name of a unit, with the day it holds from and why. */
export interface UnitAlias {
  readonly name: string;
  readonly from: IsoDate | null;
  readonly until: IsoDate | null;
  readonly basis: LocalizedText;
}

/** One file under `src/catalog/documents/`. */
export interface CatalogDocument {
  readonly document: PolicyDocument;
  readonly units: readonly ReportingUnit[];
  readonly targets: readonly Target[];
  readonly tasks: readonly Task[];
  readonly qualitativeGoals: readonly QualitativeGoal[];
  readonly programmes: readonly Programme[];
  readonly notTargets: readonly NotTarget[];
}

/** A document as lists of documents show it. */
export interface ListedDocument {
  readonly document: PolicyDocument;
  readonly targetCount: number;
  readonly taskCount: number;
}

export interface Catalog {
  readonly documents: readonly CatalogDocument[];
  readonly indicators: readonly Indicator[];
}
