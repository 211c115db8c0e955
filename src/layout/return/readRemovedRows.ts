import type { CatalogDocument, Target } from '../../model/catalog';
import type { Finding } from '../../model/finding';
import type { WorkbookGrid } from '../../model/grid';
import type { MeasureReport, ReturnFigure } from '../../model/unitReturn';
import { textOf, type LocatedTable } from '../locateTable';
import { NAMES } from '../names';
import { templateFinding } from '../readingFindings';
import { valueOfName } from '../readNames';

/** Rows that were issued and are gone; `_dabiao` says what was asked for. */

function listIssued(grid: WorkbookGrid, name: string): string[] {
  return textOf(valueOfName(grid, name))
    .split(/\s+/)
    .filter((id) => id !== '');
}

function reportRemoved(table: LocatedTable, ids: readonly string[]): Finding[] {
  const { title } = table.sheet;
  return ids.map((id) => templateFinding('rowRemoved', title, null, { found: id, sheet: title }));
}

export function findRemovedTargets(
  grid: WorkbookGrid,
  table: LocatedTable,
  rows: readonly ReturnFigure[],
  targets: ReadonlyMap<string, Target>,
): Finding[] {
  const there = new Set(rows.map(({ targetId }) => targetId));
  const issued = listIssued(grid, NAMES.targetIds).filter((id) => targets.has(id));
  return reportRemoved(
    table,
    issued.filter((id) => !there.has(id)),
  );
}

export function findRemovedMeasures(
  grid: WorkbookGrid,
  table: LocatedTable,
  rows: readonly MeasureReport[],
  documents: readonly CatalogDocument[],
): Finding[] {
  const there = new Set(rows.map(({ measureId }) => measureId));
  const issued = new Set(listIssued(grid, NAMES.taskIds));
  const measures = documents
    .flatMap(({ tasks }) => tasks)
    .filter(({ id }) => issued.has(id))
    .flatMap((task) => task.measures.map(({ id }) => id));
  return reportRemoved(
    table,
    measures.filter((id) => !there.has(id)),
  );
}
