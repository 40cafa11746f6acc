import { cellAddress } from '../../book/address';
import type { Edit } from '../../book/edit';
import { BookFailure, type ChangedCell, type Loss } from '../../book/shell';
import type { BookSnapshot } from '../../book/snapshot';
import type { BookReader } from './book-reader';
import { figureText } from './entries/entry-edits';
import { typedEdits } from './entries/typed-edits';
import { fieldNow, type EntryField } from './entries/entry-fields';
import { EntryWriter, type EntryResult } from './entries/entry-writer';
import { failureNotice, waitingWords } from './failure';
import type { AllTexts } from '../state/all-texts';
import type { LongWork, Retry } from './long-work';
import type { Batch, Notice, Proposal } from '../state/pane-state';
import type { PaneStore } from '../state/pane-store';
import type { BookPort } from './book-port';
import { undoRecord } from '../state/undo-record';
import { openOwnBook, sheetsMade } from './own-book';

/** What writing needs of the pane. */
export interface WriterPane {
  readonly store: PaneStore;
  readonly texts: AllTexts;
  readonly book: BookPort;
  readonly work: LongWork;
  readonly reader: BookReader;
  /** Reads the workbook; `false` where that failed, and the pane says so. */
  readonly refresh: (retry: Retry) => Promise<boolean>;
  /** The workbook that the pane shows. */
  readonly basis: () => BookSnapshot | null;
  /** What is kept of cells that were written holds no longer. */
  readonly forget: (edits: readonly Edit[]) => void;
  /** Whether others edit the same workbook just now. */
  readonly othersAtWork: () => boolean;
}

interface Written {
  readonly undo: readonly Edit[];
  /** Excel's own list of undo is gone with it. */
  readonly undoLost: boolean;
}

/** What the pane writes into the workbook, in batches with a name, and takes back again. */
export class PlanWriter {
  readonly entries = new EntryWriter({
    now: (field) => fieldNow(this.pane.store.state().reading, field) ?? field,
    write: (field, text, label, retry) => this.#enter(field, text, label, retry),
  });
  #batches = 0;
  /** It was told that Excel's own list of undo is gone: once is enough. */
  #toldUndo = false;

  constructor(private readonly pane: WriterPane) {}

  /** Writes without asking what the user has asked for already; `false` when it could not be written. */
  async carryOut(proposal: Proposal): Promise<boolean> {
    const { store } = this.pane;
    const { title, edits, result, next, undoes, redoes } = proposal;
    // what was still being typed when it was asked for is the user's own, no change by somebody else
    await this.entries.whenDone();
    const basis = proposal.basis ?? this.pane.basis();
    const decided: Proposal = basis ? { ...proposal, basis } : proposal;
    const written = await this.#apply(decided, () => this.carryOut(decided));
    if (!written) return false;
    await (undoes === undefined
      ? this.#keep(title, edits, written.undo, redoes)
      : this.#tookBack(undoes, title, edits, written.undo));
    proposal.written?.();
    const batch = undoes === undefined ? store.state().batches[0]?.id : undefined;
    store.tell({
      intent: 'success',
      title: result,
      ...(written.undoLost && this.#undoWords()),
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
    const decided = decidedOn(proposal, snapshot);
    if (!asks) return this.carryOut(decided);
    store.do({ kind: 'propose', proposal: decided });
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
      basis: snapshot,
      title,
      summary: result,
      details: [],
      edits: all,
      result,
      redoes: id,
    });
  }

  /** `null` where it could not be written, or was changed since it was decided on: then the pane says so, or asks. */
  async #apply(proposal: Proposal, retry: Retry): Promise<Written | null> {
    const { work, book } = this.pane;
    let changes: readonly ChangedCell[] = [];
    let undoLost = false;
    const undo = await work.run(
      proposal.work,
      async (watch) => {
        const { basis } = proposal;
        const losing = (): void => {
          undoLost = true;
        };
        try {
          return await book.apply(proposal.edits, {
            ...watch,
            undoLost: losing,
            othersAtWork: this.pane.othersAtWork(),
            ...(basis ? { basis } : {}),
            ...(proposal.mayLose ? { mayLose: true } : {}),
          });
        } catch (error) {
          if (!(error instanceof BookFailure)) throw error;
          if (error.code === 'changed-meanwhile') ({ changes } = error);
          else if (error.code === 'would-be-lost') this.#askToLose(proposal, error.losses);
          else if (error.code === 'others-at-work') this.#offerOwnBook(proposal, error, retry);
          else throw error;
          return null;
        }
      },
      retry,
    );
    if (changes.length > 0) await this.#askAgain(proposal, changes, retry);
    return undo && { undo, undoLost };
  }

  /** Tells what of the sheets undo would not bring back, and writes nothing before the user says so. */
  #askToLose({ other: _, ...proposal }: Proposal, losses: readonly Loss[]): void {
    const { lost } = this.pane.texts.failures;
    this.pane.store.do({
      kind: 'propose',
      proposal: {
        ...proposal,
        summary: lost.summary,
        details: losses.map(({ sheet, kind, count }) => lost.line(sheet, lost.kinds[kind], count)),
        apply: lost.write,
        isQuestion: true,
        mayLose: true,
      },
    });
  }

