import { optionalText, textOf } from '../wireArguments';
import {
  defineWireClass,
  isWireObject,
  keptProperties,
  refuseArgument,
  type WireObject,
  type WireValue,
  type WireClass,
} from '../wireObject';
import { ChartAxes } from './chartAxes';
import { ChartSeriesCollection, type ChartSeries } from './chartSeries';
import { defineCollection, sameKey } from './collection';
import { CellArea } from './range';
import type { Worksheet } from './worksheet';

interface ChartPart extends WireObject {
  readonly owner: Chart;
}

const chartTitleClass = defineWireClass<ChartPart>({
  name: 'ChartTitle',
  properties: keptProperties<ChartPart, Chart['title']>(
    (self) => self.owner.title,
    ['Text', 'Visible'],
    (self) => self.owner.report(),
  ),
});

const chartLegendClass = defineWireClass<ChartPart>({
  name: 'ChartLegend',
  properties: keptProperties<ChartPart, Chart['legend']>(
    (self) => self.owner.legend,
    ['Visible', 'Position'],
    (self) => self.owner.report(),
  ),
});

const chartClass = defineWireClass<Chart>({
  name: 'Chart',
  identity: ['Id'],
  properties: {
    Id: { read: (self) => self.id },
    ...keptProperties<Chart, Chart['state']>(
      (self) => self.state,
      ['Name', 'ChartType', 'Top', 'Left', 'Width', 'Height'],
      (self) => self.report(),
    ),
  },
  links: {
    Title: (owner) => ({ wire: chartTitleClass, owner }) as ChartPart,
    Legend: (owner) => ({ wire: chartLegendClass, owner }) as ChartPart,
    Series: (self) => self.series,
    Axes: (self) => self.axes,
    Worksheet: (self) => self.sheet,
  },
  methods: {
    SetPosition: (self, [first, last]) => {
      self.place(self.sheet.charts.rangeOf(first), last ? self.sheet.charts.rangeOf(last) : null);
    },
    Delete: (self) => self.sheet.charts.remove(self),
  },
});

export class Chart {
  readonly wire: WireClass = chartClass;
  readonly id: string;
  readonly state: {
    Name: string;
    ChartType: string;
    Top: number;
    Left: number;
    Width: number;
    Height: number;
  };
  readonly title = { Text: '', Visible: true };
  readonly legend = { Visible: true, Position: 'Bottom' };
  readonly series = new ChartSeriesCollection(this);
  readonly axes = new ChartAxes(this);
  /** The cells it covers, where it was placed by cells. */
  anchor: CellArea | null = null;

  constructor(
    readonly sheet: Worksheet,
    name: string,
    chartType: string,
  ) {
    this.id = sheet.workbook.makeId();
    this.state = { Name: name, ChartType: chartType, Top: 10, Left: 10, Width: 360, Height: 216 };
  }

  place(first: CellArea, last: CellArea | null): void {
    const { area } = last ?? first;
    const rows = area.row + area.rows - first.area.row;
    const columns = area.column + area.columns - first.area.column;
    this.anchor = this.sheet.range({ ...first.area, rows, columns });
    this.report();
  }

  listSeries(): readonly ChartSeries[] {
    return this.series.list();
  }

  report(): void {
    this.sheet.report('charts');
  }
}

const chartCollectionClass = defineCollection<ChartCollection>({
  name: 'ChartCollection',
  hasCountProperty: true,
  hasItemAt: true,
  methods: {
    Add: (self, [chartType, source, seriesBy]) =>
      self.add(textOf(chartType), self.rangeOf(source), optionalText(seriesBy) ?? 'Auto'),
  },
});

export class ChartCollection {
  readonly wire: WireClass = chartCollectionClass;
  private charts: Chart[] = [];

  constructor(private readonly sheet: Worksheet) {}

  list(): readonly Chart[] {
    return this.charts;
  }

  find(key: string): Chart | undefined {
    return this.charts.find((chart) => sameKey(chart.state.Name, key) || chart.id === key);
  }

  /** A chart of the range: one series a column (or a row), the first cells as their names. */
  add(chartType: string, source: CellArea, seriesBy: string): Chart {
    this.sheet.protection.refuseUnless('allowEditObjects');
    const chart = new Chart(this.sheet, `Chart ${this.charts.length + 1}`, chartType);
    chart.series.addFrom(source, seriesBy === 'Rows');
    this.charts.push(chart);
    chart.report();
    return chart;
  }

  remove(chart: Chart): void {
    this.charts = this.charts.filter((other) => other !== chart);
    chart.report();
  }

  rangeOf(argument: WireValue | undefined): CellArea {
    if (!isWireObject(argument))
      return this.sheet.workbook.resolveReference(textOf(argument), this.sheet);
    return argument instanceof CellArea ? argument : refuseArgument();
  }
}
