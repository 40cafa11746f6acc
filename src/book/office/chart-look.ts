import type { ChartKind } from '../sheet-content';

/** pt */
const TITLE_SIZE = 11;
const LABEL_SIZE = 9;

/** What all our charts have in common, as they have it in the file: legend at the right, bars read from the top. */
export function dressChart(chart: Excel.Chart, kind: ChartKind): void {
  // The whole chart first: it takes the title with it.
  chart.format.font.size = LABEL_SIZE;
  chart.title.format.font.size = TITLE_SIZE;
  chart.title.format.font.bold = true;
  chart.legend.visible = true;
  chart.legend.position = 'Right';
  if (kind !== 'bar' && kind !== 'stacked-bar') return;
  const { categoryAxis } = chart.axes;
  categoryAxis.reversePlotOrder = true;
  // Reversed, the numbers would stand above the bars.
  categoryAxis.position = 'Maximum';
  categoryAxis.tickLabelSpacing = 1;
}

export function dressSeries(series: Excel.ChartSeries, kind: ChartKind): void {
  if (kind === 'line') return;
  if (kind === 'doughnut') {
    series.doughnutHoleSize = 55;
    series.hasDataLabels = true;
  } else series.gapWidth = 60;
}

/** A line has its colour in the line, all others in the fill. */
export function paint({ format }: Excel.ChartSeries, kind: ChartKind, color: string): void {
  if (kind === 'line') format.line.color = color;
  else format.fill.setSolidColor(color);
}
