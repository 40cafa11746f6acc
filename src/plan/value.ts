import { z } from 'zod/mini';

/**
 * What stands in a value cell (baseline, target, actual).
 * A plain string is the printed text, 「982百万円 (H28)」「次期計画で設定」: stored as a number with its unit in the number
 * format where it reads as one number, else as a text. The object form tells what the printed text alone does not:
 * `stored: 'text'`, a figure typed as a text; `exact`, the number in the printed unit where the cell shows fewer decimals.
 */
export const planValueJson = z.union([
  z.string(),
  z.strictObject({ text: z.string(), stored: z.optional(z.literal('text')), exact: z.optional(z.string()) }),
]);
export type PlanValue = z.infer<typeof planValueJson>;

export function valueText(value: PlanValue): string {
  return typeof value === 'string' ? value : value.text;
}
