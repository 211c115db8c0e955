import { cellReference, rangeReference } from '../../src/model/a1';
import type { SheetGrid, TableGrid } from '../../src/model/grid';
import { bareFormula, type SheetDescription } from './workbookDescription';

/** What both hosts tell of a sheet's cells through their own readers. */
export function describeCells(
  sheet: SheetGrid,
): Pick<SheetDescription, 'title' | 'visibility' | 'cells' | 'formulas' | 'numberFormats'> {
  const cells: Record<string, string | number | boolean> = {};
  const formulas: Record<string, string> = {};
  const numberFormats: Record<string, string> = {};
  for (const { row, values, formulas: written = {}, formats = {} } of sheet.rows) {
    for (const [column, formula] of Object.entries(written)) {
      formulas[cellReference(row, Number(column))] = bareFormula(formula);
    }
    values.forEach((value, column) => {
      if (value === null || value === undefined || column in written) return;
      if (typeof value === 'object') throw new Error(`${sheet.title} holds ${value.error}`);
      cells[cellReference(row, column)] = value;
    });
    for (const [column, format] of Object.entries(formats)) {
      numberFormats[cellReference(row, Number(column))] = format;
    }
  }
  return { title: sheet.title, visibility: sheet.visibility, cells, formulas, numberFormats };
}

/** The range of a table as the host's reader tells it. */
export function rangeOfTable(tables: readonly TableGrid[], name: string): string {
  const table = tables.find((candidate) => candidate.name === name);
  return table ? rangeReference(table.range) : 'none';
}
