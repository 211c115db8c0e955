import { texts } from '../i18n/texts';
import { isEmbeddedName } from '../layout/embeddedNames';
import { placeOfName } from '../layout/readNames';
import type { WorkbookGrid } from '../model/grid';
import type { WorkbookPlan } from '../model/plan';
import { kindOf } from './checkFlow';
import type { SheetTitles } from './mergeIntoWorkbookNames';

/** Each sheet of a written summary has a name that leads to it, whatever it is called since. */
export const SHEET_NAME = 'dabiao_sheet_';

/** The longest title a spreadsheet program takes. */
const TITLE_LENGTH = 31;

/** A workbook as a summary finds it. */
export interface Target {
  readonly grid: WorkbookGrid;
  /** True where the workbook is the summary's own, not a master that it stands in as a guest. */
  readonly isOwn: boolean;
  /** Titles of the sheets of an older summary. */
  readonly old: readonly string[];
  readonly mark: string;
}

/** Sheets of a summary that came as a file: everything our names and tables lead to, and its page. */
function findOwnSheets(grid: WorkbookGrid, plan: WorkbookPlan): readonly string[] {
  const tables = new Set(plan.sheets.flatMap((sheet) => sheet.tables.map(({ name }) => name)));
  const pages = new Set([
    texts('zh-CN').summary.titles.bulletin,
    texts('en-US').summary.titles.bulletin,
  ]);
  return [
    ...grid.tables.filter(({ name }) => tables.has(name)).map(({ sheet }) => sheet),
    ...plan.names.flatMap(({ name }) => placeOfName(grid, name)?.sheet ?? []),
    ...grid.sheets.map(({ title }) => title).filter((title) => pages.has(title)),
  ];
}

export function lookAt(grid: WorkbookGrid, plan: WorkbookPlan): Target {
  const kind = kindOf(grid);
  const isOwn = kind === 'summary' || kind === 'unknown';
  const marked = grid.names.filter(({ name }) => isEmbeddedName(name));
  const written = marked
    .filter(({ name }) => name.startsWith(SHEET_NAME))
    .flatMap(({ name }) => placeOfName(grid, name)?.sheet ?? []);
  const own = kind === 'summary' ? findOwnSheets(grid, plan) : [];
  const there = new Set(grid.sheets.map(({ title }) => title));
  const old = [...new Set([...written, ...own])].filter((title) => there.has(title));
  const last = marked.map(({ name }) => Number(/\d+$/.exec(name)?.[0] ?? 0));
  return { grid, isOwn, old, mark: `_sum${Math.max(0, ...last) + 1}` };
}

/** The title, or one like it that nobody bears. */
export function freeTitle(title: string, taken: ReadonlySet<string>): string {
  let candidate = title.slice(0, TITLE_LENGTH);
  for (let count = 2; taken.has(candidate.toLowerCase()); count++) {
    const end = `_${count}`;
    candidate = `${title.slice(0, TITLE_LENGTH - end.length)}${end}`;
  }
  return candidate;
}

/** In a master every sheet of the summary says that it is one: 数据 is the master's own. */
function titleBeside(title: string, plan: WorkbookPlan): string {
  const { summary, mergePage } = texts(plan.locale);
  const { targets, bulletin } = summary.titles;
  const isPlain = title === targets || title === bulletin || title.startsWith('_');
  return isPlain ? title : `${mergePage.beside}${title}`;
}

/** What each sheet of the plan is called, by its title there. */
export function titleSheets(
  plan: WorkbookPlan,
  { grid, isOwn, old }: Target,
): ReadonlyMap<string, SheetTitles> {
  const lower = (titles: readonly string[]) => titles.map((title) => title.toLowerCase());
  const all = lower(grid.sheets.map(({ title }) => title));
  const leaving = new Set(lower(old));
  const staying = new Set(all.filter((title) => !leaving.has(title)));
  const taken = new Set(all);
  const titles = new Map<string, SheetTitles>();
  for (const { title } of plan.sheets) {
    const final = freeTitle(isOwn ? title : titleBeside(title, plan), staying);
    staying.add(final.toLowerCase());
    const written = freeTitle(final, taken);
    taken.add(written.toLowerCase());
    titles.set(title, { final, written });
  }
  return titles;
}
