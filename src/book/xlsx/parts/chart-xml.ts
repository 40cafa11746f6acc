import { absoluteReference } from '../../address';
import type { Area, CellInput } from '../../cell';
import { chartName } from '../../chart-record';
import type { ChartSeries, ContentChart, SheetContent } from '../../sheet-content';
import { escapeText } from '../xml/xml-text';

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const chartNamespace = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const drawingNamespace = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Labels, legend and axes in 9 pt, so that the lines of a table fit as bars. */
const lettering =
  '<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="900"/></a:pPr><a:endParaRPr lang="ja-JP"/></a:p></c:txPr>';

/** The drawing that holds a sheet's charts (ISO/IEC 29500-1, 20.5): `ids` are their relationships. */
export function drawingXml(charts: readonly ContentChart[], ids: readonly string[]): string {
  const anchors = charts.map(({ at, title }, i) => {
    const corner = (name: string, row: number, col: number): string =>
      `<xdr:${name}><xdr:col>${String(col)}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${String(row)}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
    const from = corner('from', at.row, at.col);
    const to = corner('to', at.row + at.rows, at.col + at.cols);
    const zero = '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>';
    const properties = `<xdr:nvGraphicFramePr><xdr:cNvPr id="${String(i + 2)}" name="${chartName(i)}" descr="${escapeText(title)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>`;
    const graphic = `<a:graphic><a:graphicData uri="${chartNamespace}"><c:chart xmlns:c="${chartNamespace}" xmlns:r="${relationships}" r:id="${ids[i] ?? ''}"/></a:graphicData></a:graphic>`;
    return `<xdr:twoCellAnchor>${from}${to}<xdr:graphicFrame macro="">${properties}${zero}${graphic}</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`;
  });
  return `${head}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="${drawingNamespace}">${anchors.join('')}</xdr:wsDr>`;
}

