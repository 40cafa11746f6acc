import { blockName } from '../book';
import type { Area } from '../book/cell';
import type { ContentChart, SheetContent } from '../book/sheet-content';
import { fontName, label, note, plain, computed, input } from '../formats/blocks/look';
import { sheetNames } from '../formats/blocks/marks';
import { LayoutBuilder, text, type BoxSpec } from '../layout/builder';
import { toContent } from '../layout/to-content';
import type { Plan } from '../plan';
import { fiscalYearLabel } from '../quantity';
import type { Count, Tally } from './tally';

export const tallySheetName = '集計';

const nameWidth = 210;
const countWidth = 62;
/** pt */
const chartHeight = 190;
/** Of a chart of bars, pt: from bar to bar; its title and axis; the least that its legend needs; the most that a row can have. */
const barPitch = 16;
const chartSurround = 60;
const leastChart = 130;
const mostChart = 400;

/** From the best grade to the worst, then those without one. */
const palette = ['#2F75B5', '#9DC3E6', '#F4B183', '#C55A11', '#7F6000', '#7030A0'];

function shareColor(index: number, shares: number): string {
  return index === shares - 1 ? '#D9D9D9' : (palette[index] ?? '#7F7F7F');
}

/** Lines of a table for one chart each, as even as may be: a chart stands in one row, which no page break cuts. */
function chartParts(body: Area): Area[] {
  const most = Math.floor((mostChart - chartSurround) / barPitch);
  const count = Math.ceil(body.rows / most);
  const starts = Array.from({ length: count + 1 }, (_, i) => Math.round((i * body.rows) / count));
  return starts.slice(1).map((end, i) => {
    const start = starts[i] ?? 0;
    return { ...body, row: body.row + start, rows: end - start };
  });
}

/** 集計 on A4 portrait: by grade, year, policy and department. */
export function tallyContent(plan: Plan, tally: Tally): SheetContent {
  const b = new LayoutBuilder<never>();
  const columns = tally.grades.length + 2;
  const start = { ...input, locked: true };
  const heading = (words: string): void => {
    b.row(12);
    b.row(22, {
      col: 0,
      cols: columns + 1,
      style: { ...plain, font: { ...plain.font, bold: true, size: 12 } },
      content: text(words),
    });
  };
  const head = (words: string): void => {
    const heads = [words, ...tally.grades, '評価なし', '計'];
    b.row(
      { min: 22, max: 44 },
      ...heads.map((content, col): BoxSpec<never> => ({ col, style: label, content: text(content) })),
    );
  };
  const line = (count: Count, name = count.name): void => {
    b.row(
      { min: 20, max: 60 },
      { col: 0, style: start, content: text(name) },
      ...[...count.counts, count.none, count.total].map((n, i): BoxSpec<never> => ({
        col: i + 1,
        style: computed,
        content: text(n, '#,##0'),
      })),
    );
  };
  const charts: ContentChart[] = [];
  const table = (words: string, first: string, counts: readonly Count[]): Area | null => {
    if (counts.length === 0) return null;
    heading(words);
    head(first);
    const row = b.next;
    for (const count of counts) line(count);
    return { row, col: 0, rows: counts.length, cols: columns + 1 };
  };
  const shares = tally.grades.length + 1;
  const stacked = (
    kind: ContentChart['kind'],
    title: string,
    body: Area,
    at: Area,
    head = body.row - 1,
  ): ContentChart => ({
    kind,
    title,
    at,
    categories: { ...body, cols: 1 },
    series: Array.from({ length: shares }, (_, i) => ({
      name: { row: head, col: i + 1 },
      values: { row: body.row, col: i + 1, rows: body.rows, cols: 1 },
      color: shareColor(i, shares),
    })),
  });

  b.row(30, {
    col: 0,
    cols: columns + 1,
    style: { ...plain, font: { name: fontName, size: 16, bold: true } },
    content: text(`◆${plan.title} 集計（${fiscalYearLabel(tally.year, 'era')}）`),
  });
  heading('評価の分布');
  const heads = b.next;
  head('');
  line(tally.all, '施策の数');
  b.row(
    20,
    { col: 0, style: start, content: text('割合') },
    ...[...tally.all.counts, tally.all.none, tally.all.total].map((n, i): BoxSpec<never> => ({
      col: i + 1,
      style: computed,
      content: tally.all.total === 0 ? { kind: 'empty' } : text(n / tally.all.total, '0.0%'),
    })),
  );
  b.row(10);
  const pictures = b.row(chartHeight);
  const half = Math.ceil((columns + 1) / 3);
  charts.push({
    kind: 'doughnut',
    title: '評価の分布',
    at: { row: pictures, col: 0, rows: 1, cols: half },
    categories: { row: heads, col: 1, rows: 1, cols: shares },
    series: [
      {
        name: { row: heads + 1, col: 0 },
        values: { row: heads + 1, col: 1, rows: 1, cols: shares },
        pointColors: Array.from({ length: shares }, (_, i) => shareColor(i, shares)),
      },
    ],
  });
  const years = table('年度別', '年度', tally.byYear);
  if (years) {
    const at = { row: pictures, col: half, rows: 1, cols: columns + 1 - half };
    charts.push(stacked('stacked-column', '年度別の評価', years, at));
  }
  table('方針別', '方針', tally.byPolicy);
  const departments = table('部署別', '部署', tally.byDepartment);
  b.row(16, {
    col: 0,
    cols: columns + 1,
    style: note,
    content: text('※複数の部署が担当する施策は、それぞれの部署に数えています。'),
  });

  const parts = departments ? chartParts(departments) : [];
  parts.forEach((part, i) => {
    b.row(10);
    const row = b.row(Math.max(leastChart, chartSurround + part.rows * barPitch));
    const title = parts.length > 1 ? `部署別の評価（${i + 1}/${parts.length}）` : '部署別の評価';
    const head = departments ? departments.row - 1 : 0;
    const at = { row, col: 0, rows: 1, cols: columns + 1 };
    charts.push(stacked('stacked-bar', title, part, at, head));
  });
  const block = { row: 0, col: 0, rows: b.rows.length, cols: columns + 1 };
  return toContent(
    {
      name: tallySheetName,
      tabColor: '#2F5597',
      columns: [nameWidth, ...Array<number>(columns).fill(countWidth)],
      rows: b.rows,
      boxes: b.boxes,
      charts,
      names: [...sheetNames('tally', plan.format, 1), { name: blockName, refersTo: block, hidden: true }],
      page: {
        paper: 'A4',
        orientation: 'portrait',
        margins: { top: 48, bottom: 48, left: 40, right: 40, header: 22, footer: 22 },
        printArea: block,
        fitWidth: 1,
        fitHeight: null,
        centerHorizontally: true,
        footer: { center: '&P / &N' },
      },
    },
    { content: (field) => field, name: (field) => field },
  );
}
