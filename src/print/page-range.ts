import { normalText } from '../quantity';

/** What a text of pages has wrong, and where. */
export interface PageRangeProblem {
  /** `no-range`: not of the form 3-5; `no-page`: there is no such page. */
  readonly code: 'no-range' | 'no-page';
  /** The part as it was typed. */
  readonly part: string;
}

/**
 * 「3-5,8」 → 3, 4, 5, 8: numbers of pages from 1, counted through all that is printed, in the order of printing and each
 * once. 「10-」 goes to the last page, 「-2」 begins at the first; a range may go past the last page, it must only begin before.
 * Full-width digits, 〜 and 、 are read as well. An empty text is all pages.
 */
export function pageRange(text: string, count: number): readonly number[] | PageRangeProblem {
  const chosen = new Set<number>();
  if (text.trim() === '') return allPages(count);
  for (const part of text.split(/[,，、]/).map((one) => one.trim())) {
    const words = normalText(part)
      .replace(/[〜~～–—―−ー‐]/g, '-')
      .replace(/\s/g, '');
    const [, first, dash, last] = /^(\d{0,6})(-?)(\d{0,6})$/.exec(words) ?? [];
    if (first === undefined || last === undefined || `${first}${last}` === '') {
      return { code: 'no-range', part };
    }
    const from = first === '' ? 1 : Number(first);
    const to = dash === '' ? from : last === '' ? Math.max(from, count) : Number(last);
    if (from > to) return { code: 'no-range', part };
    if (from < 1 || from > count) return { code: 'no-page', part };
    for (let page = from; page <= Math.min(to, count); page++) chosen.add(page);
  }
  return [...chosen].sort((one, other) => one - other);
}

function allPages(count: number): readonly number[] {
  return Array.from({ length: count }, (_, i) => i + 1);
}
