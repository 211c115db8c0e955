/** @jest-environment jsdom */
import { startOffice, type OfficeRuntime } from '../support/officeRuntime';

let office: OfficeRuntime;

beforeAll(async () => {
  office = await startOffice();
});

async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'done';
  } catch (error) {
    return (error as OfficeExtension.Error).code;
  }
}

describe('the stand-in for the spreadsheet program', () => {
  it('has the requirement sets of the oldest program we serve', () => {
    expect(Office.context.requirements.isSetSupported('ExcelApi', '1.13')).toBe(true);
    expect(Office.context.requirements.isSetSupported('ExcelApi', '1.14')).toBe(false);
    expect(Office.context.requirements.isSetSupported('SharedRuntime', '1.1')).toBe(true);
  });

  it('writes and reads cells in one round trip', async () => {
    let values: unknown;
    const syncs = await office.countSyncs(() =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1:B2');
        range.values = [
          ['x', 1],
          ['50%', true],
        ];
        range.load('values');
        await context.sync();
        values = range.values;
      }),
    );
    expect(values).toEqual([
      ['x', 1],
      [0.5, true],
    ]);
    expect(syncs).toBe(1);
  });

  it('answers null objects for what is not there', async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject('nope');
      const used = sheet.getUsedRangeOrNullObject();
      used.load('values');
      await context.sync();
      expect([sheet.isNullObject, used.isNullObject]).toEqual([true, true]);
    });
  });

  it('names the fault when an item is missing', async () => {
    const work = Excel.run(async (context) => {
      context.workbook.worksheets.getItem('nope').load('name');
      await context.sync();
    });
    expect(await codeOf(work)).toBe('ItemNotFound');
  });

  it('takes grids of more than 1,500 cells, which the library sends in parts', async () => {
    const values = Array.from({ length: 1000 }, (_, row) => [row, `t${row}`]);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add('Large');
      sheet.getRange('A1:B1000').values = values;
      const used = sheet.getUsedRange();
      used.load('values');
      await context.sync();
      expect(used.values).toEqual(values);
    });
  });

  it('denies writing into locked cells of a protected sheet only', async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add('Locked');
      sheet.getRange('A1').format.protection.locked = false;
      sheet.protection.protect({});
      sheet.getRange('A1').values = [[1]];
      await context.sync();
    });
    const intoLocked = Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Locked').getRange('B1').values = [[1]];
      await context.sync();
    });
    expect(await codeOf(intoLocked)).toBe('AccessDenied');
  });

  it('refuses a sheet whose title is taken, and titles that are none', async () => {
    const add = (title: string) =>
      Excel.run(async (context) => {
        context.workbook.worksheets.add(title);
        await context.sync();
      });
    expect(await codeOf(add('SHEET1'))).toBe('ItemAlreadyExists');
    expect(await codeOf(add('a/b'))).toBe('InvalidArgument');
  });
});

describe('tables of the stand-in', () => {
  const addTable = (address: string, name: string) =>
    Excel.run(async (context) => {
      const table = context.workbook.worksheets.getItem('Tables').tables.add(address, true);
      table.name = name;
      table.columns.load('items/name');
      await context.sync();
      return table.columns.items.map((column) => column.name);
    });

  beforeAll(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add('Tables');
      sheet.getRange('A1:C2').values = [
        ['a', 'A', ''],
        [1, 2, 3],
      ];
      await context.sync();
    }),
  );

  it('make header cells unique texts', async () => {
    expect(await addTable('A1:C3', 'tblOne')).toEqual(['a', 'A2', 'Column3']);
  });

  it('never overlap and never share a name', async () => {
    expect(await codeOf(addTable('C3:D6', 'tblTwo'))).toBe('InvalidArgument');
    expect(await codeOf(addTable('F1:G3', 'TBLONE'))).toBe('InvalidArgument');
  });

  it('are grown by a range with the same header row', async () => {
    const resize = (address: string) =>
      Excel.run(async (context) => {
        const table = context.workbook.tables.getItem('tblOne');
        table.resize(address);
        const body = table.getDataBodyRange();
        body.load('address');
        await context.sync();
        return body.address;
      });
    expect(await resize('A1:C9')).toBe('Tables!A2:C9');
    expect(await codeOf(resize('A2:C9'))).toBe('InvalidArgument');
  });

  it('have to be there before a formula names them', async () => {
    const write = (formula: string) =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem('Tables').getRange('C2').formulas = [[formula]];
        await context.sync();
      });
    expect(await codeOf(write('=tblOne[[#This Row],[a]]*2'))).toBe('done');
    expect(await codeOf(write('=SUM(tblNone[a])'))).toBe('InvalidArgument');
  });
});

describe('events of the stand-in', () => {
  const edits: { address: string; triggerSource?: string }[] = [];
  const nextTick = () => new Promise((resolve) => setTimeout(resolve, 20));

  beforeAll(() =>
    Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add(async (event) => {
        edits.push({ address: event.address, triggerSource: event.triggerSource });
      });
      await context.sync();
    }),
  );

  it('tell of what a user types in the grid', async () => {
    const { id } = office.excel.workbook.activeSheet;
    await office.excel.editCells(id, 4, 2, [['7']]);
    await nextTick();
    expect(edits.at(-1)).toMatchObject({ address: 'C5', triggerSource: 'Unknown' });
  });

  it('are silent while the add-in has turned them off', async () => {
    const count = edits.length;
    await Excel.run(async (context) => {
      context.runtime.enableEvents = false;
      context.workbook.worksheets.getItem('Sheet1').getRange('A9').values = [[1]];
      context.runtime.enableEvents = true;
      await context.sync();
    });
    await nextTick();
    expect(edits).toHaveLength(count);
  });
});
