/**
 * A part of the pane's memory that one room keeps for itself, declared beside what uses it. Its declaration is its key:
 * `store.get(filterSlice)`.
 */
export interface Slice<T> {
  /** As it is before anybody has changed it. */
  readonly initial: T;
}
