import type { CellStyle, ContentRun } from '../book/sheet-content';
import { scriptSize } from './cell-text';
import { black } from './drawing';
import { textWidth } from './font-metrics';
import type { Piece } from './text-piece';

/** A part of a piece of text that has one look. */
export interface LookedPart {
  readonly text: string;
  /** From where the piece begins, and how far above its base line, in its own unit. */
  readonly along: number;
  readonly raised: number;
  readonly width: number;
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly color: string;
  readonly underline: boolean;
  readonly strike: boolean;
}

type Font = NonNullable<CellStyle['font']>;

const lifts = { super: 0.35, sub: -0.12 } as const;

/**
 * The pieces of a cell's text by their looks. Within its line each run has its own size, and the line keeps its alignment.
 */
export function lookedParts(
  pieces: readonly Piece[],
  cellFont: Font,
  runs: readonly ContentRun[] | undefined,
): (readonly LookedPart[])[] {
  if (!runs) return pieces.map((piece) => [partOf(piece.text, piece, cellFont, 0)]);
  const whole = runs.map(({ text }) => text).join('');
  let at = 0;
  return pieces.map((piece) => {
    const from = whole.indexOf(piece.text, at);
    if (from < 0) return [partOf(piece.text, piece, cellFont, 0)];
    at = from + piece.text.length;
    const shrunk = piece.size / (cellFont.size ?? piece.size);
    let along = 0;
    return withinRuns(runs, from, at).map(({ text, run }) => {
      const font = run.font ?? cellFont;
      const size = (font.size ?? piece.size / shrunk) * shrunk * (run.script ? scriptSize : 1);
      const part = {
        ...partOf(text, { ...piece, size }, font, along),
        raised: run.script ? (lifts[run.script] * size) / scriptSize : 0,
      };
      along += part.width;
      return part;
    });
  });
}

function withinRuns(
  runs: readonly ContentRun[],
  from: number,
  end: number,
): { text: string; run: ContentRun }[] {
  let at = 0;
  return runs.flatMap((run) => {
    const [first, last] = [Math.max(from, at), Math.min(end, at + run.text.length)];
    const text = first < last ? run.text.slice(first - at, last - at) : '';
    at += run.text.length;
    return text === '' ? [] : [{ text, run }];
  });
}

function partOf(text: string, { size }: Pick<Piece, 'size'>, font: Font, along: number): LookedPart {
  return {
    text,
    along,
    raised: 0,
    width: textWidth(text) * size,
    size,
    bold: font.bold ?? false,
    italic: font.italic ?? false,
    color: font.color ?? black,
    underline: font.underline ?? false,
    strike: font.strike ?? false,
  };
}
