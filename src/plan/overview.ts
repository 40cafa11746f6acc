import { z } from 'zod';
import { planValueJson } from './value';
import { yearKey } from './settings';

/** One line of the overview list (一覧), as it stands there. */
export const overviewRow = z.strictObject({
  number: z.string(),
  title: z.string(),
  department: z.string(),
  indicator: z.string(),
  baseline: planValueJson.optional(),
  current: planValueJson.optional(),
  target: planValueJson.optional(),
  /** 取組内容の概要 */
  summary: z.string(),
  grades: z.record(yearKey, z.string()),
});
export type OverviewRow = z.infer<typeof overviewRow>;
