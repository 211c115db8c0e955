import { PlanProblem } from '../host/xlsx/planProblem';
import { textOf } from '../layout/locateTable';
import { NAMES } from '../layout/names';
import { isOurs, readMaster } from '../layout/readMaster';
import { valueOfName } from '../layout/readNames';
import type { Problem } from '../model/finding';
import type { WorkbookGrid } from '../model/grid';
import type { SheetPlan, WorkbookPlan } from '../model/plan';
import { fillSheet, type SheetLack } from './rebuiltCells';
import { rebuildSheets } from './rebuiltSheets';
import { writePlan } from './masterFile';
import { catalogOf } from './workbookCatalog';
import { openWorkbookFile } from './workbookFiles';

export type { SheetLack } from './rebuiltCells';

/** A workbook of ours as a plan, with the values it holds. */
export interface RebuiltWorkbook {
  readonly kind: 'rebuilt';
  readonly plan: WorkbookPlan;
  readonly lacking: readonly SheetLack[];
  /** Documents it was loaded with that nobody knows here: the rules of their figures are missing. */
  readonly unknownDocuments: readonly string[];
  /** Macros, links, objects. */
  readonly ignored: readonly string[];
}

export type RebuildOutcome =
  | RebuiltWorkbook
  /** `reading`: words of `files.reading`; `notOurs` and `schemaTooNew` are the caller's to say. */
  | { readonly kind: 'refused'; readonly problem: Problem; readonly words: 'reading' | 'ours' };

/** Opens a file of ours, within the pane's limits: its plan is built anew, its values put back. */
export async function rebuildWorkbook(
  bytes: Uint8Array,
  fileName: string,
): Promise<RebuildOutcome> {
  const opened = await openWorkbookFile(bytes, fileName);
  if (opened.kind === 'problem') {
    return { kind: 'refused', problem: opened.problem, words: 'reading' };
  }
  return rebuildFromGrid(opened.grid);
}

/** The same of a workbook that was read already. */
export function rebuildFromGrid(grid: WorkbookGrid): RebuildOutcome {
  if (!isOurs(grid)) return refuse('notOurs');
  const { documents } = catalogOf(grid);
  const reading = readMaster(grid, documents);
  const newer = reading?.findings.find(({ code }) => code === 'schemaTooNew');
  if (!reading || newer) return refuse('schemaTooNew', newer?.params);
  const kind = textOf(valueOfName(grid, NAMES.kind)) || grid.properties['dabiaoKind'];
  const isMaster = kind === 'master' || kind === undefined || kind === '';
  const planned = isMaster ? rebuildSheets(grid, reading) : new Map<string, SheetPlan>();
  const sheets = grid.sheets.map((sheet) => {
    const tables = grid.tables.filter((table) => table.sheet === sheet.title);
    return fillSheet(sheet, tables, planned.get(sheet.title));
  });
  const known = new Set(documents.map(({ document }) => document.id));
  return {
    kind: 'rebuilt',
    plan: {
      locale: reading.locale,
      sheets: sheets.map(({ plan }) => plan),
      names: grid.names.map(({ name, refersTo }) => ({ name, refersTo })),
      properties: grid.properties,
    },
    lacking: sheets.flatMap(({ lacking }) => lacking),
    unknownDocuments: reading.documentIds.filter((id) => !known.has(id)),
    ignored: grid.ignored,
  };
}

function refuse(code: string, params: Problem['params'] = {}): RebuildOutcome {
  return { kind: 'refused', problem: { code, params }, words: 'ours' };
}

/** The plan as the bytes of a file, or why no file can hold it. */
export async function writeCopy(plan: WorkbookPlan): Promise<
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  /** Words of `files.writing`. */
  | { readonly kind: 'problem'; readonly problem: Problem }
> {
  try {
    return { kind: 'bytes', bytes: await writePlan(plan) };
  } catch (error) {
    if (!(error instanceof PlanProblem)) throw error;
    return { kind: 'problem', problem: error.problem };
  }
}
