import { nameOfPart } from '../../layout/continuedTables';
import { quoteSheetName } from '../../model/a1';
import type { SheetPlan } from '../../model/plan';
import { changeFormulas, spreadFormula } from './spreadFormulas';

/** Rows that 数据 and 台账 hold before they go on in another sheet; Excel takes 1,048,576. */
export const ROWS_A_SHEET = 1_000_000;

/** Rows in portions of a sheet each; one portion, empty, where there are none. */
export function cutRows<T>(rows: readonly T[], limit: number): readonly (readonly T[])[] {
  const parts = [rows.slice(0, limit)];
  for (let at = limit; at < rows.length; at += limit) parts.push(rows.slice(at, at + limit));
  return parts;
}

/** 数据, 数据2, 数据3. */
export function titleOfPart(title: string, part: number): string {
  return part === 1 ? title : `${title}${part}`;
}

/** The sheet of a further portion, under its own name and that of its table. */
export function nameSheetOfPart(sheet: SheetPlan, part: number): SheetPlan {
  if (part === 1) return sheet;
  const [table] = sheet.tables;
  if (!table) return sheet;
  const name = nameOfPart(table.name, part);
  const own = (formula: string) => formula.replaceAll(`${table.name}[[`, `${name}[[`);
  const named = { ...sheet, key: `${sheet.key}${part}`, title: titleOfPart(sheet.title, part) };
  return changeFormulas({ ...named, tables: [{ ...table, name }] }, own);
}

/**
 * The sheets with their formulas over 数据 taken over every sheet it stands on, and with links to its
 * rows that name the sheet themselves.
 */
export function takeAllParts(
  sheets: readonly SheetPlan[],
  data: readonly SheetPlan[],
): readonly SheetPlan[] {
  const parts = data.flatMap(({ tables }) => tables.map(({ name }) => name));
  const [first] = data;
  const [table, further] = parts;
  if (first === undefined || table === undefined || further === undefined) return sheets;
  const toFirst = `"#${quoteSheetName(first.title)}!"&`;
  return sheets.map((sheet) =>
    changeFormulas(sheet, (formula) =>
      spreadFormula(formula, table, parts).replaceAll(toFirst, '"#"&'),
    ),
  );
}
