import { z } from 'zod/mini';
import { directions, rateMethods } from '../achievement/terms';
import { publishedFigures } from './published';
import { yearKey } from './year-key';
import { yearSpan } from './span';
import { planValueJson } from './value';

export const rateMethod = z.enum(rateMethods);
export const direction = z.enum(directions);

const byYear = z.record(yearKey, planValueJson);

/** 指標: what a measure is judged by. Values are as printed; an absent year is an empty cell. */
export const indicator = z.strictObject({
  name: z.string(),
  /** Where the name itself differs by year (宇部 DX 5-(1)): `name` is that of the last year. */
  namesByYear: z.optional(z.record(yearKey, z.string())),
  /** Unit where the form has a place for it of its own (関, 美祢); else it stands with the values. */
  unit: z.optional(z.string()),
  baseline: z.optional(planValueJson),
  /** 最終目標: the target of the plan's last year where the form has one target only. */
  finalTarget: z.optional(planValueJson),
  targets: byYear,
  /** Years whose one target is printed in one cell; `targets` holds it for each of them. */
  targetSpans: z.optional(z.array(yearSpan)),
  actuals: byYear,
  /** 合計: the target of all years together (美祢). */
  totalTarget: z.optional(planValueJson),
  totalActual: z.optional(planValueJson),
  /** Absent: chosen by the engine, which tells why. */
  direction: z.optional(direction),
  method: z.optional(rateMethod),
  /** Ordered stages for the method 段階, from the first to the last. */
  stages: z.optional(z.array(z.string())),
  /** 注記: what the form says of the figures, 「※基準値は市税のみの徴収率」. */
  note: z.optional(z.string()),
  published: z.optional(z.record(yearKey, publishedFigures)),
});
export type Indicator = z.infer<typeof indicator>;

/** The name with the unit where the form keeps that apart: 「普通会計職員数（人）」. */
export function nameWithUnit({ name, unit }: Indicator): string {
  return unit === undefined || /^[-－—‐]?$/u.test(unit) ? name : `${name}（${unit}）`;
}
