import type { Comparison, Scale, ScaleStep } from './grade';
import { openRange, type Bound, type BoundRange } from './scale-bound';

/** A step as it is given. */
export interface GivenStep {
  readonly grade: string;
  readonly bound: Bound;
}

/** Why steps make no scale. Figures are per cents; grades are those between which it is wrong. */
export interface ScaleProblem {
  readonly code:
    | 'unreadable'
    | 'empty'
    /** The steps do not fall from one to the next. */
    | 'order'
    /** No step has the rates between `from` and `to` (or those on it, where both are one). */
    | 'gap'
    /** Two steps have the rates between `from` and `to` (or those on it). */
    | 'overlap'
    /** Steps by rate and steps by comparison in one scale. */
    | 'mixed'
    /** A scale by comparison needs 改善, 維持 and 悪化, each once. */
    | 'comparison';
  readonly grades?: readonly string[];
  readonly from?: number;
  readonly to?: number;
}

export type ScaleReading =
  { readonly ok: true; readonly scale: Scale } | { readonly ok: false; readonly problem: ScaleProblem };

/** Steps, best first (or all the other way round), to a scale in which every rate has one grade at most. */
export function scaleOf(given: readonly GivenStep[]): ScaleReading {
  if (given.length === 0 || given.some(({ grade }) => grade === '')) return bad({ code: 'empty' });
  const compared = given.filter(({ bound }) => bound.kind === 'compared');
  if (compared.length === given.length) return byComparison(given);
  if (compared.length > 0) return bad({ code: 'mixed', grades: compared.map(({ grade }) => grade) });
  return byRate(isRising(given) ? [...given].reverse() : given);
}

const order: readonly Comparison[] = ['better', 'same', 'worse'];

function byComparison(given: readonly GivenStep[]): ScaleReading {
  const steps = order.flatMap((compared): ScaleStep[] => {
    const own = given.filter(({ bound }) => bound.kind === 'compared' && bound.compared === compared);
    return own.map(({ grade }) => ({ grade, from: null, compared }));
  });
  const whole = steps.length === order.length && order.every((one, i) => steps[i]?.compared === one);
  return whole
    ? { ok: true, scale: steps }
    : bad({ code: 'comparison', grades: given.map(({ grade }) => grade) });
}

function byRate(given: readonly GivenStep[]): ScaleReading {
  const ranges = given.map(({ bound }): BoundRange => (bound.kind === 'range' ? bound : openRange));
  const [top] = ranges;
  const best = given[0]?.grade ?? '';
  if (top && top.to !== null) return bad({ code: 'gap', grades: [best], from: top.to });
  const steps: ScaleStep[] = [];
  for (const [i, { grade }] of given.entries()) {
    const own = ranges[i] ?? openRange;
    const next = ranges[i + 1];
    // 「50未満」 below a step without a lower end gives it one
    const { from, above } =
      own.from === null && next && next.to !== null ? { from: next.to, above: next.included } : own;
    const pair = [grade, given[i + 1]?.grade ?? ''];
    if (next && from === null) return bad({ code: 'order', grades: pair });
    if (next && from !== null && next.to !== null) {
      const problem = meeting(from, above, next.to, next.included, pair);
      if (problem) return bad(problem);
    }
    const before = steps.at(-1);
    if (before && from !== null && !isBelow(from, above, before))
      return bad({ code: 'order', grades: [before.grade, grade] });
    steps.push(above ? { grade, from, above } : { grade, from });
  }
  return { ok: true, scale: steps };
}

/** Whether the upper end of a step meets the lower end of the one above it. */
function meeting(
  from: number,
  above: boolean,
  to: number,
  included: boolean,
  grades: readonly string[],
): ScaleProblem | null {
  if (to < from) return { code: 'gap', grades, from: to, to: from };
  if (to > from) return { code: 'overlap', grades, from, to };
  if (above === included) return null;
  return { code: included ? 'overlap' : 'gap', grades, from, to };
}

function isBelow(from: number, above: boolean, before: ScaleStep): boolean {
  if (before.from === null) return false;
  return from < before.from || (from === before.from && before.above === true && !above);
}

/** D:50未満, C:50以上75未満 …: the worst first, which only upper ends tell from a mistake. */
function isRising(given: readonly GivenStep[]): boolean {
  const ranges = given.flatMap(({ bound }) => (bound.kind === 'range' ? [bound] : []));
  const lows = ranges.map(({ from }) => from ?? -Infinity);
  return (
    ranges.some(({ to }) => to !== null) && lows.every((low, i) => i === 0 || low > (lows[i - 1] ?? low))
  );
}

function bad(problem: ScaleProblem): ScaleReading {
  return { ok: false, problem };
}
