import type { Area, Cell } from '../../../../book/cell';
import type { ChartKind, ChartSeries } from '../../../../book/sheet-content';
import { bounding } from '../../address';
import { isAbsent, oneOf, targetOf, textArgument, wholeArgument } from '../../arguments';
import { cellText } from '../../cell-text';
import { HostError } from '../../host-error';
import { HostObject, type Argument, type TypeTable } from '../../host-object';
import type { ChartDraft } from '../../session';
import { Cells } from '../range/cells';
import { Chart } from './chart-object';
import { AREA_FORMAT, AXES, LEGEND, seriesLook, TITLE_FORMAT } from './chart-look';
import { Sheet } from '../sheet/sheet';
import { color } from '../range/style-members';
import { areaArgument } from '../range/area-argument';
import { guessChart } from './guess-chart';

/** Charts over cells of their own sheet: columns, bars, lines, rings. */
export function charts(target: Sheet): HostObject {
  return HostObject.of(CHARTS, target);
}

/** A series, or one point of it. */
interface Part {
  readonly chart: Chart;
  readonly series: number;
  readonly point?: number;
}

const KINDS: Readonly<Record<string, ChartKind>> = {
  ColumnClustered: 'column',
  BarClustered: 'bar',
  ColumnStacked: 'stacked-column',
  BarStacked: 'stacked-bar',
  Line: 'line',
  Doughnut: 'doughnut',
};

export const CHARTS: TypeTable<Sheet> = {
  type: 'ChartCollection',
  items: (target) => target.session.charts(target.sheet).map((draft) => chartObject(target, draft)),
  item: required,
  methods: {
    Add: (target, [type, source, seriesBy]) => {
      target.session.assertAllowed(target.sheet, 'allowEditObjects');
      const kind = KINDS[oneOf(type, Object.keys(KINDS), 'type')] ?? 'column';
      const by = isAbsent(seriesBy) ? 'Auto' : oneOf(seriesBy, ['Columns', 'Rows'], 'seriesBy');
      if (by === 'Auto') throw new HostError('NotImplemented', 'ChartCollection.add(seriesBy: Auto)');
      const cells = targetOf(source, Cells);
      if (cells?.sheet !== target.sheet)
        throw new HostError('NotImplemented', 'ChartCollection.add(sourceData)');
      assertDrawable(target);
      const drafts = target.session.charts(target.sheet);
      const draft = {
        name: `グラフ ${String(drafts.length + 1)}`,
        chart: guessChart(kind, target.sheet, cells.area, by === 'Columns'),
      };
      drafts.push(draft);
      target.session.chartsChanged(target.sheet);
      return chartObject(target, draft);
    },
    GetCount: (target) => target.session.charts(target.sheet).length,
    GetItem: (target, [key]) => required(target, key),
    GetItemOrNullObject: (target, [key]) => {
      const draft = find(target, key);
      return draft ? chartObject(target, draft) : null;
    },
  },
};

export const CHART: TypeTable<Chart> = {
  type: 'Chart',
  scalars: {
    Name: {
      get: ({ draft }) => draft.name,
      set: ({ draft }, value) => {
        draft.name = textArgument(value, 'name');
      },
    },
  },
  children: {
    Axes: (chart) => HostObject.of(AXES, chart),
    Format: (chart) => HostObject.of(AREA_FORMAT, chart),
    Legend: (chart) => HostObject.of(LEGEND, chart),
    Series: (chart) => HostObject.of(SERIES_LIST, chart),
    Title: (chart) => HostObject.of(TITLE, chart),
  },
  methods: {
    Delete: (chart) => {
      const drafts = chart.session.charts(chart.sheet);
      drafts.splice(drafts.indexOf(chart.draft), 1);
      chart.session.chartsChanged(chart.sheet);
      return null;
    },
    SetPosition: (chart, [start, end]) => {
      const first = areaArgument(start, 'startCell');
      chart.change({ at: isAbsent(end) ? first : bounding(first, areaArgument(end, 'endCell')) });
      return null;
    },
  },
};

export const TITLE: TypeTable<Chart> = {
  type: 'ChartTitle',
  scalars: {
    Text: {
      get: ({ draft }) => draft.chart.title,
      set: (chart, value) => {
        chart.change({ title: textArgument(value, 'text') });
      },
    },
  },
  children: { Format: (chart) => HostObject.of(TITLE_FORMAT, chart) },
};

export const SERIES_LIST: TypeTable<Chart> = {
  type: 'ChartSeriesCollection',
  scalars: { Count: { get: ({ draft }) => draft.chart.series.length } },
  items: (chart) => chart.draft.chart.series.map((_, series) => HostObject.of(SERIES, { chart, series })),
  methods: {
    Add: (chart, [name]) => {
      const [first] = chart.draft.chart.series;
      if (!first) throw new HostError('NotImplemented', 'ChartSeriesCollection.add');
      const series = chart.draft.chart.series.length;
      const added = { name: first.name, values: first.values };
      chart.change({ series: [...chart.draft.chart.series, added] });
      if (!isAbsent(name)) nameSeries({ chart, series }, textArgument(name, 'name'));
      return HostObject.of(SERIES, { chart, series });
    },
    GetItemAt: (chart, [index]) => {
      const series = wholeArgument(index, 'index');
      if (!chart.draft.chart.series[series]) throw new HostError('ItemNotFound', 'series');
      return HostObject.of(SERIES, { chart, series });
    },
  },
};

