import type { Locale } from '../model/basics';
import { TABLES } from './columns';
import type { TableKey } from './columnTypes';

/**
 * Formulas are written with keys: `{@value}` is the cell of this row, `{data.value}` the whole
 * column of a table. They compile to structured references in the long form, with the headers of
 * the workbook's language. Only functions that Excel 2016, WPS, LibreOffice 7.4 and Univer compute
 * alike are used (design.md section 6).
 */
export type FormulaTemplate = string;

function headerOf(table: TableKey, key: string, locale: Locale): string {
  const column = TABLES[table].columns.find((candidate) => candidate.key === key);
  if (!column) throw new Error(`formula names an unknown column ${table}.${key}`);
  return locale === 'en-US' ? column.header.en : column.header.zh;
}

/** The formula in a workbook's language, with the leading `=`. `table` is what `@` refers to. */
export function compileFormula(template: FormulaTemplate, table: TableKey, locale: Locale): string {
  const body = template
    .replace(/\{@(\w+)\}/g, (_, key: string) => {
      return `${TABLES[table].tableName}[[#This Row],[${headerOf(table, key, locale)}]]`;
    })
    .replace(/\{(\w+)\.(\w+)\}/g, (_, other: string, key: string) => {
      const otherTable = other as TableKey;
      return `${TABLES[otherTable].tableName}[${headerOf(otherTable, key, locale)}]`;
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
