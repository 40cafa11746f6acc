import type { Area } from '../book/cell';
import type { ContentChart } from '../book/sheet-content';
import { barDrawings, lineDrawings } from './chart-axes';
import { colorAt, grey, label, type ChartData, type ChartLine } from './chart-parts';
import { ringDrawings } from './chart-ring';
import type { Clip, Drawing } from './drawing';
import { fontMetrics, textWidth } from './font-metrics';
import type { PrintSheet } from './print-sheet';

/** Sizes of title and labels, and room at the edges, pt at 100%. */
const frame = { title: 11, label: 9, margin: 7 };

/** What a chart needs of its sheet. */
export type ChartSheet = Pick<PrintSheet, 'shown' | 'number' | 'rows' | 'columns'>;

/** A chart drawn much as Excel draws it: frame, title, plot and legend at the right. */
export function chartDrawings(sheet: ChartSheet, chart: ContentChart, box: Clip, scale: number): Drawing[] {
  const size = frame.label * scale;
  const titleSize = frame.title * scale;
  const margin = frame.margin * scale;
  const series = seriesOf(sheet, chart);
  const categories = cellsOf(sheet, chart.categories).map(({ row, col }) => sheet.shown(row, col));
  const ring = chart.kind === 'doughnut';
  const entries = ring
    ? categories.map((name, i) => ({ name, color: series[0]?.colors[i] ?? colorAt(i) }))
    : series.map(({ name, color }) => ({ name, color }));
  const legend = Math.max(0, ...entries.map(({ name }) => textWidth(name) * size)) + 2.5 * size;
  const top = box.y + margin + 1.6 * titleSize;
  const plot: Clip = {
    x: box.x + margin,
    y: top,
    width: Math.max(1, box.width - 3 * margin - legend),
    height: Math.max(1, box.y + box.height - margin - top),
  };
  const data: ChartData = { kind: chart.kind, box: plot, size, categories, series };
  const middle = box.x + (box.width - textWidth(chart.title) * titleSize) / 2;
  // as the parts of its columns stand above each other
  const order = chart.kind === 'stacked-column' ? [...entries].reverse() : entries;
  return [
    ...outline(box),
    { ...label(chart.title, middle, box.y + margin + fontMetrics.ascent * titleSize, titleSize), bold: true },
    ...(ring ? ringDrawings(data) : chart.kind === 'line' ? lineDrawings(data) : barDrawings(data)),
    ...legendDrawings(order, plot, box.x + box.width - margin - legend, size),
  ];
}

function seriesOf(sheet: ChartSheet, { series }: ContentChart): ChartLine[] {
  return series.map(({ name, values, color, pointColors = [] }, i) => ({
    name: sheet.shown(name.row, name.col),
    color: color ?? colorAt(i),
    colors: pointColors,
    values: cellsOf(sheet, values).map(({ row, col }) => sheet.number(row, col)),
  }));
}

/** Without hidden rows and columns, which have no size: hosts leave them out. */
function cellsOf(sheet: ChartSheet, area: Area): { row: number; col: number }[] {
  return Array.from({ length: area.rows * area.cols }, (_, i) => ({
    row: area.row + Math.floor(i / area.cols),
    col: area.col + (i % area.cols),
  })).filter(({ row, col }) => sheet.rows[row] !== 0 && sheet.columns[col] !== 0);
}

function outline({ x, y, width, height }: Clip): Drawing[] {
  const corners = [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
  ] as const;
  return [
    { kind: 'fill', x, y, width, height, color: '#FFFFFF' },
    ...corners.map((from, i): Drawing => {
      return { kind: 'stroke', from, to: corners[(i + 1) % 4] ?? from, width: 0.75, color: grey };
    }),
  ];
}

function legendDrawings(
  entries: readonly { readonly name: string; readonly color: string }[],
  plot: Clip,
  x: number,
  size: number,
): Drawing[] {
  const pitch = 1.7 * size;
  const first = plot.y + (plot.height - entries.length * pitch) / 2;
  return entries.flatMap(({ name, color }, i): Drawing[] => {
    const y = first + i * pitch;
    const mark = 0.6 * size;
    return [
      { kind: 'fill', x, y: y + (size - mark) / 2, width: mark, height: mark, color },
      label(name, x + 1.2 * size, y + fontMetrics.ascent * size, size),
    ];
  });
}
