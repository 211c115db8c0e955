import type { Json } from '../wireObject';
import { areaAt, boundAreas, type Area } from './areas';
import type { ValidationRule } from './dataValidation';
import type { Workbook } from './workbook';
import type { Worksheet } from './worksheet';

/** A formula as it is to be after a change; `sheet` is the one it stands on, null for a name's. */
export type Rewrite = (formula: string, sheet: Worksheet | null) => string;

/** Rewrites every formula of the workbook: of cells, names, validations, conditional formats, print. */
export function rewriteFormulas(workbook: Workbook, rewrite: Rewrite): void {
  for (const sheet of workbook.sheets) {
    rewriteCells(sheet, rewrite);
    rewriteRules(sheet, rewrite);
    const { pageLayout } = sheet;
    if (pageLayout.titleRows !== null) pageLayout.titleRows = rewrite(pageLayout.titleRows, sheet);
  }
  let hasChanged = false;
  for (const { state } of workbook.names.list()) {
    const formula = rewrite(state.Formula, null);
    hasChanged ||= formula !== state.Formula;
    state.Formula = formula;
  }
  if (hasChanged) workbook.report({ kind: 'names' });
}

/** Rewrites the formulas in the cells of a sheet, and tells of the cells that changed. */
export function rewriteCells(sheet: Worksheet, rewrite: Rewrite): void {
  let changed: Area | null = null;
  for (const { row, column, cell } of sheet.cells.within(sheet.wholeRange().area)) {
    if (cell.formula === undefined) continue;
    const formula = rewrite(cell.formula, sheet);
    if (formula === cell.formula) continue;
    cell.formula = formula;
    changed = changed ? boundAreas(changed, areaAt(row, column)) : areaAt(row, column);
  }
  if (changed) sheet.workbook.report({ kind: 'cells', sheetId: sheet.id, area: changed });
}

function rewriteRules(sheet: Worksheet, rewrite: Rewrite): void {
  sheet.validations = sheet.validations.map((validation): ValidationRule => ({
    ...validation,
    rule: rewriteParts(validation.rule, sheet, rewrite),
  }));
  for (const format of sheet.conditionalFormats) format.formula = rewrite(format.formula, sheet);
  sheet.report('rules');
}

function rewriteParts(
  rule: ValidationRule['rule'],
  sheet: Worksheet,
  rewrite: Rewrite,
): ValidationRule['rule'] {
  const part = (value: Json | undefined): Json =>
    typeof value === 'string' && value.startsWith('=') ? rewrite(value, sheet) : (value ?? null);
  return Object.fromEntries(
    Object.entries(rule).map(([kind, body]) => [
      kind,
      Object.fromEntries(Object.entries(body as object).map(([key, value]) => [key, part(value)])),
    ]),
  );
}
