import { blockName } from '../book';
import type { Area } from '../book/cell';
import type { CellStyle, ContentChart, SheetContent } from '../book/sheet-content';
import { fontName, label, note, ownPages, plain, computed } from '../formats/blocks/look';
import { sheetNames } from '../formats/blocks/marks';
import { LayoutBuilder, text, type BoxSpec } from '../layout/builder';
import { PageFlow } from '../layout/page-flow';
import { sum } from './tally-columns';
import { textHeight } from '../layout/text-fit';
import { toContent } from '../layout/to-content';
import { paperSize } from '../print/paper';
import { canBeDrawn, trendOf, type Trend, type TrendFigure, type TrendPlan } from '../tables/trend';
import { nameWithUnit, type Indicator, type Measure, type Plan } from '../plan';
import { decimalPlaces, fiscalYearLabel } from '../quantity';

export const trendsSheetName = '推移';

const page = {
  paper: 'A4',
  orientation: 'portrait',
  margins: { top: 44, bottom: 44, left: 36, right: 36, header: 22, footer: 22 },
} as const;

/** Two pictures side by side, three below each other: six a page. */
const across = 2;
/** More charts on one sheet take Excel too long. */
const mostPictures = 120;
/** pt */
const between = 12;
const heads = 46;
const chartHeight = 128;
const lineHeight = 15;
const space = 10;
const small = 8;

/** Light and dark enough to be told apart on a black and white print. */
const colors = { target: '#8C8C8C', actual: '#1F4E79' } as const;
const title = { ...plain, wrap: true, font: { name: fontName, size: 16, bold: true } };
const heading: CellStyle = {
  ...plain,
  wrap: true,
  vertical: 'center',
  font: { ...plain.font, bold: true, size: 9 },
};
const head: CellStyle = { ...label, font: { ...label.font, size: small } };
const figure: CellStyle = { ...computed, font: { ...computed.font, size: small } };
/** A number of many digits is made smaller: a column has the width of a year. */
const numeral: CellStyle = { ...figure, wrap: false, shrink: true };

/** An indicator with what it is told of. */
interface Pictured {
  readonly measure: Measure;
  readonly indicator: Indicator;
  readonly trend: Trend;
}

/**
 * 推移 on A4 portrait: a picture an indicator, targets and actuals over the years with their table below, six a page. The charts
 * are the host's own. Indicators without two numbers have no picture, and are counted in a line at the end.
 * @param earlier former plans, whose years come before
 */
export function trendsContent(plan: Plan, earlier: readonly TrendPlan[] = []): SheetContent {
  const all = plan.measures.flatMap((measure) =>
    measure.indicators.map((indicator): Pictured => ({
      measure,
      indicator,
      trend: trendOf(indicator, plan.settings, earlier),
    })),
  );
  const pictures = all.filter(({ trend }) => canBeDrawn(trend));
  const drawn = pictures.slice(0, mostPictures);
  const most = Math.max(1, ...drawn.map(({ trend }) => trend.years.length));
  const width = paperSize(page).width - page.margins.left - page.margins.right;
  const half = (width - between) / across;
  const yearWidth = Math.floor((half - heads) / most);
  const columns = Array.from({ length: across }, (_, i) => [
    ...(i > 0 ? [between] : []),
    half - yearWidth * most,
    ...Array.from({ length: most }, () => yearWidth),
  ]).flat();
  /** The first column of a picture, and how many it has. */
  const span = most + 1;
  const left = (place: number): number => place * (span + 1);
  const wide = columns.length;

  const b = new LayoutBuilder<never>();
  const flow = new PageFlow(page);
  const charts: ContentChart[] = [];
  const row = (height: number, ...boxes: BoxSpec<never>[]): number => {
    flow.put(height);
    return b.row(height, ...boxes);
  };
  const wideBox = (style: CellStyle, words: string): BoxSpec<never> => ({
    col: 0,
    cols: wide,
    style,
    content: text(words),
  });
  row(
    30,
    wideBox(title, `◆${plan.title} 指標の推移（${fiscalYearLabel(plan.settings.reportYear, 'era')}まで）`),
  );
  const pictureHeight = (pair: readonly Pictured[]): number =>
    Math.max(...pair.map((one) => wordsHeight(one, half)));
  for (let i = 0; i < drawn.length; i += across) {
    const pair = drawn.slice(i, i + across);
    const words = pictureHeight(pair);
    const lines = pair.map(({ trend }) => tableLines(trend));
    const heights = [0, 1, 2, 3].map((line) =>
      Math.max(...lines.map((own) => tallest(own[line] ?? [], yearWidth))),
    );
    if (space + words + chartHeight + sum(heights) <= flow.left) row(space);
    else {
      // the page is filled to its edge: programs that know no set breaks of a fitted sheet break here, too
      if (flow.left >= 1) row(Math.floor(flow.left));
      flow.end(b.next);
    }
    row(
      words,
      ...pair.map((one, p): BoxSpec<never> => ({
        col: left(p),
        cols: span,
        style: heading,
        content: text(pictureName(one)),
      })),
    );
    const picture = row(chartHeight);
    const first = b.next;
    heights.forEach((height, line) => {
      row(
        height,
        ...lines.flatMap((own, p) =>
          (own[line] ?? []).map(({ value, format }, c): BoxSpec<never> => ({
            col: left(p) + c,
            style: line === 0 || c === 0 ? head : typeof value === 'number' ? numeral : figure,
            content: value === null ? { kind: 'empty' } : text(value, format),
          })),
        ),
      );
    });
    pair.forEach(({ trend, indicator }, p) => {
      charts.push(
        chartOf(
          unitedName(indicator, trend),
          trend,
          { row: picture, col: left(p), rows: 1, cols: span },
          first,
        ),
      );
    });
  }
  const undrawn = all.length - pictures.length;
  if (drawn.length === 0) row(20, wideBox(note, '※図にできる指標はありません。'));
  else if (undrawn > 0)
    row(18, wideBox(note, `※数値が2つ以上ない指標（${String(undrawn)} 件）は、図にしていません。`));
  if (pictures.length > drawn.length)
    row(
      18,
      wideBox(
        note,
        `※図は ${String(mostPictures)} までです。続く ${String(pictures.length - drawn.length)} 件の指標は、図にしていません。`,
      ),
    );

  const block = { row: 0, col: 0, rows: b.rows.length, cols: wide };
  return toContent(
    {
      name: trendsSheetName,
      tabColor: '#548235',
      columns,
      rows: b.rows,
      boxes: b.boxes,
      charts,
      names: [...sheetNames('trends', plan.format, 1), { name: blockName, refersTo: block, hidden: true }],
      page: {
        ...page,
        printArea: block,
        // where another face with wider figures stands in for ours, columns are wider
        fitWidth: 1,
        rowBreaks: flow.breaks,
        centerHorizontally: true,
        ...ownPages,
      },
    },
    { content: (one) => one, name: (one) => one },
  );
}

