import { footSlack, paperSize } from '../../print/paper';
import { margins, pageWidth, paper } from './overview-columns';

/** Heights of the lines of one measure, pt. */
type Lines = readonly number[];

/** How a list is put on pages: shrunk to `scale` (%), with pages that end before these measures (from 0). */
export interface ListPages {
  readonly scale: number;
  readonly breaks: readonly number[];
  /** Pages as wide as the list that break between any rows come to the same. */
  readonly isPlain: boolean;
}

/** A list may be shrunk to this part of its size, so that no few last lines have a page to themselves. */
const leastShare = 0.88;
/** What counts as a few lines, as a part of the page. */
const few = 0.15;

/**
 * Pages of a list whose measures can have several lines: no measure is parted that fits on a page.
 * @param size widths and heights, pt: of all columns together, the title, the heads, which every page repeats, the foot
 */
export function listPages(
  measures: readonly Lines[],
  size: { readonly width: number; readonly title: number; readonly heads: number; readonly foot: number },
): ListPages {
  const most = Math.min(100, Math.floor((100 * pageWidth) / size.width));
  const heights = [...measures.map(sum), size.foot];
  const usual = pagesAt(most, heights, size.title + size.heads, size.heads);
  const plain = {
    scale: most,
    breaks: breaksOf(usual),
    isPlain: measures.every(({ length }) => length === 1),
  };
  if (usual.breaks.length === 0 || usual.last > few) return plain;
  for (let scale = most - 1; scale >= most * leastShare; scale--) {
    const tighter = pagesAt(scale, heights, size.title + size.heads, size.heads);
    if (tighter.breaks.length < usual.breaks.length)
      return { scale, breaks: breaksOf(tighter), isPlain: false };
  }
  return plain;

  function breaksOf({ breaks }: { breaks: readonly number[] }): number[] {
    // the foot alone is not put on a page of its own by a set break
    return breaks.filter((place) => place < measures.length);
  }
}

/** `last`: the part of the last page that is used. */
function pagesAt(
  scale: number,
  heights: readonly number[],
  first: number,
  further: number,
): { readonly breaks: readonly number[]; readonly last: number } {
  const room = ((paperSize(paper).height - margins.top - margins.bottom) * 100) / scale - footSlack;
  const breaks: number[] = [];
  let start = first;
  let used = first;
  heights.forEach((height, index) => {
    if (used + height > room && used > start) {
      breaks.push(index);
      start = further;
      used = further;
    }
    used += height;
  });
  return { breaks, last: (used - start) / room };
}

function sum(lines: Lines): number {
  return lines.reduce((total, height) => total + height, 0);
}
