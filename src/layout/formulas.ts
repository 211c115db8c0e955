import type { Locale } from '../model/basics';
import { findColumn, TABLES } from './columns';
import { headerText, type TableKey } from './columnTypes';

/**
 * Formulas are written with keys: `{@value}` is the cell of this row, `{data.value}` the whole
 * column of a table. They compile to structured references in the long form, with the headers of
 * the workbook's language. Only functions that Excel 2016, WPS, LibreOffice 7.4 and Univer compute
 * alike are used (design.md section 6).
 */
export type FormulaTemplate = string;

/** What tables and columns are called in the workbook at hand. */
export interface StructuredNames {
  table(table: TableKey): string;
  header(table: TableKey, key: string): string;
  /** False where a workbook is of before the column, so that no formula may name it. */
  has(table: TableKey, key: string): boolean;
}

/** The names a fresh workbook has in a language. */
export function plannedNames(locale: Locale): StructuredNames {
  return {
    table: (table) => TABLES[table].tableName,
    header: (table, key) => headerText(findColumn(table, key), locale),
    has: () => true,
  };
}

/** The formula for a workbook's names, with the leading `=`. `table` is what `@` refers to. */
export function compileFormula(
  template: FormulaTemplate,
  table: TableKey,
  names: StructuredNames,
): string {
  const body = template
    .replace(/\{@(\w+)\}/g, (_, key: string) => {
      return `${names.table(table)}[[#This Row],[${names.header(table, key)}]]`;
    })
    .replace(/\{(\w+)\.(\w+)\}/g, (_, other: string, key: string) => {
      const otherTable = other as TableKey;
      return `${names.table(otherTable)}[${names.header(otherTable, key)}]`;
    });
  return `=${body}`;
}

/** A text as a formula literal. */
export function quoteText(text: string): string {
  return `"${text.replace(/"/g, '""')}"`;
}

/**
 * A message with `{places}` as a formula that joins its parts; each place is an expression.
 * The same message filled by code reads the same.
 */
export function joinMessage(
  message: string,
  places: Readonly<Record<string, string>>,
): FormulaTemplate {
  const parts = message.split(/(\{\w+\})/).filter((part) => part !== '');
  return parts
    .map((part) => {
      const place = /^\{(\w+)\}$/.exec(part)?.[1];
      if (place === undefined) return quoteText(part);
      const expression = places[place];
      if (expression === undefined) throw new Error(`no expression for {${place}}`);
      return expression;
    })
    .join('&');
}
