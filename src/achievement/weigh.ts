import type { Evidence } from './evidence-code';
import type { Direction } from './terms';

/** How sure a direction is. `assumed`: bare figures, of which nobody says what they count. */
export type Sureness = 'given' | 'sure' | 'assumed' | 'unsure';
/** Why it is not sure: nothing or too little speaks for it, or as much against it. */
export type Doubt = 'weak' | 'contradictory';

export interface Weighed {
  readonly direction: Direction;
  readonly sure: boolean;
  readonly doubt?: Doubt;
}

/**
 * The direction for which most speaks. It is sure where something of weight 2 speaks for it and nothing against it,
 * where it has the greater weight with something strong (3), or where it leads by 2. What is weak (1) only helps to guess.
 */
export function weigh(evidence: readonly Evidence[]): Weighed {
  const deciding = evidence.find(({ weight }) => weight === 4);
  if (deciding) return { direction: deciding.direction, sure: true };
  const sum = (of: Direction, least: number): number =>
    evidence.reduce(
      (all, { direction, weight }) => all + (direction === of && weight >= least ? weight : 0),
      0,
    );
  const [up, down] = [sum('up', 2), sum('down', 2)];
  const direction = guess(up - down, sum('up', 1) - sum('down', 1), sum('keep', 1) > 0);
  if (up + down === 0) return { direction, sure: false, doubt: 'weak' };
  const [most, least] = [Math.max(up, down), Math.min(up, down)];
  const strongest = Math.max(
    ...evidence.filter((one) => one.direction === direction).map((one) => one.weight),
  );
  const sure = least === 0 || most - least >= 2 || (most > least && strongest >= 3);
  return sure ? { direction, sure } : { direction, sure, doubt: 'contradictory' };
}

/** Most figures are to rise. */
function guess(difference: number, weakly: number, kept: boolean): Direction {
  const decisive = difference === 0 ? weakly : difference;
  if (decisive !== 0) return decisive > 0 ? 'up' : 'down';
  return kept ? 'keep' : 'up';
}
