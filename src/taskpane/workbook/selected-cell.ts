/** Row and column of the first cell of the selection. */
export interface SelectedCell {
  readonly sheetId: string;
  readonly row: number;
  readonly col: number;
}

/** Where the user is in the sheet, apart from the pane's state: it changes with every arrow key. */
export class Selection {
  #cell: SelectedCell | null = null;
  readonly #listeners = new Set<() => void>();

  readonly cell = (): SelectedCell | null => this.#cell;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  set(cell: SelectedCell): void {
    this.#cell = cell;
    for (const listener of this.#listeners) listener();
  }
}
