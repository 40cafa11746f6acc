import { keepUnchanged, touchedSheets, withSheets } from '../../book/changed-sheets';
import type { Edit } from '../../book/edit';
import { isPassing } from '../../book/shell';
import type { BookSnapshot } from '../../book/snapshot';
import type { BookPort } from './book-port';

/** What has to be read: all, or what hangs on the cells of these sheets (ids). */
type Wanted = 'all' | ReadonlySet<string>;

/** More sheets than this are read no faster than all. */
const manySheets = 20;
/** Time (ms) without changes after which all is read again, for what the quick readings cannot see. */
const rest = 2_000;
/** Time (ms) after which a reading is tried again that waits for the user: a cell is edited, another workbook is in front. */
const retry = 500;

export interface BookReading {
  readonly snapshot: BookSnapshot;
  /** `null` where it was not asked. */
  readonly activeSheet: string | null;
}

/** Keeps the last snapshot of the workbook: reads all of it, or only the sheets in which cells were changed. */
export class BookReader {
  snapshot: BookSnapshot | null = null;
  /** Why the last reading failed; `null` where it did not. */
  failure: unknown = null;
  #wanted: Wanted | null = null;
  #reading: Promise<void> | null = null;
  #later: ReturnType<typeof setTimeout> | null = null;

  constructor(
    readonly book: BookPort,
    /** Waited for before anything is read again. */
    readonly onRead: (reading: BookReading) => void | Promise<void>,
    readonly onFailure: (error: unknown) => void,
    /** All is about to be read, the active sheet too. */
    readonly onAsk: () => void = () => undefined,
  ) {}

  /** Reads all; what is asked for during a reading is read after it, and waited for. `false` where it failed. */
  async all(): Promise<boolean> {
    this.#wanted = 'all';
    await this.#read();
    return this.failure === null;
  }

  /** Reads again what cells of a sheet were changed for, and all of it when the user rests. */
  async follow(sheetId: string): Promise<void> {
    this.#add(sheetId);
    await this.#read(true);
  }

  /** Reads again what edits of ours changed. */
  async wrote(edits: readonly Edit[]): Promise<void> {
    for (const edit of edits) {
      const sheet = edit.kind === 'setCells' || edit.kind === 'setRows' ? this.#idOf(edit.sheet) : undefined;
      if (sheet === undefined) this.#wanted = 'all';
      else this.#add(sheet);
    }
    await this.#read(true);
  }

  #idOf(name: string): string | undefined {
    return this.snapshot?.sheets.find((sheet) => sheet.name === name)?.id;
  }

  #add(sheetId: string): void {
    if (this.#wanted !== 'all') this.#wanted = new Set(this.#wanted ?? []).add(sheetId);
  }

  async #read(unasked = false): Promise<void> {
    this.#reading ??= this.#readWanted(unasked).finally(() => {
      this.#reading = null;
    });
    await this.#reading;
    if (this.#wanted) await this.#read(unasked);
  }

  /** A reading that nobody asked for waits while a cell is being edited, or another workbook is in front. */
  async #readWanted(unasked: boolean): Promise<void> {
    // What happens in the same turn is read together.
    await Promise.resolve();
    const wanted = this.#wanted;
    if (!wanted) return;
    this.#wanted = null;
    if (this.#later !== null) clearTimeout(this.#later);
    try {
      const quick = wanted === 'all' ? null : await this.#some(wanted);
      this.#later = quick ? setTimeout(() => this.#restless(), rest) : null;
      await this.#took(quick ?? (await this.#everything()));
    } catch (error) {
      this.failure = error;
      if (unasked && isPassing(error)) this.#later = setTimeout(() => this.#restless(), retry);
      else this.onFailure(error);
    }
  }

  #restless(): void {
    this.#wanted = 'all';
    void this.#read(true);
  }

  async #took({ snapshot, activeSheet }: BookReading): Promise<void> {
    this.failure = null;
    const before = this.snapshot;
    this.snapshot = before ? keepUnchanged(before, snapshot) : snapshot;
    await this.onRead({ snapshot: this.snapshot, activeSheet });
  }

  async #everything(): Promise<BookReading> {
    this.onAsk();
    const [snapshot, activeSheet] = await Promise.all([this.book.read(), this.book.activeSheet()]);
    return { snapshot, activeSheet };
  }

  /** `null` where all has to be read. */
  async #some(changed: ReadonlySet<string>): Promise<BookReading | null> {
    if (!this.snapshot) return null;
    const touched = touchedSheets(this.snapshot, changed);
    if (!touched || touched.size > manySheets) return null;
    const sheets = touched.size === 0 ? [] : await this.book.readSheets([...touched]);
    const snapshot = sheets.length === touched.size ? withSheets(this.snapshot, sheets) : null;
    return snapshot && { snapshot, activeSheet: null };
  }
}
