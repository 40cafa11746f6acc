import type { Slice } from '../state/slice';
import { initialView, type GradingView } from './grading-view';

/** How the table of 評価 was left: it is found again so. */
export interface GradingMemory {
  readonly view: GradingView;
  /** Keys of the rows that are open. */
  readonly open: ReadonlySet<string>;
  /** Key of the row that the keyboard is on. */
  readonly active: string | null;
}

export const gradingSlice: Slice<GradingMemory> = {
  initial: { view: initialView, open: new Set(), active: null },
};
