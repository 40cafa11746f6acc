import type { Edit } from '../edit';
import { BookFailure, type BookShell, type Watch } from '../shell';
import type { SheetContent } from '../sheet-content';
import type { BookSnapshot, SheetSnapshot } from '../snapshot';
import { readSheetContents } from './contents';
import { bookFailure, isRefusedWhole } from './failures';
import { inverseOf } from './inverse';
import { planWrites } from './plan-writes';
import { readBook, readSheetsById, type NewContext } from './read';
import { readBeforeInParts, type SheetBefore } from './read-before';
import { refusingSheet } from './refusing-sheet';
import { restore } from './restore';
import { sendSteps } from './send-steps';
import { requests } from './steps';

/** The workbook that is open in Excel. */
export class OfficeBook implements BookShell {
  private readonly newContext: NewContext;

  /** `excel` is the global of the page in which Office.js is ready. */
  constructor(excel: typeof Excel) {
    this.newContext = () => new excel.RequestContext();
  }

  async read(): Promise<BookSnapshot> {
    try {
      return await readBook(this.newContext);
    } catch (error) {
      throw bookFailure(error);
    }
  }

  /** Sheets of ours as they are now, by their ids; those that are gone are left out. @throws BookFailure */
  async readSheets(ids: readonly string[]): Promise<readonly SheetSnapshot[]> {
    try {
      return await readSheetsById(this.newContext, ids);
    } catch (error) {
      throw bookFailure(error);
    }
  }

  /** All that these sheets consist of, for printing them. @throws BookFailure */
  async contents(sheets: readonly string[], watch: Watch = {}): Promise<readonly SheetContent[]> {
    try {
      return await readSheetContents(this.newContext, sheets, watch);
    } catch (error) {
      throw bookFailure(error);
    }
  }

  async apply(edits: readonly Edit[], watch: Watch = {}): Promise<readonly Edit[]> {
    if (edits.length === 0) return [];
    if (watch.signal?.aborted) throw new BookFailure('cancelled');
    const before = await readBeforeInParts(this.newContext, edits).catch((error: unknown) => {
      throw bookFailure(error);
    });
    const steps = planWrites(edits, before);
    const inverse = inverseOf(edits, before);
    let done = 0;
    try {
      for (const request of requests(steps)) {
        if (watch.signal?.aborted) throw new BookFailure('cancelled');
        await sendSteps(this.newContext, request, (count) => {
          done += count;
          watch.progress?.(done, steps.length);
        });
      }
    } catch (error) {
      if (done > 0 || !isRefusedWhole(error)) await restore(this.newContext, inverse, before);
      throw await this.withSheet(bookFailure(error), edits, before.sheets);
    }
    return inverse;
  }

  /** Excel says that something is protected, but not what. */
  private async withSheet(
    failure: BookFailure,
    edits: readonly Edit[],
    sheets: readonly SheetBefore[],
  ): Promise<BookFailure> {
    if (failure.code !== 'sheet-protected') return failure;
    const sheet = await refusingSheet(this.newContext, edits, sheets);
    const { cause } = failure;
    return sheet === null
      ? new BookFailure('book-protected', {}, { cause })
      : new BookFailure('sheet-protected', { sheet }, { cause });
  }
}
