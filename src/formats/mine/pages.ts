import { paperSize } from '../../print/paper';
import { wholePixelsDown, type Block } from './block';
import type { Columns } from './columns';

export const paper = { paper: 'A3', orientation: 'landscape' } as const;
export const margins = { top: 40, bottom: 44, left: 28, right: 28, header: 20, footer: 20 } as const;
/** Rows above a table: 大分類 on the top of each page, 小分類, two of headings; pt. */
export const heights = { division: 24, category: 21, heads: [18, 30] } as const;
const aboveTable = heights.category + heights.heads[0] + heights.heads[1];
/** Free room between two tables. */
export const between = 12;
/** Kept free at the foot of a page. */
const slack = 7;

export interface PlacedBlock {
  readonly block: Block;
  readonly height: number;
}

/** A table, or as much of it as stands on one page. */
export interface TablePart {
  /** All measures of the 小分類. */
  readonly category: readonly Block[];
  /** Whether the table began on a page before. */
  readonly continued: boolean;
  readonly blocks: readonly PlacedBlock[];
}

interface Part extends Omit<TablePart, 'blocks'> {
  readonly blocks: Block[];
}

/**
 * Tables one after the other, parted between measures where a page ends. All pages but the last are filled, because the
 * hosts do not keep set breaks when a sheet is fitted to a page's width: so the next row does not fit on them anyway.
 */
export function pagesOf(categories: readonly (readonly Block[])[], columns: Columns): TablePart[][] {
  const room = roomOf(columns);
  const pages: Part[][] = [];
  let left = 0;
  for (const category of categories) {
    for (const block of category) {
      const begins = block === category[0];
      let page = pages.at(-1);
      const above = begins ? between + aboveTable : 0;
      if (!page || above + block.height > left) {
        pages.push((page = []));
        left = room - aboveTable;
        page.push({ category, continued: !begins, blocks: [] });
      } else if (begins) {
        left -= above;
        page.push({ category, continued: false, blocks: [] });
      }
      page.at(-1)?.blocks.push(block);
      left -= block.height;
    }
  }
  return pages.map((page, index) => placed(page, index === pages.length - 1 ? 0 : leftOf(page, room)));
}

/** The height of a page below 大分類, in points of the sheet, which is shrunk by whole per cent to the width of the paper. */
function roomOf({ widths }: Columns): number {
  const { width, height } = paperSize(paper);
  const wide = widths.reduce((sum, one) => sum + one, 0);
  const percent = Math.min(100, Math.floor((100 * (width - margins.left - margins.right)) / wide));
  return ((height - margins.top - margins.bottom) * 100) / percent - heights.division - slack;
}

function leftOf(page: readonly Part[], room: number): number {
  const blocks = page.flatMap((part) => part.blocks);
  const used = blocks.reduce((sum, { height }) => sum + height, 0);
  return room - page.length * aboveTable - (page.length - 1) * between - used;
}

/** Shares what is left of the page among its blocks, in whole pixels. */
function placed(page: readonly Part[], free: number): TablePart[] {
  let left = free;
  let others = page.reduce((sum, { blocks }) => sum + blocks.length, 0);
  return page.map(({ blocks, ...part }) => ({
    ...part,
    blocks: blocks.map((block) => {
      const share = Math.max(0, wholePixelsDown(left / others, block.rows));
      left -= share;
      others--;
      return { block, height: block.height + share };
    }),
  }));
}
