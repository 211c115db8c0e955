import { strFromU8, unzipSync } from 'fflate';
import { readWorkbook } from '../../../src/host/xlsx/readWorkbook';
import { writeWorkbook } from '../../../src/host/xlsx/writeWorkbook';
import { buildPrintArea } from '../../../src/layout/return/printArea';
import type { SheetPlan, WorkbookPlan } from '../../../src/model/plan';
import { readFromGrid } from '../../support/calculatedSheets';
import { fillReturnPlan } from '../../support/fillReturnPlan';
import { describeWithLibreOffice, recalculate } from '../../support/libreOffice';
import { planReturn } from '../../support/plannedReturn';

/** A cell to the right of everything, for the program to say how many rows would be printed. */
const ASIDE = { row: 0, column: 30 };

function sheetOf(plan: WorkbookPlan, key: string): SheetPlan {
  const found = plan.sheets.find((sheet) => sheet.key === key);
  if (!found) throw new Error(`no sheet ${key}`);
  return found;
}

function areaOf(sheet: SheetPlan): string {
  if (sheet.print?.area === undefined) throw new Error(`all of ${sheet.key} is printed`);
  return sheet.print.area;
}

function countInSheet(plan: WorkbookPlan, key: string): WorkbookPlan {
  const sheets = plan.sheets.map((sheet): SheetPlan => {
    if (sheet.key !== key) return sheet;
    const formula = `=ROWS(${areaOf(sheet).slice(1)})`;
    return { ...sheet, blocks: [...sheet.blocks, { ...ASIDE, cells: [[{ formula }]] }] };
  });
  return { ...plan, sheets };
}

describe('what is printed of 台账 and 佐证', () => {
  it('reaches from the first cell to the last shown column', () => {
    const ledger = sheetOf(planReturn(), 'ledger');
    expect(areaOf(ledger)).toMatch(/^='台账'!\$A\$1:INDEX\('台账'!\$N\$1:\$N\$208,/);
    const evidence = sheetOf(planReturn(), 'evidence');
    expect(areaOf(evidence)).toMatch(/^='佐证'!\$A\$1:INDEX\('佐证'!/);
  });

  it('looks at the entries alone, since formulas are never blank', () => {
    const entries = { row: 2, column: 1, rows: 5, columns: 3 };
    expect(buildPrintArea('S', entries, 6, 2)).toContain("LEN('S'!$B$3:$D$7)>0");
  });

  it('stands in the file as a name of the sheet, which readers of the return pass over', async () => {
    const bytes = await writeWorkbook(planReturn());
    const part = strFromU8(unzipSync(bytes)['xl/workbook.xml'] ?? new Uint8Array());
    const named = /<definedName name="_xlnm.Print_Area" localSheetId="(\d)">/g;
    expect([...part.matchAll(named)].map(([, sheet]) => sheet)).toEqual(['3', '4']);
    const grid = readWorkbook(bytes);
    expect(grid.names.filter(({ name }) => name.includes('Print'))).toEqual([]);
  });
});

describeWithLibreOffice('the rows that are printed of 台账', () => {
  it('end with the last filled one, ten at the least, and are all where a cell has an error', async () => {
    const row = (index: number) => ({ item: `成果${index}`, itemKey: `GB/T ${index + 1}-2025` });
    const filled = (count: number) => Array.from({ length: count }, (_, index) => row(index));
    const gap = Array.from({ length: 60 }, (_, index) => (index === 59 ? row(index) : {}));
    const wrong = [{ item: { formula: '=1/0' } }];
    const cases = [filled(0), filled(3), filled(120), filled(200), gap, wrong];
    const head = sheetOf(planReturn(), 'ledger').tables[0]?.row ?? 0;
    const files = await Promise.all(
      cases.map(async (ledger, index) => {
        const plan = countInSheet(fillReturnPlan(planReturn(), { ledger }), 'ledger');
        return { name: `${index}.xlsx`, bytes: await writeWorkbook(plan) };
      }),
    );
    const counted = (await recalculate(files, 'xlsx')).map(({ bytes }) =>
      readFromGrid(readWorkbook(bytes))('台账', ASIDE.row, ASIDE.column),
    );
    expect(counted).toEqual([10, 10, 120, 200, 60, 200].map((rows) => head + 1 + rows));
  }, 120_000);
});
