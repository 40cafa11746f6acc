import type { Layout, LayoutRow } from './layout';
import type { Need } from './spare';
import { stretchPages } from './stretch';

/** Heights of the rows, pt: as their texts need, as far as the layout lets them, and filling the pages. */
export function heightsFor<F>(layout: Layout<F>, needs: readonly Need[]): number[] {
  const heights = layout.rows.map((row) => row.min);
  // what a box over several rows lacks is known when those of one row have grown
  const byRows = [...needs].sort((one, other) => one.to - one.from - (other.to - other.from));
  for (const need of byRows) grow(heights, layout.rows, need);
  stretchPages(heights, layout, needs);
  return heights;
}

/** What the text of a box lacks goes to its rows that stretch, as they stretch, and then to its last ones that may grow. */
function grow(heights: number[], rows: readonly LayoutRow[], { from, to, height }: Need): void {
  const lack = height - heights.slice(from, to).reduce((sum, one) => sum + one, 0);
  const growing = rows
    .slice(from, to)
    .flatMap(({ max, stretch = 0 }, i) => (max === undefined ? [] : [{ row: from + i, max, stretch }]));
  let rest = shared(
    heights,
    growing.filter(({ stretch }) => stretch > 0),
    lack,
  );
  for (const row of growing.filter(({ stretch }) => stretch === 0).reverse()) {
    rest = shared(heights, [{ ...row, stretch: 1 }], rest);
  }
}

interface GrowingRow {
  readonly row: number;
  readonly max: number;
  readonly stretch: number;
}

/** Shares `more` pt among rows, none of which gets beyond its highest. Gives what is left over. */
function shared(heights: number[], rows: readonly GrowingRow[], more: number): number {
  let left = more;
  let open = rows;
  while (left > rounding && open.length > 0) {
    const wanted = left;
    const total = open.reduce((sum, { stretch }) => sum + stretch, 0);
    for (const { row, max, stretch } of open) {
      const given = Math.min(max - (heights[row] ?? 0), (wanted * stretch) / total);
      heights[row] = (heights[row] ?? 0) + given;
      left -= given;
    }
    open = open.filter(({ row, max }) => max - (heights[row] ?? 0) > rounding);
  }
  return left;
}

/** pt */
const rounding = 0.01;
