import { BookFailure, isPassing } from '../../book/shell';
import type { BookSnapshot } from '../../book/snapshot';
import { readPlanSteps } from '../../sheets/plan-steps';
import type { AllTexts } from '../state/all-texts';
import type { PaneStore } from '../state/pane-store';
import type { BookEvent, BookPort } from './book-port';
import { BookReader, type BookReading } from './book-reader';
import { failureNotice } from './failure';
import { formParts } from './form-parts';
import { inSlices } from './in-slices';
import type { LongWork, Retry, WorkWatch } from './long-work';
import { measureAt } from './measure-at';
import { Selection } from './selected-cell';

/** Changes of more than cells that follow each other within this time (ms) are read together. */
const settle = 30;
/** So long (ms) after their last change others are taken to be editing still: Excel tells nobody who has the workbook open. */
const stillThere = 600_000;
/** While the user is typing into a cell, reading is tried again after this time (ms). */
const patience = 1000;

/** What following the workbook needs of the pane. */
export interface FollowingPane {
  readonly store: PaneStore;
  readonly texts: AllTexts;
  readonly book: BookPort;
  readonly work: LongWork;
  /** The plan was read. */
  readonly wasRead: () => void;
}

/** Reads the workbook beside the pane, and reads again what changes in it. */
export class BookFollowing {
  readonly reader: BookReader;
  readonly selection = new Selection();
  #stale: ReturnType<typeof setTimeout> | null = null;
  #shown: BookSnapshot | null = null;
  #follows = false;
  /** When somebody else last changed the workbook (ms since 1970); null: never since the pane was opened. */
  #changedByOthers: number | null = null;
  /** The sheet that the pane took for the active one when Excel was last asked for it. */
  #activeWhenAsked: string | null = null;

  constructor(private readonly pane: FollowingPane) {
    this.reader = new BookReader(
      pane.book,
      (reading) => this.#read(reading),
      (error) => this.#readFailed(error, () => this.refresh()),
      () => {
        this.#activeWhenAsked = pane.store.state().activeSheet;
      },
    );
  }

  /** The workbook that the pane shows: what is decided in it is decided on this. */
  get shown(): BookSnapshot | null {
    return this.#shown;
  }

  /** Whether somebody else has changed the workbook of late. */
  othersAtWork(): boolean {
    return this.#changedByOthers !== null && Date.now() - this.#changedByOthers < stillThere;
  }

  /** Once; where Excel refuses it, the next reading tries it again. */
  async #follow(): Promise<void> {
    if (this.#follows) return;
    this.#follows = true;
    try {
      await this.pane.book.listen((event) => this.#onBook(event));
    } catch (error) {
      this.#follows = false;
      this.pane.store.tell(failureNotice(this.pane.texts, 'read', error, () => this.refresh()));
    }
  }

  /**
   * Reads again; several calls while a reading is under way make one more. `false` when the workbook could not be read,
   * or nobody wanted to wait for it: then the pane says so, and offers `retry`.
   */
  async refresh(retry: Retry = () => this.refresh()): Promise<boolean> {
    // a part of longer work, which tells how far it is
    if (this.pane.store.state().work) return this.#reread(retry);
    return (await this.pane.work.run('reading', (watch) => this.#readWatched(watch, retry), retry)) ?? false;
  }

  async #reread(retry: Retry = () => this.refresh()): Promise<boolean> {
    if (await this.reader.all()) return true;
    this.#readFailed(this.reader.failure, retry);
    return false;
  }

  /** A request to Excel cannot be called off, but need not be waited for. @throws BookFailure `cancelled` */
  #readWatched({ signal }: WorkWatch, retry: Retry): Promise<boolean> {
    const calledOff = new Promise<never>((_, reject) => {
      signal.addEventListener('abort', () => reject(new BookFailure('cancelled')), { once: true });
    });
    return Promise.race([this.#reread(retry), calledOff]);
  }

  /**
   * Reads the workbook again, then goes on; `null` when that failed, was called off, or other work runs, which the pane
   * says.
   */
  afterReading<T>(job: (watch: WorkWatch) => Promise<T>, retry: Retry): Promise<T | null> {
    return this.pane.work.run(
      'reading',
      async (watch) => ((await this.#readWatched(watch, retry)) ? job(watch) : null),
      retry,
    );
  }

  #onBook(event: BookEvent): void {
    if (event.kind === 'activated') {
      this.pane.store.do({ kind: 'activated', sheet: event.sheet });
      return;
    }
    if (event.kind === 'selected') {
      this.selection.set(event);
      const measure = measureAt(this.pane.store.state().reading, event.sheetId, event.row);
      if (measure && measure.measure.number !== this.pane.store.state().measure) {
        this.pane.store.do({ kind: 'follow', number: measure.measure.number });
      }
      return;
    }
    if (event.byOthers) this.#changedByOthers = Date.now();
    if (event.sheetId === undefined) this.#readSoon(settle);
    else void this.reader.follow(event.sheetId);
  }

  #readSoon(delay: number): void {
    if (this.#stale !== null) clearTimeout(this.#stale);
    this.#stale = setTimeout(() => {
      this.#stale = null;
      void this.#reread();
    }, delay);
  }

  async #read({ snapshot, activeSheet }: BookReading): Promise<void> {
    const ours = snapshot.sheets.filter(({ grid }) => grid !== null).length;
    const { ofOwnForm, known } = await formParts(snapshot);
    const read = await inSlices(readPlanSteps(snapshot, ofOwnForm, known), {
      progress: (count) => {
        if (this.pane.store.state().work?.name === 'reading')
          this.pane.store.do({ kind: 'progress', done: count, total: ours });
      },
    });
    const shown = this.pane.store.state().activeSheet;
    this.#shown = snapshot;
    this.pane.store.do({
      kind: 'read',
      reading: read.plan ? read : null,
      problems: read.problems,
      // who went to another sheet meanwhile is not brought back
      activeSheet: shown === this.#activeWhenAsked ? (activeSheet ?? shown) : shown,
    });
    this.pane.wasRead();
    void this.#follow();
  }

  #readFailed(error: unknown, retry: Retry): void {
    this.pane.store.do({ kind: 'readFailed', notice: failureNotice(this.pane.texts, 'read', error, retry) });
    if (isPassing(error)) this.#readSoon(patience);
  }
}