  /** Sheets that would be made while others edit stand in a workbook of their own instead. */
  #offerOwnBook({ edits, title }: Proposal, error: BookFailure, retry: Retry): void {
    const { store, texts, book, reader, work } = this.pane;
    const notice = failureNotice(texts, 'write', error, retry);
    const made = sheetsMade(edits);
    const { snapshot } = reader;
    store.do({ kind: 'propose', proposal: null });
    if (!made || !snapshot) {
      store.tell(notice);
      return;
    }
    const open = (): Promise<unknown> =>
      work.run('reporting', () => openOwnBook(book, snapshot, edits, `${made[0] ?? title}.xlsx`), open);
    store.tell({ ...notice, action: { label: texts.failures.ownBook, run: open } });
  }

  /** Somebody was faster: shows what stands there now, and writes nothing before the user says so. */
  async #askAgain(
    { changes: _, other: __, ...proposal }: Proposal,
    changes: readonly ChangedCell[],
    retry: Retry,
  ): Promise<void> {
    const { store, texts, reader } = this.pane;
    if (!(await this.pane.refresh(retry)) || !reader.snapshot) return;
    const { changed } = texts.failures;
    const shown = (text: string): string => (text === '' ? changed.empty : text);
    const details = changes.map((change) => {
      const { sheet, row, col, was, now } = change;
      const line = changed.line(`${sheet} ${cellAddress({ row, col })}`, shown(was), shown(now));
      const wanted = wantedText(proposal.edits, change);
      return wanted === null ? line : `${line} ${changed.wanted(shown(wanted))}`;
    });
    store.do({
      kind: 'propose',
      proposal: {
        ...proposal,
        summary: changed.summary(changes.length),
        details,
        apply: changed.overwrite,
        isQuestion: true,
        basis: reader.snapshot,
      },
    });
  }

  /** Once: what is written later takes no more away. */
  #undoWords(): Pick<Notice, 'body'> {
    if (this.#toldUndo) return {};
    this.#toldUndo = true;
    return { body: this.pane.texts.failures.undoLost };
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

  async #tookBack(
    batch: number,
    title: string,
    edits: readonly Edit[],
    undo: readonly Edit[],
  ): Promise<void> {
    const { store, reader, forget } = this.pane;
    forget(edits);
    await reader.wrote(edits);
    store.do({ kind: 'undone', batch, again: this.#batch(title, undo) });
  }

  /** 「記入：1 実績（R2）＝820百万円」: of which measure, what, and as what it stands there. */
  #entryTitle({ id, place, unit, row }: EntryField, text: string, label: string): string {
    const { measures = [] } = this.pane.store.state().reading ?? {};
    const one = measures.find(({ sheetId, prefix }) => id.startsWith(`${sheetId}/${prefix}`));
    const name = one?.measure.number ?? place.sheet;
    return this.pane.texts.more.entered(name, label, figureText(text.trim(), unit, row));
  }

  /** An entry is short: it shows in its box, not at the pane's foot. */
  async #enter(field: EntryField, text: string, label: string, retry: Retry): Promise<EntryResult> {
    const { store, texts, book, work, reader } = this.pane;
    // what the box showed when the entry was decided on, whatever is read meanwhile
    const basis = this.pane.basis();
    await work.idle();
    const { entry } = texts;
    const title = entry.failed(field.place.sheet, label);
    const edits = typedEdits(store.state().reading, field, text);
    if ('reasonAgainst' in edits) {
      const { reasonAgainst } = edits;
      const { askReason, askReasonWithout } = texts.grading;
      const why = reasonAgainst === null ? askReasonWithout : askReason(reasonAgainst);
      store.tell({ intent: 'error', title, body: `${why} ${entry.kept}` });
      return 'failed';
    }
    const told = { undoLost: false };
    try {
      const undo = await book.apply(edits, {
        ...(basis ? { basis } : {}),
        othersAtWork: this.pane.othersAtWork(),
        undoLost: () => {
          told.undoLost = true;
        },
        waiting: (reason) => {
          store.tell(reason && { intent: 'info', title: waitingWords(texts, reason) });
        },
      });
      if (store.state().notice) store.tell(null);
      const batch = this.#entryTitle(field, text, label);
      await this.#keep(batch, edits, undo);
      const { body } = told.undoLost ? this.#undoWords() : {};
      if (body !== undefined) store.tell({ intent: 'info', title: batch, body });
      return 'written';
    } catch (error) {
      if (error instanceof BookFailure && error.code === 'changed-meanwhile' && (await reader.all()))
        return 'changed';
      if (error instanceof BookFailure && error.code === 'would-be-lost') {
        const named = this.#entryTitle(field, text, label);
        const proposal: Proposal = {
          ...{ work: 'writing', title: named, summary: '', details: [], edits, result: named },
          // the box holds nothing then that the sheet has not
          written: () => void this.entries.commit(field, label, false),
        };
        this.#askToLose(decidedOn(proposal, basis), error.losses);
        return 'failed';
      }
      const { body = '', ...notice } = failureNotice(texts, 'write', error, retry);
      store.tell({ ...notice, title, body: `${body} ${entry.kept}` });
      return 'failed';
    }
  }
}

/** What a batch writes into a cell; `null` where it makes the sheet anew. */
function wantedText(edits: readonly Edit[], { sheet, row, col }: ChangedCell): string | null {
  const cell = edits
    .flatMap((edit) => (edit.kind === 'setCells' && edit.sheet === sheet ? edit.cells : []))
    .findLast((one) => one.row === row && one.col === col);
  return cell ? (cell.formula ?? String(cell.value ?? '')) : null;
}

/** A proposal that will be held against the workbook on which it was decided. */
export function decidedOn(proposal: Proposal, basis: BookSnapshot | null): Proposal {
  return proposal.basis || !basis ? proposal : { ...proposal, basis };
}
