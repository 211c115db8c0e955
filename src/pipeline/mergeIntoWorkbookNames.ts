import { quoteSheetName } from '../model/a1';
import type { TablePlan, WorkbookPlan } from '../model/plan';

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

/**
 * The part with its formulas changed. What holds none is the same as before and is not copied: of
 * hundreds of returns a plan has a hundred thousand cells, and the window waits for this.
 */
function mapFormulas<T>(part: T, change: (formula: string) => string): T {
  if (typeof part !== 'object' || part === null) return part;
  const fields = part as Record<string, unknown>;
  let changed: Record<string, unknown> | null = null;
  for (const key of Object.keys(part)) {
    const value = fields[key];
    const isFormula = typeof value === 'string' && value.startsWith('=') && FORMULA_FIELDS.has(key);
    const next = isFormula ? change(value) : mapFormulas(value, change);
    if (next === value) continue;
    changed ??= (Array.isArray(part) ? [...(part as unknown[])] : { ...part }) as typeof fields;
    changed[key] = next;
  }
  return (changed ?? part) as T;
}

/** Places that links are made of; they name a sheet where 数据 stands on several. */
const PLACE_KEY = 'figureCells';

function mapPlaces(table: TablePlan, change: (place: string) => string): TablePlan {
  const at = table.columns.findIndex(({ key }) => key === PLACE_KEY);
  if (at < 0) return table;
  const rows = table.rows.map((row) => {
    return row.map((cell, column) => {
      return column === at && typeof cell === 'string' ? change(cell) : cell;
    });
  });
  return { ...table, rows };
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
  const call = (text: string, isLink: boolean): string =>
    text.replace(SHEET_REFERENCE, (whole, hash: string, quoted?: string, plain?: string) => {
      const found = titles.get(quoted?.replaceAll("''", "'") ?? plain ?? '');
      if (!found) return whole;
      const title = isLink || hash === '#' ? found.final : found.written;
      return `${hash}${quoteSheetName(title)}!`;
    });
  const known = new Map<string, string>();
  const rename = (formula: string): string => {
    const done =
      known.get(formula) ?? call(formula, false).replace(OUR_NAME, (name) => `${name}${mark}`);
    known.set(formula, done);
    return done;
  };
  const renamed = mapFormulas(plan, rename);
  return {
    ...renamed,
    names: renamed.names.map((name) => ({ ...name, name: `${name.name}${mark}` })),
    sheets: renamed.sheets.map((sheet) => ({
      ...sheet,
      title: titles.get(sheet.title)?.written ?? sheet.title,
      tables: sheet.tables.map((table) => ({
        ...mapPlaces(table, (place) => call(place, true)),
        name: `${table.name}${mark}`,
      })),
    })),
  };
}
