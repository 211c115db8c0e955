import type { Locale } from '../model/basics';
import type { CatalogDocument } from '../model/catalog';
import type { Finding } from '../model/finding';
import { cellReference } from '../model/a1';
import { roundTo } from '../model/rounding';
import { cellUnder, textOf, type LocatedTable } from './locateTable';
import { cellFinding } from './readingFindings';
import { readDateCell } from './readSettings';
import { targetRow, type RowCells } from './rows';

/** What the sheet's formulas and a reader go by; the code goes by the catalog. */
const FACTS = [
  'comparator',
  'targetValue',
  'unitMeasure',
  'deadline',
  'lastHorizon',
  'directionSign',
  'aggregation',
  'scale',
  'assessable',
  'measureKind',
] as const;

const DAYS: ReadonlySet<string> = new Set(['deadline', 'lastHorizon']);

/** As a person reads it: a day as a day. */
function plain(key: string, value: unknown): string {
  if (typeof value === 'number') {
    return DAYS.has(key) ? (readDateCell(value) ?? String(value)) : String(roundTo(value, 9));
  }
  return typeof value === 'string' ? value.trim() : '';
}

function plannedRows(documents: readonly CatalogDocument[], locale: Locale) {
  return new Map(
    documents.flatMap(({ document, targets }) =>
      targets.map((target): [string, RowCells] => [target.id, targetRow(document, target, locale)]),
    ),
  );
}

/**
 * Cells of 目标 that say other than the catalog: a target value or deadline somebody changed, after
 * which the sheet computes one thing and the assessment another. Loading the document again restores them.
 */
export function findAlteredTargets(
  table: LocatedTable,
  documents: readonly CatalogDocument[],
  locale: Locale,
): Finding[] {
  const planned = plannedRows(documents, locale);
  return table.rows.flatMap((row) => {
    const targetId = textOf(cellUnder(table, row, 'targetId'));
    const facts = planned.get(targetId);
    if (!facts) return [];
    return FACTS.flatMap((key): Finding[] => {
      const column = table.columnOf.get(key);
      const cell = cellUnder(table, row, key);
      const found = plain(key, cell) || textOf(cell);
      const expected = plain(key, facts[key]);
      const isSame = found === expected || (found !== '' && Number(found) === Number(expected));
      if (column === undefined || isSame) return [];
      const place = { sheet: table.sheet.title, cell: cellReference(row.row, column) };
      const of = { targetId, unitId: null, subject: `${targetId}|${key}` };
      return [{ ...cellFinding('catalogCellChanged', place, found, { expected }, of), expected }];
    });
  });
}
