import { areaAddress, cellAddress, parseReference } from './address';
import type { Area } from './cell';
import type { ChartKind, ChartSeries, ContentChart, ContentName } from './sheet-content';

/** The name of a sheet's chart by its place; a chart with another name is none of ours. */
export function chartName(place: number): string {
  return `tassei_chart_${String(place + 1)}`;
}

/** More names than this hold no record. */
export const mostRecordNames = 12;

/** The hidden names of a sheet that may hold its record. */
export function recordName(part: number): string {
  return `tassei_charts_${String(part + 1)}`;
}

export function isRecordName(name: string): boolean {
  return /^tassei_charts_\d+$/i.test(name);
}

/** Excel takes texts of 255 characters in a formula. */
const partLength = 200;

/**
 * What charts were made from, as hidden names of their sheet: below ExcelApi 1.15 Excel does not tell it. None where it
 * would be too long.
 */
export function chartRecord(charts: readonly ContentChart[]): readonly ContentName[] {
  const text = charts.map(chartText).join(';');
  const parts = [...text.matchAll(new RegExp(`.{1,${String(partLength)}}`, 'gu'))].map(([part]) => part);
  if (parts.length > mostRecordNames) return [];
  return parts.map((part, i) => ({
    name: recordName(i),
    refersTo: `="${part}"`,
    hidden: true,
  }));
}

/** The charts that a record tells, in their places; empty when there is none or it cannot be read. */
export function recordedCharts(names: readonly ContentName[]): readonly ContentChart[] {
  const parts = new Map(names.map(({ name, refersTo }) => [name.toLowerCase(), refersTo]));
  let text = '';
  for (let i = 0; i < mostRecordNames; i++) {
    const part = parts.get(recordName(i));
    if (typeof part !== 'string') break;
    text += part.replace(/^="|"$/g, '');
  }
  const charts = text === '' ? [] : text.split(';').map(chartOf);
  return charts.every((chart) => chart !== null) ? charts : [];
}

const kinds: readonly ChartKind[] = ['column', 'bar', 'stacked-column', 'stacked-bar', 'line', 'doughnut'];

function chartText({ kind, at, categories, title, series }: ContentChart): string {
  const lines = series.map(({ name, values, color = '', pointColors = [] }) =>
    [cellAddress(name), areaAddress(values), color, pointColors.join(',')].join('/'),
  );
  const plain = title.replace(/[%|;/"\r\n]/g, encodeURIComponent);
  return [kind, areaAddress(at), areaAddress(categories), plain, ...lines].join('|');
}

function chartOf(text: string): ContentChart | null {
  const [kindText, atText, categoriesText, title = '', ...lines] = text.split('|');
  const kind = kinds.find((one) => one === kindText);
  const at = areaOf(atText);
  const categories = areaOf(categoriesText);
  const series = lines.map(seriesOf);
  if (!kind || !at || !categories || series.length === 0) return null;
  if (!series.every((one) => one !== null)) return null;
  const words = decoded(title);
  return words === null ? null : { kind, title: words, at, categories, series };
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

function seriesOf(text: string): ChartSeries | null {
  const [nameText, valuesText, color = '', colors = ''] = text.split('/');
  const name = areaOf(nameText);
  const values = areaOf(valuesText);
  if (!name || !values) return null;
  return {
    name: { row: name.row, col: name.col },
    values,
    ...(color === '' ? {} : { color }),
    ...(colors === '' ? {} : { pointColors: colors.split(',') }),
  };
}

function areaOf(address: string | undefined): Area | null {
  return address === undefined ? null : (parseReference(address)?.area ?? null);
}
