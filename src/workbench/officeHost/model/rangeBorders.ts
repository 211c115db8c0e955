import { numberOf, textOf } from '../wireArguments';
import {
  defineWireClass,
  refuseArgument,
  type Json,
  type WireObject,
  type WireProperty,
  type WireClass,
} from '../wireObject';
import { areaAt, type Area } from './areas';
import type { CellArea } from './range';

const SIDES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
] as const;
type Side = (typeof SIDES)[number];

/** Lines are kept with cells, so an inner line of a range is the lower or right edge of its cells. */
const CELL_EDGE: Readonly<Record<Side, string>> = {
  EdgeTop: 'EdgeTop',
  EdgeBottom: 'EdgeBottom',
  EdgeLeft: 'EdgeLeft',
  EdgeRight: 'EdgeRight',
  InsideVertical: 'EdgeRight',
  InsideHorizontal: 'EdgeBottom',
};

const DEFAULT_LINE: Readonly<Record<string, Json>> = {
  Style: 'None',
  Color: '#000000',
  Weight: 'Thin',
};

function lineProperty(name: string): WireProperty<RangeBorder> {
  return {
    read: (self) => {
      const place = self.cells();
      const path = `Borders.${CELL_EDGE[self.side]}.${name}`;
      const cell =
        place && self.range.within(place).mapCells((each) => each?.style?.[path])[0]?.[0];
      return cell ?? DEFAULT_LINE[name] ?? null;
    },
    write: (self, value) => {
      self.range.sheet.protection.refuseUnless('allowFormatCells');
      const place = self.cells();
      if (!place) return;
      self.range.within(place).changeCells((cell) => {
        (cell.style ??= {})[`Borders.${CELL_EDGE[self.side]}.${name}`] = value as Json;
      });
      self.range.reportFormats();
    },
  };
}

const rangeBorderClass = defineWireClass<RangeBorder>({
  name: 'RangeBorder',
  identity: ['SideIndex'],
  properties: {
    SideIndex: { read: (self) => self.side },
    Style: lineProperty('Style'),
    Color: lineProperty('Color'),
    Weight: lineProperty('Weight'),
  },
});

class RangeBorder implements WireObject {
  readonly wire: WireClass = rangeBorderClass;

  constructor(
    readonly range: CellArea,
    readonly side: Side,
  ) {}

  /** The cells whose edge the line is, relative to the range; null where there is no such line. */
  cells(): Area | null {
    const { rows, columns } = this.range.area;
    switch (this.side) {
      case 'EdgeTop':
        return areaAt(0, 0, 1, columns);
      case 'EdgeBottom':
        return areaAt(rows - 1, 0, 1, columns);
      case 'EdgeLeft':
        return areaAt(0, 0, rows, 1);
      case 'EdgeRight':
        return areaAt(0, columns - 1, rows, 1);
      case 'InsideVertical':
        return columns > 1 ? areaAt(0, 0, rows, columns - 1) : null;
      case 'InsideHorizontal':
        return rows > 1 ? areaAt(0, 0, rows - 1, columns) : null;
    }
  }
}

const rangeBorderCollectionClass = defineWireClass<RangeBorderCollection>({
  name: 'RangeBorderCollection',
  properties: { Count: { read: () => SIDES.length } },
  items: (self) => SIDES.map((side) => new RangeBorder(self.range, side)),
  item: (self, key) => self.border(textOf(key)),
  methods: {
    GetItem: (self, [key]) => self.border(textOf(key)),
    GetItemAt: (self, [index]) => self.border(SIDES[numberOf(index)] ?? ''),
  },
});

export class RangeBorderCollection implements WireObject {
  readonly wire: WireClass = rangeBorderCollectionClass;

  constructor(readonly range: CellArea) {}

  border(side: string): RangeBorder {
    const known = SIDES.find((each) => each === side);
    return known ? new RangeBorder(this.range, known) : refuseArgument();
  }
}
