import type { Figure, Series } from './series';

/** Figures that stand a thousand, ten thousand … times beside the rest of their series. */
export interface Slip {
  readonly figures: readonly Figure[];
  /** A figure of the rest, to compare with. */
  readonly rest: Figure;
  /** About how many times larger the larger ones are: 1,000 (千円 for 円) … */
  readonly factor: number;
  readonly larger: boolean;
}

/** 千・万・百万・億 in the wrong place; 100 is a share typed into a cell of per cents (0.95% for 95%). */
const factors = [1e3, 1e4, 1e6, 1e8] as const;
/** How far from the factor the figures may be, and how far apart the figures of each side. */
const tolerance = 3.2;
const spread = 20;

/**
 * Parts a series into the large and the small figures at its widest gap. It is a slip where the gap is about one of the
 * factors and both sides are close in themselves; the fewer figures are then the odd ones, or the side of the actuals.
 */
export function slipOf(series: Series): Slip | null {
  const sorted = series.all
    .flatMap((figure) => {
      const size = Math.abs(figure.number.valueOf());
      return size > 0 ? [{ figure, size }] : [];
    })
    .sort((a, b) => a.size - b.size);
  let cut = 0;
  let widest = 1;
  for (let i = 1; i < sorted.length; i++) {
    const gap = (sorted[i]?.size ?? 1) / (sorted[i - 1]?.size ?? 1);
    if (gap > widest) [cut, widest] = [i, gap];
  }
  if (cut === 0) return null;
  const [small, large] = [sorted.slice(0, cut), sorted.slice(cut)];
  if (range(small) > spread || range(large) > spread) return null;
  const ratio = middle(large) / middle(small);
  const share = series.unit === '%' && (small.at(-1)?.size ?? 2) <= 1 ? [100] : [];
  const factor = [...share, ...factors].find((f) => ratio >= f / tolerance && ratio <= f * tolerance);
  if (factor === undefined) return null;
  const largeIsOdd = large.length !== small.length ? large.length < small.length : large.some(isActual);
  const [odd, rest] = largeIsOdd ? [large, small] : [small, large];
  const [sample] = rest;
  return sample
    ? { figures: odd.map(({ figure }) => figure), rest: sample.figure, factor, larger: largeIsOdd }
    : null;
}

type Sized = { readonly figure: Figure; readonly size: number };

function range(side: readonly Sized[]): number {
  return (side.at(-1)?.size ?? 1) / (side[0]?.size ?? 1);
}

/** The geometric mean: sizes are compared by ratio. */
function middle(side: readonly Sized[]): number {
  return Math.exp(side.reduce((sum, { size }) => sum + Math.log(size), 0) / Math.max(1, side.length));
}

function isActual({ figure }: Sized): boolean {
  return figure.role === 'actual';
}
