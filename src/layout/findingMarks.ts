import { columnLetters } from '../model/a1';
import type { CellValue } from '../model/grid';
import type { ConditionalFormatPlan } from '../model/plan';
import { isEntry, type TableKey, type TableSpec } from './columnTypes';
import { cellUnder, rowKeyOf, type LocatedRow, type LocatedTable } from './locateTable';
import { NAMES } from './names';
import { PALETTE } from './palette';
import type { TablePlacement } from './tableRules';

/**
 * A mark names the cell of a finding and what its row said at the check. The sheet 审核 lists the
 * marks; a conditional format over the entry cells looks its own cell's mark up in that list. So a
 * mark follows its row when rows are sorted, and goes once the cell or a figure of its row is
 * changed, without a new check and without a format that would have to be put back.
 */

/** Figures a rule may weigh against each other: a change in any of them may have mended the cell. */
const FIGURES: Readonly<Partial<Record<TableKey, readonly string[]>>> = {
  data: ['previous', 'added', 'deducted', 'value', 'numerator', 'denominator'],
  tasks: ['state', 'percent', 'completedOn'],
  targets: ['planStart', 'baseline'],
};

/** Characters of a cell that a mark keeps; enough to notice a change. */
const KEPT = 60;
const PRECISION = 15;

/** What `LEFT(cell&"",60)` is in a spreadsheet program. */
function keepText(value: CellValue): string {
  if (value === null) return '';
  if (typeof value === 'object') return '#';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  const text = typeof value === 'number' ? String(Number(value.toPrecision(PRECISION))) : value;
  return text.slice(0, KEPT);
}

/** The mark of a cell as it stands; null where its table or column takes none. */
export function markOf(table: LocatedTable, row: LocatedRow, key: string): string | null {
  const figures = FIGURES[table.spec.key];
  const column = table.spec.columns.find((candidate) => candidate.key === key);
  if (!figures || !column || !isEntry(column)) return null;
  const said = saidKeys(figures, key).filter((each) => table.columnOf.has(each));
  const texts = said.map((each) => keepText(cellUnder(table, row, each)));
  return [table.spec.key, rowKeyOf(table, row), key, ...texts].join('|');
}

function saidKeys(figures: readonly string[], key: string): readonly string[] {
  return figures.includes(key) ? figures : [...figures, key];
}

/** The formula that is true of a cell of the column while its mark is in the list. */
function markFormula(spec: TableSpec, placement: TablePlacement, key: string): string | null {
  const figures = FIGURES[spec.key];
  const row = placement.headerRow + 2;
  const cellOf = (column: string) => {
    const index = placement.columnOf.get(column);
    return index === undefined ? null : `$${columnLetters(index)}${row}`;
  };
  const keyCells = spec.rowKey.map(cellOf);
  if (!figures || keyCells.includes(null)) return null;
  const said = saidKeys(figures, key).flatMap((each) => cellOf(each) ?? []);
  const parts = [
    `"${spec.key}"`,
    ...keyCells,
    `"${key}"`,
    ...said.map((cell) => `IF(ISERROR(${cell}),"#",LEFT(${cell}&"",${KEPT}))`),
  ];
  return `=SUMPRODUCT(--(${NAMES.findingMarks}=${parts.join('&"|"&')}))>0`;
}

/** The conditional formats that show marks over a table's entry columns; a user's own are not touched. */
export function markFormats(
  spec: TableSpec,
  placement: TablePlacement,
  rowCount: number,
): ConditionalFormatPlan[] {
  if (rowCount === 0) return [];
  return spec.columns.filter(isEntry).flatMap((column): ConditionalFormatPlan[] => {
    const index = placement.columnOf.get(column.key);
    const formula = index === undefined ? null : markFormula(spec, placement, column.key);
    if (index === undefined || formula === null) return [];
    return [
      {
        range: { row: placement.headerRow + 1, column: index, rows: rowCount, columns: 1 },
        formula,
        style: { fill: PALETTE.markFill, color: PALETTE.alertText, bold: true },
        stopIfTrue: false,
      },
    ];
  });
}
