import { defineWireClass, keptProperties, type WireClass, type WireObject } from '../wireObject';
import type { Chart } from './chart';

const chartAxisClass = defineWireClass<ChartAxis>({
  name: 'ChartAxis',
  properties: keptProperties<ChartAxis, ChartAxis['state']>(
    (self) => self.state,
    ['Minimum', 'Maximum', 'MajorUnit', 'NumberFormat', 'ReversePlotOrder', 'Position'],
    (self) => self.chart.report(),
  ),
});

/** One axis of a chart; null where the program chooses. */
export class ChartAxis implements WireObject {
  readonly wire: WireClass = chartAxisClass;
  readonly state: {
    Minimum: number | null;
    Maximum: number | null;
    MajorUnit: number | null;
    NumberFormat: string;
    ReversePlotOrder: boolean;
    Position: string;
  } = {
    Minimum: null,
    Maximum: null,
    MajorUnit: null,
    NumberFormat: 'General',
    ReversePlotOrder: false,
    Position: 'Automatic',
  };

  constructor(readonly chart: Chart) {}
}

const chartAxesClass = defineWireClass<ChartAxes>({
  name: 'ChartAxes',
  links: { CategoryAxis: (self) => self.category, ValueAxis: (self) => self.value },
});

export class ChartAxes implements WireObject {
  readonly wire: WireClass = chartAxesClass;
  readonly category: ChartAxis;
  readonly value: ChartAxis;

  constructor(chart: Chart) {
    this.category = new ChartAxis(chart);
    this.value = new ChartAxis(chart);
  }
}
