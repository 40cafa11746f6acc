import type { Area } from '../book/cell';
import type { ContentChart } from '../book/sheet-content';

/** A table of counts: the row of its heads, and how many lines follow it. */
export interface TallyTable {
  readonly head: number;
  readonly rows: number;
}

/** Of a chart of bars, pt: from bar to bar; its title and axis; the least that its legend needs; the most that a row can have. */
const barPitch = 16;
const chartSurround = 60;
const leastChart = 130;
const mostChart = 400;

/** From the best grade to the worst, then those without one. */
const palette = ['#2F75B5', '#9DC3E6', '#F4B183', '#C55A11', '#7F6000', '#7030A0'];

/** Targets, actuals, rates, targets that were reached. */
const figureColors = ['#D9D9D9', '#9DC3E6', '#F4B183', '#2F75B5'];

/** The charts of 集計. Each stands in one row, which no page break cuts. */
export class TallyCharts {
  /** pt */
  static readonly distributionHeight = 190;
  /** pt */
  static readonly figuresHeight = 150;
  readonly all: ContentChart[] = [];
  /** The row of the chart of the distribution, where that of the years has its place, too. */
  private pictures = 0;
  /** The first column of counts. */
  private readonly first: number;

  /**
   * @param shares how many grades there are, with 評価なし
   * @param width columns of the sheet
   */
  constructor(
    private readonly shares: number,
    private readonly width: number,
  ) {
    this.first = width - shares - 1;
  }

  /** A ring in this row from the line under these heads. */
  distribution(row: number, head: number): void {
    this.pictures = row;
    const { shares, first } = this;
    this.all.push({
      kind: 'doughnut',
      title: '評価の分布',
      at: { row, col: 0, rows: 1, cols: this.half },
      categories: { row: head, col: first, rows: 1, cols: shares },
      series: [
        {
          name: { row: head + 1, col: 0 },
          values: { row: head + 1, col: first, rows: 1, cols: shares },
          pointColors: Array.from({ length: shares }, (_, i) => this.color(i)),
        },
      ],
    });
  }

  /** Columns beside the ring. */
  byYear(years: TallyTable): void {
    const at = { row: this.pictures, col: this.half, rows: 1, cols: this.width - this.half };
    this.all.push(this.stacked('stacked-column', '年度別の評価', years.head, bodyOf(years), at));
  }

  /** Bars, as many charts as it takes. `place` gives the row of a chart of this height. */
  byDepartment(tables: readonly TallyTable[], place: (height: number) => number): void {
    const parts = tables.flatMap((table) => chartParts(bodyOf(table)).map((part) => ({ table, part })));
    parts.forEach(({ table, part }, i) => {
      const row = place(Math.max(leastChart, chartSurround + part.rows * barPitch));
      const title =
        parts.length > 1 ? `部署別の評価（${String(i + 1)}/${String(parts.length)}）` : '部署別の評価';
      const at = { row, col: 0, rows: 1, cols: this.width };
      this.all.push(this.stacked('stacked-bar', title, table.head, part, at));
    });
  }

  /** Columns side by side for what is known of the indicators; as many as `count`, in the columns behind the years. */
  figures(row: number, years: TallyTable, count: number): void {
    const body = bodyOf(years);
    this.all.push({
      kind: 'column',
      title: '年度別の指標の数',
      at: { row, col: 0, rows: 1, cols: this.width },
      categories: body,
      series: Array.from({ length: count }, (_, i) => ({
        name: { row: years.head, col: 1 + i },
        values: { ...body, col: 1 + i },
        color: figureColors[i] ?? '#7F7F7F',
      })),
    });
  }

  /** Columns of the ring: the wide one of the names and about a third of the others. */
  private get half(): number {
    return Math.ceil(this.width / 3);
  }

  private stacked(
    kind: ContentChart['kind'],
    title: string,
    head: number,
    body: Area,
    at: Area,
  ): ContentChart {
    return {
      kind,
      title,
      at,
      categories: body,
      series: Array.from({ length: this.shares }, (_, i) => ({
        name: { row: head, col: this.first + i },
        values: { ...body, col: this.first + i },
        color: this.color(i),
      })),
    };
  }

  private color(index: number): string {
    return index === this.shares - 1 ? '#D9D9D9' : (palette[index] ?? '#7F7F7F');
  }
}

/** The names of the lines. */
function bodyOf({ head, rows }: TallyTable): Area {
  return { row: head + 1, col: 0, rows, cols: 1 };
}

/** Lines of a table for one chart each, as even as may be. */
function chartParts(body: Area): Area[] {
  const most = Math.floor((mostChart - chartSurround) / barPitch);
  const count = Math.ceil(body.rows / most);
  const starts = Array.from({ length: count + 1 }, (_, i) => Math.round((i * body.rows) / count));
  return starts.slice(1).map((end, i) => {
    const start = starts[i] ?? 0;
    return { ...body, row: body.row + start, rows: end - start };
  });
}
