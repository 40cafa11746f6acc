import { z } from 'zod/mini';
import { measure } from './measure';
import { overviewColumns, overviewRow } from './overview';
import { planSettings } from './settings';
import { policy } from './system';

/** 進捗状況の表: how many measures have a status word, as it stands in the workbook. */
export const statusCount = z.strictObject({ word: z.string(), count: z.int().check(z.gte(0)) });
export type StatusCount = z.infer<typeof statusCount>;

/** 計画: what a workbook of ours holds, whatever its form. Also the form of `seeds/*.json`. */
export const plan = z.strictObject({
  /** Id of the format: `sanyo-onoda` … */
  format: z.string(),
  municipality: z.string(),
  title: z.string(),
  settings: planSettings,
  /** 計画体系 */
  system: z.optional(z.array(policy)),
  measures: z.array(measure),
  /** 一覧 as it stands in the workbook, which can differ from the sheets. Absent: no overview has been made. */
  overview: z.optional(z.array(overviewRow)),
  /** The columns that it has; absent: those that the form prescribes. */
  overviewColumns: z.optional(overviewColumns),
  /** Counts of the reported year, which can differ from the sheets. Absent: no summary has been made. */
  statusCounts: z.optional(z.array(statusCount)),
});
export type Plan = z.infer<typeof plan>;
