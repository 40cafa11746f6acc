import { conversionFactor, type NumberQuantity } from '../quantity';
import type { Direction, RateMethod } from './terms';
import type { ChoiceReason, RateChoice, RateInput } from './types';

/** The method of each direction where nothing else is said. */
export type MethodDefaults = Readonly<Record<Direction, RateMethod>>;

/** As 山陽小野田's published grades are explained best: rising by level, falling by what was gained. */
export const methodDefaults: MethodDefaults = { up: 'level', down: 'change', keep: 'level' };

/**
 * The direction and the method of an indicator, with the reason. What is given is kept; the rest follows from the
 * qualifier of the target (以下, 以上 …), from baseline and target, and from the defaults of the format.
 */
export function chooseMethod(input: RateInput, defaults: MethodDefaults = methodDefaults): RateChoice {
  const choice = choose(input, defaults);
  const qualifier = input.target?.kind === 'number' ? input.target.qualifier : null;
  if (choice.method !== 'limit' || qualifier === null || !strictLimits.test(qualifier)) return choice;
  return { ...choice, strict: true };
}

function choose(input: RateInput, defaults: MethodDefaults): RateChoice {
  const guessed = guessDirection(input);
  const direction = input.direction ?? guessed.direction;
  if (input.method) return { direction, method: input.method, why: 'given' };
  const { target } = input;
  if (target && target.kind !== 'number' && target.kind !== 'none') {
    if (input.stages?.includes(target.text.trim())) return { direction, method: 'stage', why: 'stages' };
    return { direction, method: 'manual', why: 'not-numeric' };
  }
  if (guessed.why === 'qualifier-limit' || guessed.why === 'target-zero')
    return { direction, method: 'limit', why: guessed.why };
  const why = input.direction ? 'direction-given' : guessed.why;
  const method = defaults[direction];
  if (method === 'change' && input.baseline?.kind !== 'number') {
    return { direction, method: direction === 'down' ? 'inverse' : 'level', why: 'no-baseline' };
  }
  return { direction, method, why };
}

const upperLimits = /以下|以内|未満|下回る|まで|上限|最大|最高/u;
const lowerLimits = /以上|超|上回る|下限|最小|最低|少なくとも/u;
const strictLimits = /未満|下回る|超|上回る/u;

/** Which way a limit holds that the qualifier of a target sets: 「10時間/月以下」 → down, 「30億円以上」 → up; else null. */
export function limitOf(qualifier: string | null): Direction | null {
  if (qualifier === null) return null;
  if (upperLimits.test(qualifier)) return 'down';
  return lowerLimits.test(qualifier) ? 'up' : null;
}

function guessDirection({ baseline, target }: RateInput): { direction: Direction; why: ChoiceReason } {
  if (target?.kind !== 'number') return { direction: 'up', why: 'no-baseline' };
  const limit = limitOf(target.qualifier);
  if (limit) return { direction: limit, why: 'qualifier-limit' };
  const order = baseline?.kind === 'number' ? compare(target, baseline) : null;
  if (target.number.n === 0n && (order === null || order === 0))
    return { direction: 'down', why: 'target-zero' };
  if (order === null) return { direction: 'up', why: 'no-baseline' };
  if (order === 0) return { direction: 'keep', why: 'target-equals-baseline' };
  return order > 0
    ? { direction: 'up', why: 'target-above-baseline' }
    : { direction: 'down', why: 'target-below-baseline' };
}

/** Null when the units cannot be compared. */
function compare(a: NumberQuantity, b: NumberQuantity): number | null {
  const factor = conversionFactor(b.unit, a.unit);
  return factor && a.number.compare(b.number.mul(factor));
}
