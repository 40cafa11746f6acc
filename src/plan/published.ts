import { z } from 'zod/mini';

/**
 * Figures of one year as a document printed them: 実施効果 (in the indicator's unit), 年度目標達成率 and 合計目標達成率 (%).
 * They are what our own calculation is held against; no sheet is filled from them.
 */
export const publishedFigures = z.strictObject({
  effect: z.optional(z.string()),
  rate: z.optional(z.string()),
  totalRate: z.optional(z.string()),
});
