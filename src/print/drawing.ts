/** What stands on a page, for every renderer. Lengths are pt on the paper, from its top left corner downwards. */
export type Drawing = Fill | Shape | Stroke | Text;

/**
 * What a drawing shows of the sheet's content: one of its cells (the first of a merged area) or one of its charts. Drawings
 * without it (fills, lines, headers and footers) are only for the eye.
 */
export type Content =
  | { readonly kind: 'cell'; readonly row: number; readonly col: number; readonly isRepeated?: true }
  | { readonly kind: 'chart'; readonly index: number; readonly box: Clip };

interface Meaning {
  readonly of?: Content;
}

export interface Fill extends Meaning {
  readonly kind: 'fill';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** `#RRGGBB` */
  readonly color: string;
}

/** A filled outline that begins at its first step and is closed. */
export interface Shape extends Meaning {
  readonly kind: 'shape';
  readonly path: readonly PathStep[];
  readonly color: string;
  readonly clip?: Clip;
}

/** A point that a straight line leads to, or two control points of a Bézier curve and its end. */
export type PathStep = readonly [number, number] | readonly [number, number, number, number, number, number];

export interface Stroke extends Meaning {
  readonly kind: 'stroke';
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
  readonly width: number;
  readonly color: string;
  /** Lengths of dashes and gaps; absent: solid. */
  readonly dash?: readonly number[];
  readonly clip?: Clip;
}

/** A piece of text on one line. */
export interface Text extends Meaning {
  readonly kind: 'text';
  readonly text: string;
  readonly x: number;
  /** The base line. */
  readonly y: number;
  /** Width that it takes. */
  readonly width: number;
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly color: string;
  /** One character of vertical writing: its glyph form for that is taken. */
  readonly vertical?: boolean;
  /** Degrees by which the line rises from its beginning. */
  readonly angle?: number;
  readonly clip?: Clip;
}

export interface Clip {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A page, drawn. */
export interface DrawnPage {
  readonly width: number;
  readonly height: number;
  readonly drawings: readonly Drawing[];
}

export const black = '#000000';
