import type { SheetPlan, WorkbookChange } from '../../model/plan';
import { HostProblem } from '../workbookHost';
import type { Standing } from './inspectWorkbook';
import { refuseLongFormulas } from './refuseLongFormulas';

/** Throws before anything is written where the workbook could not take every change. */
export function refuseChanges(changes: readonly WorkbookChange[], standing: Standing): void {
  const added = new Set<string>();
  for (const change of changes) {
    if (change.kind === 'addSheet') {
      refuseNewSheet(change.sheet, standing);
      refuseLongFormulas(change.sheet.title, change.sheet.blocks, change.sheet.tables);
      added.add(change.sheet.title.toLowerCase());
    } else if (change.kind === 'setName') refuseName(change.name.name, standing);
    else if (change.kind === 'renameSheet') refuseStructure(change.sheet, standing);
    else if (change.kind === 'deleteSheet') refuseStructure(change.sheet, standing);
    else refuseTarget(change, standing, added);
    if (change.kind === 'writeCells') refuseLongFormulas(change.sheet, [change.block], []);
  }
}

/** The sheets that changes add, in order. */
export function addedSheets(changes: readonly WorkbookChange[]): readonly SheetPlan[] {
  return changes.flatMap((change) => (change.kind === 'addSheet' ? [change.sheet] : []));
}

function refuseNewSheet(sheet: SheetPlan, standing: Standing): void {
  if (standing.isStructureProtected) throw new HostProblem('workbookProtected');
  if (standing.sheets.has(sheet.title.toLowerCase()))
    throw new HostProblem('nameTaken', { name: sheet.title });
  for (const { name } of sheet.tables)
    if (standing.tables.has(name.toLowerCase()) || standing.names.has(name.toLowerCase()))
      throw new HostProblem('nameTaken', { name });
}

function refuseStructure(title: string, standing: Standing): void {
  if (standing.isStructureProtected) throw new HostProblem('workbookProtected');
  if (!standing.sheets.has(title.toLowerCase()))
    throw new HostProblem('hostFailed', { missing: title });
}

function refuseName(name: string, standing: Standing): void {
  if (standing.tables.has(name.toLowerCase())) throw new HostProblem('nameTaken', { name });
}

function refuseTarget(
  change: Exclude<WorkbookChange, { kind: 'addSheet' | 'setName' | 'renameSheet' | 'deleteSheet' }>,
  standing: Standing,
  added: ReadonlySet<string>,
): void {
  if (change.kind === 'setProperties' || change.kind === 'deleteName') return;
  const title =
    change.kind === 'resizeTable' || change.kind === 'renameTable'
      ? standing.tables.get(change.table.toLowerCase())?.sheet
      : change.sheet;
  const sheet = standing.sheets.get(title?.toLowerCase() ?? '');
  if (!sheet && added.has(title?.toLowerCase() ?? '')) return;
  if (!sheet) throw new HostProblem('hostFailed', { missing: title ?? nameOf(change) });
  if (sheet.isProtected && change.kind !== 'activateSheet')
    throw new HostProblem('sheetProtected', { sheet: sheet.title });
}

function nameOf(change: WorkbookChange): string {
  const isOfTable = change.kind === 'resizeTable' || change.kind === 'renameTable';
  return isOfTable ? change.table : change.kind;
}
