import { quoteSheetName } from '../model/a1';
import type { WorkbookPlan } from '../model/plan';

/** What sheets are called: while they are written beside older ones, and in the end. */
export interface SheetTitles {
  readonly written: string;
  readonly final: string;
}

/** Fields of a plan that hold formulas and references; what is in cells as text is nobody's formula. */
const FORMULA_FIELDS = new Set([
  ...['formula', 'formula1', 'formula2', 'source', 'refersTo', 'categories', 'values'],
]);

const OUR_NAME = /\b(?:tbl[A-Z]\w*|dabiao_\w+)\b/g;
const SHEET_REFERENCE = /(#?)(?:'((?:[^']|'')+)'|([A-Za-z_\u4e00-\u9fff][\w\u4e00-\u9fff]*))!/g;

function mapFormulas<T>(part: T, change: (formula: string) => string): T {
  if (Array.isArray(part)) return part.map((one: unknown) => mapFormulas(one, change)) as T;
  if (typeof part !== 'object' || part === null) return part;
  const entries = Object.entries(part).map(([key, value]) => {
    const isFormula = FORMULA_FIELDS.has(key) && typeof value === 'string' && value.startsWith('=');
    return [key, isFormula ? change(value) : mapFormulas<unknown>(value, change)];
  });
  return Object.fromEntries(entries) as T;
}

/**
 * The plan with its sheets called otherwise, and `mark` at the end of each of its tables' and names'
 * names, so that it can stand in one workbook with others of its kind. A link is a text, which does
 * not follow when a sheet is renamed: it names the final title, references the one that is written.
 */
export function renamePlan(
  plan: WorkbookPlan,
  titles: ReadonlyMap<string, SheetTitles>,
  mark: string,
): WorkbookPlan {
  const rename = (formula: string): string =>
    formula
      .replace(SHEET_REFERENCE, (whole, hash: string, quoted?: string, plain?: string) => {
        const found = titles.get(quoted?.replaceAll("''", "'") ?? plain ?? '');
        if (!found) return whole;
        return `${hash}${quoteSheetName(hash === '#' ? found.final : found.written)}!`;
      })
      .replace(OUR_NAME, (name) => `${name}${mark}`);
  const renamed = mapFormulas(plan, rename);
  return {
    ...renamed,
    names: renamed.names.map((name) => ({ ...name, name: `${name.name}${mark}` })),
    sheets: renamed.sheets.map((sheet) => ({
      ...sheet,
      title: titles.get(sheet.title)?.written ?? sheet.title,
      tables: sheet.tables.map((table) => ({ ...table, name: `${table.name}${mark}` })),
    })),
  };
}
