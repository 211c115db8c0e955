import type { CellRange, CellValue, GridRow } from '../../model/grid';

/** What a range answers; all four have the range's size. */
export interface RangeAnswer {
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly numberFormat: readonly (readonly unknown[])[];
  readonly valueTypes: readonly (readonly string[])[];
}

/** The rows that hold something, with places on the sheet instead of in the range. */
export function toGridRows(answer: RangeAnswer): GridRow[] {
  const rows: GridRow[] = [];
  answer.values.forEach((_, index) => {
    const row = toGridRow(answer, index);
    if (row) rows.push(row);
  });
  return rows;
}

function toGridRow(answer: RangeAnswer, index: number): GridRow | null {
  const values: (CellValue | undefined)[] = [];
  const formulas: Record<number, string> = {};
  const formats: Record<number, string> = {};
  answer.values[index]?.forEach((raw, offset) => {
    const column = answer.columnIndex + offset;
    const value = toCellValue(raw, answer.valueTypes[index]?.[offset]);
    const formula = answer.formulas[index]?.[offset];
    if (value !== null) values[column] = value;
    if (isFormula(formula, raw)) formulas[column] = formula;
    const format = answer.numberFormat[index]?.[offset];
    const isHeld = value !== null || column in formulas;
    if (isHeld && typeof format === 'string' && format !== 'General') formats[column] = format;
  });
  const hasFormulas = Object.keys(formulas).length > 0;
  if (values.length === 0 && !hasFormulas) return null;
  return {
    row: answer.rowIndex + index,
    values,
    ...(hasFormulas && { formulas }),
    ...(Object.keys(formats).length > 0 && { formats }),
  };
}

function toCellValue(raw: unknown, valueType: string | undefined): CellValue {
  if (valueType === 'Error') return { error: String(raw) };
  if (typeof raw === 'number' || typeof raw === 'boolean') return raw;
  return typeof raw === 'string' && raw !== '' ? raw : null;
}

/** A text that begins with `=` is told as its own formula. */
function isFormula(formula: unknown, value: unknown): formula is string {
  return typeof formula === 'string' && formula.startsWith('=') && formula !== value;
}

/** Rows at a time so that an answer stays under a number of cells; the last part may be smaller. */
export function splitRows(range: CellRange, maxCells: number): CellRange[] {
  const height = Math.max(1, Math.floor(maxCells / range.columns));
  const parts: CellRange[] = [];
  for (let done = 0; done < range.rows; done += height)
    parts.push({
      ...range,
      row: range.row + done,
      rows: Math.min(height, range.rows - done),
    });
  return parts;
}
