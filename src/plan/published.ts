import { z } from 'zod';

/**
 * Figures of one year as a document printed them: 実施効果 (in the indicator's unit), 年度目標達成率 and 合計目標達成率 (%).
 * They are what our own calculation is held against; no sheet is filled from them.
 */
export const publishedFigures = z.strictObject({
  effect: z.string().optional(),
  rate: z.string().optional(),
  totalRate: z.string().optional(),
});
