import type { NumberQuantity } from '../quantity';
import { readingOf } from './change-form';
import { compare, evidenceOf } from './evidence';
import type { Evidence } from './evidence-code';
import { isStrictLimit, limitOfValue } from './limit';
import { amountInName } from './name-evidence';
import type { Direction, RateMethod } from './terms';
import type { ChoiceReason, RateChoice, RateInput } from './types';
import { weigh } from './weigh';

/** The method of each direction where nothing else is said. */
export type MethodDefaults = Readonly<Record<Direction, RateMethod>>;

/** As 山陽小野田's published grades are explained best: rising by level, falling by what was gained. */
export const methodDefaults: MethodDefaults = { up: 'level', down: 'change', keep: 'level' };

/**
 * The direction and the method of an indicator, with the evidence and how sure they are. What is given is kept and sure;
 * the rest follows from all that the figures and the name say, and from the defaults of the format.
 */
export function chooseMethod(input: RateInput, defaults: MethodDefaults = methodDefaults): RateChoice {
  if (defaults !== methodDefaults) return choose(input, defaults);
  let choice = known.get(input);
  if (!choice) known.set(input, (choice = choose(input, defaults)));
  return choice;
}

/** Rates, checks and tables ask for the same indicator and year over and over. */
const known = new WeakMap<RateInput, RateChoice>();

function choose(input: RateInput, defaults: MethodDefaults): RateChoice {
  const evidence = evidenceOf(input);
  const weighed = weigh(evidence);
  const direction = input.direction ?? weighed.direction;
  const { method, why } = methodOf(input, direction, defaults, evidence);
  const strict = method === 'limit' && isStrictLimit(input.target) && !input.expected;
  const { sure, doubt } = weighed;
  const isKnown = sure || input.direction !== undefined;
  const choice = {
    direction,
    method,
    ...(strict ? { strict } : {}),
    ...(method === 'level' && direction === 'up' && isKnown && hasNoNegatives(input)
      ? { positive: true }
      : {}),
    why,
  };
  if (input.direction) return { ...choice, sureness: 'given' };
  if (sure) return { ...choice, evidence, sureness: 'sure' };
  if (isBare(input) && evidence.every(({ weight }) => weight < 2))
    return { ...choice, evidence, sureness: 'assumed' };
  const unsettled = dependsOnDirection(input, direction, method, defaults, evidence);
  return {
    ...choice,
    evidence,
    sureness: 'unsure',
    ...(doubt ? { doubt } : {}),
    ...(unsettled ? { unsettled } : {}),
  };
}

/** The ways that an unsure indicator can be meant, the guessed one first. */
export function alternativesOf(
  input: RateInput,
  defaults: MethodDefaults = methodDefaults,
): readonly RateChoice[] {
  const guess = chooseMethod(input, defaults);
  const ways: readonly Direction[] = guess.direction === 'down' ? ['down', 'up'] : ['up', 'down'];
  return ways.map((direction) => chooseMethod({ ...input, direction }, defaults));
}

/** Figures of which no name could say more; those of an empty form, too. */
function isBare({ context, target }: RateInput): boolean {
  return !context || (context.name === '' && target === null);
}

/** Whether another direction would give another method, or the same one another meaning. */
function dependsOnDirection(
  input: RateInput,
  direction: Direction,
  method: RateMethod,
  defaults: MethodDefaults,
  evidence: readonly Evidence[],
): boolean {
  if (method === 'limit') return true;
  const other = direction === 'down' ? 'up' : 'down';
  return methodOf({ ...input, direction: other }, other, defaults, evidence).method !== method;
}

/** The strongest evidence for the direction. */
function reasonOf(input: RateInput, evidence: readonly Evidence[], direction: Direction): ChoiceReason {
  if (input.direction) return 'direction-given';
  const strongest = evidence.find((one) => one.direction === direction);
  return strongest?.code ?? (input.baseline?.kind === 'number' ? 'no-evidence' : 'no-baseline');
}

interface Chosen {
  readonly method: RateMethod;
  readonly why: ChoiceReason;
}

function methodOf(
  input: RateInput,
  direction: Direction,
  defaults: MethodDefaults,
  evidence: readonly Evidence[],
): Chosen {
  const { target } = input;
  const reason = reasonOf(input, evidence, direction);
  if (input.method) return { method: input.method, why: 'given' };
  if (target && target.kind !== 'number' && target.kind !== 'none') return ofWords(input, target.text.trim());
  if (target?.kind !== 'number') return { method: defaults[direction], why: reason };
  const reading = readingOf(input);
  if (reading.kind === 'changes') return { method: 'level', why: 'changes' };
  // what is aimed at is the change itself
  if (reading.kind === 'from-baseline') return { method: 'change', why: reason };
  const baseline = input.baseline?.kind === 'number' ? input.baseline : null;
  const order = baseline && reading.kind === 'plain' ? compare(target, baseline) : null;
  if (reading.kind === 'plain') {
    const limited = ofLimit(input, target, order);
    if (limited) return limited;
    if (target.number.n === 0n && direction === 'down' && (order === null || order === 0))
      return { method: 'limit', why: input.direction ? 'direction-given' : 'target-zero' };
    if (isNegative(target, baseline) && !isReduction(input, baseline))
      return { method: 'change', why: 'negative-figures' };
  }
  return ofDirection(direction, defaults[direction], order, reason);
}

/** A falling figure is measured by its change only where the target lies below the baseline. */
function ofDirection(
  direction: Direction,
  method: RateMethod,
  order: number | null,
  reason: ChoiceReason,
): Chosen {
  if (method !== 'change' || (order !== null && order < 0)) return { method, why: reason };
  if (direction !== 'down')
    return order === null ? { method: 'level', why: 'no-baseline' } : { method, why: reason };
  return { method: 'inverse', why: order === null ? 'no-baseline' : reason };
}

function ofWords({ stages, stageWords }: RateInput, target: string): Chosen {
  if (stages?.includes(target)) return { method: 'stage', why: 'stages' };
  if (stageWords?.includes(target)) return { method: 'stage', why: 'stage-words' };
  return { method: 'manual', why: 'not-numeric' };
}

/** A limit below zero can only be measured by the change, where there is one. */
function ofLimit({ expected }: RateInput, target: NumberQuantity, order: number | null): Chosen | null {
  const limit = limitOfValue(target);
  if (limit === null) return null;
  const leads = order !== null && (limit === 'up' ? order > 0 : order < 0);
  if (target.number.s < 0n && leads) return { method: 'change', why: 'negative-figures' };
  return { method: 'limit', why: expected ? 'other-limit' : 'qualifier-limit' };
}

function isNegative(target: NumberQuantity, baseline: NumberQuantity | null): boolean {
  return (target.number.s < 0n && target.number.n !== 0n) || (baseline !== null && baseline.number.s < 0n);
}

function hasNoNegatives(input: RateInput): boolean {
  return readingOf(input).kind === 'plain' && amountInName(input.context?.name ?? '') !== -1;
}

/** △6,204 of △18,000 as 減少面積: the sign only says that it is a reduction. */
function isReduction({ context }: RateInput, baseline: NumberQuantity | null): boolean {
  return baseline === null && amountInName(context?.name ?? '') === -1;
}
