import type { PageSetup } from '../book/sheet-content';
import { paperSize } from '../print/paper';

/** Lists may be shrunk to this part of their size, so that no few last lines have a page to themselves. */
const leastScale = 0.88;
/** What counts as a few lines, as a part of the page. */
const few = 0.15;

/**
 * The set-up of a list whose last page would hold little more than a line or two: fitted to one page fewer. Only for sheets
 * with repeated heads that are fitted to a width, without set breaks. Lengths are pt.
 */
export function withoutOrphans(
  page: PageSetup,
  heights: readonly number[],
  columns: readonly number[],
): PageSetup {
  const { titleRows, printArea, rowBreaks, fitWidth, fitHeight, margins } = page;
  if (!titleRows || !printArea || rowBreaks || fitWidth !== 1 || fitHeight) return page;
  const { width, height } = paperSize(page);
  const sum = (sizes: readonly number[]): number => sizes.reduce((total, size) => total + size, 0);
  const wide = sum(columns.slice(printArea.col, printArea.col + printArea.cols));
  const scale = Math.min(1, (width - margins.left - margins.right) / wide);
  const room = (height - margins.top - margins.bottom) / scale;
  const titles = sum(heights.slice(titleRows[0], titleRows[1] + 1));
  const rows = heights.slice(printArea.row, printArea.row + printArea.rows);

  let pages = 1;
  let used = 0;
  for (const row of rows) {
    if (used + row > room) {
      pages++;
      used = titles;
    }
    used += row;
  }
  const saved = used - titles;
  const shrunk = scale * (1 - saved / ((pages - 1) * room));
  return pages > 1 && saved <= few * room && shrunk >= leastScale ? { ...page, fitHeight: pages - 1 } : page;
}