function pictureName({ measure: { number, title: name }, indicator, trend }: Pictured): string {
  return `${number} ${name}　${unitedName(indicator, trend)}`.replace(/\s*\n\s*/gu, '');
}

/** The figures below have no unit of their own, so that the name tells it. */
function unitedName(indicator: Indicator, { unit }: Trend): string {
  const name = nameWithUnit(indicator);
  return unit === null || name.endsWith(`（${unit}）`) ? name : `${indicator.name}（${unit}）`;
}

function wordsHeight(one: Pictured, width: number): number {
  return Math.max(26, textHeight(pictureName(one), width - 4, 9) + 2);
}

interface TableCell {
  readonly value: string | number | null;
  readonly format?: string;
}

/** 年度, 目標, 実績 and 達成率; numbers as numbers, from which the chart is drawn. */
function tableLines({ years }: Trend): TableCell[][] {
  const places = decimalsOf(years);
  const figures = (pick: (place: number) => TrendFigure | null | undefined): TableCell[] =>
    years.map((_, i) => figureCell(pick(i), places));
  return [
    [{ value: '年度' }, ...years.map(({ year }) => ({ value: year }))],
    [{ value: '目標' }, ...figures((i) => years[i]?.target)],
    [{ value: '実績' }, ...figures((i) => years[i]?.actual)],
    [{ value: '達成率' }, ...years.map(({ rate }) => ({ value: rate ?? null }))],
  ];
}

/** Words (検討, 集計中) may need more than a line. */
function tallest(cells: readonly TableCell[], width: number): number {
  const words = cells.slice(1).flatMap(({ value }) => (typeof value === 'string' ? [value] : []));
  return Math.max(lineHeight, ...words.map((one) => textHeight(one, width, small) + 2));
}

/** As many decimals as the longest figure has: 98.0 beside 98.2. */
function decimalsOf(years: Trend['years']): number {
  const numbers = years.flatMap(({ target, actual }) => [target?.number, actual?.number]);
  return Math.max(0, ...numbers.map((one) => (one ? Math.min(decimalPlaces(one) ?? 2, 6) : 0)));
}

/** A word stands as it is: the chart leaves it out. */
function figureCell(one: TrendFigure | null | undefined, places: number): TableCell {
  if (!one) return { value: null };
  if (!one.number) return { value: one.text };
  return { value: one.number.valueOf(), format: places === 0 ? '#,##0' : `#,##0.${'0'.repeat(places)}` };
}

function chartOf(name: string, { years }: Trend, at: Area, first: number): ContentChart {
  const { col } = at;
  const line = (place: number): Area => ({ row: first + place, col: col + 1, rows: 1, cols: years.length });
  return {
    kind: 'line',
    title: shortened(name),
    at,
    categories: line(0),
    series: [
      { name: { row: first + 1, col }, values: line(1), color: colors.target },
      { name: { row: first + 2, col }, values: line(2), color: colors.actual },
    ],
  };
}

/** Characters that the title of a chart has room for; the whole name stands above it. */
const titleRoom = 18;

function shortened(name: string): string {
  const one = name.replace(/\s*\n\s*/gu, '');
  return one.length > titleRoom ? `${one.slice(0, titleRoom - 1)}…` : one;
}
