import { z } from 'zod';
import { measure } from './measure';
import { overviewRow } from './overview';
import { planSettings } from './settings';

/** 計画: what a workbook of ours holds, whatever its form. Also the form of `seeds/*.json`. */
export const plan = z.strictObject({
  /** Id of the format: `sanyo-onoda` … */
  format: z.string(),
  municipality: z.string(),
  title: z.string(),
  settings: planSettings,
  measures: z.array(measure),
  /** 一覧 as it stands in the workbook, which can differ from the sheets. Absent: no overview has been made. */
  overview: z.array(overviewRow).optional(),
});
export type Plan = z.infer<typeof plan>;
