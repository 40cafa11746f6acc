import type Fraction from 'fraction.js';
import { quantityOf, valueText, type FieldRef, type Indicator, type PlanValue, type YearKey } from '../plan';
import { compareYears, conversionFactor, type NumberQuantity } from '../quantity';

/** One number of an indicator. */
export interface Figure {
  readonly role: 'baseline' | 'target' | 'finalTarget' | 'actual';
  /** Null for the baseline and the final target. */
  readonly year: YearKey | null;
  readonly field: FieldRef;
  /** As printed. */
  readonly text: string;
  readonly quantity: NumberQuantity;
  /** In the unit of the series. */
  readonly number: Fraction;
}

/** All numbers of an indicator that can be put side by side, in one unit, years in order. */
export interface Series {
  readonly unit: string | null;
  readonly baseline: Figure | null;
  readonly targets: readonly Figure[];
  readonly finalTarget: Figure | null;
  readonly actuals: readonly Figure[];
  readonly all: readonly Figure[];
}

const known = new WeakMap<Indicator, Series>();

/** The series of the indicator at `place` (from 1) of its measure; what is no number, or of another kind, is left out. */
export function seriesOf(indicator: Indicator, place: number): Series {
  const found = known.get(indicator);
  if (found) return found;
  const series = readSeries(indicator, place);
  known.set(indicator, series);
  return series;
}

type Draft = Omit<Figure, 'number'>;

function readSeries(indicator: Indicator, place: number): Series {
  const drafts = draftsOf(indicator, place);
  const rank = { finalTarget: 0, target: 1, actual: 2, baseline: 3 } as const;
  const leading = [...drafts].sort((a, b) => rank[a.role] - rank[b.role]);
  const unitOf = (draft: Draft | undefined): string | null => draft?.quantity.unit ?? printedUnit(indicator);
  const unit = unitOf(leading.find((draft) => unitOf(draft) !== null));
  const all = drafts.flatMap((draft): Figure[] => {
    const factor = conversionFactor(unitOf(draft), unit);
    return factor ? [{ ...draft, number: draft.quantity.number.mul(factor) }] : [];
  });
  const of = (role: Figure['role']): Figure[] => all.filter((figure) => figure.role === role);
  return {
    unit,
    baseline: of('baseline')[0] ?? null,
    targets: of('target'),
    finalTarget: of('finalTarget')[0] ?? null,
    actuals: of('actual'),
    all,
  };
}

/** The unit of a column of its own; 「—」 there is none. */
export function printedUnit({ unit }: Indicator): string | null {
  return unit === undefined || /^[-－—―‐−]?$/u.test(unit.trim()) ? null : unit;
}

function draftsOf(indicator: Indicator, place: number): Draft[] {
  const draft = (role: Draft['role'], year: YearKey | null, value: PlanValue | undefined): Draft[] => {
    const quantity = quantityOf(value);
    if (value === undefined || quantity?.kind !== 'number') return [];
    const field: FieldRef =
      role === 'target' || role === 'actual'
        ? { kind: role, indicator: place, year: year ?? '' }
        : { kind: role, indicator: place };
    return [{ role, year, field, text: valueText(value), quantity }];
  };
  return [
    ...draft('baseline', null, indicator.baseline),
    ...inYears(indicator.targets).flatMap(([year, value]) => draft('target', year, value)),
    ...draft('finalTarget', null, indicator.finalTarget),
    ...inYears(indicator.actuals).flatMap(([year, value]) => draft('actual', year, value)),
  ];
}

/** The entries of a record by year, the earliest first. */
export function inYears<T>(record: Readonly<Record<YearKey, T>>): [YearKey, T][] {
  return Object.entries(record).sort(([a], [b]) => compareYears(a, b));
}
