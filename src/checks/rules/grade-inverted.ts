import type { FieldRef, Plan, YearKey } from '../../plan';
import type { Found } from '../finding';
import { gradedIn, type Graded } from '../graded';
import type { Rule } from '../rule';
import { measureData, type MeasureData } from '../values';

/** Where more than this part of the graded measures is out of order, the grades follow something else, which is told once. */
const mostOdd = 1 / 4;

interface Data extends MeasureData {
  readonly state: 'low-grade' | 'high-grade';
  readonly year: string;
  readonly grade: string;
  readonly rate: string;
  readonly other: string;
  readonly otherGrade: string;
  readonly otherRate: string;
  readonly count: number;
}

/**
 * 評価の逆転: a lower grade for a higher rate than another measure of the same plan and year has, on the exact rates. As few
 * measures as possible are told, those without which the others are in order, each beside the one that contradicts it most.
 * Of several indicators under a hand-given grade all rates must lie above all of the other.
 */
export const gradeInverted: Rule<Data> = {
  check: ({ plan }) => plan.settings.years.flatMap((year) => findingsOf(plan, year)),
};

function findingsOf(plan: Plan, year: YearKey): Found<Data>[] {
  const graded = gradedIn(plan, year);
  const odd = oddOnes(graded.map(withOrdinals(graded)));
  const few = odd.length <= Math.max(1, graded.length * mostOdd);
  return (few ? odd : odd.slice(0, 1)).map(({ one, other }) =>
    finding(one, other, year, few ? 0 : odd.length),
  );
}

function finding(one: Graded, other: Graded, year: YearKey, count: number): Found<Data> {
  const field: FieldRef = one.isGiven ? { kind: 'givenGrade', year } : { kind: 'grade', year };
  return {
    severity: one.differs || count > 0 ? 'info' : 'warning',
    where: { kind: 'measure', measure: one.index, field },
    data: {
      ...measureData(one.measure),
      year,
      grade: one.grade,
      rate: one.rates,
      other: other.measure.number,
      otherGrade: other.grade,
      otherRate: other.rates,
      state: one.rank > other.rank ? 'low-grade' : 'high-grade',
      count,
    },
  };
}

/** Rates as places among all rates of the year, which are compared faster than fractions. */
interface Placed extends Graded {
  readonly lowest: number;
  readonly highest: number;
}

function withOrdinals(graded: readonly Graded[]): (one: Graded) => Placed {
  const all = graded.flatMap(({ low, high }) => [low, high]).sort((a, b) => a.compare(b));
  const places = new Map<string, number>();
  for (const [i, rate] of all.entries()) {
    const key = rate.toFraction();
    if (!places.has(key)) places.set(key, i);
  }
  return (one) => ({
    ...one,
    lowest: places.get(one.low.toFraction()) ?? 0,
    highest: places.get(one.high.toFraction()) ?? 0,
  });
}

/** How far two measures contradict each other, in places of the order; 0 where they do not. */
function conflict(a: Placed, b: Placed): number {
  if (a.rank === b.rank) return 0;
  const [worse, better] = a.rank > b.rank ? [a, b] : [b, a];
  return Math.max(0, worse.lowest - better.highest);
}

/** Takes away the measure with the most contradictions until none is left; of equal ones that whose grade is not the computed one. */
function oddOnes(placed: readonly Placed[]): { readonly one: Placed; readonly other: Placed }[] {
  const left = new Set(placed);
  const counts = new Map(
    placed.map((one) => [one, placed.filter((other) => conflict(one, other) > 0).length] as const),
  );
  const odd: Placed[] = [];
  for (;;) {
    let worst: Placed | null = null;
    for (const one of left) {
      const [count, most] = [counts.get(one) ?? 0, worst ? (counts.get(worst) ?? 0) : 0];
      if (count > most || (count === most && count > 0 && one.differs && worst?.differs === false))
        worst = one;
    }
    if (worst === null) break;
    left.delete(worst);
    odd.push(worst);
    for (const other of left) {
      if (conflict(worst, other) > 0) counts.set(other, (counts.get(other) ?? 0) - 1);
    }
  }
  return odd.flatMap((one) => {
    const [other] = [...left]
      .filter((kept) => conflict(one, kept) > 0)
      .sort((a, b) => conflict(one, b) - conflict(one, a));
    return other ? [{ one, other }] : [];
  });
}
