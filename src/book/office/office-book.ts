import { cellAddress } from '../address';
import type { Edit } from '../edit';
import { overLimit } from '../limits';
import { BookFailure, type BookShell, type Watch, type WriteWatch } from '../shell';
import type { SheetContent } from '../sheet-content';
import type { BookSnapshot, SheetSnapshot } from '../snapshot';
import { changedSince } from './changed-since';
import type { NewContext } from './context';
import { readPrinted } from './contents';
import { explained, isRefusedWhole } from './failures';
import { inverseOf } from './inverse';
import { planWrites } from './plan-writes';
import { readBook, readSheetsById } from './read';
import { readBeforeInParts, type Before, type SheetBefore } from './read-before';
import { refusingSheet } from './refusing-sheet';
import { restore } from './restore';
import { sendSteps } from './send-steps';
import { requests, type Step } from './steps';

/** The workbook that is open in Excel. */
export class OfficeBook implements BookShell {
  private readonly newContext: NewContext;

  /** `excel` is the global of the page in which Office.js is ready. */
  constructor(excel: typeof Excel) {
    this.newContext = () => new excel.RequestContext();
  }

  async read(): Promise<BookSnapshot> {
    return this.explaining(() => readBook(this.newContext));
  }

  /** Sheets of ours as they are now, by their ids; those that are gone are left out. @throws BookFailure */
  async readSheets(ids: readonly string[]): Promise<readonly SheetSnapshot[]> {
    return this.explaining(() => readSheetsById(this.newContext, ids));
  }

  /** All that is printed of these sheets. @throws BookFailure */
  async contents(sheets: readonly string[], watch: Watch = {}): Promise<readonly SheetContent[]> {
    return this.explaining(() => readPrinted(this.newContext, sheets, watch));
  }

  /** Shows sheets that are hidden. @throws BookFailure `book-protected` */
  async showSheets(names: readonly string[]): Promise<void> {
    await this.explaining(async () => {
      const context = this.newContext();
      for (const name of names) context.workbook.worksheets.getItem(name).visibility = 'Visible';
      await context.sync();
    });
  }

  async apply(edits: readonly Edit[], watch: WriteWatch = {}): Promise<readonly Edit[]> {
    if (edits.length === 0) return [];
    if (watch.signal?.aborted) throw new BookFailure('cancelled');
    refuseOverLimit(edits);
    const before = await this.explaining(() => readBeforeInParts(this.newContext, edits));
    refuseOverwriting(edits, before, watch.basis);
    const steps = planWrites(edits, before);
    const inverse = inverseOf(edits, before);
    if (steps.some(({ losesUndo }) => losesUndo)) watch.undoLost?.();
    const written = await this.write(steps, watch);
    if (written.error === null) return inverse;
    const failure = await this.explained(written.error, edits, before.sheets);
    if (written.isBegun) await restore(this.newContext, inverse, before, watch);
    throw failure;
  }

  /** What went wrong, `null` when all was written, and whether anything may have been. */
  private async write(
    steps: readonly Step[],
    watch: Watch,
  ): Promise<{ readonly error: unknown; readonly isBegun: boolean }> {
    let done = 0;
    try {
      for (const request of requests(steps)) {
        if (watch.signal?.aborted) throw new BookFailure('cancelled');
        await sendSteps(this.newContext, request, (count) => {
          done += count;
          watch.progress?.(done, steps.length);
        });
      }
      return { error: null, isBegun: true };
    } catch (error) {
      return { error, isBegun: done > 0 || !isRefusedWhole(error) };
    }
  }

  private async explaining<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw await explained(this.newContext, error);
    }
  }

  /** Excel says that something is protected, but not what. */
  private async explained(
    error: unknown,
    edits: readonly Edit[],
    sheets: readonly SheetBefore[],
  ): Promise<BookFailure> {
    const failure = await explained(this.newContext, error);
    if (failure.code !== 'sheet-protected') return failure;
    const sheet = await refusingSheet(this.newContext, edits, sheets);
    const { cause } = failure;
    return sheet === null
      ? new BookFailure('book-protected', {}, { cause })
      : new BookFailure('sheet-protected', { sheet }, { cause });
  }
}

/** @throws BookFailure over-limit */
function refuseOverLimit(edits: readonly Edit[]): void {
  const found = overLimit(edits);
  if (!found) return;
  const { row, col, ...data } = found;
  const cell = row === undefined || col === undefined ? {} : { cell: cellAddress({ row, col }) };
  throw new BookFailure('over-limit', { ...data, ...cell });
}

/** @throws BookFailure changed-meanwhile */
function refuseOverwriting(edits: readonly Edit[], before: Before, basis: BookSnapshot | undefined): void {
  const changes = basis ? changedSince(edits, before, basis) : [];
  const [first] = changes;
  if (first) throw new BookFailure('changed-meanwhile', { sheet: first.sheet }, {}, changes);
}
