import { footSlack, paperSize } from '../print/paper';
import type { Layout, LayoutRow } from './layout';
import { take, type Need } from './spare';

/** A row that stretches may give this part of the height that its form has, where its texts leave it free. */
const leastLeft = 0.6;

/**
 * Makes the rows of each page (between the layout's breaks) fill it, as far as they may: rows with `stretch` share what
 * is left over; where texts made the page too high, rows give what their own texts leave free, and then what they grew.
 * Without that the hosts, which ignore set breaks when a sheet is fitted to pages, would break elsewhere. Heights in pt,
 * changed in place.
 */
export function stretchPages<F>(heights: number[], layout: Layout<F>, needs: readonly Need[]): void {
  const { page } = layout;
  if (!layout.rows.some((row) => row.stretch !== undefined)) return;
  const { height } = paperSize(page);
  const room = height - page.margins.top - page.margins.bottom - footSlack;
  const end = page.printArea ? page.printArea.row + page.printArea.rows : heights.length;
  const starts = [page.printArea?.row ?? 0, ...(page.rowBreaks ?? [])];
  starts.forEach((from, index) => {
    fillPage(heights, layout, from, starts[index + 1] ?? end, room, needs);
  });
}

function fillPage<F>(
  heights: number[],
  layout: Layout<F>,
  from: number,
  to: number,
  room: number,
  needs: readonly Need[],
): void {
  const rows = layout.rows.slice(from, to);
  const used = heights.slice(from, to).reduce((sum, h) => sum + h, 0);
  const givers = rows.map((row, i) => ({ row: from + i, floor: leastOf(row) }));
  const left = used > room ? -take(heights, used - room, givers, needs) : room - used;
  const weights = rows.map((row, i) =>
    left >= 0
      ? (row.stretch ?? 0)
      : row.max === undefined
        ? 0
        : Math.max(0, (heights[from + i] ?? 0) - row.min),
  );
  const total = weights.reduce((sum, w) => sum + w, 0);
  if (total === 0) return;
  // never below the heights that the form has at least
  const share = Math.max(left, left >= 0 ? left : -total);
  weights.forEach((weight, i) => {
    heights[from + i] = (heights[from + i] ?? 0) + Math.floor((share * weight) / total);
  });
}

function leastOf({ min, stretch, least }: LayoutRow): number {
  return least ?? (stretch === undefined ? min : min * leastLeft);
}
