import type { BookSnapshot } from '../book/snapshot';
import { formats } from '../formats';
import type { PlanFormat } from '../formats/format';
import { ownForm } from '../formats/own-form';
import { finish } from '../plan/steps';
import { readPlanSteps, type NoPlan, type PlanReading } from './plan-steps';
import { readAdopted } from './read-adopted';

export type { PlanReading } from './plan-steps';

/** All of `readPlanSteps` at once, whatever the workbook's form. */
export function readPlan(
  book: BookSnapshot,
  known: readonly PlanFormat[] = [...formats, ownForm],
): PlanReading | NoPlan {
  return finish(readPlanSteps(book, readAdopted, known));
}
