import type { CheckContext, Placed } from './checkContext';

/** Tells whether reading the workbook has found this fault in the cell already: it is said once. */
export function knownFromReading(context: CheckContext, code: string) {
  const cells = new Set(
    context.reading
      .filter((finding) => finding.code === code)
      .map(({ file, sheet, cell }) => `${file ?? ''}|${sheet ?? ''}!${cell ?? ''}`),
  );
  return (record: Placed, key: string): boolean => {
    const { file, sheet } = record.lineage;
    return (
      cells.size > 0 && cells.has(`${file ?? ''}|${sheet}!${context.cellOf(record, key) ?? ''}`)
    );
  };
}
