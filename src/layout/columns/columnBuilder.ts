import type { ColumnInput, ColumnRole, ColumnSpec } from '../columnTypes';

/** What most columns do not have. */
export interface ColumnExtra {
  readonly role?: ColumnRole;
  readonly sdmxId?: string;
  readonly hidden?: boolean;
  readonly numberFormat?: string;
  readonly align?: 'left' | 'center' | 'right';
  readonly wrap?: boolean;
  readonly isOptional?: boolean;
}

/** A column; widths in characters, a Chinese one takes two. */
export function column(
  key: string,
  zh: string,
  en: string,
  input: ColumnInput,
  width: number,
  extra: ColumnExtra = {},
): ColumnSpec {
  return {
    key,
    header: { zh, en },
    role: extra.role ?? 'attribute',
    sdmxId: extra.sdmxId ?? null,
    input,
    width,
    hidden: extra.hidden ?? false,
    numberFormat: extra.numberFormat ?? null,
    align: extra.align ?? 'left',
    wrap: extra.wrap ?? false,
    isOptional: extra.isOptional ?? input === 'written',
  };
}

export const DATE = { numberFormat: 'yyyy-mm-dd', align: 'center' } as const;
export const NUMBER = { numberFormat: 'General', align: 'right' } as const;
export const HIDDEN = { hidden: true } as const;
export const CENTER = { align: 'center' } as const;
export const WRAP = { wrap: true } as const;
export const OPTIONAL = { isOptional: true } as const;
export const TEXT = { numberFormat: '@' } as const;
