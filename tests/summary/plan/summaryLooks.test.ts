import { TABLES } from '../../../src/layout/columns';
import type { RowCells } from '../../../src/layout/rows';
import { EMPTY_SHEET } from '../../../src/layout/sheetParts';
import type { SheetPlan } from '../../../src/model/plan';
import { planSummary } from '../../../src/pipeline/summaryFile';
import { hideEmptyColumns, roundRatios } from '../../../src/summary/plan/summaryLooks';
import { expectNames, returnInput, summariseInputs } from '../../support/summaryFiles';

const SHEET: SheetPlan = { key: 'x', title: 'x', ...EMPTY_SHEET, hiddenColumns: [0] };

function columnOf(table: 'summaryTasks' | 'summaryData', key: string): number {
  return TABLES[table].columns.findIndex((column) => column.key === key);
}

describe('columns that no row fills', () => {
  const rows: readonly RowCells[] = [
    { heading: '甲', overdueDays: null },
    { heading: '乙', percent: 40, overdueDays: null },
  ];
  const hidden = (of: readonly RowCells[]) =>
    hideEmptyColumns(SHEET, 'summaryTasks', of).hiddenColumns;

  it('are hidden, those of formulas by what they are made of', () => {
    const keys = ['opinion', 'overdue', 'problem'];
    expect(hidden(rows)).toEqual(
      expect.arrayContaining([0, ...keys.map((key) => columnOf('summaryTasks', key))]),
    );
    expect(hidden(rows)).not.toContain(columnOf('summaryTasks', 'percent'));
    expect(hidden([...rows, { overdueDays: 3 }])).not.toContain(
      columnOf('summaryTasks', 'overdue'),
    );
  });

  it('stay where a reader would ask for them, and where there are no rows at all', () => {
    expect(hidden(rows)).not.toContain(columnOf('summaryTasks', 'state'));
    expect(hidden([])).toEqual([0]);
  });
});

describe('figures that a division left', () => {
  it('are shown to two decimals, with all others of their target', () => {
    const rows = [
      { targetId: 'a', value: 3 },
      { targetId: 'b', value: 50 },
      { targetId: 'b', value: 42.59259259 },
      { targetId: 'c', value: 7 },
      { targetId: 'd', value: 0.5 },
    ];
    const column = columnOf('summaryData', 'value');
    const style = { numberFormat: '0.00' };
    expect(roundRatios(SHEET, 'summaryData', rows).formats).toEqual([
      { range: { row: 5, column, rows: 2, columns: 1 }, style },
      { range: { row: 8, column, rows: 1, columns: 1 }, style },
    ]);
  });
});

describe('the missing on the printed page', () => {
  it('stand together by the day they were due', async () => {
    const roll = expectNames('省科技厅', '省教育厅', '省科协', '省农业农村厅');
    const units = roll.units.map((unit) =>
      unit.name === '省科协' ? { ...unit, dueDate: '2025-01-20' } : unit,
    );
    const came = [await returnInput({ unit: '省科技厅' })];
    const plan = planSummary(await summariseInputs(came, { ...roll, units }));
    const page = plan.sheets.find(({ key }) => key === 'bulletin');
    const lines = page?.blocks.flatMap(({ cells }) => cells.flat().map(String)) ?? [];
    expect(lines).toContain('1. 省教育厅、省农业农村厅（报送截止2025年1月15日），共2家。');
    expect(lines).toContain('2. 省科协（报送截止2025年1月20日），共1家。');
  }, 60_000);
});
