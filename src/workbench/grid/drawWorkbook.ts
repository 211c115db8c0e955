import {
  BLANK_COLUMNS,
  BLANK_ROWS,
  drawSheet,
  drawTables,
  emptySheet,
  NO_FREEZE,
} from './drawSheet';
import { Mutation, UNIT_ID, type GridMutation } from './gridMutation';
import type { GridView, NameView, SheetView } from './gridView';

/** Excel's own where it is installed, else what has Chinese and figures of the same width. */
const FONTS = 'Calibri, Segoe UI, Microsoft YaHei, PingFang SC, Noto Sans CJK SC, Arial';
const BOTTOM = 3;

/** The mutations that turn a grid showing `before` into one showing `after`; none where they agree. */
export function drawWorkbook(before: GridView, after: GridView): GridMutation[] {
  const known = new Map(before.sheets.map((sheet) => [sheet.id, sheet]));
  const isActiveGone = !after.sheets.some(({ id }) => id === before.activeSheet);
  return [
    ...after.sheets.flatMap((sheet, index) => prepareSheet(known.get(sheet.id), sheet, index)),
    // The library cannot lose the sheet it shows.
    ...(isActiveGone ? [activateSheet(after)] : []),
    ...removeSheets(before, after),
    ...orderSheets(before, after),
    // Names and tables stand before the cells whose formulas use them.
    ...drawNames(before.names, after.names),
    ...after.sheets.flatMap((sheet) => drawSheet(known.get(sheet.id) ?? emptySheet(sheet), sheet)),
    ...hideSheets(known, after),
    // It may have turned to another one of those it lost or gained.
    ...(before.activeSheet === after.activeSheet ? [] : [activateSheet(after)]),
  ];
}

function activateSheet({ activeSheet }: GridView): GridMutation {
  return { id: Mutation.activateSheet, params: { unitId: UNIT_ID, subUnitId: activeSheet } };
}

function prepareSheet(
  before: SheetView | undefined,
  sheet: SheetView,
  index: number,
): GridMutation[] {
  const place = { unitId: UNIT_ID, subUnitId: sheet.id };
  if (!before) {
    return [
      { id: Mutation.insertSheet, params: { unitId: UNIT_ID, index, sheet: blankSheet(sheet) } },
    ];
  }
  if (before.name === sheet.name) return [];
  return [{ id: Mutation.renameSheet, params: { ...place, name: sheet.name } }];
}

/** The library's data of a new sheet, all of which it wants; what is on it is drawn afterwards. */
export function blankSheet(sheet: SheetView): object {
  return {
    id: sheet.id,
    name: sheet.name,
    tabColor: '',
    hidden: 0,
    freeze: NO_FREEZE,
    rowCount: BLANK_ROWS,
    columnCount: BLANK_COLUMNS,
    zoomRatio: 1,
    scrollTop: 0,
    scrollLeft: 0,
    defaultColumnWidth: 72,
    defaultRowHeight: 22,
    defaultStyle: { ff: FONTS, fs: 11, vt: BOTTOM },
    mergeData: [],
    cellData: {},
    rowData: {},
    columnData: {},
    rowHeader: { width: 46 },
    columnHeader: { height: 20 },
    showGridlines: 1,
    rightToLeft: 0,
  };
}

function removeSheets(before: GridView, after: GridView): GridMutation[] {
  const kept = new Set(after.sheets.map((sheet) => sheet.id));
  return before.sheets
    .filter((sheet) => !kept.has(sheet.id))
    .flatMap((sheet) => [
      // The library would keep their names.
      ...drawTables(sheet, emptySheet(sheet)),
      {
        id: Mutation.removeSheet,
        params: { unitId: UNIT_ID, subUnitId: sheet.id, subUnitName: sheet.name },
      },
    ]);
}

function orderSheets(before: GridView, after: GridView): GridMutation[] {
  const wanted = after.sheets.map((sheet) => sheet.id);
  const ids = before.sheets.map((sheet) => sheet.id);
  // As they stand by now: new ones were inserted at their place, then others removed.
  wanted.forEach((id, index) => {
    if (!ids.includes(id)) ids.splice(index, 0, id);
  });
  const order = ids.filter((id) => wanted.includes(id));
  const mutations: GridMutation[] = [];
  wanted.forEach((id, toOrder) => {
    const fromOrder = order.indexOf(id);
    if (fromOrder === toOrder) return;
    order.splice(toOrder, 0, ...order.splice(fromOrder, 1));
    const params = { unitId: UNIT_ID, subUnitId: id, fromOrder, toOrder };
    mutations.push({ id: Mutation.orderSheet, params });
  });
  return mutations;
}

/** Last, since a hidden sheet cannot be the active one. */
function hideSheets(known: ReadonlyMap<string, SheetView>, after: GridView): GridMutation[] {
  return after.sheets
    .filter((sheet) => sheet.hidden !== (known.get(sheet.id)?.hidden ?? false))
    .map((sheet) => ({
      id: Mutation.hideSheet,
      params: { unitId: UNIT_ID, subUnitId: sheet.id, hidden: sheet.hidden ? 1 : 0 },
    }));
}

function drawNames(before: readonly NameView[], after: readonly NameView[]): GridMutation[] {
  const known = new Map(before.map((name) => [name.name, name.refersTo]));
  const kept = new Set(after.map((name) => name.name));
  return [
    ...before
      .filter((name) => !kept.has(name.name))
      .map((name) => ({ id: Mutation.removeName, params: nameParams(name) })),
    ...after
      .filter((name) => known.get(name.name) !== name.refersTo)
      .map((name) => ({ id: Mutation.setName, params: nameParams(name) })),
  ];
}

/** All of it for a name that goes as well: the library forgets its description by it. */
function nameParams({ name, refersTo }: NameView): object {
  return {
    unitId: UNIT_ID,
    id: name,
    name,
    formulaOrRefString: refersTo,
    localSheetId: 'AllDefaultWorkbook',
  };
}
