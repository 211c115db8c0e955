/** Number formats of one row by column. */
export type RowFormats = Readonly<Record<number, string>>;

/** Collects a row's formats; rows that have the same ones, as a table's have, share one record. */
export interface RowFormatCollector {
  add(column: number, code: string): void;
  /** The row's formats, or null where all are General; begins the next row. */
  take(): RowFormats | null;
}

export function createRowFormatCollector(): RowFormatCollector {
  let columns: number[] = [];
  let codes: string[] = [];
  let lastColumns: number[] = [];
  let lastCodes: string[] = [];
  let last: RowFormats | null = null;
  return {
    add(column, code) {
      columns.push(column);
      codes.push(code);
    },
    take() {
      if (columns.length === 0) return null;
      if (!isSame(columns, lastColumns) || !isSame(codes, lastCodes)) {
        last = Object.fromEntries(columns.map((column, index) => [column, codes[index] ?? '']));
        [columns, lastColumns] = [lastColumns, columns];
        [codes, lastCodes] = [lastCodes, codes];
      }
      columns.length = 0;
      codes.length = 0;
      return last;
    },
  };
}

function isSame<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((one, index) => one === b[index]);
}
