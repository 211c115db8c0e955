import type { WorkbookHost } from '../host/workbookHost';
import { texts } from '../i18n/texts';
import { isEmbeddedName } from '../layout/embeddedNames';
import { placeOfName } from '../layout/readNames';
import { quoteSheetName } from '../model/a1';
import type { WorkbookGrid } from '../model/grid';
import type { WorkbookChange, WorkbookPlan } from '../model/plan';
import { kindOf } from './checkFlow';
import { renamePlan, type SheetTitles } from './mergeIntoWorkbookNames';

/** What became of writing a summary into a workbook. */
export interface SummaryWriting {
  /** Titles of its sheets that can be seen, in their order. */
  readonly sheets: readonly string[];
  /** Older sheets that gave way. */
  readonly replaced: number;
  /** Older sheets that could not be taken out; the next writing tries again. */
  readonly leftOver: readonly string[];
}

/** Each sheet of a written summary has a name that leads to it, whatever it is called since. */
const SHEET_NAME = 'dabiao_sheet_';

/** The longest title a spreadsheet program takes. */
const TITLE_LENGTH = 31;

interface Target {
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

function lookAt(grid: WorkbookGrid, plan: WorkbookPlan): Target {
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
function freeTitle(title: string, taken: ReadonlySet<string>): string {
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

function titleSheets(plan: WorkbookPlan, { grid, isOwn, old }: Target) {
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

/** Names that lead to every sheet, by the titles they bear at that time. */
function nameSheets(
  plan: WorkbookPlan,
  { mark }: Target,
  titleOf: (title: string) => string,
): WorkbookChange[] {
  return plan.sheets.map(({ key, title }) => ({
    kind: 'setName',
    name: {
      name: `${SHEET_NAME}${key}${mark}`,
      refersTo: `=${quoteSheetName(titleOf(title))}!$A$1`,
    },
  }));
}

const setNames = (plan: WorkbookPlan): WorkbookChange[] =>
  plan.names.map((name) => ({ kind: 'setName', name }));

/** The other way round: what was written beside the old is taken out again. */
async function removeWritten(
  host: WorkbookHost,
  titles: readonly string[],
  names: readonly string[],
): Promise<void> {
  try {
    await host.apply([
      ...titles.map((sheet): WorkbookChange => ({ kind: 'deleteSheet', sheet })),
      ...names.map((name): WorkbookChange => ({ kind: 'deleteName', name })),
    ]);
  } catch {
    // What failed first is what is told; the next writing takes these for old ones.
  }
}

interface Steps {
  readonly add: readonly WorkbookChange[];
  /** Old titles give way, new ones take their place. */
  readonly swap: readonly WorkbookChange[];
  readonly clear: readonly WorkbookChange[];
}

function planSteps(
  plan: WorkbookPlan,
  target: Target,
  titles: ReadonlyMap<string, SheetTitles>,
): Steps {
  const { grid, isOwn, old, mark } = target;
  const isReplacing = old.length > 0;
  const suffix = isOwn && !isReplacing ? '' : mark;
  const renamed = renamePlan(plan, titles, suffix);
  const all = [...titles.values()];
  const finals = new Map(all.map(({ final }) => [final, { final, written: final }]));
  const settled = renamePlan(
    plan,
    new Map([...titles].map(([from, { final }]) => [from, { final, written: final }])),
    suffix,
  );
  const front: WorkbookChange = { kind: 'activateSheet', sheet: all[0]?.final ?? '' };
  const properties: WorkbookChange[] = isOwn
    ? [{ kind: 'setProperties', properties: plan.properties }]
    : [];
  const sheets = renamed.sheets.map((sheet): WorkbookChange => ({ kind: 'addSheet', sheet }));
  const add = [
    ...sheets,
    ...setNames(renamed),
    ...nameSheets(plan, target, (title) => titles.get(title)?.written ?? title),
  ];
  if (!isReplacing) return { add: [...add, ...properties, front], swap: [], clear: [] };
  const taken = new Set(
    [
      ...grid.sheets.map(({ title }) => title),
      ...all.flatMap((one) => [one.final, one.written]),
    ].map((title) => title.toLowerCase()),
  );
  const aside = new Map(
    old
      .filter((title) => finals.has(title))
      .map((title) => {
        const other = freeTitle(`${title}_old`, taken);
        taken.add(other.toLowerCase());
        return [title, other] as const;
      }),
  );
  const rename = (sheet: string, title: string): WorkbookChange => ({
    kind: 'renameSheet',
    sheet,
    title,
  });
  const stale = grid.names.filter(({ name }) => isEmbeddedName(name)).map(({ name }) => name);
  return {
    add,
    swap: [
      ...[...aside].map(([from, to]) => rename(from, to)),
      ...all
        .filter(({ final, written }) => final !== written)
        .map(({ final, written }) => rename(written, final)),
      ...setNames(settled),
      ...nameSheets(plan, target, (title) => titles.get(title)?.final ?? title),
      front,
    ],
    clear: [
      ...(isOwn
        ? setNames(
            renamePlan(
              plan,
              new Map([...titles].map(([from, { final }]) => [from, { final, written: final }])),
              '',
            ),
          )
        : []),
      ...properties,
      ...old.map((title): WorkbookChange => ({
        kind: 'deleteSheet',
        sheet: aside.get(title) ?? title,
      })),
      ...(isOwn
        ? plan.sheets.flatMap(({ tables }) =>
            tables.map(({ name }): WorkbookChange => ({
              kind: 'renameTable',
              table: `${name}${suffix}`,
              name,
            })),
          )
        : []),
      ...stale.map((name): WorkbookChange => ({ kind: 'deleteName', name })),
    ],
  };
}

/**
 * Writes a summary into an open workbook: into one with nothing of ours, or an older summary, as that
 * workbook's own; into a master as a guest beside its sheets. The new sheets are written whole before
 * the old ones give way, so that a failure leaves the old as they were. @throws HostProblem
 */
export async function writeSummaryInto(
  host: WorkbookHost,
  plan: WorkbookPlan,
): Promise<SummaryWriting> {
  const target = lookAt(await host.readGrid(), plan);
  const titles = titleSheets(plan, target);
  const { add, swap, clear } = planSteps(plan, target, titles);
  await host.apply(add);
  const sheets = plan.sheets
    .filter(({ visibility }) => visibility === 'visible')
    .map(({ title }) => titles.get(title)?.final ?? title);
  const written = { sheets, replaced: target.old.length, leftOver: [] };
  if (swap.length === 0) return written;
  try {
    await host.apply(swap);
  } catch (error) {
    const names = add.flatMap((change) => (change.kind === 'setName' ? change.name.name : []));
    await removeWritten(
      host,
      [...titles.values()].map((one) => one.written),
      names,
    );
    throw error;
  }
  try {
    await host.apply(clear);
    return written;
  } catch {
    return { ...written, replaced: 0, leftOver: target.old };
  }
}
