import type { ContentChart } from '../../src/book';
import { chartRecord, recordedCharts } from '../../src/book/chart-record';

const chart = (title: string, series = 1): ContentChart => ({
  kind: 'stacked-bar',
  title,
  at: { row: 9, col: 0, rows: 1, cols: 4 },
  categories: { row: 1, col: 0, rows: 5, cols: 1 },
  series: Array.from({ length: series }, (_, i) => ({
    name: { row: 0, col: i + 1 },
    values: { row: 1, col: i + 1, rows: 5, cols: 1 },
    color: '#2F75B5',
  })),
});

test('charts are recorded in hidden names of the sheet', () => {
  expect(chartRecord([chart('部署別')])).toEqual([
    {
      name: 'tassei_charts_1',
      refersTo: '="stacked-bar|A10:D10|A2:A6|部署別|B1/B2:B6/#2F75B5/"',
      hidden: true,
    },
  ]);
});

test('a record gives the same charts, whatever their titles', () => {
  const charts = [chart('A/B|C;D "50%"\nE', 6), chart('', 2), chart('"'.repeat(180), 3)];
  expect(chartRecord(charts).length).toBeGreaterThan(1);
  expect(recordedCharts(chartRecord(charts))).toEqual(charts);
});

test('no part of a record is longer than Excel takes', () => {
  const lengths = chartRecord([chart('課'.repeat(400), 12)]).map(({ refersTo }) =>
    typeof refersTo === 'string' ? refersTo.length : 0,
  );
  expect(Math.max(...lengths)).toBeLessThanOrEqual(255);
});

test('too many charts have no record, a broken record gives none', () => {
  expect(chartRecord(Array.from({ length: 40 }, () => chart('評価', 6)))).toEqual([]);
  expect(recordedCharts([{ name: 'tassei_charts_1', refersTo: '="pie|A1|A2|x|B1/B2//"' }])).toEqual([]);
  expect(recordedCharts([{ name: 'tassei_charts_1', refersTo: '="bar|A1|A2|%E0%A4%A|B1/B2//"' }])).toEqual(
    [],
  );
  expect(recordedCharts([])).toEqual([]);
});
