import { z } from 'zod/mini';

/** 取組の方向性・戦略: one line under a policy. `listed: false` for those that have no measure in this plan. */
export const policyDirection = z.strictObject({
  number: z.string(),
  name: z.string(),
  listed: z.optional(z.literal(false)),
});
export type PolicyDirection = z.infer<typeof policyDirection>;

/** 基本方針・重点項目・大分類: one row of the table 計画体系, in the order of the plan. */
export const policy = z.strictObject({
  number: z.string(),
  name: z.string(),
  /** What it is about, under its name after ◆. */
  description: z.optional(z.string()),
  directions: z.array(policyDirection),
});
export type Policy = z.infer<typeof policy>;
