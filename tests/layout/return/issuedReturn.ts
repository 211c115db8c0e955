import { loadCatalog } from '../../../src/catalog/loadCatalog';
import { readWorkbook } from '../../../src/host/xlsx/readWorkbook';
import { writeWorkbook } from '../../../src/host/xlsx/writeWorkbook';
import { readUnitReturn } from '../../../src/layout/return/readUnitReturn';
import type { Finding } from '../../../src/model/finding';
import type { WorkbookGrid } from '../../../src/model/grid';
import type { PlanCell, WorkbookPlan } from '../../../src/model/plan';
import type { ReturnTemplate, UnitReturn } from '../../../src/model/unitReturn';
import { fillNamedCells } from '../../support/fillNamedCells';
import { fillReturnPlan, type ReturnEntries } from '../../support/fillReturnPlan';
import { planReturn } from '../../support/plannedReturn';

/** What somebody enters in a return: cells by table, row and column key, and by name. */
export interface Filled {
  readonly rows?: ReturnEntries;
  readonly named?: Readonly<Record<string, PlanCell>>;
}

export function fillIn(plan: WorkbookPlan, { rows = {}, named = {} }: Filled): WorkbookPlan {
  return fillNamedCells(fillReturnPlan(plan, rows), named);
}

/** The return as it comes back, filled in and saved. */
export async function openReturn(
  filled: Filled = {},
  change: Partial<ReturnTemplate> = {},
): Promise<WorkbookGrid> {
  return readWorkbook(await writeWorkbook(fillIn(planReturn(change), filled)));
}

/** Reads a return that has to be one. */
export function readReturn(grid: WorkbookGrid): {
  readonly unitReturn: UnitReturn;
  readonly findings: readonly Finding[];
} {
  const { unitReturn, findings } = readUnitReturn(grid, loadCatalog().documents);
  if (unitReturn === null) throw new Error(`not read: ${codesOf(findings).join(', ')}`);
  return { unitReturn, findings };
}

export function codesOf(findings: readonly Finding[]): string[] {
  return findings.map(({ code }) => code);
}

/** A return without the places its figures stand at, to compare what was moved. */
export function withoutPlaces(unitReturn: UnitReturn): unknown {
  const strip = (rows: readonly { readonly lineage: unknown }[]) =>
    rows.map((row) => JSON.stringify({ ...row, lineage: null })).sort();
  return {
    ...unitReturn,
    figures: strip(unitReturn.figures),
    measures: strip(unitReturn.measures),
    ledger: strip(unitReturn.ledger),
    evidence: strip(unitReturn.evidence),
  };
}
