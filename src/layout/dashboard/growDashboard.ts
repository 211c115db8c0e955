import type { WorkbookGrid } from '../../model/grid';
import type { WorkbookChange } from '../../model/plan';
import { dashboardNames } from '../dashboardSheet';
import { rowAt } from '../locateTable';
import { NAMES } from '../names';
import { placeOfName, valuesOfName } from '../readNames';
import { buildCountsPart } from './countsPart';
import type { DashboardFacts } from './dashboardTypes';
import { buildPacePart, countRows, PACE_FIRST_ROW } from './pacePart';
import { CHOSEN } from './trajectoryFormulas';
import { buildTrajectoryPart } from './trajectoryPart';

/** Columns of the table that grows. */
const TABLE_COLUMNS = 5;

/**
 * What makes a standing 看板 cover further documents: counts, bars and their table, the list to
 * choose from. The choice stays. Nothing where the sheet is gone, somebody has moved its cells, or
 * something stands in the room it would grow into.
 */
export function growDashboard(
  grid: WorkbookGrid,
  factsFor: (title: string) => DashboardFacts,
): WorkbookChange[] {
  const place = placeOfName(grid, NAMES.dashboard);
  if (place === null || place.row !== 0 || place.column !== 0) return [];
  const facts = factsFor(place.sheet);
  if (!isAsPlanned(grid) || !hasRoom(grid, facts)) return [];
  const parts = [buildCountsPart(facts), buildPacePart(facts)];
  const sheet = facts.title;
  const charts = [...parts, buildTrajectoryPart(facts)].flatMap((part) => part.charts);
  return [
    { kind: 'format', sheet, formats: parts.flatMap((part) => part.formats) },
    ...parts.flatMap((part) =>
      part.blocks.map((block): WorkbookChange => ({ kind: 'writeCells', sheet, block })),
    ),
    ...dashboardNames(facts)
      .filter(({ name }) => name === NAMES.dashboardTargets)
      .map((name): WorkbookChange => ({ kind: 'setName', name })),
    { kind: 'setCharts', sheet, charts },
  ];
}

function isAsPlanned(grid: WorkbookGrid): boolean {
  const chosen = placeOfName(grid, NAMES.chosenTarget);
  return chosen?.row === CHOSEN.row && chosen.column === CHOSEN.column;
}

/** Formulas of ours may be written anew; what somebody typed below them may not. */
function hasRoom(grid: WorkbookGrid, facts: DashboardFacts): boolean {
  const sheet = grid.sheets.find(({ title }) => title === facts.title);
  const standing = Math.max(1, valuesOfName(grid, NAMES.dashboardTargets).length);
  const added = countRows(facts) - standing;
  return Array.from({ length: Math.max(0, added) }, (_, index) => index).every((index) => {
    const values = sheet && rowAt(sheet, PACE_FIRST_ROW + standing + index)?.values;
    const cells = (values ?? []).slice(0, TABLE_COLUMNS);
    return cells.every((value) => value === null || value === undefined || value === '');
  });
}
