import { areaAddress, cellAddress } from '../address';
import type { Area, Cell } from '../cell';
import { chartName, chartRecord, mostRecordNames, recordName } from '../chart-record';
import type { ChartKind, ContentChart, SheetContent } from '../sheet-content';
import { dressChart, dressSeries, paint } from './chart-look';
import { planProtection } from './protection';
import { losingUndo, step, type Step } from './steps';

const KINDS = {
  column: 'ColumnClustered',
  bar: 'BarClustered',
  'stacked-column': 'ColumnStacked',
  'stacked-bar': 'BarStacked',
  line: 'Line',
  doughnut: 'Doughnut',
} as const satisfies Readonly<Record<ChartKind, `${Excel.ChartType}`>>;

/** More charts than this are on no sheet of ours. */
const MOST_CHARTS = 120;

/**
 * Puts a content's charts in the place of ours; a content that does not speak of charts leaves them as they are. Excel
 * guesses what of the cells is a series, so that how many there are is asked before any of them is touched.
 */
export function chartSteps(content: SheetContent): readonly Step[] {
  const { name, charts, protect } = content;
  if (!charts) return [];
  const sheetOf = ({ workbook }: Excel.RequestContext): Excel.Worksheet => workbook.worksheets.getItem(name);
  const clear = (context: Excel.RequestContext): void => {
    const sheet = sheetOf(context);
    if (protect) sheet.protection.unprotect();
    removeCharts(sheet);
    for (const { name: item, refersTo } of chartRecord(charts))
      if (typeof refersTo === 'string') sheet.names.add(item, refersTo).visible = false;
    if (protect && charts.length === 0) sheet.protection.protect(planProtection);
  };
  const chunks = Array.from(
    { length: Math.ceil(charts.length / CHARTS_AT_ONCE) },
    (_, i) => i * CHARTS_AT_ONCE,
  );
  const steps = [
    step(clear, (MOST_CHARTS + mostRecordNames) * 2),
    ...chunks.flatMap((from, i): Step[] => {
      const some = charts.slice(from, from + CHARTS_AT_ONCE);
      let made: readonly Excel.Chart[] = [];
      const put = (context: Excel.RequestContext): void => {
        const sheet = sheetOf(context);
        made = some.map((chart, place) => addChart(sheet, chart, from + place));
      };
      const draw = (context: Excel.RequestContext): void => {
        const sheet = sheetOf(context);
        some.forEach((chart, place) => {
          const drawn = sheet.charts.getItem(chartName(from + place));
          drawSeries(sheet, drawn, content, chart, made[place]?.series.count ?? chart.series.length);
        });
        if (protect && i === chunks.length - 1) sheet.protection.protect(planProtection);
      };
      return [step(put, some.length * 20), { ...step(draw, some.length * CHART_CALLS), isLater: true }];
    }),
  ];
  return protect ? steps.map(losingUndo) : steps;
}

/** Charts of one request: more would be too large for Excel on the web. */
const CHARTS_AT_ONCE = 12;

/** About how many calls a chart takes. */
const CHART_CALLS = 80;

/** Makes a chart that Excel's users can go on editing; its name tells that it is ours. */
function addChart(sheet: Excel.Worksheet, chart: ContentChart, place: number): Excel.Chart {
  const byColumns = chart.categories.cols === 1;
  const source = sheet.getRange(areaAddress(sourceOf(chart)));
  const made = sheet.charts.add(KINDS[chart.kind], source, byColumns ? 'Columns' : 'Rows');
  made.name = chartName(place);
  made.title.text = chart.title;
  made.setPosition(cellAddress(chart.at), cellAddress(lastCell(chart.at)));
  dressChart(made, chart.kind);
  made.series.load('count');
  return made;
}

/** @param count how many series Excel has made; where it guessed otherwise than we mean, each gets its name as a text */
function drawSeries(
  sheet: Excel.Worksheet,
  made: Excel.Chart,
  content: SheetContent,
  chart: ContentChart,
  count: number,
): void {
  const categories = sheet.getRange(areaAddress(chart.categories));
  const isAsMeant = count === chart.series.length;
  for (let i = count - 1; i >= chart.series.length; i--) made.series.getItemAt(i).delete();
  chart.series.forEach(({ name, values, color, pointColors = [] }, i) => {
    const text = textAt(content, name);
    const series = i < count ? made.series.getItemAt(i) : made.series.add(text);
    if (!isAsMeant && i < count) series.name = text;
    // The source may hold more lines than the chart shows: names can stand far above.
    series.setValues(sheet.getRange(areaAddress(values)));
    series.setXAxisValues(categories);
    dressSeries(series, chart.kind);
    if (color !== undefined) paint(series, chart.kind, color);
    pointColors.forEach((one, j) => {
      series.points.getItemAt(j).format.fill.setSolidColor(one);
    });
  });
}

function textAt({ cells }: SheetContent, { row, col }: Cell): string {
  return String(cells.find((cell) => cell.row === row && cell.col === col)?.value ?? '');
}

/** Takes ours away with their record; those of the users stay. */
function removeCharts(sheet: Excel.Worksheet): void {
  for (let place = 0; place < MOST_CHARTS; place++)
    sheet.charts.getItemOrNullObject(chartName(place)).delete();
  for (let part = 0; part < mostRecordNames; part++)
    sheet.names.getItemOrNullObject(recordName(part)).delete();
}

/** The cells around names, categories and values, by which Excel tells how many series there are and their names. */
function sourceOf({ categories, series }: ContentChart): Area {
  const areas = [categories, ...series.flatMap(({ name, values }) => [single(name), values])];
  const row = Math.min(...areas.map((area) => area.row));
  const col = Math.min(...areas.map((area) => area.col));
  const rows = Math.max(...areas.map((area) => area.row + area.rows)) - row;
  const cols = Math.max(...areas.map((area) => area.col + area.cols)) - col;
  return { row, col, rows, cols };
}

function single({ row, col }: Cell): Area {
  return { row, col, rows: 1, cols: 1 };
}

function lastCell({ row, col, rows, cols }: Area): Cell {
  return { row: row + rows - 1, col: col + cols - 1 };
}
