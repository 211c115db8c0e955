import { numberOf } from '../wireArguments';
import {
  defineWireClass,
  refuseArgument,
  type Json,
  type WireObject,
  type WireProperty,
  type WireClass,
} from '../wireObject';
import { DEFAULT_COLUMN_WIDTH, DEFAULT_ROW_HEIGHT } from './layoutDefaults';
import type { CellArea } from './range';
import { RangeBorderCollection } from './rangeBorders';

/** What a cell looks like before anybody formats it. */
const DEFAULT_STYLE: Readonly<Record<string, Json>> = {
  HorizontalAlignment: 'General',
  VerticalAlignment: 'Bottom',
  WrapText: false,
  IndentLevel: 0,
  'Fill.Color': '#FFFFFF',
  'Font.Color': '#000000',
  'Font.Bold': false,
  'Font.Italic': false,
  'Font.Name': 'Calibri',
  'Font.Size': 11,
  'Font.Underline': 'None',
  'Protection.Locked': true,
  'Protection.FormulaHidden': false,
};

/** Only the first cells are compared, so that a query of a whole column ends. */
const COMPARED_ROWS = 1000;
const COMPARED_COLUMNS = 100;

/** A style property of the range's cells, kept under its path; null where the cells differ. */
function styleProperty(path: string): WireProperty<RangePart> {
  return {
    read: ({ range }) => readUniform(range, path),
    write: ({ range }, value) => {
      range.sheet.protection.refuseUnless('allowFormatCells');
      range.changeCells((cell) => {
        (cell.style ??= {})[path] = value as Json;
      });
      range.reportFormats();
    },
  };
}

function styleProperties(prefix: string, names: readonly string[]) {
  return Object.fromEntries(names.map((name) => [name, styleProperty(prefix + name)]));
}

interface RangePart extends WireObject {
  readonly range: CellArea;
}

const rangeFillClass = defineWireClass<RangePart>({
  name: 'RangeFill',
  properties: styleProperties('Fill.', ['Color']),
  methods: {
    Clear: ({ range }) => {
      range.changeCells((cell) => {
        if (cell.style) delete cell.style['Fill.Color'];
      });
      range.reportFormats();
    },
  },
});

const rangeFontClass = defineWireClass<RangePart>({
  name: 'RangeFont',
  properties: styleProperties('Font.', ['Bold', 'Color', 'Italic', 'Name', 'Size', 'Underline']),
});

const formatProtectionClass = defineWireClass<RangePart>({
  name: 'FormatProtection',
  properties: styleProperties('Protection.', ['Locked', 'FormulaHidden']),
});

const rangeFormatClass = defineWireClass<RangeFormat>({
  name: 'RangeFormat',
  properties: {
    ...styleProperties('', [
      'HorizontalAlignment',
      'VerticalAlignment',
      'WrapText',
      'IndentLevel',
      'ShrinkToFit',
    ]),
    ColumnWidth: {
      read: ({ range }) => range.sheet.columnWidths.get(range.area.column) ?? DEFAULT_COLUMN_WIDTH,
      write: ({ range }, value) => {
        range.sheet.protection.refuseUnless('allowFormatColumns');
        const { column, columns } = range.area;
        setSizes(range.sheet.columnWidths, column, columns, numberOf(value));
        range.reportLayout();
      },
    },
    RowHeight: {
      read: ({ range }) => range.sheet.rowHeights.get(range.area.row) ?? DEFAULT_ROW_HEIGHT,
      write: ({ range }, value) => {
        range.sheet.protection.refuseUnless('allowFormatRows');
        setSizes(range.sheet.rowHeights, range.area.row, range.area.rows, numberOf(value));
        range.reportLayout();
      },
    },
  },
  links: {
    Fill: ({ range }) => ({ wire: rangeFillClass, range }) as RangePart,
    Font: ({ range }) => ({ wire: rangeFontClass, range }) as RangePart,
    Protection: ({ range }) => ({ wire: formatProtectionClass, range }) as RangePart,
    Borders: ({ range }) => new RangeBorderCollection(range),
  },
  methods: {
    // Text is not measured here; the grid that draws the sheet may.
    AutofitColumns: () => undefined,
    AutofitRows: () => undefined,
  },
});

/** How a range looks. */
export class RangeFormat implements RangePart {
  readonly wire: WireClass = rangeFormatClass;

  constructor(readonly range: CellArea) {}
}

/** The one value all cells have for a style path, or null. */
export function readUniform(range: CellArea, path: string): Json {
  const { row, column, rows, columns } = range.area;
  const fallback = DEFAULT_STYLE[path] ?? null;
  let common: Json | undefined;
  for (let down = 0; down < Math.min(rows, COMPARED_ROWS); down++)
    for (let right = 0; right < Math.min(columns, COMPARED_COLUMNS); right++) {
      const cell = range.sheet.cells.get(row + down, column + right);
      const value = cell?.style?.[path] ?? fallback;
      if (common !== undefined && common !== value) return null;
      common = value;
    }
  return common ?? null;
}

function setSizes(sizes: Map<number, number>, first: number, count: number, size: number): void {
  if (size < 0 || count > 16384) refuseArgument();
  for (let index = first; index < first + count; index++) sizes.set(index, size);
}
