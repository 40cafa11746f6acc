import type { Slice } from '../state/slice';
import type { HandOutRecord } from '../../cycle/memory';
import type { Side } from '../../cycle/merge';
import type { ReplyFile } from '../../cycle/reply';

/** A workbook that was made, to be saved or opened. */
export interface MadeFile {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** What was made last: the workbooks of hand-outs, or the one that goes back with its text for a mail. */
export interface MadeFiles {
  readonly files: readonly MadeFile[];
  /** Drawings of the sheets are not in them. */
  readonly withoutDrawings: boolean;
  readonly letter?: { readonly department: string; readonly mail: string };
}

export const madeSlice: Slice<MadeFiles | null> = { initial: null };

/** Replies that were chosen and are looked at; nothing of them is written yet. */
export interface Review {
  readonly replies: readonly ReplyFile[];
  /** What the master remembers of its hand-outs. */
  readonly memory: readonly HandOutRecord[];
  /** Which side counts in a conflict, by measure and field. */
  readonly choices: ReadonlyMap<string, Side>;
}

export const reviewSlice: Slice<Review | null> = { initial: null };
