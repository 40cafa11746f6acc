import { blockName } from '../book';
import type { SheetContent } from '../book/sheet-content';
import { fontName, fontSize, label, note, ownPages, plain, computed, input } from '../formats/blocks/look';
import { sheetNames } from '../formats/blocks/marks';
import { LayoutBuilder, text, type BoxSpec } from '../layout/builder';
import { PageFlow } from '../layout/page-flow';
import { paperSize } from '../layout/paper';
import { textHeight } from '../layout/text-fit';
import { toContent } from '../layout/to-content';
import type { Plan } from '../plan';
import { fiscalYearLabel } from '../quantity';
import type { Count, Tally } from './tally';
import { TallyCharts, type TallyTable } from './tally-charts';

export const tallySheetName = '集計';

const page = {
  paper: 'A4',
  orientation: 'portrait',
  margins: { top: 48, bottom: 48, left: 40, right: 40, header: 22, footer: 22 },
} as const;
const pageWidth = paperSize(page).width - page.margins.left - page.margins.right;
/** The names have at least so much of the page; a count at most so much, pt. */
const leastName = 200;
const mostCount = 80;
/** A table that is cut at the foot of a page shows so many lines of it before, at least. */
const leastLines = 4;

/** Of the table of indicators. */
const figureHeads = ['目標', '実績', '達成率', '100％以上'];

const title = { ...plain, wrap: true, font: { name: fontName, size: 16, bold: true } };
const heading = { ...plain, font: { ...plain.font, bold: true, size: 12 } };
const start = { ...input, locked: true };

