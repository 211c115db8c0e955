import { hashCatalog } from '../../../src/catalog/hashCatalog';
import { loadCatalog } from '../../../src/catalog/loadCatalog';
import { readWorkbook } from '../../../src/host/xlsx/readWorkbook';
import { writeWorkbook } from '../../../src/host/xlsx/writeWorkbook';
import { buildReturnPlan } from '../../../src/layout/return/buildReturnPlan';
import { readUnitReturn } from '../../../src/layout/return/readUnitReturn';
import type { Finding } from '../../../src/model/finding';
import type { WorkbookGrid } from '../../../src/model/grid';
import type { PlanCell, WorkbookPlan } from '../../../src/model/plan';
import type { ReturnTemplate, UnitReturn } from '../../../src/model/unitReturn';
import { fillNamedCells } from '../../support/fillNamedCells';
import { fillReturnPlan, type ReturnEntries } from '../../support/fillReturnPlan';
import { buildContent, DISPATCH, findDocument } from '../../support/returnContents';

const DOCUMENTS = ['hubei-2022', 'national-2021'] as const;

/** Targets of the issued return in the order of its rows, one of each kind. */
export const BY_LEDGER = 'hubei-2022/national-standards';
export const COUNT = 'hubei-2022/local-standards';
export const RATIO = 'hubei-2022/science-project-standards-share';
export const SHARE = 'national-2021/international-adoption-rate';
export const ROWS = [BY_LEDGER, COUNT, RATIO, SHARE];

/** An issued return of two documents: four targets and the measures of two tasks. */
export function planReturn(change: Partial<ReturnTemplate> = {}): WorkbookPlan {
  const catalogHashes = DOCUMENTS.map((id) => hashCatalog(findDocument(id)));
  const [hubei, national] = DOCUMENTS.map((id) =>
    buildContent(id, ROWS, id === 'hubei-2022' ? [0, 1] : [], {
      documentIds: DOCUMENTS,
      catalogHashes,
      ...change,
    }),
  );
  if (!hubei || !national) throw new Error('two documents');
  const targets = [...hubei.targets, ...national.targets].map((issued) =>
    issued.target.id === COUNT ? { ...issued, previous: 300 } : issued,
  );
  return buildReturnPlan({ ...hubei, targets }, DISPATCH);
}

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
