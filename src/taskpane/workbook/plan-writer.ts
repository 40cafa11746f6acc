import type { Edit } from '../../book/edit';
import type { BookReader } from './book-reader';
import { figureText } from './entries/entry-edits';
import { typedEdits } from './entries/typed-edits';
import { fieldNow, type EntryField } from './entries/entry-fields';
import { EntryWriter } from './entries/entry-writer';
import { failureNotice } from './failure';
import type { AllTexts } from '../state/all-texts';
import type { LongWork, Retry } from './long-work';
import type { Batch, Proposal, WorkName } from '../state/pane-state';
import type { PaneStore } from '../state/pane-store';
import type { BookPort } from './book-port';
import { undoRecord } from '../state/undo-record';

/** What writing needs of the pane. */
export interface WriterPane {
  readonly store: PaneStore;
  readonly texts: AllTexts;
  readonly book: BookPort;
  readonly work: LongWork;
  readonly reader: BookReader;
  /** Reads the workbook; `false` where that failed, and the pane says so. */
  readonly refresh: (retry: Retry) => Promise<boolean>;
  /** What is kept of cells that were written holds no longer. */
  readonly forget: (edits: readonly Edit[]) => void;
}

/** What the pane writes into the workbook, in batches with a name, and takes back again. */
export class PlanWriter {
  readonly entries = new EntryWriter({
    now: (field) => fieldNow(this.pane.store.state().reading, field) ?? field,
    write: (field, text, label, retry) => this.#enter(field, text, label, retry),
  });
  #batches = 0;

  constructor(private readonly pane: WriterPane) {}

  /** Writes without asking what the user has asked for already; `false` when it could not be written. */
  async carryOut(proposal: Proposal): Promise<boolean> {
    const { store } = this.pane;
    const { work, title, edits, result, next, undoes, redoes } = proposal;
    const retry = (): Promise<boolean> => this.carryOut(proposal);
    const done =
      undoes === undefined
        ? await this.#write(work, title, edits, retry, redoes)
        : await this.#takeBack(undoes, title, edits, retry);
    if (!done) return false;
    const batch = undoes === undefined ? store.state().batches[0]?.id : undefined;
    store.tell({
      intent: 'success',
      title: result,
      ...(batch === undefined ? {} : { batch }),
      ...(next ? { next } : {}),
    });
    return true;
  }

  /**
   * Takes back the newest batch, or asks first where somebody has worked on the same cells since; `false` when it
   * was not taken back, and the pane says why.
   */
  async undo(): Promise<boolean> {
    const { store, texts, reader } = this.pane;
    // an entry that is just being written is the newest
    await this.entries.whenAsked();
    const [batch] = store.state().batches;
    if (!batch) {
      store.tell({ intent: 'info', title: texts.more.undoNone });
      return false;
    }
    // what was typed when the user asked for it is written first, and is no part of what is taken back
    await this.entries.whenDone();
    const read = await this.pane.refresh(() => this.undo());
    const { snapshot } = reader;
    if (!read || !snapshot) return false;
    const { undoProposal } = await import('./undo-proposal');
    const { proposal, asks } = undoProposal(texts, batch, snapshot);
    if (!asks) return this.carryOut(proposal);
    store.do({ kind: 'propose', proposal });
    return false;
  }

  /** Takes back the newest batches down to this one; stops where a question has to be answered. */
  async undoTo(id: number): Promise<void> {
    while (this.pane.store.state().batches.some((batch) => batch.id === id)) {
      if (!(await this.undo())) return;
    }
  }

  /** Does again what was taken back last; where the same cells have changed since, it is not, and the pane says so. */
  async redo(): Promise<boolean> {
    const { store, texts, reader } = this.pane;
    await this.entries.whenDone();
    const read = await this.pane.refresh(() => this.redo());
    const [batch] = store.state().undone;
    const { snapshot } = reader;
    if (!read || !snapshot || !batch) return false;
    const { checkUndo } = await import('./undo-check');
    const { all, changed, lost } = checkUndo(batch.undo, batch.record, snapshot);
    const { title, id } = batch;
    if (changed.length > 0 || lost.length > 0) {
      store.tell({ intent: 'info', title: texts.more.redoChanged(title) });
      return false;
    }
    const result = texts.more.redone(title);
    return this.carryOut({
      work: 'writing',
      title,
      summary: result,
      details: [],
      edits: all,
      result,
      redoes: id,
    });
  }

  async #write(
    work: WorkName,
    title: string,
    edits: readonly Edit[],
    retry: Retry,
    redoes: number | undefined,
  ): Promise<boolean> {
    const undo = await this.pane.work.run(work, (watch) => this.pane.book.apply(edits, watch), retry);
    if (!undo) return false;
    await this.#keep(title, edits, undo, redoes);
    return true;
  }

  /** What was written can be taken back, and is read. */
  async #keep(title: string, edits: readonly Edit[], undo: readonly Edit[], redoes?: number): Promise<void> {
    const { store, reader, forget } = this.pane;
    forget(edits);
    store.do({ kind: 'propose', proposal: null });
    await reader.wrote(edits);
    store.do({ kind: 'wrote', batch: this.#batch(title, undo), redoes });
  }

  /** What takes back what was just written and read. */
  #batch(title: string, undo: readonly Edit[]): Batch {
    this.#batches += 1;
    const record = undoRecord(undo, this.pane.reader.snapshot ?? { sheets: [], names: [] });
    return { id: this.#batches, title, time: Date.now(), undo, record };
  }

  async #takeBack(batch: number, title: string, edits: readonly Edit[], retry: Retry): Promise<boolean> {
    const { store, book, work, reader, forget } = this.pane;
    const again = await work.run('undoing', (watch) => book.apply(edits, watch), retry);
    if (!again) return false;
    forget(edits);
    await reader.wrote(edits);
    store.do({ kind: 'undone', batch, again: this.#batch(title, again) });
    return true;
  }

  /** 「記入：1 実績（R2）＝820百万円」: of which measure, what, and as what it stands there. */
  #entryTitle({ id, place, unit, row }: EntryField, text: string, label: string): string {
    const { measures = [] } = this.pane.store.state().reading ?? {};
    const one = measures.find(({ sheetId, prefix }) => id.startsWith(`${sheetId}/${prefix}`));
    const name = one?.measure.number ?? place.sheet;
    return this.pane.texts.more.entered(name, label, figureText(text.trim(), unit, row));
  }

  /** An entry is short: it shows in its box, not at the pane's foot. */
  async #enter(field: EntryField, text: string, label: string, retry: Retry): Promise<boolean> {
    const { store, texts, book, work } = this.pane;
    await work.idle();
    const { entry } = texts;
    const title = entry.failed(field.place.sheet, label);
    const edits = typedEdits(store.state().reading, field, text);
    if ('reasonAgainst' in edits) {
      const { reasonAgainst } = edits;
      const { askReason, askReasonWithout } = texts.grading;
      const why = reasonAgainst === null ? askReasonWithout : askReason(reasonAgainst);
      store.tell({ intent: 'error', title, body: `${why} ${entry.kept}` });
      return false;
    }
    try {
      const undo = await book.apply(edits);
      if (store.state().notice) store.tell(null);
      await this.#keep(this.#entryTitle(field, text, label), edits, undo);
      return true;
    } catch (error) {
      const { body = '', ...notice } = failureNotice(texts, 'write', error, retry);
      store.tell({ ...notice, title, body: `${body} ${entry.kept}` });
      return false;
    }
  }
}
