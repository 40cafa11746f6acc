import { conversionFactor, type NumberQuantity, type Quantity } from '../quantity';
import { changeForm } from './change-form';
import { isRank, limitOfValue } from './limit';
import { senseOfName } from './name-evidence';
import type { Evidence } from './evidence-code';
import type { RateContext, RateInput } from './types';

/** All that speaks for a direction, the strongest first. Table: `docs/rate-and-quantity.md`. */
export function evidenceOf(input: RateInput): readonly Evidence[] {
  const { targets, levels, ofIndicator, ofSeries } = lastingOf(input);
  return [
    ...ofLimits(input, targets),
    ...ofChanges(input, targets),
    ...ofIndicator,
    ...ofBaseline(input.baseline, levels),
    ...ofSeries,
  ].sort((a, b) => b.weight - a.weight);
}

/** What the indicator says in every year. */
interface Lasting {
  /** Of all years in their order, the final one last; those that are numbers. */
  readonly targets: readonly NumberQuantity[];
  /** Of these, what says where things are to stand, and not by how much they are to change. */
  readonly levels: readonly NumberQuantity[];
  /** Unit and name. */
  readonly ofIndicator: readonly Evidence[];
  /** Targets and actuals side by side. */
  readonly ofSeries: readonly Evidence[];
}

const known = new WeakMap<RateContext, Lasting>();

function lastingOf({ target, context, expected }: RateInput): Lasting {
  const found = context && known.get(context);
  if (found) return found;
  const all = numbersIn(context ? [...context.targets, context.finalTarget] : []);
  // an expected value follows from the others
  if (all.length === 0) return readLasting(context, expected ? [] : numbersIn([target]));
  const lasting = readLasting(context, all);
  if (context) known.set(context, lasting);
  return lasting;
}

function readLasting(context: RateContext | undefined, targets: readonly NumberQuantity[]): Lasting {
  const levels = targets.filter((target) => !changeForm(target) && !isRatio(target));
  const { unit = null, name = '' } = context ?? {};
  return {
    targets,
    levels,
    ofIndicator: [...ofUnit(targets, unit), ...ofName(name)],
    ofSeries: [...ofTrend(levels), ...ofEnds(levels, targets, unit), ...ofActuals(context, levels)],
  };
}

function numbersIn(values: readonly (Quantity | null)[]): NumberQuantity[] {
  return values.filter((one): one is NumberQuantity => one?.kind === 'number');
}

function ofLimits({ target, expected }: RateInput, targets: readonly NumberQuantity[]): Evidence[] {
  const own = expected ? null : limitOfValue(changeForm(target) ? null : target);
  if (own && target)
    return [{ code: 'qualifier-limit', direction: own, weight: 4, data: { target: target.text.trim() } }];
  const other = targets.findLast((one) => !changeForm(one) && limitOfValue(one) !== null);
  const direction = other ? limitOfValue(other) : null;
  if (!other || !direction) return [];
  return [{ code: 'other-limit', direction, weight: 3, data: { target: other.text.trim() } }];
}

function ofChanges({ target }: RateInput, targets: readonly NumberQuantity[]): Evidence[] {
  const own = target?.kind === 'number' ? target : targets.at(-1);
  if (!own) return [];
  const text = { target: own.text.trim() };
  const change = changeForm(own);
  if (change) {
    const amount = own.number.mul(change.sign);
    if (amount.n === 0n) return [];
    return amount.s > 0n
      ? [{ code: 'target-increase', direction: 'up', weight: 3, data: text }]
      : [{ code: 'target-decrease', direction: 'down', weight: 3, data: text }];
  }
  if (!isRatio(own)) return [];
  const order = own.number.compare(100);
  // 「前年度比3%」 may be a growth
  if (order === 0 || own.number.compare(30) < 0) return [];
  return order > 0
    ? [{ code: 'ratio-above', direction: 'up', weight: 3, data: text }]
    : [{ code: 'ratio-below', direction: 'down', weight: 3, data: text }];
}

/** 前年同期比50%: a part of what was before. */
function isRatio({ unit, qualifier, prefix = '' }: NumberQuantity): boolean {
  return unit === '%' && /比(?:[・\s]|$)/u.test(`${qualifier ?? ''}・${prefix}`);
}

