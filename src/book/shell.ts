import type { Edit } from './edit';
import type { OtherThing } from './sheet-content';
import type { BookSnapshot } from './snapshot';

/** A place where snapshots come from and edits go to: Excel, or an .xlsx file. */
export interface BookShell {
  read(): Promise<BookSnapshot>;
  /**
   * Applies all edits or none; gives the edits that undo them.
   * @throws BookFailure when the host refuses; the workbook is then as it was.
   */
  apply(edits: readonly Edit[], watch?: WriteWatch): Promise<readonly Edit[]>;
}

/** Progress and cancelling of long work. */
export interface Watch {
  /** `done` of `total` steps. */
  progress?(done: number, total: number): void;
  readonly signal?: AbortSignal;
}

/** The same of writing. */
export interface WriteWatch extends Watch {
  /** The workbook on which the edits were decided: what stands otherwise by now is not overwritten. */
  readonly basis?: BookSnapshot;
  /** Others edit the workbook just now: only values are written, what takes more is refused. */
  readonly othersAtWork?: boolean;
  /** The user has been told what cannot be taken back of it, and wants it. */
  readonly mayLose?: boolean;
  /** Half written, the work waits until the user has done something; `null` once it goes on. */
  waiting?(reason: BookFailure | null): void;
  /** What is written takes Excel's own list of undo from the user. */
  undoLost?(): void;
}

/** A cell that holds something else than when a write was decided on. */
export interface ChangedCell {
  readonly sheet: string;
  readonly row: number;
  readonly col: number;
  /** Formulas and values as texts; empty for an empty cell. */
  readonly was: string;
  readonly now: string;
}

/** What of a sheet does not come back when a write is taken back, as nothing can say it. */
export interface Loss {
  readonly sheet: string;
  readonly kind: OtherThing['kind'];
  readonly count: number;
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
  | 'book-behind'
  | 'changed-meanwhile'
  /** Others edit the same workbook: no sheet is added, removed, replaced or unprotected then. */
  | 'others-at-work'
  /** Something on sheets that are made again or removed cannot be told, so that neither they nor undo would have it: that is asked first. */
  | 'would-be-lost'
  | 'over-limit'
  | 'sheet-protected'
  | 'book-protected'
  | 'not-restored'
  | 'payload-too-large'
  | 'sheet-missing'
  | 'sheet-exists'
  | 'last-sheet'
  | 'table-in-the-way'
  /** A cell of 様式定義 holds a word that means nothing there. */
  | 'form-unreadable'
  /** A part of the program could not be fetched over the network. */
  | 'part-missing'
  | 'cancelled'
  /** Excel refused for a reason of its own, which is in `reason` and `where`. */
  | 'host';

/** What is told of any failure: one of ours, or none that anybody foresaw. */
export type FailureCode = BookFailureCode | 'unexpected';

/** The outside world failed: thrown by the shells, shown by the panes and the command line in the user's words. */
export class BookFailure extends Error {
  override readonly name = 'BookFailure';
  constructor(
    readonly code: BookFailureCode,
    /** What the message needs: sheet, cell, part, limit … */
    readonly data: Readonly<Record<string, string | number>> = {},
    options?: { cause?: unknown },
    /** With `changed-meanwhile`. */
    readonly changes: readonly ChangedCell[] = [],
    /** With `would-be-lost`. */
    readonly losses: readonly Loss[] = [],
  ) {
    super(`${code} ${JSON.stringify(data)}`, options);
  }
}

/** Whether it passes by itself once the user ends typing, or brings the workbook to the front. */
export function isPassing(error: unknown): boolean {
  return error instanceof BookFailure && (error.code === 'cell-edit-mode' || error.code === 'book-behind');
}

/** A failure for the dictionary of failures in `locales/`. */
export function failureOf(error: unknown): {
  readonly code: FailureCode;
  readonly data: BookFailure['data'];
  /** What only a technician reads: Excel's code with its place, or the message of an error; null where the words say all. */
  readonly detail: string | null;
} {
  if (!(error instanceof BookFailure)) return { code: 'unexpected', data: {}, detail: String(error) };
  const { code, data } = error;
  const { reason = '', where = '' } = data;
  if (code !== 'host' || reason === '') return { code, data, detail: null };
  return { code, data, detail: where === '' ? String(reason) : `${String(reason)} (${String(where)})` };
}