/** 集計 on A4 portrait: by grade, year, policy and department. Tables are not cut by pages as far as they fit on one. */
export function tallyContent(plan: Plan, tally: Tally): SheetContent {
  const heads = [...tally.grades, '評価なし', '計'];
  const countColumns = Math.max(heads.length, tally.figures.length > 0 ? figureHeads.length : 0);
  const countWidth = Math.min(mostCount, Math.floor((pageWidth - leastName) / countColumns));
  const nameWidth = Math.floor(pageWidth - countColumns * countWidth - 1);
  const width = countColumns + 1;

  const charts = new TallyCharts(tally.grades.length + 1, width);
  const b = new LayoutBuilder<never>();
  const flow = new PageFlow(page);
  const row = (height: number, ...boxes: BoxSpec<never>[]): number => {
    if (height > flow.left) flow.end(b.next);
    flow.put(height);
    return b.row(height, ...boxes);
  };
  const wide = (style: BoxSpec<never>['style'], words: string): BoxSpec<never> => ({
    col: 0,
    cols: width,
    style,
    content: text(words),
  });
  const space = (height: number): void => {
    if (!flow.atTop) row(height);
  };
  const headHeight = Math.max(24, ...heads.map((words) => textHeight(words, countWidth, fontSize) + 4));
  /** The name at the left, over the columns that the table leaves free; the others in the last columns. */
  const boxes = (
    first: BoxSpec<never>['style'],
    name: string,
    others: BoxSpec<never>['style'],
    contents: readonly BoxSpec<never>['content'][],
  ): BoxSpec<never>[] => {
    const free = width - contents.length;
    return [
      { col: 0, ...(free > 1 ? { cols: free } : {}), style: first, content: text(name) },
      ...contents.map((content, i) => ({ col: free + i, style: others, content })),
    ];
  };
  const numbers = (counts: readonly number[]): BoxSpec<never>['content'][] =>
    counts.map((n) => text(n, '#,##0'));
  const head = (words: string, columns = heads): number =>
    row(
      headHeight,
      ...boxes(
        label,
        words,
        label,
        columns.map((one) => text(one)),
      ),
    );
  const nameRoom = nameWidth + (countColumns - heads.length) * countWidth;
  const lineHeight = (name: string): number => Math.max(20, textHeight(name, nameRoom, fontSize));
  const line = (count: Count, name = count.name): void => {
    row(
      lineHeight(name),
      ...boxes(start, name, computed, numbers([...count.counts, count.none, count.total])),
    );
  };
  const headingHeight = 22;
  /** Its parts, one a page; each has the heads above it. */
  const table = (words: string, first: string, counts: readonly Count[]): TallyTable[] => {
    if (counts.length === 0) return [];
    const lines = counts.map(({ name }) => lineHeight(name));
    const sum = (heights: readonly number[]): number => heights.reduce((total, h) => total + h, 0);
    const around = headingHeight + headHeight;
    const whole = around + sum(lines);
    const enough = flow.fitsOnePage(whole) ? whole : around + sum(lines.slice(0, leastLines));
    // the space stays on the page before, so that no line of a table ends up at the head of the next
    space(12);
    if (enough > flow.left) flow.end(b.next);
    row(headingHeight, wide(heading, words));
    const tables: { head: number; rows: number }[] = [{ head: head(first), rows: 0 }];
    counts.forEach((count, i) => {
      if ((lines[i] ?? 0) > flow.left) {
        flow.end(b.next);
        tables.push({ head: head(first), rows: 0 });
      }
      line(count);
      const last = tables.at(-1);
      if (last) last.rows++;
    });
    return tables;
  };

  /** Table and chart on one page. */
  const figures = (): void => {
    const { figures: years } = tally;
    if (years.length === 0) return;
    space(12);
    // Excel tells series by the columns beside the categories: plans with grades have their chart by year, and no room here.
    const isDrawn = width === figureHeads.length + 1;
    const chartHeight = isDrawn ? 10 + TallyCharts.figuresHeight : 0;
    const whole = headingHeight + headHeight + 20 * years.length + chartHeight;
    if (whole > flow.left) flow.end(b.next);
    row(headingHeight, wide(heading, '年度別の指標の数（目標・実績・達成率のあるもの）'));
    const at = { head: head('年度', figureHeads), rows: years.length };
    for (const { year, targets, actuals, rates, reached } of years)
      row(20, ...boxes(start, year, computed, numbers([targets, actuals, rates, reached])));
    if (!isDrawn) return;
    row(10);
    charts.figures(row(TallyCharts.figuresHeight), at, figureHeads.length);
  };

  const words = `◆${plan.title} 集計（${fiscalYearLabel(tally.year, 'era')}）`;
  row(Math.max(30, textHeight(words, pageWidth, title.font.size)), wide(title, words));
  row(12);
  row(headingHeight, wide(heading, '評価の分布'));
  const all = head('');
  line(tally.all, '施策の数');
  row(
    20,
    ...boxes(
      start,
      '割合',
      computed,
      [...tally.all.counts, tally.all.none, tally.all.total].map((n) =>
        tally.all.total === 0 ? { kind: 'empty' } : text(n / tally.all.total, '0.0%'),
      ),
    ),
  );
  const graded = tally.all.none < tally.all.total;
  row(10);
  if (graded) charts.distribution(row(TallyCharts.distributionHeight), all);
  else row(16, wide(note, '※評価のある施策はまだありません。'));
  const [years] = table('年度別', '年度', tally.byYear);
  if (years && graded) charts.byYear(years);
  figures();
  table('方針別', '方針', tally.byPolicy);
  const departments = table('部署別', '部署', tally.byDepartment);
  if (tally.sharedMeasures) {
    row(16, wide(note, '※複数の部署が担当する施策は、それぞれの部署に数えています。'));
  }
  if (graded) {
    charts.byDepartment(departments, (height) => {
      space(10);
      if (height > flow.left) flow.end(b.next);
      return row(height);
    });
  }

  const block = { row: 0, col: 0, rows: b.rows.length, cols: width };
  return toContent(
    {
      name: tallySheetName,
      tabColor: '#2F5597',
      columns: [nameWidth, ...Array<number>(countColumns).fill(countWidth)],
      rows: b.rows,
      boxes: b.boxes,
      charts: charts.all,
      names: [...sheetNames('tally', plan.format, 1), { name: blockName, refersTo: block, hidden: true }],
      page: {
        ...page,
        printArea: block,
        rowBreaks: flow.breaks,
        centerHorizontally: true,
        ...ownPages,
      },
    },
    { content: (field) => field, name: (field) => field },
  );
}
