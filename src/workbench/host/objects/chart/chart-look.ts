import { HostError } from '../../host-error';
import { HostObject, type Scalar, type TypeTable } from '../../host-object';
import type { Wire } from '../../protocol';
import type { Chart } from './chart-object';

/**
 * What the model cannot hold of a chart, as it draws every chart: other values are refused, so that nobody takes a setting
 * for granted that the file does not have.
 */
export const LEGEND: TypeTable<Chart> = {
  type: 'ChartLegend',
  scalars: {
    Position: drawnAs('ChartLegend.position', () => 'Right'),
    Visible: drawnAs('ChartLegend.visible', () => true),
  },
};

export const AXES: TypeTable<Chart> = {
  type: 'ChartAxes',
  children: { CategoryAxis: (chart) => HostObject.of(AXIS, chart) },
};

/** The axis of the categories; a ring has none. */
export const AXIS: TypeTable<Chart> = {
  type: 'ChartAxis',
  scalars: {
    Position: drawnAs('ChartAxis.position', (chart) => (isLying(chart) ? 'Maximum' : 'Automatic')),
    ReversePlotOrder: drawnAs('ChartAxis.reversePlotOrder', isLying),
    TickLabelSpacing: drawnAs('ChartAxis.tickLabelSpacing', (chart) => (isLying(chart) ? 1 : '')),
  },
};

export const AREA_FORMAT: TypeTable<Chart> = {
  type: 'ChartAreaFormat',
  children: { Font: () => HostObject.of(FONT, { size: 9, bold: false }) },
};

export const TITLE_FORMAT: TypeTable<Chart> = {
  type: 'ChartTitleFormat',
  children: { Font: () => HostObject.of(FONT, { size: 11, bold: true }) },
};

interface Lettering {
  /** pt */
  readonly size: number;
  readonly bold: boolean;
}

export const FONT: TypeTable<Lettering> = {
  type: 'ChartFont',
  scalars: {
    Bold: drawnAs('ChartFont.bold', ({ bold }) => bold),
    Size: drawnAs('ChartFont.size', ({ size }) => size),
  },
};

/** How the series of a chart are drawn. */
export const seriesLook: Readonly<Record<string, Scalar<{ readonly chart: Chart }>>> = {
  DoughnutHoleSize: drawnAs('ChartSeries.doughnutHoleSize', () => 55),
  GapWidth: drawnAs('ChartSeries.gapWidth', () => 60),
  HasDataLabels: drawnAs('ChartSeries.hasDataLabels', ({ chart }) => chart.draft.chart.kind === 'doughnut'),
};

function isLying({ draft }: Chart): boolean {
  return draft.chart.kind === 'bar' || draft.chart.kind === 'stacked-bar';
}

function drawnAs<T>(member: string, value: (target: T) => Wire): Scalar<T> {
  return {
    get: value,
    set: (target, wanted) => {
      if (wanted !== value(target)) throw new HostError('NotImplemented', member);
    },
  };
}
