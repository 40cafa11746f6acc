import { z } from 'zod/mini';
import { gradeScale } from './grade-scale';
import { overviewColumns } from './overview';
import { yearKey } from './year-key';

export const negativeMarks = ['△', '▲', '-'] as const;

/** What holds for the whole plan; stands in the sheet 計画設定. */
export const planSettings = z.strictObject({
  /** The years of the plan, in order. */
  years: z.array(yearKey).check(z.minLength(1)),
  /** The year of the baseline, e.g. H29(当初). */
  baselineYear: yearKey,
  /** The year that is being reported. */
  reportYear: yearKey,
  departments: z.array(z.string()),
  /** 達成度・評価: letters and thresholds. */
  gradeScale,
  /** Words for a schedule cell or a status, in order (検討 → 作成 → 実施; 達成・順調・…). */
  statusWords: z.array(z.string()),
  rounding: z.strictObject({
    mode: z.enum(['half-up', 'truncate']),
    places: z.int().check(z.gte(0), z.lte(6)),
  }),
  /** Whether the grade is decided on the exact rate or on the printed (rounded) one. */
  gradeOn: z.enum(['exact', 'printed']),
  /**
   * What a year without a target of its own is measured by: the final target (absent, too), or the expected value (期待値)
   * of that year, on the straight line from the baseline to the final target.
   */
  yearTarget: z.optional(z.enum(['final', 'expected'])),
  /** How several indicators make one total. */
  total: z.enum(['ratio-of-sums', 'mean-of-rates', 'count-achieved']),
  /** How a measure's grade follows from several indicators. */
  measureGrade: z.enum(['worst', 'mean', 'manual']),
  /** The sign before what is below zero, one for the whole plan; absent: as it is typed, and as the form has it for rates. */
  negativeMark: z.optional(z.enum(negativeMarks)),
  /** 一覧の列, in their order; absent: those of the form. */
  overviewColumns: z.optional(overviewColumns),
  /** Codes of the checks that are switched off. */
  disabledRules: z.array(z.string()),
  /** Findings that somebody decided to leave, by `findingKey`, with the reason. */
  ignored: z.optional(z.array(z.strictObject({ key: z.string().check(z.minLength(1)), reason: z.string() }))),
  /** What else a format needs, by the name that stands in 計画設定. */
  extra: z.record(z.string(), z.string()),
});
export type PlanSettings = z.infer<typeof planSettings>;
