import type { Direction, RateMethod } from '../../achievement';
import type { Slice } from '../state/slice';
import type { CellPlace } from '../workbook/book-port';

/** How somebody means to settle an indicator that is 要確認. */
export interface SettlingDraft {
  readonly direction: Direction;
  /** `null`: the engine's own for the direction. */
  readonly method: RateMethod | null;
  /** It will be written with the others. */
  readonly isAccepted: boolean;
}

/** The table of 要確認, in the place of that of 評価 while it is open. */
export interface Settling {
  readonly isOpen: boolean;
  /** The cell 方向 of the indicator that it was opened for; `null`: for all. */
  readonly at: CellPlace | null;
  /** By the key of the row; kept while the user looks elsewhere. */
  readonly drafts: ReadonlyMap<string, SettlingDraft>;
}

export const settlingSlice: Slice<Settling> = { initial: { isOpen: false, at: null, drafts: new Map() } };
