import { isEmbeddedName } from '../layout/embeddedNames';
import { quoteSheetName } from '../model/a1';
import type { WorkbookChange, WorkbookPlan } from '../model/plan';
import { renamePlan, type SheetTitles } from './mergeIntoWorkbookNames';
import { freeTitle, SHEET_NAME, type Target } from './mergeIntoWorkbookTarget';

/** Changes that go to the host one after the other: each leaves a whole summary in the workbook. */
export interface WritingSteps {
  /** The new sheets, beside the old. */
  readonly add: readonly WorkbookChange[];
  /** Old titles give way, new ones take their place; empty where there is nothing old. */
  readonly swap: readonly WorkbookChange[];
  /** The old sheets go. */
  readonly clear: readonly WorkbookChange[];
}

/** A name that leads to a sheet whatever it is called later. */
function nameSheet(key: string, mark: string, title: string): WorkbookChange {
  const refersTo = `=${quoteSheetName(title)}!$A$1`;
  return { kind: 'setName', name: { name: `${SHEET_NAME}${key}${mark}`, refersTo } };
}

/** The plan's names alone, as they are called under these titles. */
function renameNames(
  plan: WorkbookPlan,
  titles: ReadonlyMap<string, SheetTitles>,
  mark: string,
): WorkbookChange[] {
  return setNames(renamePlan({ ...plan, sheets: [] }, titles, mark));
}

function setNames(plan: WorkbookPlan): WorkbookChange[] {
  return plan.names.map((name) => ({ kind: 'setName', name }));
}

function renameSheet(sheet: string, title: string): WorkbookChange {
  return { kind: 'renameSheet', sheet, title };
}

/** Titles that old sheets take while the new ones have theirs; those nobody wants they keep. */
function stepAside(
  { grid, old }: Target,
  titles: readonly SheetTitles[],
): ReadonlyMap<string, string> {
  const all = [
    ...grid.sheets.map(({ title }) => title),
    ...titles.flatMap(({ final, written }) => [final, written]),
  ];
  const taken = new Set(all.map((title) => title.toLowerCase()));
  const wanted = new Set(titles.map(({ final }) => final.toLowerCase()));
  return new Map(
    old.map((title) => {
      if (!wanted.has(title.toLowerCase())) return [title, title] as const;
      const other = freeTitle(`${title}_old`, taken);
      taken.add(other.toLowerCase());
      return [title, other] as const;
    }),
  );
}

/** In its own workbook a summary ends under the names that a file of it has. */
function settleNames(
  plan: WorkbookPlan,
  finals: ReadonlyMap<string, SheetTitles>,
  suffix: string,
): { readonly names: readonly WorkbookChange[]; readonly tables: readonly WorkbookChange[] } {
  const tables = plan.sheets.flatMap(({ tables: own }) => own.map(({ name }) => name));
  return {
    names: renameNames(plan, finals, ''),
    tables: tables.map((name) => ({ kind: 'renameTable', table: `${name}${suffix}`, name })),
  };
}

/** How a plan is written under these titles. */
export function planWriting(
  plan: WorkbookPlan,
  target: Target,
  titles: ReadonlyMap<string, SheetTitles>,
): WritingSteps {
  const { grid, isOwn, old, mark } = target;
  const isReplacing = old.length > 0;
  const suffix = isOwn && !isReplacing ? '' : mark;
  const written = renamePlan(plan, titles, suffix);
  const finals = new Map(
    [...titles].map(([title, { final }]) => [title, { final, written: final }] as const),
  );
  const nameAll = (by: ReadonlyMap<string, SheetTitles>): readonly WorkbookChange[] =>
    plan.sheets.map(({ key, title }) => nameSheet(key, mark, by.get(title)?.written ?? title));
  const all = [...titles.values()];
  const front: WorkbookChange = { kind: 'activateSheet', sheet: all[0]?.final ?? '' };
  const { properties } = plan;
  const own: readonly WorkbookChange[] = isOwn ? [{ kind: 'setProperties', properties }] : [];
  const add = [
    ...written.sheets.map((sheet): WorkbookChange => ({ kind: 'addSheet', sheet })),
    ...setNames(written),
    ...nameAll(titles),
  ];
  if (!isReplacing) return { add: [...add, ...own, front], swap: [], clear: [] };
  const aside = stepAside(target, all);
  const settled = isOwn ? settleNames(plan, finals, suffix) : { names: [], tables: [] };
  const moved = [...aside].filter(([from, to]) => from !== to);
  // Old sheets that stay after all are found by these the next time.
  const oldNames = [...aside.values()].map((title, at) => nameSheet(`old${at}`, mark, title));
  const stale = grid.names.filter(({ name }) => isEmbeddedName(name)).map(({ name }) => name);
  const gone = oldNames.flatMap((one) => (one.kind === 'setName' ? one.name.name : []));
  return {
    add,
    swap: [
      ...moved.map(([from, to]) => renameSheet(from, to)),
      ...all
        .filter((one) => one.final !== one.written)
        .map((one) => renameSheet(one.written, one.final)),
      ...renameNames(plan, finals, suffix),
      ...nameAll(finals),
      ...oldNames,
      front,
    ],
    clear: [
      ...settled.names,
      ...own,
      ...[...aside.values()].map((sheet): WorkbookChange => ({ kind: 'deleteSheet', sheet })),
      ...settled.tables,
      ...[...stale, ...gone].map((name): WorkbookChange => ({ kind: 'deleteName', name })),
    ],
  };
}
