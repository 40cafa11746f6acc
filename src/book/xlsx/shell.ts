import type { Edit } from '../edit';
import { BookFailure, type BookShell, type Watch } from '../shell';
import type { BookSnapshot } from '../snapshot';
import type { XlsxBook } from './book';

/** An .xlsx workbook as the shell that the pure functions know. */
export class XlsxShell implements BookShell {
  constructor(readonly book: XlsxBook) {}

  read(): Promise<BookSnapshot> {
    return Promise.resolve(this.book.snapshot());
  }

  apply(edits: readonly Edit[], watch?: Watch): Promise<readonly Edit[]> {
    if (watch?.signal?.aborted) return Promise.reject(new BookFailure('cancelled'));
    try {
      const inverse = this.book.apply(edits);
      watch?.progress?.(edits.length, edits.length);
      return Promise.resolve(inverse);
    } catch (error) {
      return Promise.reject(error instanceof Error ? error : new Error(String(error)));
    }
  }
}
