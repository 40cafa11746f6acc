import { z } from 'zod';
import { indicator } from './indicator';
import { yearKey } from './settings';

const textByYear = z.record(yearKey, z.string());

/** 年次計画の一行: what is planned and done in each year, in words or figures as printed. */
export const scheduleRow = z.strictObject({ label: z.string(), plan: textByYear, actual: textByYear });
export type ScheduleRow = z.infer<typeof scheduleRow>;

/** 取組状況: a year's report in words, of the whole measure (`row` absent) or of one schedule row (counted from 1). */
export const yearReport = z.strictObject({
  year: yearKey,
  row: z.int().min(1).optional(),
  /** By the name of the field: 取組状況, 今後の取組 … */
  texts: z.record(z.string(), z.string()),
});
export type YearReport = z.infer<typeof yearReport>;

/** 評価 of one year as a human gave it (published grades are such), with the reason. */
export const givenGrade = z.strictObject({ grade: z.string(), reason: z.string().optional() });
export type GivenGrade = z.infer<typeof givenGrade>;

/** 施策・取組項目: one measure of a plan. */
export const measure = z.strictObject({
  /** As printed: 1, 01, 1-(1). */
  number: z.string().min(1),
  title: z.string(),
  department: z.string(),
  /** Texts of the format's own fields, by their name in the sheet: 現状と課題, 目標, 基本項目 … */
  fields: z.record(z.string(), z.string()),
  /** Check boxes and marks, by their name: 担い手_行政 … */
  marks: z.record(z.string(), z.boolean()),
  indicators: z.array(indicator),
  schedule: z.array(scheduleRow),
  reports: z.array(yearReport),
  grades: z.record(yearKey, givenGrade),
});
export type Measure = z.infer<typeof measure>;
