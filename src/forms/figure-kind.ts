import type { LabelRole } from '../lexicon';

/** What stands in the figure cells of a column or row. */
export type FigureKind =
  'target' | 'actual' | 'baseline' | 'finalTarget' | 'totalTarget' | 'totalActual' | 'rate' | 'cost';

const figureOf: Readonly<Partial<Record<LabelRole, FigureKind>>> = {
  target: 'target',
  actual: 'actual',
  baseline: 'baseline',
  finalTarget: 'finalTarget',
  totalTarget: 'totalTarget',
  totalActual: 'totalActual',
  rate: 'rate',
  effect: 'rate',
  cost: 'cost',
};

/** What a heading or a label of a row says of figures. */
export function figureKindOf(role: LabelRole | null): FigureKind | null {
  return role === null ? null : (figureOf[role] ?? null);
}
