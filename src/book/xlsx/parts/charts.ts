import { parseReference } from '../../address';
import type { Area } from '../../cell';
import type { ChartKind, ChartSeries, ContentChart, SheetContent } from '../../sheet-content';
import { chartXml, drawingXml } from './chart-xml';
import { relationshipAttribute, relationshipId, relationshipType } from '../xml/namespaces';
import type { XlsxPackage } from '../package/package';
import { WORKSHEET_ORDER } from '../xml/schema-order';
import type { XlsxSheet } from './sheet';
import type { XmlElement } from '../xml/xml-element';

const types = {
  drawing: 'application/vnd.openxmlformats-officedocument.drawing+xml',
  chart: 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
} as const;

/** Gives a sheet without a drawing the charts of its content. */
export function writeCharts(pack: XlsxPackage, sheet: XlsxSheet, content: SheetContent): void {
  const charts = content.charts ?? [];
  if (charts.length === 0) return;
  const root = sheet.part.edit();
  const path = pack.freePath('xl/drawings/drawing');
  pack.add(path, drawingXml([], []), types.drawing);
  const ids = charts.map((chart) => {
    const chartPath = pack.freePath('xl/charts/chart');
    pack.add(chartPath, chartXml(chart, content), types.chart);
    return pack.relate(path, relationshipType(root, 'chart'), chartPath);
  });
  pack.part(path)?.replace(drawingXml(charts, ids));
  const id = pack.relate(sheet.part.path, relationshipType(root, 'drawing'), path);
  root.insertInOrder(root.make('drawing', { [relationshipAttribute(root)]: id }), WORKSHEET_ORDER);
}

/** The charts of a sheet that a {@link ContentChart} can tell; others are left out. */
export function readCharts(pack: XlsxPackage, sheet: XlsxSheet): ContentChart[] {
  const drawing = pack.related(sheet.part.path, 'drawing');
  if (!drawing) return [];
  const targets = pack.relationships(drawing.path);
  return drawing.root.elements('twoCellAnchor').flatMap((anchor): ContentChart[] => {
    const at = anchorArea(anchor);
    const frame = find(anchor, 'chart');
    const id = frame && relationshipId(frame, drawing.root);
    const target = targets.find((one) => one.id === id)?.target;
    const space = target === undefined ? undefined : pack.part(target)?.root;
    const chart = at && space ? readChart(space, at) : null;
    return chart ? [chart] : [];
  });
}

/** Takes the drawing of a sheet away; false, and nothing done, when it holds more than charts that we can tell. */
export function removeCharts(pack: XlsxPackage, sheet: XlsxSheet): boolean {
  const relation = pack.relationships(sheet.part.path).find(({ kind }) => kind === 'drawing');
  const drawing = relation && pack.part(relation.target);
  if (!relation || !drawing) return true;
  if (drawing.root.elements().length > readCharts(pack, sheet).length) return false;
  for (const { target } of pack.relationships(drawing.path)) pack.remove(target);
  pack.remove(drawing.path);
  pack.unrelate(sheet.part.path, relation.id);
  const root = sheet.part.edit();
  for (const one of root.elements('drawing')) root.remove(one);
  return true;
}

function readChart(space: XmlElement, at: Area): ContentChart | null {
  const plot = find(space, 'plotArea');
  const kindAndBody = plot && plotKind(plot);
  if (!kindAndBody) return null;
  const [kind, body] = kindAndBody;
  const series: ChartSeries[] = [];
  let categories: Area | null = null;
  for (const ser of body.elements('ser')) {
    const name = areaOf(ser.child('tx'));
    const values = areaOf(ser.child('val'));
    categories ??= areaOf(ser.child('cat'));
    if (!name || !values) return null;
    const color = colorOf(ser.child('spPr'));
    const pointColors = ser.elements('dPt').flatMap((point) => colorOf(point.child('spPr')) ?? []);
    series.push({
      name: { row: name.row, col: name.col },
      values,
      ...(color === null ? {} : { color }),
      ...(pointColors.length > 0 ? { pointColors } : {}),
    });
  }
  if (!categories || series.length === 0) return null;
  const title = find(space, 'title');
  return { kind, title: title ? textOf(title) : '', at, categories, series };
}

function plotKind(plot: XmlElement): [ChartKind, XmlElement] | null {
  const [ring, line, bar] = ['doughnutChart', 'lineChart', 'barChart'].map((name) => plot.child(name));
  if (ring) return ['doughnut', ring];
  if (line) return ['line', line];
  if (!bar) return null;
  const horizontal = bar.child('barDir')?.get('val') === 'bar';
  if (bar.child('grouping')?.get('val') === 'stacked')
    return [horizontal ? 'stacked-bar' : 'stacked-column', bar];
  return [horizontal ? 'bar' : 'column', bar];
}

function anchorArea(anchor: XmlElement): Area | null {
  const corner = (name: string, part: string): number => Number(anchor.child(name)?.child(part)?.text ?? NaN);
  const [row, col, lastRow, lastCol] = [
    corner('from', 'row'),
    corner('from', 'col'),
    corner('to', 'row'),
    corner('to', 'col'),
  ];
  if ([row, col, lastRow, lastCol].some(Number.isNaN)) return null;
  return { row, col, rows: Math.max(1, lastRow - row), cols: Math.max(1, lastCol - col) };
}

function areaOf(element: XmlElement | undefined): Area | null {
  const formula = element && find(element, 'f');
  return formula ? (parseReference(formula.text)?.area ?? null) : null;
}

function colorOf(properties: XmlElement | undefined): string | null {
  const value = properties && find(properties, 'srgbClr')?.get('val');
  return value === undefined ? null : `#${value}`;
}

function textOf(element: XmlElement): string {
  return [...element.descendants()]
    .filter((one) => one.is('t'))
    .map((one) => one.text)
    .join('');
}

function find(element: XmlElement, local: string): XmlElement | undefined {
  for (const one of element.descendants()) if (one.is(local)) return one;
  return undefined;
}
