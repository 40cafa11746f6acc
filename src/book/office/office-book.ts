import type { Edit } from '../edit';
import { BookFailure, type BookShell, type Watch, type WriteWatch } from '../shell';
import type { SheetContent } from '../sheet-content';
import type { BookSnapshot, SheetSnapshot } from '../snapshot';
import type { NewContext } from './context';
import { explaining } from './failures';
import { readBook, readSheetsById } from './read';

/** What only writing, printing and a form that nobody has adopted yet need is fetched when it is wanted, or before (see `fetchParts`). */
const parts = {
  writer: () => import('./office-writer'),
  contents: () => import('./contents'),
  whole: () => import('./read-whole'),
};

/** The workbook that is open in Excel. */
export class OfficeBook implements BookShell {
  private readonly newContext: NewContext;

  /** `excel` is the global of the page in which Office.js is ready. */
  constructor(excel: typeof Excel) {
    this.newContext = () => new excel.RequestContext();
  }

  async read(): Promise<BookSnapshot> {
    return explaining(this.newContext, () => readBook(this.newContext));
  }

  /** Sheets of ours as they are now, by their ids; those that are gone are left out. @throws BookFailure */
  async readSheets(ids: readonly string[]): Promise<readonly SheetSnapshot[]> {
    return explaining(this.newContext, () => readSheetsById(this.newContext, ids));
  }

  /** The workbook with the cells and merged blocks of every sheet, ours or not. @throws BookFailure */
  async readWhole(watch: Watch = {}): Promise<BookSnapshot> {
    const { readWhole } = await fetched(parts.whole, watch.signal);
    return explaining(this.newContext, () => readWhole(this.newContext, watch));
  }

  /** All that is printed of these sheets. @throws BookFailure */
  async contents(sheets: readonly string[], watch: Watch = {}): Promise<readonly SheetContent[]> {
    const { readPrinted } = await fetched(parts.contents, watch.signal);
    return explaining(this.newContext, () => readPrinted(this.newContext, sheets, watch));
  }

  /** Whether no sheet holds a value. @throws BookFailure */
  async isEmpty(): Promise<boolean> {
    return explaining(this.newContext, async () => {
      const context = this.newContext();
      const { worksheets } = context.workbook;
      worksheets.load('items/id');
      await context.sync();
      const used = worksheets.items.map((sheet) => sheet.getUsedRangeOrNullObject(true));
      for (const range of used) range.load('address');
      await context.sync();
      return used.every(({ isNullObject }) => isNullObject);
    });
  }

  /** Shows sheets that are hidden. @throws BookFailure `book-protected` */
  async showSheets(names: readonly string[]): Promise<void> {
    await explaining(this.newContext, async () => {
      const context = this.newContext();
      for (const name of names) context.workbook.worksheets.getItem(name).visibility = 'Visible';
      await context.sync();
    });
  }

  async apply(edits: readonly Edit[], watch: WriteWatch = {}): Promise<readonly Edit[]> {
    if (edits.length === 0) return [];
    const { applyEdits } = await fetched(parts.writer, watch.signal);
    return applyEdits(this.newContext, edits, watch);
  }

  /** Fetches what is wanted later; what cannot be had now is asked for again when it is used. */
  async fetchParts(): Promise<void> {
    await Promise.allSettled(Object.values(parts).map((fetch) => fetch()));
  }
}

/**
 * A part of the program; where it has to come over the network, nobody has to wait for it.
 * @throws BookFailure `part-missing`, `cancelled`; nothing was begun then
 */
function fetched<T>(fetch: () => Promise<T>, signal?: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const cancel = (): void => reject(new BookFailure('cancelled'));
    if (signal?.aborted) cancel();
    signal?.addEventListener('abort', cancel, { once: true });
    fetch().then(
      (part) => {
        signal?.removeEventListener('abort', cancel);
        resolve(part);
      },
      (cause: unknown) => reject(new BookFailure('part-missing', {}, { cause })),
    );
  });
}
