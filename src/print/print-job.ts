import { drawPage } from './draw-page';
import type { DrawnPage } from './drawing';
import type { PageFacts } from './header-footer';
import { paginate, type SheetPage } from './paginate';
import type { PrintSheet } from './print-sheet';

/** What is to be printed, one sheet after the other, pages numbered through. */
export interface PrintJob {
  /** Title of the document. */
  readonly title: string;
  /** Whose document it is, e.g. the municipality. */
  readonly author?: string;
  /** Name of the workbook, for `&F`. */
  readonly file?: string;
  /** When it is printed, for `&D` and `&T`; absent: they print nothing. */
  readonly printedAt?: Date;
  readonly items: readonly PrintItem[];
}

export interface PrintItem {
  readonly sheet: PrintSheet;
  /** Absent: one, with the sheet's name. */
  readonly bookmarks?: readonly Bookmark[];
}

/** An entry of the document's outline. */
export interface Bookmark {
  readonly title: string;
  /** The row that it leads to, from 0. */
  readonly row: number;
  /** The heading under which it stands together with its neighbours of the same heading. */
  readonly group?: string;
}

/** A job with its pages counted; each page is drawn when it is asked for. */
export interface PrintPages {
  readonly count: number;
  /** @param index from 0 */
  readonly page: (index: number) => SheetPage;
  readonly draw: (index: number) => DrawnPage;
  /** Where the bookmarks lead: page from 0 and pt from its top. */
  readonly outline: readonly OutlineEntry[];
}

export interface OutlineEntry {
  readonly title: string;
  readonly page: number;
  readonly y: number;
  readonly group?: string;
}

export function printPages(job: PrintJob): PrintPages {
  const pages: SheetPage[] = [];
  const outline: OutlineEntry[] = [];
  const numbers: number[] = [];
  for (const { sheet, bookmarks } of job.items) {
    const first = pages.length;
    pages.push(...paginate(sheet, (numbers.at(-1) ?? 0) + 1));
    if (pages.length === first) continue;
    for (const { startsAt } of pages.slice(first)) numbers.push(startsAt ?? (numbers.at(-1) ?? 0) + 1);
    for (const { row, ...mark } of bookmarks ?? [{ title: sheet.name, row: 0 }]) {
      outline.push({ ...mark, ...placeOfRow(pages, first, row) });
    }
  }
  const { date, time } = dateTexts(job.printedAt);
  const facts = (index: number): PageFacts => ({
    page: numbers[index] ?? index + 1,
    pages: pages.length,
    file: job.file ?? '',
    date,
    time,
  });
  const page = (index: number): SheetPage => {
    const found = pages[index];
    if (!found) throw new RangeError(`page ${index} of ${pages.length}`);
    return found;
  };
  return { count: pages.length, page, draw: (index) => drawPage(page(index), facts(index)), outline };
}

function placeOfRow(pages: readonly SheetPage[], first: number, row: number): { page: number; y: number } {
  for (let index = first; index < pages.length; index++) {
    const page = pages[index];
    for (const { area, y } of page?.windows ?? []) {
      if (!page || row < area.row || row >= area.row + area.rows) continue;
      return { page: index, y: y + (page.geometry.top(row) - page.geometry.top(area.row)) * page.scale };
    }
  }
  return { page: first, y: 0 };
}

/** As Excel prints them in Japanese: `2026/11/20`, `9:05`. */
function dateTexts(at: Date | undefined): { date: string; time: string } {
  if (!at) return { date: '', time: '' };
  const two = (value: number): string => String(value).padStart(2, '0');
  return {
    date: `${at.getFullYear()}/${at.getMonth() + 1}/${at.getDate()}`,
    time: `${at.getHours()}:${two(at.getMinutes())}`,
  };
}
