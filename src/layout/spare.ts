/** A text that stands in the rows `from` (from 0) up to `to`, exclusive, and needs so many pt of them. */
export interface Need {
  readonly from: number;
  readonly to: number;
  readonly height: number;
}

/** A row that may become lower, down to `floor` pt. */
export interface Giver {
  readonly row: number;
  readonly floor: number;
}

/** Less is not worth another round, pt. */
const little = 0.5;
const mostRounds = 12;

/**
 * Makes rows lower by `more` pt in all, each by its share of what it has to spare; none so much that a text which fits
 * now is cut. Heights (pt) are changed in place.
 * @returns what could not be taken, pt
 */
export function take(
  heights: number[],
  more: number,
  givers: readonly Giver[],
  needs: readonly Need[],
): number {
  let left = more;
  for (let round = 0; round < mostRounds && left > little; round++) {
    const spares = givers.map((giver) => spareOf(heights, giver, needs));
    const all = spares.reduce((sum, spare) => sum + spare, 0);
    if (all <= little) break;
    const wanted = left;
    givers.forEach((giver, i) => {
      // rows of one box have their room in common, so that what the rows before have given counts
      const given = Math.min(spareOf(heights, giver, needs), (wanted * (spares[i] ?? 0)) / all);
      heights[giver.row] = (heights[giver.row] ?? 0) - given;
      left -= given;
    });
  }
  return left > little ? left : 0;
}

function spareOf(heights: readonly number[], { row, floor }: Giver, needs: readonly Need[]): number {
  const free = needs
    .filter(({ from, to }) => row >= from && row < to)
    .map(({ from, to, height }) => heights.slice(from, to).reduce((sum, one) => sum + one, 0) - height);
  return Math.max(0, Math.min((heights[row] ?? 0) - floor, ...free));
}
