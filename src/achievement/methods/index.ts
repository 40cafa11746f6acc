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

export function methodOf(choice: { readonly method: RateMethod }): Method {
  return methods[choice.method];
}
