import { blockName } from '../book';
import type { SheetContent } from '../book/sheet-content';
import { fontName, fontSize, label, note, ownPages, plain, computed, input } from '../formats/blocks/look';
import { sheetNames } from '../formats/blocks/marks';
import { LayoutBuilder, text, type BoxSpec } from '../layout/builder';
import { PageFlow } from '../layout/page-flow';
import { paperSize } from '../print/paper';
import { textHeight } from '../layout/text-fit';
import { toContent } from '../layout/to-content';
import type { Plan } from '../plan';
import { fiscalYearLabel } from '../quantity';
import type { Count, Figures, Tally } from './tally';
import { TallyCharts, type TallyTable } from './tally-charts';
import { sum, tallyColumns } from './tally-columns';

export const tallySheetName = '集計';

const page = {
  paper: 'A4',
  orientation: 'portrait',
  margins: { top: 48, bottom: 48, left: 40, right: 40, header: 22, footer: 22 },
} as const;
const pageWidth = paperSize(page).width - page.margins.left - page.margins.right;
/** A table that is cut at the foot of a page shows so many lines of it before, at least. */
const leastLines = 4;

/** Of the tables of indicators. */
const figureHeads = ['目標', '実績', '達成率', '100％以上'];
const figureWords = '指標の数（目標・実績・達成率のあるもの）';

const title = { ...plain, wrap: true, font: { name: fontName, size: 16, bold: true } };
const heading = { ...plain, font: { ...plain.font, bold: true, size: 12 } };
const start = { ...input, locked: true };

/**
 * 集計 on A4 portrait: by grade, year, policy and department; where the form has no grades, by what the indicators
 * reached. Tables are not cut by pages as far as they fit on one.
 */
export function tallyContent(plan: Plan, tally: Tally): SheetContent {
  const { graded } = tally;
  const heads = graded ? [...tally.grades, '評価なし', '計'] : [...figureHeads, '施策'];
  const yearHeads = graded ? figureHeads : heads;
  const columns = tallyColumns(pageWidth, tally.figures.length > 0 ? [heads, yearHeads] : [heads]);
  const width = columns.counts.length + 1;

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
  const headHeight = Math.max(
    24,
    ...heads.map((words, i) => textHeight(words, columns.counts.at(i - heads.length) ?? 0, fontSize) + 4),
  );
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
  const head = (words: string, over = heads): number =>
    row(
      headHeight,
      ...boxes(
        label,
        words,
        label,
        over.map((one) => text(one)),
      ),
    );
  const nameRoom = columns.name + sum(columns.counts.slice(0, columns.counts.length - heads.length));
  const lineHeight = (name: string): number => Math.max(20, textHeight(name, nameRoom, fontSize));
  const line = (count: Count, name = count.name): void => {
    row(lineHeight(name), ...boxes(start, name, computed, numbers(numbersOf(count))));
  };
  const headingHeight = 22;
  /** Its parts, one a page; each has the heads above it. */
  const table = (words: string, first: string, counts: readonly Count[]): TallyTable[] => {
    if (counts.length === 0) return [];
    const lines = counts.map(({ name }) => lineHeight(name));
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
    const isDrawn = width === yearHeads.length + 1;
    const chartHeight = isDrawn ? 10 + TallyCharts.figuresHeight : 0;
    const whole = headingHeight + headHeight + 20 * years.length + chartHeight;
    if (whole > flow.left) flow.end(b.next);
    row(headingHeight, wide(heading, `年度別の${figureWords}`));
    const at = { head: head('年度', yearHeads), rows: years.length };
    for (const one of years) {
      const counts = [...figuresOf(one), ...(graded ? [] : [tally.all.total])];
      row(20, ...boxes(start, one.year, computed, numbers(counts)));
    }
    if (!isDrawn) return;
    row(10);
    charts.figures(row(TallyCharts.figuresHeight), at, figureHeads.length);
  };

  const words = `◆${plan.title} 集計（${fiscalYearLabel(tally.year, 'era')}）`;
  row(Math.max(30, textHeight(words, pageWidth, title.font.size)), wide(title, words));
  const someGraded = tally.all.none < tally.all.total;
  /** How many measures have which grade, with charts beside each other. */
  const distribution = (): void => {
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
        numbersOf(tally.all).map((n) =>
          tally.all.total === 0 ? { kind: 'empty' } : text(n / tally.all.total, '0.0%'),
        ),
      ),
    );
    row(10);
    if (someGraded) charts.distribution(row(TallyCharts.distributionHeight), all);
    else row(16, wide(note, '※評価のある施策はまだありません。'));
    const [years] = table('年度別', '年度', tally.byYear);
    if (years && someGraded) charts.byYear(years);
  };
  if (graded) distribution();
  figures();
  const behind = graded ? '' : `の${figureWords}`;
  table(`方針別${behind}`, '方針', tally.byPolicy);
  const departments = table(`部署別${behind}`, '部署', tally.byDepartment);
  if (tally.sharedMeasures) {
    row(16, wide(note, '※複数の部署が担当する施策は、それぞれの部署に数えています。'));
  }
  if (someGraded) {
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
      columns: [columns.name, ...columns.counts],
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

/** What a line of a group shows: its grades, or what is known of its indicators. */
function numbersOf({ counts, none, total, figures }: Count): number[] {
  return figures ? [...figuresOf(figures), total] : [...counts, none, total];
}

function figuresOf({ targets, actuals, rates, reached }: Figures): number[] {
  return [targets, actuals, rates, reached];
}
