/** Texts of one row by column: its formulas, or its number formats. */
export type ColumnTexts = Readonly<Record<number, string>>;

/** Collects a row's texts; rows that have the same ones, as a table's have, share one record. */
export interface ColumnTextCollector {
  add(column: number, text: string): void;
  /** The row's texts, or null where it has none; begins the next row. */
  take(): ColumnTexts | null;
}

export function createColumnTextCollector(): ColumnTextCollector {
  // Of the last row; the row being collected overwrites what differs.
  const columns: number[] = [];
  const texts: string[] = [];
  let count = 0;
  let isSame = true;
  let last: ColumnTexts | null = null;
  let lastCount = 0;
  return {
    add(column, text) {
      if (columns[count] !== column || texts[count] !== text) {
        columns[count] = column;
        texts[count] = text;
        isSame = false;
      }
      count++;
    },
    take() {
      if (count === 0) return null;
      if (!isSame || count !== lastCount) {
        const record: Record<number, string> = {};
        for (let index = 0; index < count; index++) record[columns[index]!] = texts[index]!;
        last = record;
        lastCount = count;
      }
      count = 0;
      isSame = true;
      return last;
    },
  };
}
