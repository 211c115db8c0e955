import type { IsoDate } from './basics';
import type { Target, Task } from './catalog';
import type { ReturnTemplate } from './unitReturn';

/** What goes into one unit's return. */
export interface ReturnContent {
  readonly template: ReturnTemplate;
  readonly targets: readonly IssuedTarget[];
  readonly tasks: readonly IssuedTask[];
}

export interface IssuedTarget {
  readonly target: Target;
  readonly documentId: string;
  /** 上期累计 from an earlier summary or return; null where nothing is known. */
  readonly previous: number | null;
  /** 分解数 and 计划数, where the coordinator has set them. */
  readonly quota: number | null;
  readonly plan: number | null;
}

export interface IssuedTask {
  readonly task: Task;
  readonly documentId: string;
  readonly role: 'lead' | 'shared';
}

/** Head of a return, mode A 统计调查表 (legal marks) or mode B 工作调度表, the default. */
export type ReturnHead =
  | {
      readonly mode: 'survey';
      readonly tableNumber: string;
      readonly madeBy: string;
      readonly approvedBy: string;
      readonly documentNumber: string;
      readonly validUntil: IsoDate;
    }
  | { readonly mode: 'dispatch'; readonly issuer: string; readonly basis: string };

/** One issued file. */
export interface IssuedFile {
  /** `2024-Q4_省科技厅.xlsx`, safe on every file system. */
  readonly fileName: string;
  readonly unitId: string;
  readonly templateId: string;
  readonly revision: number;
  readonly bytes: Uint8Array;
}
