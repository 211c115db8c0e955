import { factsOfCatalog } from '../check/catalogFacts';
import { buildCheckContext, type CheckContext, type QuotaEntry } from '../check/checkContext';
import { indexTargets } from '../layout/buildWorkbookPlan';
import { cellUnder, textOf, type LocatedTable } from '../layout/locateTable';
import { NAMES } from '../layout/names';
import { placeOfName } from '../layout/readNames';
import type { UnitReturnReading } from '../layout/return/readUnitReturn';
import { cellReference } from '../model/a1';
import { parsePeriod } from '../model/calendar';
import type { Catalog } from '../model/catalog';
import type { WorkbookGrid } from '../model/grid';
import type { UnitReturn } from '../model/unitReturn';
import { cellFinder, ownLineage, quotaNumber } from './masterContext';

/** What the coordinator asks of the unit, as its own rows show it. */
function listQuotas(
  table: LocatedTable | undefined,
  { template }: UnitReturn,
): readonly QuotaEntry[] {
  if (!table) return [];
  return table.rows.flatMap((row): QuotaEntry[] => {
    const targetId = textOf(cellUnder(table, row, 'targetId'));
    const quota = quotaNumber(table, row, 'quota');
    const plan = quotaNumber(table, row, 'plan');
    if (quota === null && plan === null) return [];
    const lineage = ownLineage(table.sheet.title, row.row);
    return [{ targetId, unitId: template.unitId, period: template.period, quota, plan, lineage }];
  });
}

const SIGNED = ['head', 'reviewer', 'compiler', 'phone', 'reportedOn'] as const;

/** The foot of a return with the place of its first cell, and where its other cells are. */
function placeSignature(grid: WorkbookGrid, { signature }: UnitReturn) {
  const places = new Map(SIGNED.map((key) => [key as string, placeOfName(grid, NAMES[key])]));
  const first = SIGNED.map((key) => places.get(key)).find((place) => place);
  const lineage = ownLineage(first?.sheet ?? '', first?.row ?? 0, first?.column ?? 0);
  const cellOf = (key: string) => {
    const place = places.get(key);
    return place ? cellReference(place.row, place.column) : null;
  };
  return { signed: { ...signature, lineage }, cellOf };
}

/** A return as the rules look at it; null where it could not be read. */
export function buildReturnContext(
  reading: UnitReturnReading,
  grid: WorkbookGrid,
  catalog: Catalog,
  explanations: ReadonlyMap<string, string> = new Map(),
): CheckContext | null {
  const { unitReturn, tables } = reading;
  if (unitReturn === null) return null;
  const { template, figures, measures, ledger, evidence } = unitReturn;
  const inTables = cellFinder(Object.values(tables));
  const { signed, cellOf } = placeSignature(grid, unitReturn);
  return buildCheckContext({
    kind: 'return',
    period: template.period,
    asOf: parsePeriod(template.period)?.end ?? null,
    targets: indexTargets(catalog.documents),
    ...factsOfCatalog(catalog, []),
    figures,
    measures,
    ledger,
    evidence,
    signature: signed,
    quotas: listQuotas(tables.returnTargets, unitReturn),
    explanations,
    reading: reading.findings,
    cellOf: (record, key) => (record === signed ? cellOf(key) : inTables(record, key)),
  });
}