/** One chart (21.2) with the values that its cells have now, for programs that do not read them again. */
export function chartXml(chart: ContentChart, content: SheetContent): string {
  const cells = new Map(
    content.cells.map((cell) => [`${String(cell.row)},${String(cell.col)}`, cell.value ?? null]),
  );
  const values = (area: Area): CellInput[] =>
    Array.from({ length: area.rows * area.cols }, (_, i) => {
      const row = area.row + Math.floor(i / area.cols);
      return cells.get(`${String(row)},${String(area.col + (i % area.cols))}`) ?? null;
    });
  const reference = (area: Area): string => `<c:f>${escapeText(absoluteReference(content.name, area))}</c:f>`;
  const points = (list: readonly CellInput[]): string =>
    `<c:ptCount val="${String(list.length)}"/>${list
      .map((v, i) =>
        v === null ? '' : `<c:pt idx="${String(i)}"><c:v>${escapeText(String(v))}</c:v></c:pt>`,
      )
      .join('')}`;
  const texts = (area: Area): string =>
    `<c:strRef>${reference(area)}<c:strCache>${points(values(area))}</c:strCache></c:strRef>`;
  const numbers = (area: Area): string =>
    `<c:numRef>${reference(area)}<c:numCache><c:formatCode>General</c:formatCode>${points(values(area))}</c:numCache></c:numRef>`;
  const series = chart.series.map((one, i) => {
    const name = texts({ ...one.name, rows: 1, cols: 1 });
    const marker = chart.kind === 'line' ? '<c:marker><c:symbol val="circle"/></c:marker>' : '';
    return `<c:ser><c:idx val="${String(i)}"/><c:order val="${String(i)}"/><c:tx>${name}</c:tx>${seriesColor(one, chart.kind)}${marker}${pointColors(one)}<c:cat>${texts(chart.categories)}</c:cat><c:val>${numbers(one.values)}</c:val>${chart.kind === 'line' ? '<c:smooth val="0"/>' : ''}</c:ser>`;
  });
  const title = `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1100" b="1"/></a:pPr><a:r><a:rPr lang="ja-JP" sz="1100" b="1"/><a:t>${escapeText(chart.title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;
  const legend = '<c:legend><c:legendPos val="r"/><c:overlay val="0"/></c:legend>';
  return `${head}<c:chartSpace xmlns:c="${chartNamespace}" xmlns:a="${drawingNamespace}"><c:roundedCorners val="0"/><c:chart>${title}<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>${plot(chart, series.join(''))}</c:plotArea>${legend}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>${lettering}</c:chartSpace>`;
}

function plot({ kind }: ContentChart, series: string): string {
  if (kind === 'doughnut') {
    return `<c:doughnutChart><c:varyColors val="1"/>${series}${labels(true)}<c:firstSliceAng val="0"/><c:holeSize val="55"/></c:doughnutChart>`;
  }
  const horizontal = kind === 'bar' || kind === 'stacked-bar';
  // bars are read from the top, as the lines of their table are
  const order = (name: string): string => (horizontal && name === 'catAx' ? 'maxMin' : 'minMax');
  const crosses = (name: string): string => (horizontal && name === 'valAx' ? 'max' : 'autoZero');
  // a bar without its name says nothing
  const everyName = (name: string): string =>
    horizontal && name === 'catAx' ? '<c:tickLblSkip val="1"/>' : '';
  const axisIds = '<c:axId val="111111111"/><c:axId val="222222222"/>';
  const axis = (name: string, id: number, cross: number, place: string, rest: string): string =>
    `<c:${name}><c:axId val="${String(id)}"/><c:scaling><c:orientation val="${order(name)}"/></c:scaling><c:delete val="0"/><c:axPos val="${place}"/>${rest}<c:crossAx val="${String(cross)}"/><c:crosses val="${crosses(name)}"/>${everyName(name)}</c:${name}>`;
  const axes =
    axis(
      'catAx',
      111111111,
      222222222,
      horizontal ? 'l' : 'b',
      '<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>',
    ) +
    axis(
      'valAx',
      222222222,
      111111111,
      horizontal ? 'b' : 'l',
      '<c:majorGridlines/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>',
    );
  if (kind === 'line') {
    return `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series}<c:marker val="1"/>${axisIds}</c:lineChart>${axes}`;
  }
  const stacked = kind === 'stacked-bar' || kind === 'stacked-column';
  return `<c:barChart><c:barDir val="${horizontal ? 'bar' : 'col'}"/><c:grouping val="${stacked ? 'stacked' : 'clustered'}"/><c:varyColors val="0"/>${series}<c:gapWidth val="60"/>${stacked ? '<c:overlap val="100"/>' : ''}${axisIds}</c:barChart>${axes}`;
}

function labels(values: boolean): string {
  const flag = (name: string, on: boolean): string => `<c:${name} val="${on ? '1' : '0'}"/>`;
  return `<c:dLbls>${flag('showLegendKey', false)}${flag('showVal', values)}${flag('showCatName', false)}${flag('showSerName', false)}${flag('showPercent', false)}${flag('showBubbleSize', false)}${flag('showLeaderLines', false)}</c:dLbls>`;
}

function seriesColor({ color }: ChartSeries, kind: ContentChart['kind']): string {
  if (color === undefined) return '';
  const fill = solid(color);
  return kind === 'line' ? `<c:spPr><a:ln w="22225">${fill}</a:ln></c:spPr>` : `<c:spPr>${fill}</c:spPr>`;
}

function pointColors({ pointColors: colors = [] }: ChartSeries): string {
  return colors
    .map(
      (color, i) =>
        `<c:dPt><c:idx val="${String(i)}"/><c:bubble3D val="0"/><c:spPr>${solid(color)}</c:spPr></c:dPt>`,
    )
    .join('');
}

function solid(color: string): string {
  return `<a:solidFill><a:srgbClr val="${color.slice(1)}"/></a:solidFill>`;
}
