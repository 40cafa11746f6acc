/** What is typed into a box and does not stand in the sheet yet. */
export interface Draft {
  readonly text: string;
  /** What the sheet showed when the typing began. */
  readonly base: string;
  readonly state: 'typing' | 'saving' | 'failed';
}

export type Drafts = ReadonlyMap<string, Draft>;

/**
 * All that is typed and not written, by the fields' ids. It outlives the boxes: what could not be written is still
 * there when somebody comes back to the measure.
 */
export class EntryDrafts {
  #drafts: Drafts = new Map();
  readonly #listeners = new Set<() => void>();

  readonly all = (): Drafts => this.#drafts;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  get(id: string): Draft | null {
    return this.#drafts.get(id) ?? null;
  }

  set(id: string, draft: Draft | null): void {
    const drafts = new Map(this.#drafts);
    if (draft) drafts.set(id, draft);
    else drafts.delete(id);
    this.#drafts = drafts;
    for (const listener of this.#listeners) listener();
  }
}

/** Whether the sheet changed under what is being typed, and both differ. */
export function isClash(draft: Draft, shown: string): boolean {
  return draft.state !== 'saving' && draft.base !== shown && draft.text !== shown;
}
