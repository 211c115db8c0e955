import { numberOf, optionalText, textOf } from '../wireArguments';
import {
  defineWireClass,
  isWireObject,
  keptProperties,
  refuseArgument,
  type WireObject,
  type WireValue,
  type WireClass,
} from '../wireObject';
import { areaAt } from './areas';
import type { Chart } from './chart';
import { CellArea } from './range';

interface SeriesPart extends WireObject {
  readonly owner: ChartSeries;
}

const chartFillClass = defineWireClass<SeriesPart>({
  name: 'ChartFill',
  methods: {
    SetSolidColor: ({ owner }, [color]) => owner.setColor(textOf(color)),
    Clear: ({ owner }) => owner.setColor(null),
  },
});

const chartLineClass = defineWireClass<SeriesPart>({
  name: 'ChartLineFormat',
  properties: {
    Color: {
      read: ({ owner }) => owner.color ?? '',
      write: ({ owner }, value) => owner.setColor(textOf(value)),
    },
    ...keptProperties<SeriesPart, ChartSeries['line']>(
      ({ owner }) => owner.line,
      ['LineStyle', 'Weight'],
      ({ owner }) => owner.chart.report(),
    ),
  },
});

const chartSeriesFormatClass = defineWireClass<SeriesPart>({
  name: 'ChartSeriesFormat',
  links: {
    Fill: ({ owner }) => ({ wire: chartFillClass, owner }) as SeriesPart,
    Line: ({ owner }) => ({ wire: chartLineClass, owner }) as SeriesPart,
  },
});

const chartSeriesClass = defineWireClass<ChartSeries>({
  name: 'ChartSeries',
  properties: keptProperties<ChartSeries, ChartSeries['state']>(
    (self) => self.state,
    [
      'Name',
      'ChartType',
      'Overlap',
      'GapWidth',
      'MarkerStyle',
      'MarkerSize',
      'MarkerBackgroundColor',
      'MarkerForegroundColor',
    ],
    (self) => self.chart.report(),
  ),
  links: { Format: (owner) => ({ wire: chartSeriesFormatClass, owner }) as SeriesPart },
  methods: {
    SetValues: (self, [source]) => {
      self.values = rangeOf(source);
      self.chart.report();
    },
    SetXAxisValues: (self, [source]) => {
      self.categories = rangeOf(source);
      self.chart.report();
    },
    Delete: (self) => self.chart.series.remove(self),
  },
});

/** One line or row of bars of a chart. */
export class ChartSeries {
  readonly wire: WireClass = chartSeriesClass;
  readonly state: {
    Name: string;
    ChartType: string;
    Overlap: number;
    GapWidth: number;
    MarkerStyle: string;
    MarkerSize: number;
    MarkerBackgroundColor: string;
    MarkerForegroundColor: string;
  };
  readonly line = { LineStyle: 'Continuous', Weight: 2 };
  values: CellArea | null = null;
  categories: CellArea | null = null;
  /** `#RRGGBB`, of fill and line alike. */
  color: string | null = null;

  constructor(
    readonly chart: Chart,
    name: string,
  ) {
    this.state = {
      Name: name,
      ChartType: chart.state.ChartType,
      Overlap: 0,
      GapWidth: 150,
      MarkerStyle: 'Automatic',
      MarkerSize: 5,
      MarkerBackgroundColor: '',
      MarkerForegroundColor: '',
    };
  }

  setColor(color: string | null): void {
    this.color = color;
    this.chart.report();
  }
}

const seriesCollectionClass = defineWireClass<ChartSeriesCollection>({
  name: 'ChartSeriesCollection',
  properties: { Count: { read: (self) => self.list().length } },
  items: (self) => self.list(),
  item: (self, key) => self.at(numberOf(key)),
  methods: {
    Add: (self, [name, index]) => self.add(optionalText(name) ?? '', index ?? null),
    GetCount: (self) => self.list().length,
    GetItemAt: (self, [index]) => self.at(numberOf(index)),
  },
});

export class ChartSeriesCollection {
  readonly wire: WireClass = seriesCollectionClass;
  private series: ChartSeries[] = [];

  constructor(private readonly chart: Chart) {}

  list(): readonly ChartSeries[] {
    return this.series;
  }

  at(index: number): ChartSeries {
    return this.series[index] ?? refuseArgument();
  }

  add(name: string, index: WireValue): ChartSeries {
    const series = new ChartSeries(this.chart, name);
    this.series.splice(typeof index === 'number' ? index : this.series.length, 0, series);
    this.chart.report();
    return series;
  }

  remove(series: ChartSeries): void {
    this.series = this.series.filter((other) => other !== series);
    this.chart.report();
  }

  /** The series a new chart makes of its source, so that an add-in sees those it did not ask for. */
  addFrom(source: CellArea, isByRows: boolean): void {
    const { rows, columns } = source.area;
    const count = isByRows ? rows : columns;
    for (let index = 0; index < count; index++) {
      const series = this.add('', null);
      const part = isByRows ? areaAt(index, 0, 1, columns) : areaAt(0, index, rows, 1);
      series.values = source.within(part);
    }
  }
}

function rangeOf(value: WireValue | undefined): CellArea {
  return isWireObject(value) && value instanceof CellArea ? value : refuseArgument();
}
