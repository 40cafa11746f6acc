/**
 * Texts as Excel's criteria and lookups compare them: upper and lower case are one, `*` stands for any characters, `?` for
 * one, `~` before one of the three for itself. Each text is gone through once: between two stars the first place that fits
 * is as good as any later one, so that nothing has to be tried again.
 */
export interface Pattern {
  /** Whether `*` or `?` stand for others in it. */
  readonly isWild: boolean;
  /** Whether it is the whole text. */
  matches(text: string): boolean;
  /** The first place at or after `from` where it begins; -1 where there is none. */
  find(text: string, from: number): number;
}

/** What stands between two stars: characters, or null for any one. */
type Piece = readonly (string | null)[];

export function readPattern(written: string): Pattern {
  const pieces = piecesOf(foldCase(written));
  const [first = [], ...later] = pieces;
  const last = later.at(-1);
  return {
    isWild: later.length > 0 || first.includes(null),
    matches(text) {
      const folded = foldCase(text);
      if (!fitsAt(folded, first, 0)) return false;
      if (!last) return folded.length === first.length;
      const end = endOf(folded, later.slice(0, -1), first.length);
      return (
        end >= 0 && folded.length - last.length >= end && fitsAt(folded, last, folded.length - last.length)
      );
    },
    find(text, from) {
      const folded = foldCase(text);
      const start = indexOf(folded, first, from);
      return start >= 0 && endOf(folded, later, start + first.length) >= 0 ? start : -1;
    },
  };
}

/** Small letters, a character for a character, so that places stay what they are. */
export function foldCase(text: string): string {
  const small = text.toLowerCase();
  if (small.length === text.length) return small;
  return Array.from({ length: text.length }, (_, i) => {
    const one = text.charAt(i).toLowerCase();
    return one.length === 1 ? one : text.charAt(i);
  }).join('');
}

function piecesOf(written: string): Piece[] {
  const pieces: (string | null)[][] = [[]];
  for (let i = 0; i < written.length; i++) {
    const char = written.charAt(i);
    const next = written.charAt(i + 1);
    const piece = pieces.at(-1);
    if (char === '~' && next !== '') {
      piece?.push(next);
      i++;
    } else if (char === '*') pieces.push([]);
    else piece?.push(char === '?' ? null : char);
  }
  return pieces;
}

/** Where the last of the pieces ends, each sought behind the one before; -1 where one is not there. */
function endOf(text: string, pieces: readonly Piece[], from: number): number {
  let at = from;
  for (const piece of pieces) {
    const found = indexOf(text, piece, at);
    if (found < 0) return -1;
    at = found + piece.length;
  }
  return at;
}

function indexOf(text: string, piece: Piece, from: number): number {
  if (!piece.includes(null)) return text.indexOf(piece.join(''), from);
  for (let at = from; at + piece.length <= text.length; at++) if (fitsAt(text, piece, at)) return at;
  return -1;
}

function fitsAt(text: string, piece: Piece, at: number): boolean {
  return (
    at + piece.length <= text.length &&
    piece.every((char, i) => char === null || text.charAt(at + i) === char)
  );
}