function ofUnit(targets: readonly NumberQuantity[], unit: string | null): Evidence[] {
  const ranked = targets.find(isRank);
  const word = ranked?.unit ?? (unit !== null && isRank({ unit }) ? unit : null);
  return word === null ? [] : [{ code: 'unit-rank', direction: 'down', weight: 3, data: { unit: word } }];
}

function ofName(name: string): Evidence[] {
  const sense = senseOfName(name);
  if (!sense || sense.direction === 'keep') return [];
  const { direction, weight, words } = sense;
  return [{ code: direction === 'up' ? 'name-wanted' : 'name-unwanted', direction, weight, data: { words } }];
}

/** Where targets lie on both sides of the baseline, the last one tells, weakly. */
function ofBaseline(baseline: Quantity | null, targets: readonly NumberQuantity[]): Evidence[] {
  if (baseline?.kind !== 'number') return [];
  const compared = targets.flatMap((target) => {
    const order = compare(target, baseline);
    return order === null ? [] : [{ order, target }];
  });
  const last = compared.at(-1);
  if (!last) return [];
  const above = compared.some(({ order }) => order > 0);
  const below = compared.some(({ order }) => order < 0);
  const data = { baseline: baseline.text.trim(), target: last.target.text.trim() };
  if (!above && !below) return [{ code: 'target-equals-baseline', direction: 'keep', weight: 1, data }];
  const weight = above && below ? 1 : 2;
  if (above && (!below || last.order > 0))
    return [{ code: 'target-above-baseline', direction: 'up', weight, data }];
  return [{ code: 'target-below-baseline', direction: 'down', weight, data }];
}

/** Targets that fall with a halt, or once only, may be a forecast. */
function ofTrend(targets: readonly NumberQuantity[]): Evidence[] {
  const [first, last] = [targets[0], targets.at(-1)];
  if (!first || !last || first === last) return [];
  const steps = targets.slice(1).map((target, i) => compare(target, targets[i] ?? first));
  if (steps.includes(null)) return [];
  const all = compare(last, first) ?? 0;
  if (all === 0) return [];
  const data = { first: first.text.trim(), last: last.text.trim() };
  const isStraight = steps.every((step) => step !== null && (all > 0 ? step >= 0 : step <= 0));
  if (all > 0) return [{ code: 'targets-rise', direction: 'up', weight: isStraight ? 2 : 1, data }];
  const isSteady = steps.length >= 2 && steps.every((step) => step !== null && step < 0);
  return [{ code: 'targets-fall', direction: 'down', weight: isSteady ? 2 : 1, data }];
}

/** Nothing is less than 0 of what is counted, and no share more than 100%. */
function ofEnds(
  levels: readonly NumberQuantity[],
  targets: readonly NumberQuantity[],
  unit: string | null,
): Evidence[] {
  const last = levels.at(-1);
  if (!last || levels.length !== targets.length) return [];
  const data = { target: last.text.trim() };
  if (levels.every(({ number }) => number.n === 0n))
    return [{ code: 'target-zero', direction: 'down', weight: 2, data }];
  if (/^[%％]$/u.test(last.unit ?? unit ?? '') && last.number.equals(100))
    return [{ code: 'target-whole', direction: 'up', weight: 2, data }];
  return [];
}

/** Weak: where things stood is no aim. It helps to guess, and makes nothing sure. */
function ofActuals(context: RateContext | undefined, targets: readonly NumberQuantity[]): Evidence[] {
  const first = context?.actuals.find((one): one is NumberQuantity => one?.kind === 'number');
  const last = targets.at(-1);
  if (!first || !last || changeForm(first)) return [];
  const order = compare(first, last);
  if (order === null || order === 0) return [];
  const data = { actual: first.text.trim(), target: last.text.trim() };
  return order < 0
    ? [{ code: 'actual-below-target', direction: 'up', weight: 1, data }]
    : [{ code: 'actual-above-target', direction: 'down', weight: 1, data }];
}

/** Null when the units cannot be compared. */
export function compare(a: NumberQuantity, b: NumberQuantity): number | null {
  const factor = conversionFactor(b.unit, a.unit);
  return factor && a.number.compare(b.number.mul(factor));
}
