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

const title = { ...plain, wrap: true, font: { name: fontName, size: 16, bold: true } };
const heading = { ...plain, font: { ...plain.font, bold: true, size: 12 } };
const start = { ...input, locked: true };

/** 集計 on A4 portrait: by grade, year, policy and department. Tables are not cut by pages as far as they fit on one. */
export function tallyContent(plan: Plan, tally: Tally): SheetContent {
  const heads = [...tally.grades, '評価なし', '計'];
  const countWidth = Math.min(mostCount, Math.floor((pageWidth - leastName) / heads.length));
  const nameWidth = Math.floor(pageWidth - heads.length * countWidth - 1);
  const width = heads.length + 1;

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
  const head = (words: string): number =>
    row(
      headHeight,
      ...[words, ...heads].map((content, col): BoxSpec<never> => ({
        col,
        style: label,
        content: text(content),
      })),
    );
  const lineHeight = (name: string): number => Math.max(20, textHeight(name, nameWidth, fontSize));
  const line = (count: Count, name = count.name): void => {
    row(
      lineHeight(name),
      { col: 0, style: start, content: text(name) },
      ...[...count.counts, count.none, count.total].map((n, i): BoxSpec<never> => ({
        col: i + 1,
        style: computed,
        content: text(n, '#,##0'),
      })),
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

  const words = `◆${plan.title} 集計（${fiscalYearLabel(tally.year, 'era')}）`;
  row(Math.max(30, textHeight(words, pageWidth, title.font.size)), wide(title, words));
  row(12);
  row(headingHeight, wide(heading, '評価の分布'));
  const all = head('');
  line(tally.all, '施策の数');
  row(
    20,
    { col: 0, style: start, content: text('割合') },
    ...[...tally.all.counts, tally.all.none, tally.all.total].map((n, i): BoxSpec<never> => ({
      col: i + 1,
      style: computed,
      content: tally.all.total === 0 ? { kind: 'empty' } : text(n / tally.all.total, '0.0%'),
    })),
  );
  const charts = new TallyCharts(tally.grades.length + 1, width);
  const graded = tally.all.none < tally.all.total;
  row(10);
  if (graded) charts.distribution(row(TallyCharts.distributionHeight), all);
  else row(16, wide(note, '※評価のある施策はまだありません。'));
  const [years] = table('年度別', '年度', tally.byYear);
  if (years && graded) charts.byYear(years);
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
      columns: [nameWidth, ...Array<number>(heads.length).fill(countWidth)],
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
