import { change } from './change';
import { complement } from './complement';
import { difference } from './difference';
import { inverse } from './inverse';
import { level } from './level';
import { limit } from './limit';
import { manual } from './manual';
import type { Method } from './method';
import { stage } from './stage';

/** All methods, in the order in which they are offered. */
export const methods = {
  level,
  inverse,
  complement,
  change,
  limit,
  difference,
  stage,
  manual,
} satisfies Readonly<Record<string, Method>>;

export type RateMethod = keyof typeof methods;

/** The words that stand for the methods in the sheets. */
export const methodWords = Object.fromEntries(
  Object.entries(methods).map(([method, { written }]) => [method, written]),
) as Readonly<Record<RateMethod, string>>;

export function methodOf(choice: { readonly method: RateMethod }): Method {
  return methods[choice.method];
}
