import type { YearKey } from '../../plan';
import type { Slice } from './slice';
import { initialState, step, type Notice, type PaneAction, type PaneState } from './pane-state';

/** The pane's memory, and who wants to know when it changes. */
export class PaneStore {
  #state = initialState;
  readonly #slices = new Map<object, unknown>();
  readonly #listeners = new Set<() => void>();

  readonly state = (): PaneState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  do(action: PaneAction): void {
    this.#state = step(this.#state, action);
    this.#notify();
  }

  get<T>(slice: Slice<T>): T {
    return this.#slices.has(slice) ? (this.#slices.get(slice) as T) : slice.initial;
  }

  set<T>(slice: Slice<T>, value: T): void {
    this.#slices.set(slice, value);
    this.#notify();
  }

  tell(notice: Notice | null): void {
    this.do({ kind: 'notice', notice });
  }

  #notify(): void {
    for (const listener of this.#listeners) listener();
  }

  /** The year that is looked at: as chosen, else the plan's report year. */
  year(): YearKey {
    const settings = this.#state.reading?.plan.settings;
    const chosen = this.#state.year;
    return chosen !== null && settings?.years.includes(chosen) ? chosen : (settings?.reportYear ?? '');
  }
}
