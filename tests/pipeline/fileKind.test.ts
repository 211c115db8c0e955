import { NAMES } from '../../src/layout/names';
import type { WorkbookGrid } from '../../src/model/grid';
import { kindOf } from '../../src/pipeline/checkFlow';

const NO_RANGE = { row: 0, column: 0, rows: 2, columns: 2 };

/** A workbook that does not tell its kind, with these tables. */
function untold(...tables: readonly string[]): WorkbookGrid {
  return {
    sheets: [],
    tables: tables.map((name) => ({ name, sheet: '表', range: NO_RANGE })),
    names: [{ name: NAMES.schemaVersion, refersTo: '=_dabiao!$B$1' }],
    properties: {},
    ignored: [],
  };
}

describe('a workbook that lost the sheet with its kind', () => {
  it.each([
    ['return', ['tblReturn', 'tblLedger']],
    ['return', ['tblReturnTasks']],
    ['master', ['tblTargets', 'tblData']],
    ['master', []],
  ] as const)('goes by its tables: %s of %j', (kind, tables) => {
    expect(kindOf(untold(...tables))).toBe(kind);
  });

  it('is none of ours without tables or names of ours', () => {
    expect(kindOf({ ...untold('表1'), names: [] })).toBe('unknown');
  });
});
