import { EntryDrafts, isClash } from './entry-drafts';
import { boxText } from './entry-edits';
import type { EntryField } from './entry-fields';

/** `changed`: the cell holds something else than its box had shown, and was read again. */
export type EntryResult = 'written' | 'changed' | 'failed';

/** Where entries go. */
export interface EntryTarget {
  /** The field as it was last read. */
  now(field: EntryField): EntryField;
  /** Where it failed, the pane says why, and offers `retry`. */
  write(field: EntryField, text: string, label: string, retry: () => Promise<unknown>): Promise<EntryResult>;
}

/** What is typed into the form, until it stands in the sheet; entries are written one after the other. */
export class EntryWriter {
  readonly drafts = new EntryDrafts();
  #last: Promise<unknown> = Promise.resolve();
  #asked: Promise<unknown> = Promise.resolve();

  constructor(readonly target: EntryTarget) {}

  /** Until all entries so far are written, or could not be. */
  async whenDone(): Promise<void> {
    await this.#last;
  }

  /** The same of those that were asked for, as by Enter; not of those that come of leaving a box. */
  async whenAsked(): Promise<void> {
    await this.#asked;
  }

  /**
   * Writes what is typed into a field, unless the sheet changed under it; `true` when nothing is left to write.
   * @param isLeft nobody asked for it: the box was left
   */
  commit(field: EntryField, label: string, isLeft: boolean): Promise<boolean> {
    return this.#queue(() => this.#commit(field, label), isLeft);
  }

  /** @param isAgain the field was read anew since the first try */
  async #commit(field: EntryField, label: string, isAgain = false): Promise<boolean> {
    const draft = this.drafts.get(field.id);
    if (!draft) return true;
    const now = this.target.now(field);
    if (isClash(draft, boxText(now))) return false;
    if (draft.text === boxText(now)) {
      this.drafts.set(field.id, null);
      return true;
    }
    this.drafts.set(field.id, { ...draft, state: 'saving' });
    const retry = (): Promise<boolean> => this.commit(field, label, false);
    const result = await this.target.write(now, draft.text, label, retry);
    const isWritten = result === 'written';
    const later = this.drafts.get(field.id);
    if (!later) return isWritten;
    if (result === 'changed' && !isAgain) {
      // What the box shows now is asked of the user; where nothing else stands there, only our reading was late.
      this.drafts.set(field.id, { ...later, state: 'typing' });
      return this.#commit(field, label, true);
    }
    if (!isWritten) this.drafts.set(field.id, { ...later, state: 'failed' });
    else if (later.text === draft.text) this.drafts.set(field.id, null);
    // typed while it was written
    else
      this.drafts.set(field.id, { text: later.text, base: boxText(this.target.now(field)), state: 'typing' });
    return isWritten;
  }

  #queue<T>(job: () => Promise<T>, isLeft: boolean): Promise<T> {
    const turn = this.#last.then(job);
    this.#last = turn.catch(() => undefined);
    if (!isLeft) this.#asked = this.#last;
    return turn;
  }
}
