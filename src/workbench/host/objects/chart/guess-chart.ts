import type { Area } from '../../../../book/cell';
import type { ChartKind, ContentChart } from '../../../../book/sheet-content';
import type { SheetModel } from '../../../../book/xlsx/model';

/**
 * A chart over cells as Excel takes them apart: the first column (by rows: the first row) holds the labels where its
 * cells are texts or the corner is empty, and the first row the names of the series where it is so. Numbers are taken
 * for a series, also where they are years.
 */
export function guessChart(kind: ChartKind, sheet: SheetModel, area: Area, byColumns: boolean): ContentChart {
  return byColumns
    ? overColumns(kind, sheet, area)
    : turned(overColumns(kind, turnedSheet(sheet), turn(area)));
}

type Values = Pick<SheetModel, 'value'>;

function overColumns(kind: ChartKind, sheet: Values, { row, col, rows, cols }: Area): ContentChart {
  const isText = (r: number, c: number): boolean => typeof sheet.value(r, c) === 'string';
  const isEmpty = sheet.value(row, col) === null;
  const head = rows > 1 && (isEmpty || some(cols, (i) => isText(row, col + i))) ? 1 : 0;
  const labels = cols > 1 && (isEmpty || some(rows - head, (i) => isText(row + head + i, col))) ? 1 : 0;
  const length = rows - head;
  const first = { row: row + head, col, rows: length, cols: 1 };
  return {
    kind,
    title: '',
    at: { row, col, rows: 1, cols: 1 },
    categories: first,
    series: Array.from({ length: cols - labels }, (_, i) => ({
      name: { row, col: col + labels + i },
      values: { ...first, col: col + labels + i },
    })),
  };
}

function some(count: number, is: (index: number) => boolean): boolean {
  return Array.from({ length: count }, (_, i) => is(i)).some(Boolean);
}

function turn({ row, col, rows, cols }: Area): Area {
  return { row: col, col: row, rows: cols, cols: rows };
}

function turnedSheet(sheet: Values): Values {
  return { value: (row, col) => sheet.value(col, row) };
}

function turned(chart: ContentChart): ContentChart {
  return {
    ...chart,
    at: turn(chart.at),
    categories: turn(chart.categories),
    series: chart.series.map((one) => ({
      ...one,
      name: { row: one.name.col, col: one.name.row },
      values: turn(one.values),
    })),
  };
}
