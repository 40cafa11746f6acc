import type { Plan } from '../../plan';
import { freeNumber, policyOf, renumbered } from '../../revision/measure-edits';
import {
  asTheyStand,
  type IndicatorPlace,
  type MeasurePlace,
  type PlanChange,
} from '../../revision/plan-change';
import type { AllTexts } from '../state/all-texts';
import type { RevisionName } from '../workbook/propose-revision';

/** The measures of a plan as somebody arranges them. */
export type Arrangement = readonly MeasurePlace[];

export function arrangementOf({ measures }: Plan): Arrangement {
  return asTheyStand(measures.length);
}

export function moved<T>(list: readonly T[], at: number, by: 1 | -1): readonly T[] {
  const one = list[at];
  const to = at + by;
  return one === undefined || to < 0 || to >= list.length
    ? list
    : list.toSpliced(at, 1).toSpliced(to, 0, one);
}

export function numberOf(plan: Plan, { from, number }: MeasurePlace): string {
  return number ?? (from === null ? '' : (plan.measures[from]?.number ?? ''));
}

export function titleOf(plan: Plan, { from, title }: MeasurePlace): string {
  return title ?? (from === null ? '' : (plan.measures[from]?.title ?? ''));
}

export function copied(plan: Plan, list: Arrangement, at: number): Arrangement {
  const one = list[at];
  if (one === undefined || one.from === null) return list;
  const number = freeNumber(list.map((place) => numberOf(plan, place)));
  const { indicators, from } = one;
  return list.toSpliced(at + 1, 0, { from, isCopy: true, number, ...(indicators ? { indicators } : {}) });
}

/** A blank measure behind the last one, of the same policy. */
export function added(plan: Plan, list: Arrangement): Arrangement {
  const from = list.findLast((place) => place.from !== null)?.from;
  const beside = from === undefined || from === null ? undefined : plan.measures[from];
  const number = freeNumber(list.map((place) => numberOf(plan, place)));
  return [...list, { from: null, number, title: '', fields: beside ? policyOf(beside) : {} }];
}

export function indicatorsOf(plan: Plan, { from, indicators }: MeasurePlace): readonly IndicatorPlace[] {
  if (indicators) return indicators;
  const count = from === null ? 0 : (plan.measures[from]?.indicators.length ?? 0);
  return Array.from({ length: count }, (_, i) => ({ from: i + 1 }));
}

export function withIndicators(
  list: Arrangement,
  at: number,
  indicators: readonly IndicatorPlace[],
): Arrangement {
  return list.map((place, i) => (i === at ? { ...place, indicators } : place));
}

/** The change that an arrangement is, and what it is called; null where nothing is changed. */
export function arrangementChange(
  texts: AllTexts,
  plan: Plan,
  list: Arrangement,
  renumber: boolean,
): { readonly change: PlanChange; readonly name: RevisionName } | null {
  const words = texts.planEdit.measures;
  const measures = renumber ? renumbered(list, plan.measures) : list;
  const own = measures.filter(({ from, isCopy }) => from !== null && !isCopy);
  const order = own.flatMap(({ from }) => from ?? []);
  const removed = plan.measures.length - own.length;
  const isMoved = order.some((from, i) => i > 0 && from < (order[i - 1] ?? 0));
  const numbers = own.filter(({ number }) => number !== undefined).length;
  const indicators = own.filter((one) => one.indicators !== undefined).length;
  const summary = [
    ...(measures.length > own.length ? [words.added(measures.length - own.length)] : []),
    ...(removed > 0 ? [words.removed(removed)] : []),
    ...(isMoved ? [words.moved] : []),
    ...(numbers > 0 ? [words.renumbered(numbers)] : []),
    ...(indicators > 0 ? [words.indicatorsChanged(indicators)] : []),
  ];
  if (summary.length === 0) return null;
  return { change: { measures }, name: { title: words.work, summary, details: [], result: words.done } };
}
