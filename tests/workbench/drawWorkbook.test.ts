import fc from 'fast-check';
import { emptySheet } from '../../src/workbench/grid/drawSheet';
import { drawWorkbook } from '../../src/workbench/grid/drawWorkbook';
import { Mutation, type GridMutation } from '../../src/workbench/grid/gridMutation';
import {
  cellKey,
  type CellView,
  type GridView,
  type SheetView,
} from '../../src/workbench/grid/gridView';

function sheetOf(id: string, parts: Partial<SheetView> = {}): SheetView {
  return { ...emptySheet({ id, name: id } as SheetView), ...parts };
}

function viewOf(...sheets: SheetView[]): GridView {
  return { sheets, names: [], activeSheet: sheets[0]?.id ?? '' };
}

function cells(...list: Partial<CellView>[]): ReadonlyMap<string, CellView> {
  return new Map(
    list.map((part) => {
      const cell: CellView = {
        row: 0,
        column: 0,
        formula: null,
        value: null,
        style: null,
        ...part,
      };
      return [cellKey(cell.row, cell.column), cell];
    }),
  );
}

function idsOf(mutations: readonly GridMutation[]): string[] {
  return mutations.map(({ id }) => id);
}

describe('drawing a workbook', () => {
  it('turns to another sheet before the one in sight goes, and takes its tables away', () => {
    const area = { row: 0, column: 0, rows: 2, columns: 1 };
    const table = { id: 't', name: 'tblX', area, headers: ['a'], showFilter: true };
    const steps = drawWorkbook(viewOf(sheetOf('a', { tables: [table] })), viewOf(sheetOf('b')));
    expect(idsOf(steps)).toEqual([
      Mutation.insertSheet,
      Mutation.activateSheet,
      Mutation.removeTable,
      Mutation.removeSheet,
      Mutation.activateSheet,
    ]);
  });

  it('does nothing where the views agree', () => {
    const view = viewOf(sheetOf('a', { cells: cells({ value: 1, style: { bold: true } }) }));
    expect(drawWorkbook(view, structuredClone(view))).toEqual([]);
  });

  it('draws the cells that changed and no other', () => {
    const before = viewOf(sheetOf('a', { cells: cells({ value: 1 }, { column: 1, value: 2 }) }));
    const after = viewOf(sheetOf('a', { cells: cells({ value: 1 }, { column: 1, value: 3 }) }));
    const [mutation, ...others] = drawWorkbook(before, after);
    expect(others).toEqual([]);
    expect(mutation).toMatchObject({
      id: Mutation.setCells,
      params: { subUnitId: 'a', cellValue: { 0: { 1: { v: 3, f: null } } } },
    });
    expect(Object.keys((mutation?.params as { cellValue: object[] }).cellValue[0] ?? {})).toEqual([
      '1',
    ]);
  });

  it('keeps a formula’s value when only its look changes', () => {
    const plain = viewOf(sheetOf('a', { cells: cells({ formula: '=1+1' }) }));
    const bold = viewOf(sheetOf('a', { cells: cells({ formula: '=1+1', style: { bold: true } }) }));
    const [mutation] = drawWorkbook(plain, bold);
    const { cellValue } = mutation?.params as { cellValue: Record<number, object[]> };
    expect(Object.keys(cellValue[0]?.[0] ?? {})).toEqual(['s']);
  });

  it('takes off what a style no longer says', () => {
    const filled = { cells: cells({ value: 1, style: { fill: '#FF0000', bold: true } }) };
    const bold = { cells: cells({ value: 1, style: { bold: true } }) };
    const [mutation] = drawWorkbook(viewOf(sheetOf('a', filled)), viewOf(sheetOf('a', bold)));
    expect(mutation?.params).toMatchObject({ cellValue: { 0: { 0: { s: { bg: null, bl: 1 } } } } });
  });

  it('defines names and tables before the cells whose formulas use them', () => {
    const table = {
      id: 't',
      name: 'tblA',
      area: { row: 0, column: 0, rows: 2, columns: 1 },
      headers: ['x'],
      showFilter: true,
    };
    const sheet = sheetOf('a', { tables: [table], cells: cells({ formula: '=limit' }) });
    const after = { ...viewOf(sheet), names: [{ name: 'limit', refersTo: 'a!$A$1' }] };
    expect(idsOf(drawWorkbook(viewOf(sheetOf('a')), after))).toEqual([
      Mutation.setName,
      Mutation.addTable,
      Mutation.setCells,
    ]);
  });

  it('inserts, orders, hides and removes sheets', () => {
    const before = viewOf(sheetOf('a'), sheetOf('b'), sheetOf('c'));
    const after = viewOf(sheetOf('c'), sheetOf('d', { hidden: true }), sheetOf('a'));
    const mutations = drawWorkbook(before, after);
    expect(idsOf(mutations)).toEqual([
      Mutation.insertSheet,
      Mutation.removeSheet,
      Mutation.orderSheet,
      Mutation.orderSheet,
      Mutation.hideSheet,
      Mutation.activateSheet,
    ]);
    expect(orderAfter(['a', 'b', 'c'], mutations)).toEqual(['c', 'd', 'a']);
  });

  it('brings any tabs into any other order', () => {
    const tabs = fc.uniqueArray(fc.constantFrom(...'abcdefg'), { minLength: 1 });
    fc.assert(
      fc.property(tabs, tabs, (before, after) => {
        const mutations = drawWorkbook(
          viewOf(...before.map((id) => sheetOf(id))),
          viewOf(...after.map((id) => sheetOf(id))),
        );
        expect(orderAfter(before, mutations)).toEqual(after);
      }),
    );
  });

  it('adds conditional formats so that the first one wins', () => {
    const format = (formula: string) => ({
      areas: [{ row: 0, column: 0, rows: 1, columns: 1 }],
      formula,
      stopIfTrue: false,
      fill: '#FF0000',
      color: null,
      bold: false,
    });
    const after = viewOf(sheetOf('a', { conditionalFormats: [format('=A1>1'), format('=A1>0')] }));
    const added = drawWorkbook(viewOf(sheetOf('a')), after).map(
      ({ params }) => (params as { rule: { rule: { value: string } } }).rule.rule.value,
    );
    // The grid's library puts each new one before the others.
    expect(added).toEqual(['=A1>0', '=A1>1']);
  });
});

/** The order of tabs after the mutations, done as the library does them. */
function orderAfter(order: string[], mutations: readonly GridMutation[]): string[] {
  const tabs = [...order];
  for (const { id, params } of mutations) {
    const { index, sheet, subUnitId, fromOrder, toOrder } = params as OrderParams;
    if (id === Mutation.insertSheet) tabs.splice(index, 0, sheet.id);
    if (id === Mutation.removeSheet) tabs.splice(tabs.indexOf(subUnitId), 1);
    if (id === Mutation.orderSheet) {
      tabs.splice(fromOrder, 1);
      tabs.splice(toOrder, 0, subUnitId);
    }
  }
  return tabs;
}

interface OrderParams {
  readonly index: number;
  readonly sheet: { readonly id: string };
  readonly subUnitId: string;
  readonly fromOrder: number;
  readonly toOrder: number;
}
