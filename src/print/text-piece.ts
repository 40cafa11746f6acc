import type { CellStyle, ContentRun } from '../book/sheet-content';
import type { ShownKind } from './print-sheet';

/** A text in its box; lengths are pt at 100%. */
export interface CellText {
  readonly text: string;
  readonly kind: ShownKind;
  readonly style: CellStyle;
  readonly width: number;
  readonly height: number;
  /** The pieces of a text that do not all look alike. */
  readonly runs?: readonly ContentRun[];
  /** The same number with at most so many characters, where its format lets it be rounded to its cell. */
  readonly narrowed?: (characters: number) => string | null;
}

/** A piece of a line; x and the base line y count from the box's top left corner. */
export interface Piece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly vertical?: boolean;
  /** Degrees by which its line rises from x and y. */
  readonly angle?: number;
}
