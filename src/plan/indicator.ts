import { z } from 'zod';
import { directions, rateMethods } from '../achievement/terms';
import { yearKey } from './settings';
import { planValueJson } from './value';

export const rateMethod = z.enum(rateMethods);
export const direction = z.enum(directions);

const byYear = z.record(yearKey, planValueJson);

/** 指標: what a measure is judged by. Values are as printed; an absent year is an empty cell. */
export const indicator = z.strictObject({
  name: z.string(),
  /** Unit where the form has a place for it of its own (関, 美祢); else it stands with the values. */
  unit: z.string().optional(),
  baseline: planValueJson.optional(),
  /** 最終目標: the target of the plan's last year where the form has one target only. */
  finalTarget: planValueJson.optional(),
  targets: byYear,
  actuals: byYear,
  /** 合計: the target of all years together (美祢). */
  totalTarget: planValueJson.optional(),
  totalActual: planValueJson.optional(),
  /** Absent: chosen by the engine, which tells why. */
  direction: direction.optional(),
  method: rateMethod.optional(),
  /** Ordered stages for the method 段階, from the first to the last. */
  stages: z.array(z.string()).optional(),
});
export type Indicator = z.infer<typeof indicator>;
