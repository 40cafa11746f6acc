import type { Edit } from './edit';
import type { BookSnapshot } from './snapshot';

/** A place where snapshots come from and edits go to: Excel, or an .xlsx file. */
export interface BookShell {
  read(): Promise<BookSnapshot>;
  /**
   * Applies all edits or none; gives the edits that undo them.
   * @throws BookFailure when the host refuses; the workbook is then as it was.
   */
  apply(edits: readonly Edit[], watch?: Watch): Promise<readonly Edit[]>;
}

/** Progress and cancelling of long work. */
export interface Watch {
  /** `done` of `total` steps. */
  progress?(done: number, total: number): void;
  readonly signal?: AbortSignal;
}

/** Why a workbook could not be read or written; texts stand in `locales/`. */
export type BookFailureCode =
  | 'not-a-zip'
  | 'truncated'
  | 'encrypted'
  | 'legacy-xls'
  | 'text-file'
  | 'not-a-workbook'
  | 'zip-bomb'
  | 'xml-entities'
  | 'broken-xml'
  | 'duplicate-part'
  | 'file-missing'
  | 'cell-edit-mode'
  | 'sheet-protected'
  | 'book-protected'
  | 'not-restored'
  | 'payload-too-large'
  | 'sheet-missing'
  | 'sheet-exists'
  | 'cancelled'
  | 'host';

/** The outside world failed: thrown by the shells, shown by the panes and the command line in the user's words. */
export class BookFailure extends Error {
  override readonly name = 'BookFailure';
  constructor(
    readonly code: BookFailureCode,
    /** What the message needs: sheet, cell, part, limit … */
    readonly data: Readonly<Record<string, string | number>> = {},
    options?: { cause?: unknown },
  ) {
    super(`${code} ${JSON.stringify(data)}`, options);
  }
}