export const SERIES: TypeTable<Part> = {
  type: 'ChartSeries',
  scalars: {
    ...seriesLook,
    Name: {
      get: ({ chart, series }) => {
        const at = chart.draft.chart.series[series]?.name;
        return at ? cellText(chart.sheet.value(at.row, at.col), 'General') : '';
      },
      set: (part, value) => {
        nameSeries(part, textArgument(value, 'name'));
      },
    },
  },
  children: {
    Format: (part) => HostObject.of(SERIES_FORMAT, part),
    Points: (part) => HostObject.of(POINTS, part),
  },
  methods: {
    Delete: ({ chart, series }) => {
      chart.change({ series: chart.draft.chart.series.filter((_, i) => i !== series) });
      return null;
    },
    SetValues: (part, [range]) => {
      changeSeries(part, { values: ownCells(part.chart, range) });
      return null;
    },
    // The series of a chart share their categories.
    SetXAxisValues: ({ chart }, [range]) => {
      chart.change({ categories: ownCells(chart, range) });
      return null;
    },
  },
};

export const SERIES_FORMAT: TypeTable<Part> = {
  type: 'ChartSeriesFormat',
  children: {
    Fill: (part) => HostObject.of(FILL, part),
    Line: (part) => HostObject.of(LINE, part),
  },
};

export const LINE: TypeTable<Part> = {
  type: 'ChartLineFormat',
  scalars: {
    Color: {
      get: ({ chart, series }) => chart.draft.chart.series[series]?.color ?? '',
      set: (part, value) => {
        if (part.chart.draft.chart.kind !== 'line')
          throw new HostError('NotImplemented', 'ChartLineFormat.color');
        changeSeries(part, { color: color(textArgument(value, 'color')) });
      },
    },
  },
};

export const POINTS: TypeTable<Part> = {
  type: 'ChartPointsCollection',
  items: (part) =>
    Array.from({ length: pointCount(part) }, (_, point) => HostObject.of(POINT, { ...part, point })),
  methods: {
    GetItemAt: (part, [index]) => {
      const point = wholeArgument(index, 'index');
      if (point < 0 || point >= pointCount(part)) throw new HostError('ItemNotFound', 'point');
      return HostObject.of(POINT, { ...part, point });
    },
  },
};

export const POINT: TypeTable<Part> = {
  type: 'ChartPoint',
  children: { Format: (part) => HostObject.of(POINT_FORMAT, part) },
};

export const POINT_FORMAT: TypeTable<Part> = {
  type: 'ChartPointFormat',
  children: { Fill: (part) => HostObject.of(FILL, part) },
};

export const FILL: TypeTable<Part> = {
  type: 'ChartFill',
  methods: {
    SetSolidColor: (part, [value]) => {
      const wanted = color(textArgument(value, 'color'));
      const series = part.chart.draft.chart.series.map((one, i): ChartSeries => {
        if (i !== part.series) return one;
        if (part.point === undefined) return { ...one, color: wanted };
        const pointColors = [...(one.pointColors ?? [])];
        pointColors[part.point] = wanted;
        return { ...one, pointColors };
      });
      part.chart.change({ series });
      return null;
    },
  },
};

/** Charts beside pictures and shapes are more than the file model can put. */
function assertDrawable({ session, sheet }: Sheet): void {
  const { book } = session;
  if (book.setCharts(sheet, book.charts(sheet))) return;
  throw new HostError('NotImplemented', `${sheet.name}: charts beside other drawings`);
}

/** The file model names a series by a cell: it must be one with that text. */
function nameSeries(part: Part, name: string): void {
  let found: Cell | undefined;
  const { sheet } = part.chart;
  sheet.eachCell((cell) => {
    if (!found && cellText(sheet.value(cell.row, cell.col), 'General') === name) found = cell;
  });
  if (!found) throw new HostError('NotImplemented', 'ChartSeries.name');
  changeSeries(part, { name: { row: found.row, col: found.col } });
}

function changeSeries({ chart, series }: Part, change: Partial<ChartSeries>): void {
  const all = chart.draft.chart.series;
  chart.change({ series: all.map((one, i) => (i === series ? { ...one, ...change } : one)) });
}

function ownCells({ sheet }: Chart, range: Argument | undefined): Area {
  const cells = targetOf(range, Cells);
  if (cells?.sheet !== sheet) throw new HostError('NotImplemented', 'ChartSeries: cells of another sheet');
  return cells.area;
}

function required(target: Sheet, key: Argument | undefined): HostObject {
  const draft = find(target, key);
  if (!draft) throw new HostError('ItemNotFound', 'chart');
  return chartObject(target, draft);
}

function chartObject(target: Sheet, draft: ChartDraft): HostObject {
  return HostObject.of(CHART, new Chart(target, draft));
}

function find({ session, sheet }: Sheet, key: Argument | undefined): ChartDraft | undefined {
  const name = textArgument(key, 'name').toLowerCase();
  return session.charts(sheet).find((draft) => draft.name.toLowerCase() === name);
}

function pointCount({ chart, series }: Part): number {
  const values = chart.draft.chart.series[series]?.values;
  return values ? values.rows * values.cols : 0;
}
