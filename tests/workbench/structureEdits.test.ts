import { createExcelHost } from '../../src/workbench/officeHost/excelHost';
import { parseAddress } from '../../src/workbench/officeHost/model/addresses';
import type { Area } from '../../src/workbench/officeHost/model/areas';
import { DataValidation } from '../../src/workbench/officeHost/model/dataValidation';
import { insertRows } from '../../src/workbench/officeHost/model/insertRows';
import { followRows } from '../../src/workbench/officeHost/model/movedReferences';
import { takeInRowBelow } from '../../src/workbench/officeHost/model/tableGrowth';
import { renameSheet } from '../../src/workbench/officeHost/model/worksheetWire';

function areaOf(address: string): Area {
  const area = parseAddress(address);
  if (!area) throw new Error(`no address ${address}`);
  return area;
}

/** A table of two rows with a calculated column and a rule, a sum beside it, a name, a second sheet. */
function openSample() {
  const { workbook } = createExcelHost();
  const sheet = workbook.activeSheet;
  const other = workbook.addSheet('别处');
  sheet.range(areaOf('A2:C4')).enter([
    ['项', '数', '倍'],
    ['甲', 1, '=B3*2'],
    ['乙', 2, '=B3*2'],
  ]);
  sheet.tableCollection.add(sheet.range(areaOf('A2:C4')), true);
  const table = sheet.tableCollection.list()[0]!;
  table.rename('tblSample');
  sheet.range(areaOf('C3:C4')).enter('=tblSample[[#This Row],[数]]*2');
  sheet.range(areaOf('E6')).enter('=SUM(B3:B4)&"B4"');
  other.range(areaOf('A1')).enter('=Sheet1!$B$4+B4');
  workbook.names.add('second', '=Sheet1!$B$4');
  new DataValidation(sheet.range(areaOf('B3:B4'))).setRule({ custom: { formula: '=B3>=0' } });
  const read = (address: string) => {
    const { row, column } = areaOf(address);
    const cell = sheet.cells.get(row, column);
    return cell?.formula ?? cell?.value ?? null;
  };
  return { workbook, sheet, other, table, read };
}

describe('a row put into a table', () => {
  it('moves what is below it, and formulas, names and rules follow', () => {
    const { workbook, sheet, other, table, read } = openSample();
    insertRows(sheet, 3, 1);
    expect([read('A3'), read('A4'), read('A5')]).toEqual(['甲', null, '乙']);
    expect(table.area).toEqual(areaOf('A2:C5'));
    expect(read('E7')).toBe('=SUM(B3:B5)&"B4"');
    expect(other.cells.get(0, 0)?.formula).toBe('=Sheet1!$B$5+B4');
    expect(workbook.names.find('second')?.state.Formula).toBe('=Sheet1!$B$5');
    expect(sheet.validations[0]?.areas).toEqual([areaOf('B3:B5')]);
  });

  it('has the formula of a calculated column', () => {
    const { sheet, read } = openSample();
    insertRows(sheet, 3, 1);
    expect(read('C4')).toBe('=tblSample[[#This Row],[数]]*2');
  });

  it('is refused on a protected sheet', () => {
    const { sheet, read } = openSample();
    sheet.protection.protect({});
    expect(() => insertRows(sheet, 3, 1)).toThrow();
    expect(read('A4')).toBe('乙');
  });

  it('is told as rows, not as typed cells', async () => {
    const { workbook, sheet } = openSample();
    const kinds: unknown[] = [];
    workbook.addListener((change) => {
      if (change.kind === 'cells') kinds.push(change.changeType ?? 'typed');
    });
    insertRows(sheet, 5, 2);
    expect(kinds.at(-1)).toBe('RowInserted');
  });
});

describe('references when rows come in', () => {
  const { workbook } = createExcelHost();
  const sheet = workbook.activeSheet;
  const other = workbook.addSheet('别处');
  const rewrite = followRows({ sheet, row: 9, count: 2 });

  it.each([
    ['=A9+A10', '=A9+A12'],
    ['=SUM($B$1:$B10)', '=SUM($B$1:$B12)'],
    ['=SUM(10:12)+SUM(A:A)', '=SUM(12:14)+SUM(A:A)'],
    ['="A10"&LOG10(A10)', '="A10"&LOG10(A12)'],
    ['=tblX[[#This Row],[A10]]+tblX[A10]', '=tblX[[#This Row],[A10]]+tblX[A10]'],
    ["='Sheet1'!A10+别处!A10", "='Sheet1'!A12+别处!A10"],
    ['=dabiao_A10+rate10', '=dabiao_A10+rate10'],
  ])('makes %s into %s', (before, after) => {
    expect(rewrite(before, sheet)).toBe(after);
  });

  it('leaves references of other sheets to their own cells', () => {
    expect(rewrite('=A10+Sheet1!A10', other)).toBe('=A10+Sheet1!A12');
  });
});

describe('a row typed right below a table', () => {
  it('becomes the table’s, with its formulas and rules', () => {
    const { sheet, table, read } = openSample();
    sheet.range(areaOf('A5')).enter('丙');
    expect(takeInRowBelow(table, areaOf('A5'))).toBe(true);
    expect(table.area).toEqual(areaOf('A2:C5'));
    expect(read('C5')).toBe('=tblSample[[#This Row],[数]]*2');
    expect(sheet.validations[0]?.areas).toEqual([areaOf('B3:B5')]);
  });

  it.each(['A6', 'D5', 'A5:D5'])('does not where it is typed into %s', (address) => {
    const { table } = openSample();
    expect(takeInRowBelow(table, areaOf(address))).toBe(false);
  });

  it('does not where something else stands in that row, or the sheet is protected', () => {
    const { sheet, table } = openSample();
    sheet.protection.protect({});
    expect(takeInRowBelow(table, areaOf('A5'))).toBe(false);
    sheet.protection.unprotect();
    sheet.range(areaOf('B5')).enter(7);
    expect(takeInRowBelow(table, areaOf('A5'))).toBe(false);
  });
});

describe('a sheet that is called otherwise', () => {
  it('is followed by formulas, names and rules, and no text is touched', () => {
    const { workbook, sheet, other } = openSample();
    other.range(areaOf('A2')).enter('="Sheet1!A1"&Sheet1!A1&\'Sheet1\'!B1');
    renameSheet(sheet, '我的 数据');
    expect(other.cells.get(0, 0)?.formula).toBe("='我的 数据'!$B$4+B4");
    expect(other.cells.get(1, 0)?.formula).toBe(`="Sheet1!A1"&'我的 数据'!A1&'我的 数据'!B1`);
    expect(workbook.names.find('second')?.state.Formula).toBe("='我的 数据'!$B$4");
  });
});
